package org.alongside.round.access;

import java.util.UUID;
import java.util.function.Predicate;
import org.alongside.identity.Role;
import org.alongside.identity.Viewer;

/** Who runs a round of any kind: all officers and managers, and the chair of its body. */
public final class RoundRunners {

    private RoundRunners() {}

    /**
     * @param chairs whether a person chairs the round's body; called only when the roles do not decide
     */
    public static boolean includes(Viewer viewer, Predicate<UUID> chairs) {
        return isStaff(viewer) || chairs.test(viewer.id());
    }

    /** Whether the viewer may run every round. */
    public static boolean isStaff(Viewer viewer) {
        return viewer.hasAny(Role.OFFICER, Role.MANAGER, Role.ADMINISTRATOR);
    }
}
