package org.alongside.scoring.view;

import java.util.List;
import org.alongside.notification.AccessibleText;
import org.alongside.scoring.model.Score;
import org.alongside.scoring.model.ScoringCriterion;
import org.alongside.scoring.model.ScoringEntry;
import org.alongside.scoring.model.ScoringRound;

/**
 * The scores, reasons and changes in a scoring round's record: without names, and without any other trait that would
 * link one person's scores.
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

    /** Looks up messages. */
    interface Texts {

        String of(String key, Object... facts);
    }

    /**
     * Each counted score with its reason, highest points first. Scores that do not count are left out, because the
     * declared interests in the record would identify their authors.
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

    /** Scores given before an interest was declared, and partly scored entries, do not count. */
    private boolean counts(ScoringEntry entry, Score score) {
        return score.seat().latest(entry).size() == round.criteria().size()
                && score.seat().scores(entry);
    }

    /** The changes, without times, because the case history shows when each member made a change. */
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
