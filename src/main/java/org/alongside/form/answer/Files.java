package org.alongside.form.answer;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/**
 * Where files that people give in a form are kept. The module that keeps documents implements it; without one, a form
 * that asks for a file says that none can be taken.
 *
 * <p>A file is kept the moment it arrives, before the form is complete, so that a page with a mistake or a draft does not
 * lose it. What is never sent with a form is swept away after a day, unless a draft still has it.
 */
public interface Files {

    /**
     * A file that was given.
     *
     * @param id cannot be guessed: whoever knows it gave the file
     * @param name as it was called where it came from, without any path
     * @param type the media type that its content has
     * @param size in bytes
     */
    record Kept(UUID id, String name, String type, long size) {}

    /**
     * Keeps a file that has passed the checks of its field (not empty, not too large, one of the kinds asked for).
     *
     * @param name without any path
     * @param declaredType the media type that the browser said, or empty
     * @throws ValidationRejected with the sentence to show beside the field, for example when the content is not what the name says
     */
    Kept keep(String name, String declaredType, long size, InputStream content) throws IOException;

    /** The form was sent with these files, in the transaction that takes it: from now on they are not swept away. */
    default void sent(Collection<UUID> files) {}

    /** A file that was given in a form and has not been thrown away. */
    Optional<Kept> find(UUID id);
}
