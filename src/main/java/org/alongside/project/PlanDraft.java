package org.alongside.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An officer's input for a plan. Only the purpose is mandatory: the checks report gaps, and a manager may allow them.
 *
 * @param groups codes of {@link org.alongside.forwardplan.PeopleGroup}
 * @param userLed whether a partner is led by people who use services
 * @param leftOut codes of the groups named in Leicestershire's briefing
 * @param formats codes of {@link PlanFormat}
 * @param accessBudget in pounds
 * @param rewardBudget in pounds
 */
public record PlanDraft(
        String purpose,
        String canChange,
        String cannotChange,
        List<String> groups,
        String otherGroups,
        String partners,
        UserLed userLed,
        List<String> leftOut,
        String leftOutAction,
        List<String> formats,
        @Nullable BigDecimal accessBudget,
        @Nullable BigDecimal rewardBudget,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable LocalDate hearBackBy) {

    public PlanDraft {
        groups = List.copyOf(groups);
        leftOut = List.copyOf(leftOut);
        formats = List.copyOf(formats);
    }
}
