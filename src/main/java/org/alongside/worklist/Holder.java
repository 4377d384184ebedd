package org.alongside.worklist;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The holder of an item: one person, or a group whose members can claim it. */
public record Holder(@Nullable UUID person, @Nullable String group) {

    public Holder {
        if (person == null && group == null) {
            throw new IllegalArgumentException("Work belongs to a person or to a group");
        }
    }

    public static Holder person(UUID account) {
        return new Holder(account, null);
    }

    public static Holder group(String name) {
        return new Holder(null, name);
    }
}
