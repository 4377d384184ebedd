package org.alongside.form.flow;

import jakarta.servlet.http.HttpServletRequest;
import org.alongside.form.view.FormView;

/**
 * The questions of a page alone, for its script: neither the page around them, which may be costly to draw or be put on the
 * record as read, nor anything that was typed elsewhere.
 */
public final class QuestionsPage {

    static final String TEMPLATE = "form/questions";

    private QuestionsPage() {}

    /** The name of the template, which reads the questions from the request. */
    public static String of(FormView view, HttpServletRequest request) {
        request.setAttribute("view", view);
        return TEMPLATE;
    }
}
