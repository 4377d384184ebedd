package org.alongside.worklist;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The page of an item's project, or of its subject outside projects. In templates: {@code @workPlace}. */
@Component("workPlace")
public class WorkPlace {

    private final List<CaseOutsideProject> apart;

    WorkPlace(List<CaseOutsideProject> apart) {
        this.apart = List.copyOf(apart);
    }

    /** The path; null when the item's subject has no page. */
    public @Nullable String of(WorkItem item) {
        if (item.isOfProject()) {
            return "/projects/" + item.reference();
        }
        return apart.stream()
                .map(each -> each.find(item.reference()))
                .flatMap(Optional::stream)
                .map(CaseOutsideProject.Place::address)
                .findFirst()
                .orElse(null);
    }
}
