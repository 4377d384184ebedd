package org.alongside.scoring.web;

import org.alongside.form.view.FormView;
import org.springframework.web.servlet.ModelAndView;

/** The page of a form that keeps draft answers. */
final class DraftedPage {

    private DraftedPage() {}

    /**
     * @param back path of the back link
     * @param caption the subject, above the heading
     * @param address path that the form posts to
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
