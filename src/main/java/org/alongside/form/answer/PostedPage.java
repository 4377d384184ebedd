package org.alongside.form.answer;

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
