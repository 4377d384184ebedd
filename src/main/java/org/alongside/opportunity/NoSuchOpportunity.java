package org.alongside.opportunity;

/** Unknown opportunity. */
class NoSuchOpportunity extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoSuchOpportunity(String reference) {
        super("There is no opportunity " + reference);
    }
}
