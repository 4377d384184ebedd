package org.alongside.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The stages of something in plain words, and how far it has come. */
public record Stepper(List<Step> steps) {

    /** Where a step stands. */
    public enum State {
        DONE,
        CURRENT,
        TO_COME,
        STOPPED;

        /** The end of the step's style class. */
        public String css() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** One step: its name, where it stands, and something to know about it such as a date. */
    public record Step(String name, State state, @Nullable String note) {}
}
