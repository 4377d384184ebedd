package org.alongside.forwardplan;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A search of the forward plan.
 *
 * @param words in the title, description or team; null for any
 * @param from only entries that end on or after this day
 * @param to only entries that start on or before this day
 * @param afterDay with {@code afterId}: only entries after this one
 */
public record EngagementSearch(
        @Nullable String words,
        @Nullable PeopleGroup group,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable LocalDate afterDay,
        @Nullable UUID afterId) {}
