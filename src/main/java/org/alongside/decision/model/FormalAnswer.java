package org.alongside.decision.model;

import java.time.LocalDate;
import java.util.List;
import org.alongside.body.DecisionPlace;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;

/**
 * The formal decision that answers a body's advice (Gloucestershire: co-production "is not something that replaces
 * members' and officers' responsibility").
 *
 * @param madeOn the date of the decision
 * @param answer the response to the body's view; required
 * @param otherwise why it departs from the advice, when it does
 * @param toDo the changes, one per entry; only with {@link FormalChoice#GO_AHEAD_WITH_CHANGES}
 */
public record FormalAnswer(
        FormalChoice choice,
        DecisionPlace madeIn,
        LocalDate madeOn,
        String answer,
        @Nullable String otherwise,
        List<String> toDo) {

    public FormalAnswer {
        otherwise = StringUtils.trimToNull(otherwise);
        toDo = choice == FormalChoice.GO_AHEAD_WITH_CHANGES
                ? toDo.stream()
                        .map(String::strip)
                        .filter(StringUtils::isNotEmpty)
                        .distinct()
                        .toList()
                : List.of();
    }
}
