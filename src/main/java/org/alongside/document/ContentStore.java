package org.alongside.document;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.UUID;

/** Storage for document content. */
interface ContentStore {

    /** Kinds of storage, as named in a document's row. */
    enum Place {
        DATABASE,
        FOLDER
    }

    Place place();

    /**
     * Stores content in the caller's transaction; a rollback removes it.
     *
     * @throws IOException when storage is full or not writable
     */
    void put(UUID document, Path content) throws IOException;

    void copyTo(UUID document, OutputStream out) throws IOException;

    /** Writes a range, which must lie within the content. */
    void copyTo(UUID document, long from, long length, OutputStream out) throws IOException;

    /** Deletes the content after the transaction commits. */
    void remove(UUID document);
}
