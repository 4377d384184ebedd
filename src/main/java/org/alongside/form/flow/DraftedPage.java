package org.alongside.form.flow;

import java.util.Optional;
import org.alongside.form.answer.FormSubmission;
import org.alongside.form.draft.Drafts;
import org.alongside.form.view.FormView;
import org.springframework.web.servlet.ModelAndView;

/** The page around a {@link DraftedInput}: how it looks, and where one goes from it. Addresses are without "redirect:". */
public interface DraftedPage {

    /** The address of the page, which the query of the form's next page is added to. */
    String address();

    ModelAndView draw(FormView view, Optional<Drafts.Draft> draft);

    /**
     * "Save and come back later": what was typed has been kept.
     *
     * @param here the address of the page of the form that the person was on
     * @return where the person is led
     */
    default String saved(String here) {
        return here;
    }

    /**
     * Takes the answers of a form that is complete.
     *
     * @return where the person is led
     * @throws org.alongside.form.answer.ValidationRejected when a rule says no; it is shown beside its field
     */
    String finish(FormSubmission answers);
}
