package org.alongside.project;

/** Whether a project goes on. */
public enum ProjectState {
    RUNNING,
    PAUSED,
    /** Ended by a person, with a reason. */
    WITHDRAWN,
    /** Answered without being co-produced: not now, signposted, or not approved. */
    DECLINED,
    /** Every contribution has an answer; only the check after six months may follow. */
    CLOSED;

    /** Whether nothing more will be done on it. */
    public boolean isEnded() {
        return this == WITHDRAWN || this == DECLINED || this == CLOSED;
    }
}
