package org.alongside.scoring.web;

import java.util.List;
import java.util.UUID;
import org.alongside.form.answer.FormSubmission;
import org.alongside.form.answer.ValidationRejected;
import org.alongside.scoring.model.ScoringPlan;

/** Reads a scoring round's plan from form answers. */
final class ScoringPlanForm {

    private static final int USUAL_WEIGHT = 1;

    private ScoringPlanForm() {}

    static ScoringPlan read(UUID body, FormSubmission answers) {
        boolean money = answers.text("line").equals("MONEY");
        List<ScoringPlan.NewEntry> entries =
                answers.rows("entries").stream().map(ScoringPlanForm::entry).toList();
        List<ScoringPlan.NewCriterion> criteria = answers.rows("criteria").stream()
                .map(row -> new ScoringPlan.NewCriterion(
                        row.text("criterion"),
                        row.maybe("help").orElse(null),
                        row.maybeNumber("weight").orElse(USUAL_WEIGHT)))
                .toList();
        if (entries.isEmpty()) {
            throw ValidationRejected.at("entries", "scoring.set-up.no-entries");
        }
        if (criteria.isEmpty()) {
            throw ValidationRejected.at("criteria", "scoring.set-up.no-criteria");
        }
        return new ScoringPlan(
                body,
                answers.maybe("project")
                        .map(text -> text.strip().toUpperCase(java.util.Locale.ROOT))
                        .orElse(null),
                answers.text("title"),
                answers.text("about"),
                entries,
                criteria,
                Integer.parseInt(answers.text("scale")),
                answers.number("workingDays"),
                money ? answers.amount("budget") : null,
                money ? null : Integer.valueOf(answers.number("winners")),
                answers.flag("staffFirst") ? Integer.valueOf(answers.number("shortlistSize")) : null,
                answers.flag("residentsDecide"));
    }

    private static ScoringPlan.NewEntry entry(FormSubmission row) {
        return new ScoringPlan.NewEntry(
                row.text("name"),
                row.text("summary"),
                row.maybeAmount("asked").orElse(null),
                row.maybe("contact").orElse(null),
                row.maybe("email").orElse(null));
    }
}
