package org.alongside.document;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.identity.CaseAccessRule;
import org.alongside.identity.Viewer;
import org.alongside.worklist.WorkList;
import org.springframework.stereotype.Component;

/**
 * A document of a case may be read by staff, who see every case; one of a piece of work by the staff who see that; one that
 * was given in a form also by whoever gave it.
 */
@Component
public class DocumentVisible implements CaseAccessRule {

    private final Documents documents;
    private final WorkList workList;

    DocumentVisible(Documents documents, WorkList workList) {
        this.documents = documents;
        this.workList = workList;
    }

    @Override
    public boolean permits(Viewer viewer, Map<String, String> path) {
        try {
            return documents
                    .find(UUID.fromString(path.getOrDefault("document", "")))
                    .filter(document -> permits(viewer, document))
                    .isPresent();
        } catch (IllegalArgumentException notAnId) {
            return false;
        }
    }

    private boolean permits(Viewer viewer, Document document) {
        boolean staff = viewer.isStaff();
        if (document.reference() == null) {
            return staff || viewer.id().equals(document.givenBy());
        }
        return staff
                && Optional.ofNullable(document.item())
                        .flatMap(workList::find)
                        .map(item -> workList.maySee(viewer, item))
                        .orElse(true);
    }
}
