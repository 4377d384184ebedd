package org.alongside.form.answer;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;

/**
 * A posted page: text parameters, and the files stored by {@link Uploads}.
 *
 * @param parameters the request's parameters; only those of the form are read
 * @param files current files in order, by input name
 * @param problems error messages of rejected files, by input name
 */
public record PostedPage(
        Map<String, String[]> parameters, Map<String, List<Files.Kept>> files, Map<String, String> problems) {

    /** The name of the button that was pressed, or of what the page's script asks for. */
    public static final String ACTION = "_do";

    /** The script asks which questions the page has after an answer. Nothing is checked, kept or sent. */
    public static final String QUESTIONS = "questions";

    /** Whether the request only asks which questions apply. */
    public static boolean asksForQuestions(HttpServletRequest request) {
        return QUESTIONS.equals(request.getParameter(ACTION));
    }

    /** A page without files. */
    public static PostedPage of(Map<String, String[]> parameters) {
        return new PostedPage(parameters, Map.of(), Map.of());
    }

    public String one(String name) {
        String[] values = parameters.get(name);
        return values == null || values.length == 0 || values[0] == null ? "" : values[0];
    }

    List<String> all(String name) {
        String[] values = parameters.get(name);
        return values == null ? List.of() : List.of(values);
    }
}
