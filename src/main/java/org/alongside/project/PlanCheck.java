package org.alongside.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Checks a plan before the panel is asked. Messages cite each rule's source: the three councils' documents, the
 * Equality Act 2010, the Accessible Information Standard, the Gunning principles, and the Government's consultation
 * principles.
 */
@Component
class PlanCheck {

    private final ProjectSettings settings;

    PlanCheck(ProjectSettings settings) {
        this.settings = settings;
    }

    /** The gaps, in form order; empty when complete. */
    List<PlanGap> gaps(EngagementPlan plan) {
        List<PlanGap> gaps = new ArrayList<>();
        add(gaps, plan.canChange().isBlank(), PlanGap.CAN_CHANGE);
        add(gaps, plan.cannotChange().isBlank(), PlanGap.CANNOT_CHANGE);
        add(gaps, plan.groups().isEmpty() && plan.otherGroups().isBlank(), PlanGap.GROUPS);
        add(gaps, plan.userLed() == UserLed.NOT_YET, PlanGap.PARTNERS);
        add(gaps, plan.leftOut().isEmpty(), PlanGap.LEFT_OUT);
        add(gaps, plan.leftOutAction().isBlank(), PlanGap.LEFT_OUT_ACTION);
        add(gaps, plan.formats().isEmpty(), PlanGap.FORMATS);
        add(gaps, plan.accessBudget().orElse(BigDecimal.ZERO).signum() == 0, PlanGap.ACCESS_BUDGET);
        add(gaps, plan.rewardBudget().isEmpty(), PlanGap.REWARD_BUDGET);
        dates(plan, gaps);
        return gaps;
    }

    private void dates(EngagementPlan plan, List<PlanGap> gaps) {
        LocalDate from = plan.startsOn().orElse(null);
        LocalDate to = plan.endsOn().orElse(null);
        LocalDate hearBack = plan.hearBackBy().orElse(null);
        add(gaps, from == null || to == null, PlanGap.DATES);
        add(
                gaps,
                from != null && to != null && ChronoUnit.DAYS.between(from, to) < settings.planLeastWeeks() * 7L,
                PlanGap.TOO_SHORT);
        add(gaps, hearBack == null, PlanGap.HEAR_BACK);
        add(
                gaps,
                hearBack != null && to != null && hearBack.isAfter(to.plusWeeks(settings.planHearBackWeeks())),
                PlanGap.HEAR_BACK_LATE);
    }

    private static void add(List<PlanGap> gaps, boolean missing, PlanGap gap) {
        if (missing) {
            gaps.add(gap);
        }
    }
}
