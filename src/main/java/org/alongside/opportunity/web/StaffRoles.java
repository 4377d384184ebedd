package org.alongside.opportunity.web;

import org.alongside.identity.Role;

/** The roles that only the council's own people hold. */
final class StaffRoles {

    static final Role[] ALL = {Role.OFFICER, Role.SPONSOR, Role.MANAGER, Role.ADMINISTRATOR};

    private StaffRoles() {}
}
