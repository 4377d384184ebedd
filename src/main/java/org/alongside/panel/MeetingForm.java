package org.alongside.panel;

import java.util.Set;
import java.util.UUID;
import org.alongside.form.Answers;

/** Reads what a meeting decided from the answers of a form; two forms ask for it with the same keys. */
public final class MeetingForm {

    private MeetingForm() {}

    /** The seats whose ballots are set aside. */
    public static Set<UUID> setAside(Answers answers) {
        return Set.copyOf(answers.ids("setAside"));
    }

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
