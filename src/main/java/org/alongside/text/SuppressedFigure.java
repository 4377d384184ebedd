package org.alongside.text;

/**
 * A figure about people as it may be shown: fewer than 10 are not told apart, the rest is rounded to 5, so that nobody can
 * be found in a figure and two figures cannot be subtracted to find somebody.
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
