package org.alongside.project;

/** The state of a project. */
public enum ProjectState {
    RUNNING,
    PAUSED,
    /** Ended by a person, with a reason. */
    WITHDRAWN,
    /** Ended without co-production: not now, signposted, or not approved. */
    DECLINED,
    /** Every contribution has an answer; only the check after six months remains. */
    CLOSED;

    /** Whether it has ended. */
    public boolean isEnded() {
        return this == WITHDRAWN || this == DECLINED || this == CLOSED;
    }
}
