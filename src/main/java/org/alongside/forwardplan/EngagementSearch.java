package org.alongside.forwardplan;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for in the forward plan.
 *
 * @param words in the title, the description or the team; null for any
 * @param from only what has not ended before this day
 * @param to only what has started by this day
 * @param afterDay with {@code afterId}: only what comes after this entry
 */
public record EngagementSearch(
        @Nullable String words,
        @Nullable PeopleGroup group,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable LocalDate afterDay,
        @Nullable UUID afterId) {}
