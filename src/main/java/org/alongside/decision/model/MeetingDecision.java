package org.alongside.decision.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;

/**
 * A decision made in a meeting instead of by ballot.
 *
 * @param present the seats of the round that attended
 * @param minutes what was said and decided
 * @param dissent who disagreed and why, if any
 * @param conditions one per entry; only with {@link PanelOutcome#APPROVED_WITH_CONDITIONS}
 */
public record MeetingDecision(
        LocalDate heldOn,
        Set<UUID> present,
        PanelOutcome outcome,
        String minutes,
        @Nullable String dissent,
        List<String> conditions) {

    public MeetingDecision {
        present = Set.copyOf(present);
        dissent = StringUtils.trimToNull(dissent);
        conditions = outcome == PanelOutcome.APPROVED_WITH_CONDITIONS
                ? conditions.stream()
                        .map(String::strip)
                        .filter(StringUtils::isNotEmpty)
                        .toList()
                : List.of();
    }
}
