package org.alongside.panel.web;

import java.util.List;
import org.alongside.form.Answers;
import org.alongside.form.Refused;
import org.alongside.form.Typed;
import org.alongside.panel.BallotChoice;
import org.alongside.panel.MyPart;
import org.alongside.panel.Vote;

/** Reads a vote from the answers of a form; a member's own form and the one for recording a ballot have the same keys. */
final class BallotForm {

    private static final String REASON = "reason";
    private static final String CONDITIONS = "conditions";
    private static final String CONDITION = "condition";

    private BallotForm() {}

    static Vote read(Answers answers) {
        BallotChoice choice = answers.oneOf("choice", BallotChoice.class);
        List<String> conditions = answers.rows(CONDITIONS).stream()
                .map(row -> row.maybe(CONDITION).orElse(""))
                .toList();
        Vote vote = new Vote(choice, answers.maybe(REASON).orElse(null), conditions);
        if (choice == BallotChoice.APPROVE_WITH_CONDITIONS && vote.conditions().isEmpty()) {
            throw Refused.at(CONDITIONS, "panel.conditions.none");
        }
        return vote;
    }

    /** What the person has chosen, for changing it; nothing of what another chose in the member's place, or the member themselves. */
    static Typed typed(MyPart part) {
        boolean ofAnother = part.deputyFor() == null ? part.standIn() != null : part.chosenByOther() != null;
        if (part.chosen() == null || ofAnother) {
            return Typed.none();
        }
        Typed typed = Typed.none().with("choice", part.chosen()).with(REASON, part.reason());
        return part.conditions().isEmpty()
                ? typed
                : typed.with(
                        CONDITIONS,
                        part.conditions().stream()
                                .map(condition -> Typed.none().with(CONDITION, condition))
                                .toList());
    }
}
