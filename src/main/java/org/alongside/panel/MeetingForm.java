package org.alongside.panel;

import org.alongside.form.Answers;

/** Reads what a meeting decided from the answers of a form; two forms ask for it with the same keys. */
public final class MeetingForm {

    private MeetingForm() {}

    public static MeetingDecision read(Answers answers) {
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
