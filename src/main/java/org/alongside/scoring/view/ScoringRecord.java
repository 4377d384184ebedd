package org.alongside.scoring.view;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.calendar.Dates;
import org.alongside.identity.Accounts;
import org.alongside.notification.AccessibleText;
import org.alongside.round.format.FormatRecord;
import org.alongside.scoring.model.EntryOutcome;
import org.alongside.scoring.model.Ranking;
import org.alongside.scoring.model.ScoringCriterion;
import org.alongside.scoring.model.ScoringEntry;
import org.alongside.scoring.model.ScoringRound;
import org.alongside.scoring.model.ScoringRounds;
import org.alongside.text.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The record of a finished scoring round as an accessible PDF: entries and criteria, participants and declared
 * interests, every score with its reason, changes, the ranking with its line, and the decision.
 *
 * <p>Names the participants and the members with interests, but not the author of a score, since members are promised
 * that their reasons appear without names. Scores are grouped by criterion, so that every average can be checked, and
 * not by member.
 */
@Component
@Transactional(readOnly = true)
public class ScoringRecord {

    private final ScoringRounds rounds;
    private final FormatRecord formats;
    private final ScoringQueries reading;
    private final Accounts accounts;
    private final Dates dates;
    private final Clock clock;
    private final Messages messages;
    private final String organisation;

    ScoringRecord(
            ScoringRounds rounds,
            FormatRecord formats,
            ScoringQueries reading,
            Accounts accounts,
            Dates dates,
            Clock clock,
            Messages messages,
            @Value("${alongside.notification.from-name:Alongside}") String organisation) {
        this.rounds = rounds;
        this.formats = formats;
        this.reading = reading;
        this.accounts = accounts;
        this.dates = dates;
        this.clock = clock;
        this.messages = messages;
        this.organisation = organisation;
    }

    /** The record as a file; empty while the round is running. */
    public Optional<byte[]> pdf(UUID id) {
        ScoringView view = reading.view(id);
        if (!view.isOver()) {
            return Optional.empty();
        }
        Sheet sheet = new Sheet(rounds.whole(id), view);
        sheet.write();
        return Optional.of(sheet.pdf(messages.text("scoring.record.title", view.title()), organisation));
    }

    /** One record being written. */
    private final class Sheet extends AccessibleText {

        private final ScoringRound round;
        private final ScoringView view;

        Sheet(ScoringRound round, ScoringView view) {
            this.round = round;
            this.view = view;
        }

        void write() {
            heading(1, messages.text("scoring.record.title", view.title()));
            paragraph(messages.text("round.record.made", organisation, dates.moment(clock.instant())));
            asked();
            criteria();
            entries();
            formats.write(this, round.id());
            seats();
            ScoreRecord sheet = new ScoreRecord(this, round, messages::text);
            sheet.given();
            sheet.changes();
            discussed();
            ranking();
            decision();
        }

        private void asked() {
            heading(2, messages.text("scoring.score.about"));
            words(view.about());
            fact("scoring.round.reference", view.reference());
            fact("scoring.round.body", view.body());
            if (round.terms().residentsDecide()) {
                paragraph(messages.text("scoring.record.residents"));
            }
            if (view.project() != null) {
                fact("scoring.round.project", view.project() + ", " + view.projectTitle());
            }
            moment("round.record.opened", round.schedule().openedAt());
            if (view.lastDay() != null) {
                fact(
                        "scoring.round.deadline",
                        messages.text("scoring.round.deadline.end", dates.weekday(view.lastDay())));
            }
            moment("round.record.closed", round.schedule().closedAt());
            fact("scoring.round.state", messages.text(view.state()));
            for (ScoringView.Extension more : view.extensions()) {
                fact("scoring.round.extensions", messages.text("scoring.round.extensions.until", dates.day(more.to())));
                said(more.reason());
            }
        }

        private void criteria() {
            heading(2, messages.text("scoring.round.criteria"));
            paragraph(messages.text("scoring.record.scale", round.terms().scale()));
            for (ScoringCriterion criterion : round.criteria()) {
                paragraph(messages.text("scoring.record.criterion", criterion.name(), criterion.weight()));
                said(criterion.help());
            }
        }

        private void entries() {
            heading(2, messages.text("scoring.record.entries", round.entries().size()));
            for (ScoringEntry entry : round.entries()) {
                heading(3, entry.name());
                words(entry.summary());
                if (entry.asked() != null) {
                    paragraph(messages.text("scoring.round.entry.asked", entry.asked()));
                }
                if (!entry.shortlisted()) {
                    paragraph(messages.text(EntryOutcome.NOT_SHORTLISTED));
                    said(entry.leftOut());
                }
            }
        }

