package org.alongside.document;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.identity.CaseAccessRule;
import org.alongside.identity.Viewer;
import org.alongside.worklist.WorkList;
import org.springframework.stereotype.Component;

/**
 * Access to documents: of a case for all staff; of a work item for staff who see the item; uploaded in a form also
 * for the uploader.
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
