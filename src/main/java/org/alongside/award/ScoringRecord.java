package org.alongside.award;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.award.ScoringRound.Criterion;
import org.alongside.award.ScoringRound.Entry;
import org.alongside.award.ScoringRound.ScoringSeat;
import org.alongside.calendar.Dates;
import org.alongside.identity.Accounts;
import org.alongside.notification.AccessibleText;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The record of a scoring round that is over, as an accessible PDF: what was scored by what, who scored and who should not,
 * each score with its reason, what was changed, the ranking with its line, and the decision.
 *
 * <p>Who scored is named, and so is who declared an interest. A score is not: members are told that their reasons are read
 * without their names. Each scorer has a number, the same all through, so that every average can be worked out again.
 */
@Component
@Transactional(readOnly = true)
public class ScoringRecord {

    private final ScoringRows rows;
    private final ScoringSeats seats;
    private final Scores given;
    private final ScoringReading reading;
    private final Accounts accounts;
    private final Dates dates;
    private final Clock clock;
    private final MessageSource messages;
    private final String organisation;

    ScoringRecord(
            ScoringRows rows,
            ScoringSeats seats,
            Scores given,
            ScoringReading reading,
            Accounts accounts,
            Dates dates,
            Clock clock,
            MessageSource messages,
            @Value("${alongside.notification.from-name:Alongside}") String organisation) {
        this.rows = rows;
        this.seats = seats;
        this.given = given;
        this.reading = reading;
        this.accounts = accounts;
        this.dates = dates;
        this.clock = clock;
        this.messages = messages;
        this.organisation = organisation;
    }

    /** The record as a file; nothing before the round is over. */
    public Optional<byte[]> pdf(UUID id) {
        ScoringView view = reading.view(id);
        if (!view.isOver()) {
            return Optional.empty();
        }
        Sheet sheet = new Sheet(rows.require(id), view);
        sheet.write();
        return Optional.of(sheet.pdf(text("award.record.title", view.title()), organisation));
    }

    private String text(String key, Object... facts) {
        return Objects.requireNonNull(messages.getMessage(key, facts, key, Locale.UK));
    }

    private String text(Enum<?> value) {
        return text(value.getDeclaringClass().getSimpleName() + "." + value.name());
    }

    /** One record while it is written. */
    private final class Sheet extends AccessibleText {

        private final ScoringRound round;
        private final ScoringView view;
        private final List<Score> scores;
        private final Map<UUID, Integer> numbers = new HashMap<>();
        private final ScoringRows.Milestones milestones;

        Sheet(ScoringRound round, ScoringView view) {
            this.round = round;
            this.view = view;
            this.scores = given.scores(round.id());
            this.milestones = rows.milestones(round.id());
            // By their random ids: no order from which a name could be told.
            round.seats().stream()
                    .map(ScoringSeat::id)
                    .sorted(Comparator.comparing(UUID::toString))
                    .forEach(seat -> numbers.put(seat, numbers.size() + 1));
        }

        void write() {
            heading(1, text("award.record.title", view.title()));
            paragraph(text("panel.record.made", organisation, dates.moment(clock.instant())));
            asked();
            criteria();
            entries();
            seats();
            given();
            changes();
            ranking();
            decision();
        }

        private void asked() {
            heading(2, text("award.score.about"));
            words(view.about());
            fact("award.round.reference", view.reference());
            fact("award.round.body", view.body());
            if (round.residentsDecide()) {
                paragraph(text("award.record.residents"));
            }
            if (view.project() != null) {
                fact("award.round.project", view.project() + ", " + view.projectTitle());
            }
            moment("panel.record.opened", milestones.openedAt());
            if (view.lastDay() != null) {
                fact("award.round.deadline", text("award.round.deadline.end", dates.weekday(view.lastDay())));
            }
            moment("panel.record.closed", milestones.closedAt());
            fact("award.round.state", text(view.state()));
            for (ScoringView.MoreTime more : view.extensions()) {
                fact("award.round.extensions", text("award.round.extensions.until", dates.day(more.to())));
                said(more.reason());
            }
        }

        private void criteria() {
            heading(2, text("award.round.criteria"));
            paragraph(text("award.record.scale", round.scale()));
            for (Criterion criterion : round.criteria()) {
                paragraph(text("award.record.criterion", criterion.name(), criterion.weight()));
                said(criterion.help());
            }
        }

        private void entries() {
            heading(2, text("award.record.entries", round.entries().size()));
            for (Entry entry : round.entries()) {
                heading(3, entry.name());
                words(entry.summary());
                if (entry.asked() != null) {
                    paragraph(text("award.round.entry.asked", entry.asked()));
                }
                if (!entry.shortlisted()) {
                    paragraph(text(EntryOutcome.NOT_SHORTLISTED));
                    said(entry.leftOut());
                }
            }
        }

