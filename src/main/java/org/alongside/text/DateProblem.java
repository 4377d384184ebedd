package org.alongside.text;

import java.util.List;

/**
 * An error in a date with three fields.
 *
 * @param text what to do, as a sentence without a full stop
 * @param boxes those of {@code day}, {@code month} and {@code year} to change
 */
public record DateProblem(String text, List<String> boxes) {

    public DateProblem {
        boxes = List.copyOf(boxes);
    }

    static DateProblem of(String text, String... boxes) {
        return new DateProblem(text, List.of(boxes));
    }
}
