package org.alongside.identity;

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
        /** The thing is not for this person: as if it were not there. */
        NOT_THEIRS,
        /** The page says nothing about who may use it. */
        NOTHING_SAID
    }

    private final Because because;

    AllowDecision(Because because) {
        super(because == Because.PERMITTED);
        this.because = because;
    }

    Because because() {
        return because;
    }
}
