package org.alongside.project;

import static org.alongside.project.PlanBuilder.NOW;
import static org.alongside.project.PlanBuilder.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class EngagementPlanRulesTest {

    private static final UUID MANAGER = new UUID(0, 2);
    private static final UUID SPONSOR = new UUID(0, 3);

    private final EngagementPlan plan = PlanBuilder.complete().written();

    @Test
    void nobody_lets_a_plan_pass_that_nobody_asked_for() {
        assertThatIllegalStateException().isThrownBy(() -> plan.override(true, MANAGER, "Yes", NOW));
        assertThat(plan.override()).isEmpty();
    }

    @Test
    void nobody_lets_their_own_plan_pass() {
        plan.askToPass(MANAGER, "There is no time");
        assertThatIllegalStateException().isThrownBy(() -> plan.override(true, OFFICER, "Yes", NOW));
        assertThatIllegalStateException().isThrownBy(() -> plan.override(true, MANAGER, "Yes", NOW));
    }

    @Test
    void a_manager_signs_with_a_reason() {
        plan.askToPass(OFFICER, "There is no time");
        plan.override(false, MANAGER, "Take the time", NOW);
        assertThat(plan.override()).contains(new EngagementPlan.Override(false, MANAGER, NOW, "Take the time"));
    }

    @Test
    void the_sponsor_decides_once() {
        plan.endorse(SPONSOR, null, NOW);
        assertThat(plan.decision()).contains(new EngagementPlan.Decision(true, SPONSOR, NOW, ""));
        assertThatIllegalStateException().isThrownBy(() -> plan.sendBack(SPONSOR, "More", NOW));
        assertThatIllegalStateException().isThrownBy(() -> plan.askToPass(OFFICER, "Late"));
    }

    @Test
    void a_plan_that_is_sent_back_says_why_and_is_not_endorsed() {
        plan.sendBack(SPONSOR, "Name the groups", NOW);
        assertThat(plan.state()).isEqualTo(PlanState.SENT_BACK);
        assertThat(plan.decision().orElseThrow().words()).isEqualTo("Name the groups");
    }

    @Test
    void the_next_version_goes_on_from_all_that_was_written() {
        assertThat(plan.draft()).isEqualTo(PlanBuilder.complete().draft());
    }
}
