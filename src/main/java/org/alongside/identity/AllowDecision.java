package org.alongside.identity;

import java.util.Set;
import org.springframework.security.authorization.AuthorizationDecision;

/** The decision of {@link AllowManager}, with the reason for a denial. */
final class AllowDecision extends AuthorizationDecision {

    enum Because {
        PERMITTED,
        /** No user is signed in, or the account has been disabled. */
        NOT_SIGNED_IN,
        /** The password must be changed first. */
        PASSWORD_MUST_CHANGE,
        ROLE_MISSING,
        /** The user is signed in by link, and this page is not covered by it. */
        ONLY_BY_LINK,
        /** The resource is not for this person; reported as not found. */
        NOT_THEIRS,
        /** The page declares no {@link Allow}. */
        NOTHING_SAID
    }

    private final Because because;
    private final Set<Role> wanted;

    AllowDecision(Because because) {
        this(because, Set.of());
    }

    AllowDecision(Because because, Set<Role> wanted) {
        super(because == Because.PERMITTED);
        this.because = because;
        this.wanted = wanted;
    }

    Because because() {
        return because;
    }

    /** Any one of these roles would allow the request. */
    Set<Role> wanted() {
        return wanted;
    }
}
