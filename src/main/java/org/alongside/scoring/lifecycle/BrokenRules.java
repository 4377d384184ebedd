package org.alongside.scoring.lifecycle;

import java.util.function.Supplier;
import org.alongside.form.answer.ValidationRejected;
import org.alongside.scoring.model.ScoringRuleBroken;

/** Shows a broken rule of the round beside the form question it concerns. */
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
            case SHORTLIST_SIZE -> ValidationRejected.at("shortlist", "scoring.shortlist.size", facts[0]);
            case NOT_TIED -> ValidationRejected.at("first", "scoring.tie.none");
            case CHAIR_INTERESTED -> ValidationRejected.altogether("scoring.tie.interest");
            case TOO_MANY_AWARDED -> ValidationRejected.at("awarded", "scoring.decision.places", facts[0]);
            case OVER_BUDGET -> ValidationRejected.at("awarded", "scoring.decision.budget", facts[0], facts[1]);
            case DIFFERS_WITHOUT_REASON -> ValidationRejected.at("reason", "scoring.decision.differs");
        };
    }
}
