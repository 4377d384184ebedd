package org.alongside.privacy;

import java.util.UUID;

/** Personal content outside a table, such as files in a folder. The module that owns it implements this as a bean. */
public interface PersonalContent {

    /** The table that lists the content, declared as {@code handled}. */
    String table();

    /** How many items {@link #erase} would remove. */
    long erasable(UUID person);

    /** Removes what the person gave, before rows are erased, in the caller's transaction. */
    long erase(UUID person);
}
