package org.alongside.decision.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.alongside.decision.model.BallotChoice;
import org.alongside.decision.model.Vote;
import org.alongside.decision.view.MemberView;
import org.alongside.form.answer.FormSubmission;
import org.alongside.form.answer.RawInput;
import org.alongside.form.answer.ValidationRejected;

/** Reads a vote from a form submission; the member's form and the one for recorded ballots share their keys. */
final class BallotForm {

    private static final String REASON = "reason";
    private static final String CONDITIONS = "conditions";
    private static final String CONDITION = "condition";

    private BallotForm() {}

    static Vote read(FormSubmission answers) {
        BallotChoice choice = answers.oneOf("choice", BallotChoice.class);
        List<String> conditions = answers.rows(CONDITIONS).stream()
                .map(row -> row.maybe(CONDITION).orElse(""))
                .toList();
        Vote vote = new Vote(choice, answers.maybe(REASON).orElse(null), conditions);
        if (choice == BallotChoice.APPROVE_WITH_CONDITIONS && vote.conditions().isEmpty()) {
            throw ValidationRejected.at(CONDITIONS, "decision.conditions.none");
        }
        return vote;
    }

    /**
     * Whether this request opens a later page of a vote that has been sent, for example by the browser's Back button. The
     * form's plain address is where the vote is changed.
     */
    static boolean isSent(MemberView part, boolean hasDraft, HttpServletRequest request) {
        return request.getParameter("page") != null && !hasDraft && !typed(part).isEmpty();
    }

    /**
     * The person's own choice, for changing it; empty when it was made by the member's stand-in or, for a stand-in,
     * by the member.
     */
    static RawInput typed(MemberView part) {
        boolean ofAnother = part.deputyFor() == null ? part.standIn() != null : part.chosenByOther() != null;
        if (part.chosen() == null || ofAnother) {
            return RawInput.none();
        }
        RawInput typed = RawInput.none().with("choice", part.chosen()).with(REASON, part.reason());
        return part.conditions().isEmpty()
                ? typed
                : typed.with(
                        CONDITIONS,
                        part.conditions().stream()
                                .map(condition -> RawInput.none().with(CONDITION, condition))
                                .toList());
    }
}
