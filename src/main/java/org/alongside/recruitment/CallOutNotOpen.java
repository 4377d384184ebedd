package org.alongside.recruitment;

/** Unknown call-out, or closed for applications. */
public class CallOutNotOpen extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    /**
     * @param code its name in URLs
     */
    public CallOutNotOpen(String code) {
        super("The call-out " + code + " is not open");
        this.code = code;
    }

    public String code() {
        return code;
    }
}
