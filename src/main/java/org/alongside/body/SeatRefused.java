package org.alongside.body;

/** A seat cannot be given or changed like this. Nothing was written. */
public class SeatRefused extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final Why why;

    SeatRefused(Why why) {
        super(why.name());
        this.why = why;
    }

    public Why why() {
        return why;
    }

    /** The reasons, each with a text for people in the messages and the field where it belongs. */
    public enum Why {
        /** One person, one seat on a body. */
        HAS_A_SEAT("account"),
        HAS_A_CHAIR("chair"),
        OWN_DEPUTY("deputy"),
        ENDS_BEFORE_IT_BEGINS("to");

        private final String field;

        Why(String field) {
            this.field = field;
        }

        public String field() {
            return field;
        }
    }
}
