package org.alongside.identity;

import java.util.Set;
import org.springframework.security.authorization.AuthorizationDecision;

/** What {@link AllowManager} decided, and why not. */
final class AllowDecision extends AuthorizationDecision {

    enum Because {
        PERMITTED,
        /** Nobody is signed in, or the account was disabled meanwhile. */
        NOT_SIGNED_IN,
        /** The password must be changed first. */
        PASSWORD_MUST_CHANGE,
        ROLE_MISSING,
        /** The person came by a link for one thing, and this is another. */
        ONLY_BY_LINK,
        /** The thing is not for this person: as if it were not there. */
        NOT_THEIRS,
        /** The page says nothing about who may use it. */
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

    /** The roles of which one would have been needed. */
    Set<Role> wanted() {
        return wanted;
    }
}
