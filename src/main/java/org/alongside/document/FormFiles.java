package org.alongside.document;

import java.io.InputStream;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.alongside.form.answer.Files;
import org.alongside.identity.CurrentViewer;
import org.alongside.identity.Viewer;
import org.springframework.stereotype.Component;

/** Files uploaded in forms, with the same checks as attachments. */
@Component
class FormFiles implements Files {

    private final Documents documents;
    private final CurrentViewer viewer;

    FormFiles(Documents documents, CurrentViewer viewer) {
        this.documents = documents;
        this.viewer = viewer;
    }

    @Override
    public Kept keep(String name, String declaredType, long size, InputStream content) {
        return kept(documents.give(viewer.find().map(Viewer::id).orElse(null), name, content));
    }

    @Override
    public void sent(Collection<UUID> files) {
        documents.sent(files);
    }

    @Override
    public Optional<Kept> find(UUID id) {
        return documents.find(id).filter(document -> !document.isRemoved()).map(FormFiles::kept);
    }

    private static Kept kept(Document document) {
        return new Kept(document.id(), document.name(), document.kind().mediaType(), document.size());
    }
}
