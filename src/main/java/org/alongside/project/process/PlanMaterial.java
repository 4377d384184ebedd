package org.alongside.project.process;

import java.util.List;
import java.util.Map;
import org.alongside.project.EngagementPlan;
import org.alongside.project.Plans;
import org.alongside.worklist.Material;
import org.alongside.worklist.Step;
import org.springframework.stereotype.Component;

/** What people see above the forms of planning. */
@Component
class PlanMaterial {

    private final Plans plans;

    PlanMaterial(Plans plans) {
        this.plans = plans;
    }

    /** For whoever writes: what was said about the plan, and what else goes on. */
    Material forWriter(Step step) {
        List<EngagementPlan> written = plans.versions(step.reference());
        return new Material(
                "project/plan :: toWrite",
                Map.of(
                        "toRead", plans.toRead(step.reference(), written),
                        "neighbours", plans.neighbours(step.reference(), written)));
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