        private void seats() {
            heading(
                    2,
                    messages.text(
                            "scoring.record.seats", view.attendance().seats().size()));
            for (ScoringView.SeatNow seat : view.attendance().seats()) {
                heading(3, seat.name());
                fact(
                        "scoring.round.who.seat",
                        messages.text(seat.kind()) + (seat.chair() ? ", " + messages.text("scoring.round.chair") : ""));
                fact(
                        "scoring.round.who.now",
                        messages.text(seat.done() ? "scoring.round.done" : "scoring.round.not-done"));
                if (seat.left()) {
                    paragraph(messages.text("scoring.round.left"));
                }
                if (seat.deputy() != null) {
                    paragraph(messages.text("scoring.round.handed", seat.deputy()));
                }
                if (seat.standIn() != null) {
                    paragraph(messages.text(
                            "scoring.round.deputy-scored",
                            seat.standIn().name(),
                            seat.standIn().entries()));
                }
                for (RecordedScores written : seat.written()) {
                    paragraph(dates.moment(written.at()) + ": "
                            + messages.text("scoring.round.written", messages.text(written.way()), written.by()));
                    if (written.helpedBy() != null) {
                        paragraph(messages.text("scoring.round.written.helped", written.helpedBy()));
                    }
                    paragraph(messages.text("scoring.round.written.confirmed", written.confirmedHow()));
                }
                round.electorate().requireSeat(seat.id()).interests().forEach(interest -> {
                    paragraph(messages.text(
                            "scoring.record.interest",
                            Optional.ofNullable(interest.entry())
                                    .flatMap(round::entry)
                                    .map(ScoringEntry::name)
                                    .orElse(messages.text("scoring.interest.all")),
                            dates.moment(interest.declaredAt())));
                    words(interest.words());
                });
            }
            paragraph(messages.text(
                    "scoring.round.who.text",
                    view.attendance().finished(),
                    view.attendance().scoring(),
                    view.attendance().needed()));
        }

        private void discussed() {
            if (view.words().discussed() != null) {
                paragraph(messages.text("scoring.round.discussed") + ":");
                said(view.words().discussed());
            }
        }

        private void ranking() {
            if (!view.showsAverages()) {
                return;
            }
            heading(2, messages.text("scoring.round.ranking"));
            paragraph(messages.text("scoring.round.ranking.rule"));
            fact(
                    "scoring.round.line",
                    round.terms().budget() == null
                            ? messages.text(
                                    "scoring.round.line.places",
                                    Objects.requireNonNullElse(round.terms().places(), 0))
                            : messages.text(
                                    "scoring.round.line.money", round.terms().budget()));
            list(view.results().places().stream().map(this::place).toList());
            if (view.results().left() != null) {
                paragraph(messages.text(
                        "scoring.round.ranking.left", view.results().left()));
            }
            if (view.words().tie() != null) {
                paragraph(messages.text("scoring.round.tie") + ":");
                said(view.words().tie());
            }
        }

        private String place(ScoringView.Place place) {
            Ranking.Place at = place.at();
            BigDecimal average = at.average();
            if (average == null) {
                return place.entry().name() + ": " + messages.text("scoring.round.ranking.nobody");
            }
            return messages.text(
                    "scoring.record.place",
                    Objects.requireNonNull(at.rank()),
                    place.entry().name(),
                    average.toPlainString(),
                    Objects.requireNonNull(at.lowest()).toPlainString(),
                    Objects.requireNonNull(at.highest()).toPlainString(),
                    at.scoredBy(),
                    messages.text(at.within() ? "scoring.round.ranking.above" : "scoring.round.ranking.below"));
        }

        private void decision() {
            if (view.words().calledOff() != null) {
                heading(2, messages.text("scoring.round.called-off"));
                said(view.words().calledOff());
                return;
            }
            heading(2, messages.text("scoring.round.decision"));
            list(round.entries().stream()
                    .map(entry -> entry.name() + ": "
                            + messages.text(Objects.requireNonNullElse(entry.outcome(), EntryOutcome.NOT_AWARDED)))
                    .toList());
            moment("scoring.record.decided", round.schedule().decidedAt());
            if (round.schedule().decidedBy() != null) {
                fact("round.record.recorded-by", accounts.name(round.schedule().decidedBy()));
            }
            Set<UUID> awarded = new HashSet<>();
            view.entries().stream()
                    .filter(entry -> entry.outcome() == EntryOutcome.AWARDED)
                    .forEach(entry -> awarded.add(entry.id()));
            boolean asRanked = view.results().places().stream()
                    .allMatch(place -> place.at().within()
                            == awarded.contains(place.entry().id()));
            paragraph(messages.text(asRanked ? "scoring.round.decision.as-ranked" : "scoring.record.otherwise"));
            said(view.words().decision());
        }

        private void moment(String key, @Nullable Instant at) {
            if (at != null) {
                fact(key, dates.moment(at));
            }
        }

        private void fact(String key, String value) {
            paragraph(messages.text(key) + ": " + value);
        }
    }
}
