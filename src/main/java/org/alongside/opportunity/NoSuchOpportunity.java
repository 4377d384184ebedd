package org.alongside.opportunity;

/** Nothing was put forward with this reference. */
class NoSuchOpportunity extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoSuchOpportunity(String reference) {
        super("There is no opportunity " + reference);
    }
}
