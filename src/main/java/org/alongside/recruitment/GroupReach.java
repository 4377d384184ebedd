package org.alongside.recruitment;

import org.alongside.text.SuppressedFigure;
import org.jspecify.annotations.Nullable;

/**
 * A group's size, with disclosure control: below 10 it is not shown, otherwise rounded to 5. Zero is shown, because it
 * identifies no one and is what the check looks for.
 *
 * @param about the rounded number; null below 10
 */
record GroupReach(String group, boolean nobody, @Nullable Integer about) {

    static GroupReach of(String group, int people) {
        SuppressedFigure figure = SuppressedFigure.of(people);
        return new GroupReach(group, people == 0, figure.small() ? null : figure.rounded());
    }
}
