package org.alongside.form.answer;

import java.util.List;
import java.util.Map;

/**
 * What came with a posted page: its text fields, and the files that {@link Uploads} has taken in.
 *
 * @param parameters the request's parameters; only what the form asks for is looked at
 * @param files by the name of the input: the files that are there now, in their order
 * @param problems by the name of the input: what is wrong with a file that was not taken
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
