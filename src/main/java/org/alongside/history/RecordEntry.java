package org.alongside.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the history for display.
 *
 * @param who the person's name, or a text for the process, an anonymous visitor or an unnamed person
 * @param roles the roles that the person held, as text; null for the process
 * @param code the action's code, such as {@code plan-endorsed}
 * @param text what happened, as a sentence
 * @param words the reason, if given and not erased
 * @param wordsErased whether a reason was given and later erased
 * @param onBehalfOf the name of the person represented
 * @param model the key of the process model in which it happened, if any
 */
public record RecordEntry(
        long id,
        Instant at,
        @Nullable String reference,
        String who,
        @Nullable String roles,
        @Nullable String onBehalfOf,
        String code,
        String text,
        @Nullable String words,
        boolean wordsErased,
        @Nullable String model,
        @Nullable Integer modelVersion) {}
