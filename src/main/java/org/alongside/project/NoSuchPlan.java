package org.alongside.project;

/** The case has no plan, or no such version. */
class NoSuchPlan extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoSuchPlan(String reference) {
        super("There is no such plan of " + reference);
    }
}
