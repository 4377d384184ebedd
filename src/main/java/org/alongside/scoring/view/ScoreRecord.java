package org.alongside.scoring.view;

import java.util.List;
import org.alongside.notification.AccessibleText;
import org.alongside.scoring.model.Score;
import org.alongside.scoring.model.ScoringCriterion;
import org.alongside.scoring.model.ScoringEntry;
import org.alongside.scoring.model.ScoringRound;

/**
 * The part of a scoring round's record that says what was given and why, and what was changed: without names, and without
 * anything else that goes through it and so would tell which scores come from one person.
 */
final class ScoreRecord {

    private final AccessibleText record;
    private final ScoringRound round;
    private final Texts texts;

    ScoreRecord(AccessibleText record, ScoringRound round, Texts texts) {
        this.record = record;
        this.round = round;
        this.texts = texts;
    }

    /** The words of messages. */
    interface Texts {

        String of(String key, Object... facts);
    }

    /**
     * Each score that counts with its reason, from the most points to the fewest. What does not count is left out: the record
     * says who declared an interest in an entry, and would name whoever gave it.
     */
    void given() {
        record.heading(2, texts.of("scoring.record.given"));
        record.paragraph(texts.of("scoring.record.given.how"));
        for (ScoringEntry entry : round.shortlist()) {
            record.heading(3, entry.name());
            List<Score> all = round.electorate().latest().stream()
                    .filter(score -> score.entry().equals(entry.id()))
                    .toList();
            List<Score> counting =
                    all.stream().filter(score -> counts(entry, score)).toList();
            for (ScoringCriterion criterion : round.criteria()) {
                counting.stream()
                        .filter(score -> score.criterion().equals(criterion.id()))
                        .sorted(Score.BY_CONTENT)
                        .forEach(score -> {
                            record.paragraph(texts.of("scoring.record.score", criterion.name(), score.points()));
                            record.said(score.reason());
                        });
            }
            int leftOut = all.size() - counting.size();
            if (leftOut > 0) {
                record.paragraph(texts.of("scoring.record.score.not-counted", leftOut));
            }
            if (counting.isEmpty()) {
                record.paragraph(texts.of("scoring.round.ranking.nobody"));
            }
        }
    }

    /** What was given before an interest was declared is kept and does not count, nor does half an entry. */
    private boolean counts(ScoringEntry entry, Score score) {
        return score.seat().latest(entry).size() == round.criteria().size()
                && score.seat().scores(entry);
    }

    /** What was changed after the averages were seen: not when, because the case's record says who changed something when. */
    void changes() {
        record.heading(2, texts.of("scoring.round.changes"));
        List<ScoreChange> changes = ScoreChange.of(round);
        for (ScoreChange change : changes) {
            record.paragraph(texts.of(
                    "scoring.record.change",
                    round.entry(change.score().entry()).map(ScoringEntry::name).orElse(""),
                    round.criterion(change.score().criterion())
                            .map(ScoringCriterion::name)
                            .orElse(""),
                    change.before(),
                    change.score().points()));
            record.said(change.score().reason());
        }
        if (changes.isEmpty()) {
            record.paragraph(texts.of("scoring.record.changes.none"));
        }
    }
}
