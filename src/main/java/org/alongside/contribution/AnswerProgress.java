package org.alongside.contribution;

import java.util.List;

/** Progress of the answers: "12 of 15 answered". */
public record AnswerProgress(int answered, int all) {

    /** Across all contributions of a case. */
    public static AnswerProgress of(List<ContributionView> all) {
        return new AnswerProgress(
                (int) all.stream().filter(ContributionView::isAnswered).count(), all.size());
    }

    public int unanswered() {
        return all - answered;
    }

    public boolean isComplete() {
        return answered == all;
    }
}
