package org.alongside.text;

import java.util.List;

/**
 * What is wrong with a date in three boxes.
 *
 * @param text what to do, as a sentence without a full stop
 * @param boxes which of {@code day}, {@code month} and {@code year} to change
 */
public record DateProblem(String text, List<String> boxes) {

    public DateProblem {
        boxes = List.copyOf(boxes);
    }

    static DateProblem of(String text, String... boxes) {
        return new DateProblem(text, List.of(boxes));
    }
}
