package org.alongside.scoring.web;

import org.alongside.form.view.FormView;
import org.springframework.web.servlet.ModelAndView;

/** The page of a form whose answers are kept while it is filled in. */
final class DraftedPage {

    private DraftedPage() {}

    /**
     * @param back the address that its link back leads to
     * @param caption what it is about
     * @param address where it is sent
     */
    static ModelAndView of(String back, String caption, String address, FormView view) {
        return new ModelAndView("form/drafted-page")
                .addObject("saves", true)
                .addObject("back", back)
                .addObject("caption", caption)
                .addObject("address", address)
                .addObject("view", view)
                .addObject("errors", view.errors());
    }
}
