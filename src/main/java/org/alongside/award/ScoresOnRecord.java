package org.alongside.award;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.alongside.award.ScoringRound.Criterion;
import org.alongside.award.ScoringRound.Entry;
import org.alongside.award.ScoringRound.ScoringSeat;
import org.alongside.calendar.Dates;
import org.alongside.notification.AccessibleText;

/** The part of a scoring round's record that says what was given and why, and what was changed: with numbers and no names. */
final class ScoresOnRecord {

    private final AccessibleText record;
    private final ScoringRound round;
    private final List<Score> scores;
    private final List<Score> latest;
    private final Dates dates;
    private final Texts texts;
    private final Map<UUID, Integer> numbers = new HashMap<>();

    /** @param scores every version of every score, in the order in which they were given */
    ScoresOnRecord(
            AccessibleText record,
            ScoringRound round,
            List<Score> scores,
            List<Score> latest,
            Dates dates,
            Texts texts) {
        this.record = record;
        this.round = round;
        this.scores = scores;
        this.latest = latest;
        this.dates = dates;
        this.texts = texts;
        // By their random ids: no order from which a name could be told.
        round.seats().stream()
                .map(ScoringSeat::id)
                .sorted(Comparator.comparing(UUID::toString))
                .forEach(seat -> numbers.put(seat, numbers.size() + 1));
    }

    /** The words of messages. */
    interface Texts {

        String of(String key, Object... facts);
    }

    /** Each score with its reason. */
    void given() {
        record.heading(2, texts.of("award.record.given"));
        record.paragraph(texts.of("award.record.given.how"));
        for (Entry entry : round.shortlist()) {
            record.heading(3, entry.name());
            boolean none = true;
            for (Criterion criterion : round.criteria()) {
                List<Score> here = latest.stream()
                        .filter(score -> score.entry().equals(entry.id())
                                && score.criterion().equals(criterion.id()))
                        .sorted(Comparator.comparing(score -> number(score.seat())))
                        .toList();
                for (Score score : here) {
                    none = false;
                    record.paragraph(texts.of(
                            counts(entry, score) ? "award.record.score" : "award.record.score.not-counted",
                            criterion.name(),
                            number(score.seat()),
                            score.points()));
                    record.said(score.reason());
                }
            }
            if (none) {
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

    /** What was changed after the averages were seen, in the order in which it was. */
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
                        dates.moment(score.givenAt()),
                        number(score.seat()),
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

    private int number(UUID seat) {
        return numbers.getOrDefault(seat, 0);
    }
}
