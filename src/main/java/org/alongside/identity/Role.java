package org.alongside.identity;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Permissions of an account, which can hold several. */
public enum Role {
    OFFICER("officers"),
    PANEL_MEMBER("panel-members"),
    PANEL_CHAIR("panel-chairs"),
    SPONSOR("sponsors"),
    MANAGER("managers"),
    CONTRIBUTOR("contributors"),
    ADMINISTRATOR("administrators");

    /** The roles held only by council staff. */
    public static final Set<Role> STAFF =
            Arrays.stream(values()).filter(role -> !role.isForResidents()).collect(Collectors.toUnmodifiableSet());

    private final String group;

    Role(String group) {
        this.group = group;
    }

    /** The role's candidate group in the models. */
    public String group() {
        return group;
    }

    /** The role of a candidate group in the models. */
    public static Optional<Role> ofGroup(String group) {
        return Arrays.stream(values()).filter(role -> role.group.equals(group)).findFirst();
    }

    /** Whether residents hold this role; they sign in by link and never by single sign-on. */
    public boolean isForResidents() {
        return this == PANEL_MEMBER || this == PANEL_CHAIR || this == CONTRIBUTOR;
    }
}
