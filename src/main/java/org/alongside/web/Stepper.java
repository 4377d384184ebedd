package org.alongside.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The stages of a process in plain words, and its progress. */
public record Stepper(List<Step> steps) {

    /** The state of a step. */
    public enum State {
        DONE,
        CURRENT,
        TO_COME,
        STOPPED;

        /** The suffix of the step's CSS class. */
        public String css() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** One step: its name, state, and a note such as a date. */
    public record Step(String name, State state, @Nullable String note) {}
}
