package org.alongside.contribution;

/** A project cannot close while a contribution is unanswered. */
public final class UnansweredContributions extends Exception {

    private static final long serialVersionUID = 1L;

    private final int howMany;

    UnansweredContributions(String reference, int howMany) {
        super(howMany + " contributions to " + reference + " have no answer");
        this.howMany = howMany;
    }

    public int howMany() {
        return howMany;
    }
}
