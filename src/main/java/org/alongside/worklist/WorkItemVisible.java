package org.alongside.worklist;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.alongside.identity.CaseAccessRule;
import org.alongside.identity.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Allows a work item's current and past assignees, its group, staff who see all cases, and the lead of their team. */
@Component
public class WorkItemVisible implements CaseAccessRule {

    private static final String SEEN = WorkItemVisible.class.getName();

    private final WorkList workList;

    WorkItemVisible(WorkList workList) {
        this.workList = workList;
    }

    @Override
    public boolean permits(Viewer viewer, Map<String, String> path) {
        try {
            Optional<SeenItem> item = workList.find(UUID.fromString(path.getOrDefault("item", "")), viewer)
                    .filter(found -> workList.maySee(viewer, found.item()));
            item.ifPresent(found -> RequestContextHolder.currentRequestAttributes()
                    .setAttribute(SEEN, found, RequestAttributes.SCOPE_REQUEST));
            return item.isPresent();
        } catch (IllegalArgumentException notAnId) {
            return false;
        }
    }

    /** The item in this request's path, as read for the access check. */
    public SeenItem seen() {
        return (SeenItem) Objects.requireNonNull(
                RequestContextHolder.currentRequestAttributes().getAttribute(SEEN, RequestAttributes.SCOPE_REQUEST));
    }
}
