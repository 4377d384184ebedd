package org.alongside.form.flow;

import java.util.Optional;
import org.alongside.form.answer.FormSubmission;
import org.alongside.form.draft.Drafts;
import org.alongside.form.view.FormView;
import org.springframework.web.servlet.ModelAndView;

/** The page of a {@link DraftedInput}: its layout and where it leads. Addresses are without "redirect:". */
public interface DraftedPage {

    /** The address of the page, to which the form's query is added. */
    String address();

    ModelAndView draw(FormView view, Optional<Drafts.Draft> draft);

    /**
     * Called for "Save and come back later", after the input is saved.
     *
     * @param here the address of the current form page
     * @return the next address
     */
    default String saved(String here) {
        return here;
    }

    /**
     * Handles the answers of a complete form.
     *
     * @return the next address
     * @throws org.alongside.form.answer.ValidationRejected when a rule rejects an answer; shown at its field
     */
    String finish(FormSubmission answers);
}
