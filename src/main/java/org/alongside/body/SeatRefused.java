package org.alongside.body;

/** A seat cannot be assigned or changed in this way. Nothing is stored. */
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

    /** Reasons for refusal, each with a message and a form field. */
    public enum Why {
        /** A person can have only one seat on a body. */
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
