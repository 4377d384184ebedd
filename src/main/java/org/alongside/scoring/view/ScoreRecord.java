package org.alongside.scoring.view;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.alongside.notification.AccessibleText;
import org.alongside.scoring.model.Score;
import org.alongside.scoring.model.ScoringRound;
import org.alongside.scoring.model.ScoringRound.Criterion;
import org.alongside.scoring.model.ScoringRound.Entry;

/**
 * The part of a scoring round's record that says what was given and why, and what was changed: without names, and without
 * anything else that goes through it and so would tell which scores come from one person.
 */
final class ScoreRecord {

    private final AccessibleText record;
    private final ScoringRound round;
    private final List<Score> scores;
    private final List<Score> latest;
    private final Texts texts;

    /** @param scores every version of every score, in the order in which they were given */
    ScoreRecord(AccessibleText record, ScoringRound round, List<Score> scores, List<Score> latest, Texts texts) {
        this.record = record;
        this.round = round;
        this.scores = scores;
        this.latest = latest;
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
        record.heading(2, texts.of("award.record.given"));
        record.paragraph(texts.of("award.record.given.how"));
        for (Entry entry : round.shortlist()) {
            record.heading(3, entry.name());
            List<Score> all = latest.stream()
                    .filter(score -> score.entry().equals(entry.id()))
                    .toList();
            List<Score> counting =
                    all.stream().filter(score -> counts(entry, score)).toList();
            for (Criterion criterion : round.criteria()) {
                counting.stream()
                        .filter(score -> score.criterion().equals(criterion.id()))
                        .sorted(Comparator.comparing(Score::points)
                                .reversed()
                                .thenComparing(score -> Objects.requireNonNullElse(score.reason(), "")))
                        .forEach(score -> {
                            record.paragraph(texts.of("award.record.score", criterion.name(), score.points()));
                            record.said(score.reason());
                        });
            }
            int leftOut = all.size() - counting.size();
            if (leftOut > 0) {
                record.paragraph(texts.of("award.record.score.not-counted", leftOut));
            }
            if (counting.isEmpty()) {
                record.paragraph(texts.of("award.round.ranking.nobody"));
            }
        }
    }

    /** What was given before an interest was declared is kept and does not count, nor does half an entry. */
    private boolean counts(Entry entry, Score score) {
        Set<UUID> whole = new HashSet<>();
        latest.stream()
                .filter(each -> each.seat().equals(score.seat()) && each.entry().equals(entry.id()))
                .forEach(each -> whole.add(each.criterion()));
        return whole.size() == round.criteria().size()
                && round.seat(score.seat()).filter(seat -> seat.scores(entry)).isPresent();
    }

    /** What was changed after the averages were seen: not when, because the case's record says who changed something when. */
    void changes() {
        record.heading(2, texts.of("award.round.changes"));
        Map<List<UUID>, Integer> before = new HashMap<>();
        boolean none = true;
        for (Score score : scores) {
            Integer was = before.put(List.of(score.seat(), score.entry(), score.criterion()), score.points());
            if (score.moderated() && was != null) {
                none = false;
                record.paragraph(texts.of(
                        "award.record.change",
                        round.entry(score.entry()).map(Entry::name).orElse(""),
                        round.criteria().stream()
                                .filter(each -> each.id().equals(score.criterion()))
                                .map(Criterion::name)
                                .findFirst()
                                .orElse(""),
                        was,
                        score.points()));
                record.said(score.reason());
            }
        }
        if (none) {
            record.paragraph(texts.of("award.record.changes.none"));
        }
    }
}
