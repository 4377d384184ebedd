package org.alongside.document;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The store for new documents, and those of older ones. */
@Component
class ContentStores {

    private static final String IN_DATABASE = "database";

    private final DatabaseStore database;
    private final @Nullable FolderStore folder;

    @Autowired
    ContentStores(DatabaseStore database, DocumentSettings settings) {
        this(database, settings.store().strip());
    }

    ContentStores(DatabaseStore database, String where) {
        this.database = database;
        this.folder = where.equals(IN_DATABASE) ? null : new FolderStore(Path.of(where));
    }

    ContentStore forNew() {
        return folder == null ? database : folder;
    }

    /** @throws IllegalStateException when documents are in a folder that is no longer configured */
    ContentStore of(ContentStore.Place place) {
        if (place == ContentStore.Place.DATABASE) {
            return database;
        }
        if (folder == null) {
            throw new IllegalStateException("This document lies in a folder: set alongside.documents.store to it");
        }
        return folder;
    }
}
