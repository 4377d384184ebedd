package org.alongside.decision.model;

import java.util.List;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;

/**
 * A member's vote.
 *
 * @param reason in the member's words
 * @param conditions one per entry; only with {@link BallotChoice#APPROVE_WITH_CONDITIONS}
 */
public record Vote(BallotChoice choice, @Nullable String reason, List<String> conditions) {

    public Vote {
        reason = StringUtils.trimToNull(reason);
        conditions = choice == BallotChoice.APPROVE_WITH_CONDITIONS
                ? conditions.stream()
                        .map(String::strip)
                        .filter(StringUtils::isNotEmpty)
                        .toList()
                : List.of();
    }

    public static Vote of(BallotChoice choice, @Nullable String reason) {
        return new Vote(choice, reason, List.of());
    }
}
