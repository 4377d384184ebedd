package org.alongside.recruitment;

import org.jspecify.annotations.Nullable;

/**
 * How many people of a group there are, as far as it may be told: a number under 10 is not given, any other is rounded to
 * 5. That nobody is there tells nothing about a person, and is what the check is for.
 *
 * @param about the rounded number; nothing when there are fewer than 10
 */
public record GroupReach(
        String group, boolean nobody, @Nullable Integer about) {

    private static final int SMALLEST = 10;
    private static final int STEP = 5;

    static GroupReach of(String group, int people) {
        return new GroupReach(group, people == 0, people < SMALLEST ? null : (people + STEP / 2) / STEP * STEP);
    }
}
