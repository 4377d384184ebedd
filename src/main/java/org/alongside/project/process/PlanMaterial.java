package org.alongside.project.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.forwardplan.ForwardPlan;
import org.alongside.forwardplan.Neighbours;
import org.alongside.forwardplan.Planned;
import org.alongside.project.EngagementPlan;
import org.alongside.project.Plans;
import org.alongside.worklist.Material;
import org.alongside.worklist.Step;
import org.springframework.stereotype.Component;

/** What people see above the forms of planning. */
@Component
class PlanMaterial {

    private final Plans plans;
    private final ForwardPlan forwardPlan;

    PlanMaterial(Plans plans, ForwardPlan forwardPlan) {
        this.plans = plans;
        this.forwardPlan = forwardPlan;
    }

    /**
     * What a plan is written from.
     *
     * @param written all versions so far, the latest first
     * @param planned what the forward plan knows while there is no version
     */
    record SoFar(List<EngagementPlan> written, Optional<Planned> planned) {

        Optional<EngagementPlan> latest() {
            return written.stream().findFirst();
        }
    }

    SoFar soFar(Step step) {
        return step.once(SoFar.class, () -> {
            List<EngagementPlan> written = plans.versions(step.reference());
            return new SoFar(written, written.isEmpty() ? forwardPlan.planned(step.reference()) : Optional.empty());
        });
    }

    /** For whoever writes: what was said about the plan, and what else goes on. */
    Material forWriter(Step step) {
        SoFar soFar = soFar(step);
        return new Material(
                "project/plan :: toWrite",
                Map.of(
                        "toRead", plans.toRead(step.reference(), soFar.written()),
                        "neighbours",
                                soFar.latest()
                                        .map(plans::neighbours)
                                        .or(() -> soFar.planned().map(Planned::neighbours))
                                        .orElse(Neighbours.NONE)));
    }

    /** For whoever decides about it: the plan, and what it lacks. */
    Material forDecision(Step step) {
        EngagementPlan plan = plans.latest(step.reference());
        return new Material(
                "project/plan :: toDecide",
                Map.of(
                        "plan", plan,
                        "gaps", plans.gaps(plan),
                        "neighbours", plans.neighbours(plan)));
    }

    /** For the officer whose plan lacks something. */
    Material forGaps(Step step) {
        return new Material("project/plan :: gaps", Map.of("gaps", plans.gaps(step.reference())));
    }
}
