package org.alongside.scoring.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.form.answer.FormSubmission;
import org.alongside.form.answer.RawInput;
import org.alongside.form.definition.Form;
import org.alongside.scoring.model.CriterionScore;
import org.alongside.scoring.view.MemberScoring;
import org.alongside.scoring.view.ScoringView;
import org.springframework.stereotype.Component;

/** The form for scoring an entry: one page per criterion, then a check page. */
@Component
class EntryForm {

    private static final String POINTS = "points";
    private static final String REASON = "reason";

    private final ScoreForms forms;

    EntryForm(ScoreForms forms) {
        this.forms = forms;
    }

    Form of(MemberScoring mine) {
        List<Map<String, Object>> pages = new ArrayList<>();
        for (int i = 0; i < mine.criteria().size(); i++) {
            pages.add(page(mine, mine.criteria().get(i), i + 1));
        }
        return forms.form("score-entry", forms.text("scoring.score.form"), forms.text("scoring.score.send"), pages);
    }

    private Map<String, Object> page(MemberScoring mine, ScoringView.Criterion criterion, int number) {
        return forms.page(
                "Group_c" + number,
                criterion.name(),
                List.of(
                        forms.scoring(POINTS + number, criterion, forms.points(mine.scale())),
                        forms.why(
                                REASON + number,
                                forms.text("scoring.score.why"),
                                forms.text("scoring.score.why.hint"))));
    }

    Map<UUID, CriterionScore> read(MemberScoring mine, FormSubmission answers) {
        Map<UUID, CriterionScore> given = new HashMap<>();
        for (int i = 0; i < mine.criteria().size(); i++) {
            given.put(
                    mine.criteria().get(i).id(),
                    new CriterionScore(
                            Integer.parseInt(answers.text(POINTS + (i + 1))),
                            answers.maybe(REASON + (i + 1)).orElse(null)));
        }
        return given;
    }

    /** The person's own earlier answers, without a deputy's. */
    RawInput typed(MemberScoring.Mine entry) {
        RawInput typed = RawInput.none();
        if (entry.deputy() != null) {
            return typed;
        }
        for (int i = 0; i < entry.scores().size(); i++) {
            ScoringView.Said said = entry.scores().get(i);
            typed = typed.with(POINTS + (i + 1), said.points()).with(REASON + (i + 1), said.reason());
        }
        return typed;
    }
}
