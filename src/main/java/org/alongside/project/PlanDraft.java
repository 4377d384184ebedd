package org.alongside.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an officer wrote into the plan. Everything but the purpose may be missing: the checks say what is, and a manager
 * may let it pass.
 *
 * @param groups codes of {@link org.alongside.forwardplan.PeopleGroup}
 * @param userLed whether one of the partners is led by people who use services
 * @param leftOut codes of the groups that Leicestershire's briefing names
 * @param formats codes of {@link PlanFormat}
 * @param accessBudget pounds
 * @param rewardBudget pounds
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
