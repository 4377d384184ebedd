package org.alongside.project;

/** Only the project's team may do this. */
public class NotOnProjectTeam extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String reference;

    NotOnProjectTeam(String reference) {
        super("Only the team of " + reference + " may do this");
        this.reference = reference;
    }

    public String reference() {
        return reference;
    }
}
