package org.alongside.round.access;

import java.util.UUID;
import java.util.function.Predicate;
import org.alongside.identity.Role;
import org.alongside.identity.Viewer;

/** Who runs a round of any kind: officers and managers each, and the chair of the body that it was put to. */
public final class RoundRunners {

    private RoundRunners() {}

    /** @param chairs whether a person is the chair of the round's body; asked for nobody else */
    public static boolean includes(Viewer viewer, Predicate<UUID> chairs) {
        return isStaff(viewer) || chairs.test(viewer.id());
    }

    /** Whether somebody may run every round. */
    public static boolean isStaff(Viewer viewer) {
        return viewer.hasAny(Role.OFFICER, Role.MANAGER, Role.ADMINISTRATOR);
    }
}
