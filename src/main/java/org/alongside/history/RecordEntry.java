package org.alongside.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the record, ready to be read.
 *
 * @param who the name of the person, or words for the process, for somebody not signed in, and for a person who gave no name
 * @param roles the roles that the person held, as text for people; nothing for the process
 * @param code the act's code, such as {@code plan-endorsed}
 * @param text what happened, as a sentence
 * @param words the reason in people's words, when one was given and not erased
 * @param wordsErased whether a reason was given and has been erased since
 * @param onBehalfOf the name of the person for whom this was done
 * @param model the key of the process model within which it happened, when it did
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
