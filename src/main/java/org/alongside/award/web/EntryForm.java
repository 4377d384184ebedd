package org.alongside.award.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.award.Given;
import org.alongside.award.MyScoring;
import org.alongside.award.ScoringView;
import org.alongside.form.Answers;
import org.alongside.form.Form;
import org.alongside.form.Typed;
import org.springframework.stereotype.Component;

/** The form with which an entry is scored: a page for each criterion of the round, then a page to check. */
@Component
class EntryForm {

    private static final String POINTS = "points";
    private static final String REASON = "reason";

    private final ScoreForms forms;

    EntryForm(ScoreForms forms) {
        this.forms = forms;
    }

    Form of(MyScoring mine) {
        List<Map<String, Object>> pages = new ArrayList<>();
        for (int i = 0; i < mine.criteria().size(); i++) {
            pages.add(page(mine, mine.criteria().get(i), i + 1));
        }
        return forms.form("score-entry", forms.text("award.score.form"), forms.text("award.score.send"), pages);
    }

    private Map<String, Object> page(MyScoring mine, ScoringView.Criterion criterion, int number) {
        return forms.page(
                "Group_c" + number,
                criterion.name(),
                List.of(
                        forms.scoring(POINTS + number, criterion, forms.points(mine.scale())),
                        forms.why(REASON + number, forms.text("award.score.why"), forms.text("award.score.why.hint"))));
    }

    Map<UUID, Given> read(MyScoring mine, Answers answers) {
        Map<UUID, Given> given = new HashMap<>();
        for (int i = 0; i < mine.criteria().size(); i++) {
            given.put(
                    mine.criteria().get(i).id(),
                    new Given(
                            Integer.parseInt(answers.text(POINTS + (i + 1))),
                            answers.maybe(REASON + (i + 1)).orElse(null)));
        }
        return given;
    }

    /** What the person gave before; nothing of what a deputy gave in their place. */
    Typed typed(MyScoring.Mine entry) {
        Typed typed = Typed.none();
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
