package org.alongside.text;

/**
 * A figure about people with disclosure control: below 10 it is hidden, otherwise rounded to 5, so that individuals
 * cannot be identified from a figure or from the difference of two.
 */
public record SuppressedFigure(boolean small, int rounded) {

    private static final int SMALLEST = 10;

    private static final int STEP = 5;

    public static SuppressedFigure of(int people) {
        return people < SMALLEST
                ? new SuppressedFigure(true, 0)
                : new SuppressedFigure(false, (people + STEP / 2) / STEP * STEP);
    }
}
