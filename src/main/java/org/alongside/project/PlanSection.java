package org.alongside.project;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.alongside.forwardplan.ClashReport;
import org.alongside.identity.Role;
import org.alongside.identity.Viewer;
import org.springframework.stereotype.Component;

/** The plan on the project page; staff also see other engagement with the same groups. */
@Component
class PlanSection implements ProjectSection {

    private final Plans plans;

    PlanSection(Plans plans) {
        this.plans = plans;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<PageSection> show(String reference, Viewer viewer) {
        return plans.findLatest(reference).map(plan -> {
            Map<String, Object> model = new HashMap<>();
            model.put("plan", plan);
            model.put("gaps", plans.gaps(plan));
            model.put("neighbours", isStaff(viewer) ? plans.neighbours(plan) : ClashReport.NONE);
            model.put("showNeighbours", isStaff(viewer));
            return new PageSection("plan", "plan.section.title", "project/plan :: section", model);
        });
    }

    private static boolean isStaff(Viewer viewer) {
        return viewer.hasAny(Role.OFFICER, Role.MANAGER, Role.SPONSOR);
    }
}
