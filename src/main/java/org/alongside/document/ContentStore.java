package org.alongside.document;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.UUID;

/** A place where content is kept. */
interface ContentStore {

    /** The places, as a document's row names them. */
    enum Place {
        DATABASE,
        FOLDER
    }

    Place place();

    /**
     * Keeps content, in the caller's transaction: when that is rolled back the content goes again.
     *
     * @throws IOException when there is no room, or it cannot be written
     */
    void put(UUID document, Path content) throws IOException;

    void copyTo(UUID document, OutputStream out) throws IOException;

    /** Writes a part of the content, which lies within it. */
    void copyTo(UUID document, long from, long length, OutputStream out) throws IOException;

    /** Throws the content away once the transaction is through. */
    void remove(UUID document);
}
