package org.alongside.scoring.lifecycle;

import java.util.function.Supplier;
import org.alongside.form.answer.ValidationRejected;
import org.alongside.scoring.model.ScoringRuleBroken;

/** Says on the form of a step which rule of the round its answers break, beside the question that it is about. */
final class BrokenRules {

    private BrokenRules() {}

    static void onForm(Runnable act) {
        onForm(() -> {
            act.run();
            return true;
        });
    }

    /** @throws ValidationRejected instead of {@link ScoringRuleBroken} */
    static <T> T onForm(Supplier<T> act) {
        try {
            return act.get();
        } catch (ScoringRuleBroken broken) {
            throw rejected(broken);
        }
    }

    private static ValidationRejected rejected(ScoringRuleBroken broken) {
        Object[] facts = broken.facts();
        return switch (broken.rule()) {
            case SHORTLIST_SIZE -> ValidationRejected.at("shortlist", "award.shortlist.size", facts);
            case NOT_TIED -> ValidationRejected.at("first", "award.tie.none");
            case CHAIR_INTERESTED -> ValidationRejected.altogether("award.tie.interest");
            case TOO_MANY_AWARDED -> ValidationRejected.at("awarded", "award.decision.places", facts);
            case OVER_BUDGET -> ValidationRejected.at("awarded", "award.decision.budget", facts);
            case DIFFERS_WITHOUT_REASON -> ValidationRejected.at("reason", "award.decision.differs");
        };
    }
}
