package org.alongside.worklist;

import java.util.Map;
import java.util.UUID;
import org.alongside.identity.CaseRule;
import org.alongside.identity.Viewer;
import org.springframework.stereotype.Component;

/** A work item may be opened by whoever has it or had it, by their group, and by staff who see all cases. */
@Component
public class WorkItemVisible implements CaseRule {

    private final WorkList workList;

    WorkItemVisible(WorkList workList) {
        this.workList = workList;
    }

    @Override
    public boolean permits(Viewer viewer, Map<String, String> path) {
        try {
            return workList.find(UUID.fromString(path.getOrDefault("item", "")))
                    .filter(item -> workList.maySee(viewer, item))
                    .isPresent();
        } catch (IllegalArgumentException notAnId) {
            return false;
        }
    }
}
