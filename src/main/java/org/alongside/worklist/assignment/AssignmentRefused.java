package org.alongside.worklist.assignment;

/** A rule forbids handing over an item or changing its due date. */
public class AssignmentRefused extends RuntimeException {

    /** The rules; each has the message {@code AssignmentRefused.Why.<NAME>}. */
    public enum Why {
        /** Only officers, managers and administrators assign work to others; team leads assign their team's. */
        STAFF_ONLY,
        /** Votes are personal. */
        PERSONAL,
        /** The person is not in the item's group, or cannot sign in. */
        CANNOT_HOLD,
        /** Team leads move their team's work only within the team. */
        OTHER_TEAM,
        /** The item was assigned directly to a person, so there is no group to return it to. */
        NO_GROUP,
        /** It is already with the group. */
        WITH_GROUP,
        /** It is already assigned to the person. */
        HAS_IT,
        /** The date was promised to people, and is changed on the promise's page. */
        DATE_FIXED,
        /** The date is past, or too far ahead. */
        DATE_WRONG,
        /** It is already due on that day. */
        SAME_DATE;

        /** Whether another person or another day could do, rather than other items. */
        public boolean isAboutTheChange() {
            return this == CANNOT_HOLD
                    || this == OTHER_TEAM
                    || this == HAS_IT
                    || this == DATE_WRONG
                    || this == SAME_DATE;
        }

        /** The message in plain words. */
        public String message() {
            return "worklist.refused."
                    + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    private final Why why;

    public AssignmentRefused(Why why) {
        super("Refused: " + why);
        this.why = why;
    }

    public Why why() {
        return why;
    }

    /** The message key. */
    public String message() {
        return why.message();
    }
}
