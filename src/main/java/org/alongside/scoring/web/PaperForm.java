package org.alongside.scoring.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.form.answer.FormSubmission;
import org.alongside.form.answer.ValidationRejected;
import org.alongside.form.definition.Form;
import org.alongside.round.Assistance;
import org.alongside.round.BallotWay;
import org.alongside.scoring.model.CriterionScore;
import org.alongside.scoring.view.ScoreSheet;
import org.alongside.scoring.view.ScoringView;
import org.springframework.stereotype.Component;

/**
 * The form for recording a member's scores given on paper or by phone: how they were given, then one page per entry. An
 * entry left blank is marked as not scored.
 */
@Component
class PaperForm {

    private static final String NOT_SCORED = "NONE";
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_CONFIRMATION = 500;

    private final ScoreForms forms;

    PaperForm(ScoreForms forms) {
        this.forms = forms;
    }

    Form of(ScoreSheet sheet) {
        List<Map<String, Object>> pages = new ArrayList<>();
        pages.add(how());
        sheet.lines().forEach(line -> pages.add(page(sheet, line)));
        return forms.form(
                "scores-on-paper", forms.text("scoring.paper.title"), forms.text("scoring.paper.send"), pages);
    }

    private Map<String, Object> how() {
        List<Map<String, Object>> ways = Stream.of(BallotWay.values())
                .filter(way -> way != BallotWay.ONLINE)
                .map(way -> forms.option(forms.text("scoring.paper.way." + way), way.name()))
                .toList();
        return forms.page(
                "Group_how",
                forms.text("scoring.paper.how"),
                List.of(
                        forms.radio(
                                "way",
                                forms.text("scoring.paper.way"),
                                "",
                                ways,
                                forms.text("scoring.paper.way.called")),
                        forms.field(
                                "textfield",
                                "helpedBy",
                                forms.text("scoring.paper.helped"),
                                forms.text("scoring.paper.helped.hint"),
                                "",
                                Map.of("maxLength", LONGEST_NAME)),
                        forms.field(
                                "textarea",
                                "confirmedHow",
                                forms.text("scoring.paper.confirmed"),
                                forms.text("scoring.paper.confirmed.hint"),
                                forms.text("scoring.paper.confirmed.called"),
                                Map.of("required", true, "maxLength", LONGEST_CONFIRMATION))));
    }

    /** An entry that cannot be recorded has no questions; answers typed earlier can still be read. */
    private Map<String, Object> page(ScoreSheet sheet, ScoreSheet.Line line) {
        int entry = line.number();
        List<Map<String, Object>> values = new ArrayList<>(forms.points(sheet.scale()));
        values.add(forms.option(forms.text("scoring.paper.not-scored"), NOT_SCORED));
        List<Map<String, Object>> fields = new ArrayList<>();
        for (int i = 0; i < sheet.criteria().size(); i++) {
            ScoringView.Criterion criterion = sheet.criteria().get(i);
            fields.add(forms.scoring(points(entry, i), criterion, values));
            Map<String, Object> why =
                    forms.why(reason(entry, i), forms.text("scoring.paper.why"), forms.text("scoring.paper.why.hint"));
            why.put("conditional", Map.of("hide", "=" + points(entry, i) + " = \"" + NOT_SCORED + "\""));
            fields.add(why);
        }
        Map<String, Object> page =
                new LinkedHashMap<>(forms.page("Group_e" + entry, line.entry().name(), fields));
        if (!line.isAsked()) {
            page.put("conditional", Map.of("hide", "=" + points(entry, 0) + " = null"));
        }
        return page;
    }

    Assistance how(FormSubmission answers) {
        return new Assistance(
                answers.oneOf("way", BallotWay.class),
                answers.maybe("helpedBy").orElse(null),
                answers.text("confirmedHow"));
    }

    /**
     * Points and reason by criterion, by entry.
     *
     * @throws ValidationRejected when an entry is partly scored, or none is scored
     */
    Map<UUID, Map<UUID, CriterionScore>> read(ScoreSheet sheet, FormSubmission answers) {
        Map<UUID, Map<UUID, CriterionScore>> given = new LinkedHashMap<>();
        for (ScoreSheet.Line line : sheet.lines()) {
            Map<UUID, CriterionScore> scores =
                    answers.has(points(line.number(), 0)) ? read(sheet, answers, line.number()) : Map.of();
            if (!scores.isEmpty()) {
                given.put(line.entry().id(), scores);
            }
        }
        if (given.isEmpty()) {
            throw ValidationRejected.altogether("scoring.paper.nothing");
        }
        return given;
    }

    private static Map<UUID, CriterionScore> read(ScoreSheet sheet, FormSubmission answers, int entry) {
        Map<UUID, CriterionScore> scores = new HashMap<>();
        Optional<String> empty = Optional.empty();
        for (int i = 0; i < sheet.criteria().size(); i++) {
            String field = points(entry, i);
            String points = answers.text(field);
            if (points.equals(NOT_SCORED)) {
                empty = Optional.of(empty.orElse(field));
            } else {
                scores.put(
                        sheet.criteria().get(i).id(),
                        new CriterionScore(Integer.parseInt(points), answers.text(reason(entry, i))));
            }
        }
        if (!scores.isEmpty() && empty.isPresent()) {
            throw ValidationRejected.at(empty.get(), "scoring.paper.all");
        }
        return scores;
    }

    /** The first question about an entry. */
    static String field(ScoreSheet.Line line) {
        return points(line.number(), 0);
    }

    private static String points(int entry, int criterion) {
        return "points" + entry + "x" + (criterion + 1);
    }

    private static String reason(int entry, int criterion) {
        return "reason" + entry + "x" + (criterion + 1);
    }
}
