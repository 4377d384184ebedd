package org.alongside.bench;

import java.util.Locale;

/** Titles for very many projects: four of three hundred words, by number, the same in every run. */
final class Words {

    private static final String[] FIRST = {
        "home",
        "day",
        "night",
        "respite",
        "family",
        "school",
        "hospital",
        "carer",
        "tenant",
        "travel",
        "garden",
        "kitchen",
        "winter",
        "summer",
        "equipment",
        "advocacy",
        "autism",
        "dementia",
        "hearing",
        "sight",
        "language",
        "benefit",
        "employment",
        "volunteer",
        "transport",
        "leisure",
        "library",
        "housing",
        "support",
        "safety"
    };
    private static final String[] LAST = {
        "visits", "plans", "services", "centres", "standards", "letters", "meetings", "budgets", "reviews", "guides"
    };

    private Words() {}

    static String word(long number) {
        int at = (int) Math.floorMod(number, FIRST.length * LAST.length);
        return FIRST[at / LAST.length] + LAST[at % LAST.length];
    }

    /** The four words of the item with this number. */
    static String title(long number) {
        return String.join(
                " ", word(number * 7), word(number * 13 + number / 300), word(number / 37), word(number / 11 + 5));
    }

    /** All three hundred as an SQL array. */
    static String array() {
        StringBuilder all = new StringBuilder("array[");
        for (int at = 0; at < FIRST.length * LAST.length; at++) {
            all.append(at == 0 ? "'" : ",'")
                    .append(word(at).toLowerCase(Locale.ROOT))
                    .append('\'');
        }
        return all.append(']').toString();
    }
}
