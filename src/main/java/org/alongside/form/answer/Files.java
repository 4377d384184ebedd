package org.alongside.form.answer;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/**
 * Storage for uploaded files, implemented by the document module; without it, file questions say that uploads are not
 * possible.
 *
 * <p>A file is stored on arrival, before the form is complete, so that it survives an invalid page or a draft. Files
 * never submitted are deleted after a day unless a draft has them.
 */
public interface Files {

    /**
     * An uploaded file.
     *
     * @param id unguessable: knowing it proves the upload
     * @param name as submitted, without a path
     * @param type the media type of its content
     * @param size in bytes
     */
    record Kept(UUID id, String name, String type, long size) {}

    /**
     * Stores a file that has passed its field's checks (not empty, not too large, an accepted type).
     *
     * @param name without a path
     * @param declaredType the media type sent by the browser, or empty
     * @throws ValidationRejected with the message for the field, for example when the content does not match the name
     */
    Kept keep(String name, String declaredType, long size, InputStream content) throws IOException;

    /** Marks the files as submitted, in the transaction of the submission, so that they are not deleted. */
    default void sent(Collection<UUID> files) {}

    /** An uploaded file that has not been deleted. */
    Optional<Kept> find(UUID id);
}
