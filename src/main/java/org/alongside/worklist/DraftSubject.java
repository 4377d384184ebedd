package org.alongside.worklist;

import java.util.Optional;
import java.util.UUID;

/** The subject under which a work item's form draft is kept. */
public final class DraftSubject {

    public static final String PREFIX = "work:";

    private DraftSubject() {}

    public static String of(UUID item) {
        return PREFIX + item;
    }

    /** The work item of a draft; empty for drafts of other forms. */
    public static Optional<UUID> item(String subject) {
        try {
            return subject.startsWith(PREFIX)
                    ? Optional.of(UUID.fromString(subject.substring(PREFIX.length())))
                    : Optional.empty();
        } catch (IllegalArgumentException notAnItem) {
            return Optional.empty();
        }
    }
}
