package org.alongside.project;

import static org.alongside.project.PlanBuilder.FIRST_DAY;
import static org.alongside.project.PlanBuilder.complete;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlanCheckRulesTest {

    private static final int LEAST_WEEKS = 6;
    private static final int HEAR_BACK_WEEKS = 12;

    private final PlanCheck check = new PlanCheck(new ProjectSettings(20, 6, LEAST_WEEKS, HEAR_BACK_WEEKS));

    @Test
    void a_complete_plan_lacks_nothing() {
        assertThat(gaps(complete())).isEmpty();
    }

    @Test
    void a_plan_says_what_can_change_and_what_cannot() {
        assertThat(gaps(complete().changeable(" ").unchangeable("")))
                .containsExactly(PlanGap.CAN_CHANGE, PlanGap.CANNOT_CHANGE);
    }

    @Test
    void a_group_that_is_on_no_list_is_a_group() {
        assertThat(gaps(complete().hearing(List.of(), "Bus drivers"))).isEmpty();
        assertThat(gaps(complete().hearing(List.of(), " "))).containsExactly(PlanGap.GROUPS);
    }

    @Test
    void having_looked_for_a_user_led_partner_in_vain_is_enough_and_not_having_looked_is_not() {
        assertThat(gaps(complete().userLed(UserLed.NO))).isEmpty();
        assertThat(gaps(complete().userLed(UserLed.NOT_YET))).containsExactly(PlanGap.PARTNERS);
    }

    @Test
    void access_costs_something_while_rewards_may_be_nothing_if_somebody_says_so() {
        assertThat(gaps(complete().accessBudget(0))).containsExactly(PlanGap.ACCESS_BUDGET);
        assertThat(gaps(complete().accessBudget(null))).containsExactly(PlanGap.ACCESS_BUDGET);
        assertThat(gaps(complete().rewardBudget(0))).isEmpty();
        assertThat(gaps(complete().rewardBudget(null))).containsExactly(PlanGap.REWARD_BUDGET);
    }

    @Test
    void work_lasts_at_least_the_weeks_that_the_council_set() {
        assertThat(gaps(complete()
                        .lasting(FIRST_DAY, FIRST_DAY.plusWeeks(LEAST_WEEKS))
                        .hearBackBy(FIRST_DAY.plusWeeks(8))))
                .isEmpty();
        assertThat(gaps(complete()
                        .lasting(FIRST_DAY, FIRST_DAY.plusWeeks(LEAST_WEEKS).minusDays(1))
                        .hearBackBy(FIRST_DAY.plusWeeks(8))))
                .containsExactly(PlanGap.TOO_SHORT);
    }

    @Test
    void people_hear_back_by_a_day_that_is_not_too_late() {
        var until = FIRST_DAY.plusWeeks(10);
        assertThat(gaps(complete().lasting(FIRST_DAY, until).hearBackBy(until.plusWeeks(HEAR_BACK_WEEKS))))
                .isEmpty();
        assertThat(gaps(complete()
                        .lasting(FIRST_DAY, until)
                        .hearBackBy(until.plusWeeks(HEAR_BACK_WEEKS).plusDays(1))))
                .containsExactly(PlanGap.HEAR_BACK_LATE);
        assertThat(gaps(complete().hearBackBy(null))).containsExactly(PlanGap.HEAR_BACK);
    }

    @Test
    void without_days_nothing_is_too_short_or_too_late() {
        assertThat(gaps(complete().lasting(FIRST_DAY, null))).containsExactly(PlanGap.DATES);
    }

    @Test
    void another_council_may_ask_for_more_weeks() {
        PlanCheck stricter = new PlanCheck(new ProjectSettings(20, 6, 26, HEAR_BACK_WEEKS));
        assertThat(stricter.gaps(complete().written())).containsExactly(PlanGap.TOO_SHORT);
    }

    private List<PlanGap> gaps(PlanBuilder plan) {
        return check.gaps(plan.written());
    }
}