        private void seats() {
            heading(2, text("award.record.seats", view.seats().size()));
            List<ScoringSeats.Interest> interests = seats.interests(round.id());
            for (ScoringView.SeatNow seat : view.seats()) {
                heading(3, seat.name());
                fact(
                        "award.round.who.seat",
                        text(seat.kind()) + (seat.chair() ? ", " + text("award.round.chair") : ""));
                fact("award.round.who.now", text(seat.done() ? "award.round.done" : "award.round.not-done"));
                for (WrittenDown written : seat.written()) {
                    paragraph(dates.moment(written.at()) + ": "
                            + text("award.round.written", text(written.way()), written.by()));
                    if (written.helpedBy() != null) {
                        paragraph(text("award.round.written.helped", written.helpedBy()));
                    }
                    paragraph(text("award.round.written.confirmed", written.confirmedHow()));
                }
                interests.stream()
                        .filter(interest -> interest.seat().equals(seat.id()))
                        .forEach(interest -> {
                            paragraph(text(
                                    "award.record.interest",
                                    Optional.ofNullable(interest.entry())
                                            .flatMap(round::entry)
                                            .map(Entry::name)
                                            .orElse(text("award.interest.all")),
                                    dates.moment(interest.at())));
                            words(interest.words());
                        });
            }
            paragraph(text("award.round.who.text", view.finished(), view.scoring(), view.needed()));
        }

        private void given() {
            heading(2, text("award.record.given"));
            paragraph(text("award.record.given.how"));
            List<Score> latest = given.latest(round.id());
            for (Entry entry : round.shortlist()) {
                heading(3, entry.name());
                boolean none = true;
                for (Criterion criterion : round.criteria()) {
                    List<Score> here = latest.stream()
                            .filter(score -> score.entry().equals(entry.id())
                                    && score.criterion().equals(criterion.id()))
                            .sorted(Comparator.comparing(score -> number(score.seat())))
                            .toList();
                    for (Score score : here) {
                        none = false;
                        paragraph(text(
                                counts(entry, score) ? "award.record.score" : "award.record.score.not-counted",
                                criterion.name(),
                                number(score.seat()),
                                score.points()));
                        said(score.reason());
                    }
                }
                if (none) {
                    paragraph(text("award.round.ranking.nobody"));
                }
            }
        }

        /** What was given before an interest was declared is kept and does not count, nor does half an entry. */
        private boolean counts(Entry entry, Score score) {
            Set<UUID> whole = new HashSet<>();
            given.latest(round.id()).stream()
                    .filter(each ->
                            each.seat().equals(score.seat()) && each.entry().equals(entry.id()))
                    .forEach(each -> whole.add(each.criterion()));
            return whole.size() == round.criteria().size()
                    && round.seat(score.seat())
                            .filter(seat -> seat.scores(entry))
                            .isPresent();
        }

        private void changes() {
            heading(2, text("award.round.changes"));
            Map<List<UUID>, Integer> before = new HashMap<>();
            boolean none = true;
            for (Score score : scores) {
                Integer was = before.put(List.of(score.seat(), score.entry(), score.criterion()), score.points());
                if (score.moderated() && was != null) {
                    none = false;
                    paragraph(text(
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
                    said(score.reason());
                }
            }
            if (none) {
                paragraph(text("award.record.changes.none"));
            }
            if (view.discussed() != null) {
                paragraph(text("award.round.discussed") + ":");
                said(view.discussed());
            }
        }

        private void ranking() {
            if (!view.showsAverages()) {
                return;
            }
            heading(2, text("award.round.ranking"));
            paragraph(text("award.round.ranking.rule"));
            fact(
                    "award.round.line",
                    round.budget() == null
                            ? text("award.round.line.places", Objects.requireNonNullElse(round.places(), 0))
                            : text("award.round.line.money", round.budget()));
            list(view.places().stream().map(this::place).toList());
            if (view.left() != null) {
                paragraph(text("award.round.ranking.left", view.left()));
            }
            if (view.tie() != null) {
                paragraph(text("award.round.tie") + ":");
                said(view.tie());
            }
        }

        private String place(ScoringView.Place place) {
            Ranking.Place at = place.at();
            BigDecimal average = at.average();
            if (average == null) {
                return place.entry().name() + ": " + text("award.round.ranking.nobody");
            }
            return text(
                    "award.record.place",
                    Objects.requireNonNull(at.rank()),
                    place.entry().name(),
                    average.toPlainString(),
                    Objects.requireNonNull(at.lowest()).toPlainString(),
                    Objects.requireNonNull(at.highest()).toPlainString(),
                    at.scoredBy(),
                    text(at.within() ? "award.round.ranking.above" : "award.round.ranking.below"));
        }

        private void decision() {
            if (view.calledOff() != null) {
                heading(2, text("award.round.called-off"));
                said(view.calledOff());
                return;
            }
            heading(2, text("award.round.decision"));
            list(round.entries().stream()
                    .map(entry -> entry.name() + ": "
                            + text(Objects.requireNonNullElse(entry.outcome(), EntryOutcome.NOT_AWARDED)))
                    .toList());
            moment("award.record.decided", milestones.decidedAt());
            if (milestones.decidedBy() != null) {
                fact("panel.record.recorded-by", accounts.name(milestones.decidedBy()));
            }
            Set<UUID> awarded = new HashSet<>();
            view.entries().stream()
                    .filter(entry -> entry.outcome() == EntryOutcome.AWARDED)
                    .forEach(entry -> awarded.add(entry.id()));
            boolean asRanked = view.places().stream()
                    .allMatch(place -> place.at().within()
                            == awarded.contains(place.entry().id()));
            paragraph(text(asRanked ? "award.round.decision.as-ranked" : "award.record.otherwise"));
            said(view.decision());
        }

        private int number(UUID seat) {
            return numbers.getOrDefault(seat, 0);
        }

        private void moment(String key, @Nullable Instant at) {
            if (at != null) {
                fact(key, dates.moment(at));
            }
        }

        private void fact(String key, String value) {
            paragraph(text(key) + ": " + value);
        }
    }
}
