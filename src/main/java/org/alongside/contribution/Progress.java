package org.alongside.contribution;

import java.util.List;

/** How far the answers are: "12 of 15 answered". */
public record Progress(int answered, int all) {

    /** Of all contributions of a case. */
    public static Progress of(List<Said> all) {
        return new Progress((int) all.stream().filter(Said::isAnswered).count(), all.size());
    }

    public int unanswered() {
        return all - answered;
    }

    public boolean isComplete() {
        return answered == all;
    }
}
