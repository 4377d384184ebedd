package org.alongside.decision.model;

import java.time.LocalDate;
import java.util.List;
import org.alongside.body.DecisionPlace;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;

/**
 * A formal decision that answers what a body advised (Gloucestershire: co-production "is not something that replaces members'
 * and officers' responsibility").
 *
 * @param madeOn the day of the decision
 * @param answer what it says to the body's view; always needed
 * @param otherwise why it is not what the body advised, when it is not
 * @param toDo what has to be done, each on its own; only with {@link FormalChoice#GO_AHEAD_WITH_CHANGES}
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
