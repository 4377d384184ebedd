package org.alongside.identity;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What somebody may do. One person can hold several. */
public enum Role {
    OFFICER("officers"),
    PANEL_MEMBER("panel-members"),
    PANEL_CHAIR("panel-chairs"),
    SPONSOR("sponsors"),
    MANAGER("managers"),
    CONTRIBUTOR("contributors"),
    ADMINISTRATOR("administrators");

    /** The roles that only people who work for the council hold. */
    public static final Set<Role> STAFF =
            Arrays.stream(values()).filter(role -> !role.isForResidents()).collect(Collectors.toUnmodifiableSet());

    private final String group;

    Role(String group) {
        this.group = group;
    }

    /** The candidate group by which the models name those who hold this role. */
    public String group() {
        return group;
    }

    /** The role behind a candidate group of the models. */
    public static Optional<Role> ofGroup(String group) {
        return Arrays.stream(values()).filter(role -> role.group.equals(group)).findFirst();
    }

    /** Whether this role is held by residents, who sign in by a link and never by the council's own sign-in. */
    public boolean isForResidents() {
        return this == PANEL_MEMBER || this == PANEL_CHAIR || this == CONTRIBUTOR;
    }
}
