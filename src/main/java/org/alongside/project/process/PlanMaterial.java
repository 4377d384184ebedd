package org.alongside.project.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.forwardplan.ClashReport;
import org.alongside.forwardplan.EngagementWithClashes;
import org.alongside.forwardplan.ForwardPlan;
import org.alongside.project.EngagementPlan;
import org.alongside.project.Plans;
import org.alongside.worklist.TaskMaterial;
import org.alongside.worklist.UserTaskContext;
import org.springframework.stereotype.Component;

/** Material above the planning forms. */
@Component
class PlanMaterial {

    private final Plans plans;
    private final ForwardPlan forwardPlan;

    PlanMaterial(Plans plans, ForwardPlan forwardPlan) {
        this.plans = plans;
        this.forwardPlan = forwardPlan;
    }

    /**
     * Sources for a plan.
     *
     * @param written all versions so far, newest first
     * @param planned the forward plan's entry, while there is no version
     */
    record SoFar(List<EngagementPlan> written, Optional<EngagementWithClashes> planned) {

        Optional<EngagementPlan> latest() {
            return written.stream().findFirst();
        }
    }

    SoFar soFar(UserTaskContext step) {
        return step.once(SoFar.class, () -> {
            List<EngagementPlan> written = plans.versions(step.reference());
            return new SoFar(written, written.isEmpty() ? forwardPlan.planned(step.reference()) : Optional.empty());
        });
    }

    /** For the author: statements about the plan, and other engagement with the same groups. */
    TaskMaterial forWriter(UserTaskContext step) {
        SoFar soFar = soFar(step);
        return new TaskMaterial(
                "project/plan :: toWrite",
                Map.of(
                        "toRead", plans.toRead(step.reference(), soFar.written()),
                        "neighbours",
                                soFar.latest()
                                        .map(plans::neighbours)
                                        .or(() -> soFar.planned().map(EngagementWithClashes::neighbours))
                                        .orElse(ClashReport.NONE)));
    }

    /** For the manager or sponsor: the plan and its gaps. */
    TaskMaterial forDecision(UserTaskContext step) {
        EngagementPlan plan = plans.latest(step.reference());
        return new TaskMaterial(
                "project/plan :: toDecide",
                Map.of(
                        "plan", plan,
                        "gaps", plans.gaps(plan),
                        "neighbours", plans.neighbours(plan)));
    }

    /** For the officer whose plan has gaps. */
    TaskMaterial forGaps(UserTaskContext step) {
        return new TaskMaterial("project/plan :: gaps", Map.of("gaps", plans.gaps(step.reference())));
    }
}
