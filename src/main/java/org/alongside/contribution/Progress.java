package org.alongside.contribution;

/** How far the answers are: "12 of 15 answered". */
public record Progress(int answered, int all) {

    public int unanswered() {
        return all - answered;
    }

    public boolean isComplete() {
        return answered == all;
    }
}
