package org.alongside.worklist.assignment;

/** A rule says no to handing an item over or to changing its date. */
public class AssignmentRefused extends RuntimeException {

    /** The rules; each has the message {@code AssignmentRefused.Why.<NAME>} as words for a page. */
    public enum Why {
        /** Only officers, managers and administrators give work to others, and leads that of their teams. */
        STAFF_ONLY,
        /** Somebody votes for themselves. */
        PERSONAL,
        /** The person is not in the item's group, or cannot sign in. */
        CANNOT_HOLD,
        /** Who leads a team moves its work among its people only. */
        OTHER_TEAM,
        /** The item was given to a person directly: there is no group that it could go back to. */
        NO_GROUP,
        /** Nobody has it: it is with the group already. */
        WITH_GROUP,
        /** The person has it already. */
        HAS_IT,
        /** The date was promised to people, and is changed where it was promised. */
        DATE_FIXED,
        /** The day is over, or too far away. */
        DATE_WRONG,
        /** It is due on that day already. */
        SAME_DATE
    }

    private final Why why;

    public AssignmentRefused(Why why) {
        super("Refused: " + why);
        this.why = why;
    }

    public Why why() {
        return why;
    }

    /** The message in plain words. */
    public String message() {
        return "worklist.refused."
                + why.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
