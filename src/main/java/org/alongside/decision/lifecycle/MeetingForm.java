package org.alongside.decision.lifecycle;

import java.util.Set;
import java.util.UUID;
import org.alongside.decision.model.MeetingDecision;
import org.alongside.decision.model.PanelOutcome;
import org.alongside.form.answer.FormSubmission;

/** Reads a meeting's decision from a form submission; two forms share its keys. */
public final class MeetingForm {

    private MeetingForm() {}

    /** The seats whose ballots are set aside. */
    public static Set<UUID> setAside(FormSubmission answers) {
        return Set.copyOf(answers.ids("setAside"));
    }

    public static MeetingDecision read(FormSubmission answers) {
        return new MeetingDecision(
                answers.date("heldOn"),
                answers.ids("present"),
                answers.oneOf("outcome", PanelOutcome.class),
                answers.text("minutes"),
                answers.maybe("dissent").orElse(null),
                answers.rows("conditions").stream()
                        .map(row -> row.maybe("condition").orElse(""))
                        .toList());
    }
}
