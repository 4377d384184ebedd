package org.alongside.recruitment;

import org.alongside.text.SuppressedFigure;
import org.jspecify.annotations.Nullable;

/**
 * How many people of a group there are, as far as it may be told: a number under 10 is not given, any other is rounded to
 * 5. That nobody is there tells nothing about a person, and is what the check is for.
 *
 * @param about the rounded number; nothing when there are fewer than 10
 */
record GroupReach(String group, boolean nobody, @Nullable Integer about) {

    static GroupReach of(String group, int people) {
        SuppressedFigure figure = SuppressedFigure.of(people);
        return new GroupReach(group, people == 0, figure.small() ? null : figure.rounded());
    }
}
