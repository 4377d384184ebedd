package org.alongside.recruitment;

/** There is no call-out at this address, or nobody can apply to it now. */
public class CallOutNotOpen extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    /** @param code its name in addresses */
    public CallOutNotOpen(String code) {
        super("The call-out " + code + " is not open");
        this.code = code;
    }

    public String code() {
        return code;
    }
}
