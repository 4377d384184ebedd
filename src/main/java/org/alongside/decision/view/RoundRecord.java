package org.alongside.decision.view;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.body.Power;
import org.alongside.calendar.Dates;
import org.alongside.decision.model.Ballot;
import org.alongside.decision.model.BallotAuthors;
import org.alongside.decision.model.BallotChoice;
import org.alongside.decision.model.ConditionChange;
import org.alongside.decision.model.DecidedBy;
import org.alongside.decision.model.Extension;
import org.alongside.decision.model.Meetings;
import org.alongside.decision.model.PackPart;
import org.alongside.decision.model.PanelOutcome;
import org.alongside.decision.model.Round;
import org.alongside.decision.model.RoundSeat;
import org.alongside.decision.model.Rounds;
import org.alongside.decision.model.StandIn;
import org.alongside.decision.model.Tally;
import org.alongside.decision.voting.MemberQuestioning;
import org.alongside.decision.voting.QuestionView;
import org.alongside.identity.Accounts;
import org.alongside.notification.AccessibleText;
import org.alongside.round.NoSuchRound;
import org.alongside.round.QuorumCount;
import org.alongside.round.format.FormatRecord;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The record of a round that is over, as an accessible PDF: everything that was asked, read, said and decided, and what became
 * of it. Its headings, paragraphs and lists are read aloud in the order in which they stand.
 */
@Component
@Transactional(readOnly = true)
public class RoundRecord {

    private final Rounds rounds;
    private final RoundQueries reading;
    private final FormatRecord formats;
    private final MemberQuestioning asking;
    private final Meetings meetings;
    private final Accounts accounts;
    private final BallotAuthors authors;
    private final Dates dates;
    private final Clock clock;
    private final MessageSource messages;
    private final String organisation;

    RoundRecord(
            Rounds rounds,
            RoundQueries reading,
            FormatRecord formats,
            MemberQuestioning asking,
            Meetings meetings,
            Accounts accounts,
            BallotAuthors authors,
            Dates dates,
            Clock clock,
            MessageSource messages,
            @Value("${alongside.notification.from-name:Alongside}") String organisation) {
        this.rounds = rounds;
        this.reading = reading;
        this.formats = formats;
        this.asking = asking;
        this.meetings = meetings;
        this.accounts = accounts;
        this.authors = authors;
        this.dates = dates;
        this.clock = clock;
        this.messages = messages;
        this.organisation = organisation;
    }

    /** The record as a file; nothing before the round is over, because it says what was chosen. */
    public Optional<byte[]> pdf(UUID id) {
        Round round = rounds.findById(id).orElseThrow(() -> new NoSuchRound(id));
        if (!round.state().isOver() || round.openedAt() == null) {
            return Optional.empty();
        }
        Sheet sheet = new Sheet(round);
        sheet.write();
        return Optional.of(
                sheet.pdf(text("panel.record.title", reading.round(id).title()), organisation));
    }

    /** The name of the file. */
    public String fileName(UUID id) {
        Round round = rounds.findById(id).orElseThrow(() -> new NoSuchRound(id));
        return "record-" + round.reference() + "-" + round.number() + ".pdf";
    }

    /**
     * The SHA-256 of a part of the pack: of its heading as the constant is called, a line break, and its words, in UTF-8. Whoever
     * has the words can work it out again.
     */
    public static String hash(PackPart part) {
        return DigestUtils.sha256Hex(part.heading() + "\n" + part.words());
    }

    private String text(String key, Object... facts) {
        return Objects.requireNonNull(messages.getMessage(key, facts, key, Locale.UK));
    }

    private String text(Enum<?> value) {
        return text(value.getDeclaringClass().getSimpleName() + "." + value.name());
    }

    /** One record while it is written. */
    private final class Sheet extends AccessibleText {

        private final Round round;
        private final RoundAdminView desk;
        private final RoundView view;
        private final Map<UUID, String> names;

        Sheet(Round round) {
            this.round = round;
            this.desk = reading.desk(round.id());
            this.view = desk.round();
            this.names = accounts.names(people(round));
        }

        void write() {
            heading(1, text("panel.record.title", view.title()));
            paragraph(text("panel.record.made", organisation, dates.moment(clock.instant())));
            asked();
            pack();
            formats.write(this, round.id());
            questions();
            seats();
            said();
            quorum();
            extensions();
            closedEarly();
            meeting();
            outcome();
            dissent();
            formal();
            conditions();
        }

        private void asked() {
            heading(2, text("panel.decide.question"));
            words(round.question());
            fact("panel.record.project", view.title() + " (" + round.reference() + ")");
            fact("panel.round.body", view.body());
            fact("panel.record.number", String.valueOf(round.number()));
            fact("panel.round.plan", text("panel.round.plan.version", round.planVersion()));
            fact("panel.record.power", text(round.rules().power()));
            paragraph(text(round.rules().decisionRule()) + ". "
                    + text(round.rules().tieRule()) + ".");
            fact("panel.record.opened", dates.moment(Objects.requireNonNull(round.openedAt())));
            fact("panel.round.deadline", text("panel.round.deadline.end", dates.weekday(round.lastDay())));
            fact("panel.record.closed", dates.moment(Objects.requireNonNull(round.closedAt())));
            fact("panel.round.state", text(round.state()));
            heading(3, text("panel.decide.about"));
            words(round.summary());
            heading(3, text("panel.decide.if-yes"));
            words(round.ifYes());
            heading(3, text("panel.decide.if-no"));
            words(round.ifNo());
        }

        private void pack() {
            heading(2, text("panel.round.question"));
            paragraph(text("panel.record.hash.how"));
            for (PackPart part : round.pack()) {
                heading(3, text(part.heading()));
                words(part.words());
                hashed(hash(part));
            }
        }

        private void questions() {
            List<QuestionView> asked = asking.of(round.id());
            if (asked.isEmpty()) {
                return;
            }
            heading(2, text("panel.questions.title"));
            for (QuestionView each : asked) {
                words(each.words());
                paragraph(text("panel.questions.answer"));
                words(each.answer() == null ? text("panel.questions.open") : each.answer());
            }
        }

        private void seats() {
            heading(
                    2,
                    text(
                            view.named() ? "panel.record.seats" : "panel.record.seats.unnamed",
                            round.seats().size()));
            for (RoundSeat seat : round.seats()) {
                heading(3, name(seat.account()));
                fact(
                        "panel.round.seats.kind",
                        text(seat.kind()) + (seat.isChair() ? ", " + text("panel.round.chair") : ""));
                if (seat.deputy() != null) {
                    fact("panel.seat.deputy", name(seat.deputy()));
                }
                if (seat.proxy() != null) {
                    fact("panel.record.proxy", name(seat.proxy()));
                }
                if (seat.excludedAt() != null) {
                    fact("panel.record.interest", dates.moment(seat.excludedAt()));
                    said(seat.interest());
                }
                if (seat.leftAt() != null) {
                    fact("panel.record.left", dates.moment(seat.leftAt()));
                }
                if (seat.ballots().isEmpty() && !seat.isExcluded()) {
                    paragraph(text("panel.record.no-ballot"));
                }
                seat.ballots().forEach(ballot -> ballot(seat, ballot));
            }
        }

        private void ballot(RoundSeat seat, Ballot ballot) {
            boolean last = seat.counting().filter(latest -> latest == ballot).isPresent();
            boolean setAside = round.decidedBy() == DecidedBy.MEETING;
            String key = last
                    ? setAside ? "panel.record.ballot.set-aside" : "panel.record.ballot.counts"
                    : "panel.record.ballot";
            paragraph(
                    view.named()
                            ? text(
                                    key,
                                    ballot.version(),
                                    text(ballot.choice()),
                                    dates.moment(ballot.castAt()),
                                    text(ballot.way()))
                            : text(
                                    key + ".unnamed",
                                    ballot.version(),
                                    dates.moment(ballot.castAt()),
                                    text(ballot.way())));
            Optional<StandIn> standIn = authors.standIn(ballot, names);
            if (standIn.isPresent()) {
                fact(standIn.get().key("panel.record.given-by."), standIn.get().name());
            } else if (!ballot.castBy().equals(seat.account())) {
                fact("panel.record.recorded-by", name(ballot.castBy()));
            }
            if (ballot.helpedBy() != null) {
                fact("panel.record.helped-by", ballot.helpedBy());
            }
            if (ballot.confirmedHow() != null) {
                fact("panel.record.confirmed", ballot.confirmedHow());
            }
            if (view.named()) {
                said(ballot.reason());
                list(ballot.conditions());
            }
        }

        /** What was chosen and why, without the seats it came from. */
        private void said() {
            if (view.named() || desk.said().isEmpty()) {
                return;
            }
            heading(2, text("panel.round.said"));
            paragraph(text("panel.record.said.how"));
            for (MemberViews.View each : desk.said()) {
                paragraph(text(each.choice()));
                said(each.reason());
                list(each.conditions());
            }
        }

        private void quorum() {
            QuorumCount quorum = meetings.findByRound(round.id())
                    .map(held -> round.quorumOf(held.present()))
                    .orElseGet(round::quorumNow);
            heading(2, text("panel.record.quorum"));
            paragraph(text("panel.record.quorum.seats", quorum.voted(), quorum.remaining(), quorum.needed()));
            paragraph(text(
                    "panel.record.quorum.experience",
                    quorum.livedExperienceNow(),
                    quorum.votedWithLivedExperience(),
                    quorum.voted(),
                    quorum.livedExperienceNeeded()));
            int excluded = round.seats().size() - quorum.remaining();
            if (excluded > 0) {
                paragraph(text("panel.record.excluded", excluded));
            }
        }

        private void extensions() {
            if (!round.extensions().isEmpty()) {
                heading(2, text("panel.round.extensions"));
                for (Extension more : round.extensions()) {
                    paragraph(text(
                            "panel.record.extended",
                            dates.day(more.extendedAt()),
                            dates.day(more.from()),
                            dates.day(more.to())));
                    said(more.reason());
                }
            }
        }

        private void closedEarly() {
            if (view.early() != null) {
                heading(2, text("panel.record.closed-early"));
                paragraph(text(
                        "panel.outcome.early",
                        view.early().undecided(),
                        view.early().deciding()));
                words(view.early().reason());
                fact("panel.record.closed-by", name(Objects.requireNonNull(round.closedEarlyBy())));
            }
        }

        private void meeting() {
            meetings.findByRound(round.id()).ifPresent(held -> {
                heading(2, text("panel.record.meeting"));
                fact("panel.record.held-on", dates.day(held.heldOn()));
                paragraph(text("panel.record.present"));
                list(round.seats().stream()
                        .filter(seat -> held.present().contains(seat.id()))
                        .map(seat -> name(seat.account()) + ", " + text(seat.kind()))
                        .toList());
                heading(3, text("panel.outcome.minutes"));
                words(held.minutes());
            });
        }

        private void outcome() {
            heading(2, text("panel.round.outcome"));
            PanelOutcome outcome = round.outcome();
            paragraph(outcome == null ? text(round.state()) : text(outcome));
            said(round.returned());
            Tally tally = view.tally();
            if (tally != null) {
                list(List.of(
                        text(BallotChoice.APPROVE) + ": " + tally.approve(),
                        text(BallotChoice.APPROVE_WITH_CONDITIONS) + ": " + tally.withConditions(),
                        text(BallotChoice.ASK_FOR_CHANGES) + ": " + tally.changes(),
                        text(BallotChoice.DO_NOT_APPROVE) + ": " + tally.notApprove(),
                        text(BallotChoice.ABSTAIN) + ": " + tally.abstain()));
            }
            if (round.castingReason() != null) {
                paragraph(text("panel.outcome.casting"));
                said(round.castingReason());
            }
            if (round.afterRefusal() != null) {
                fact("panel.outcome.after-refusal", text(round.afterRefusal()));
            }
        }

        private void dissent() {
            if (round.outcome() == null) {
                return;
            }
            heading(2, text("panel.outcome.dissent"));
            if (view.dissent().isEmpty()) {
                paragraph(text("panel.outcome.dissent.none"));
            }
            for (RoundView.Dissent other : view.dissent()) {
                String choice = other.choice() == null ? text("panel.outcome.in-meeting") : text(other.choice());
                paragraph(other.name() == null ? choice : other.name() + ": " + choice);
                said(other.words() == null ? text("panel.outcome.no-reason") : other.words());
            }
        }

        private void formal() {
            if (round.rules().power() == Power.SIGN_OFF || round.outcome() == null) {
                return;
            }
            heading(2, text("panel.formal.title"));
            RoundView.Formal formal = view.formal();
            if (formal == null) {
                paragraph(text("panel.formal.waits"));
                return;
            }
            paragraph(text(formal.choice()));
            paragraph(text("panel.formal.made", text(formal.madeIn()), dates.day(formal.madeOn())));
            if (formal.recordedBy() != null) {
                fact("panel.record.recorded-by", formal.recordedBy());
            }
            paragraph(text("panel.formal.answer"));
            said(formal.answer());
            if (formal.otherwise() != null) {
                paragraph(text("panel.formal.otherwise"));
                said(formal.otherwise());
            }
        }

        private void conditions() {
            if (view.conditions().isEmpty()) {
                return;
            }
            heading(2, text("panel.outcome.conditions"));
            for (RoundView.Asked asked : view.conditions()) {
                words(asked.words());
                fact("panel.round.state", text(asked.state()));
                if (asked.ownerName() != null) {
                    fact("panel.record.owner", asked.ownerName());
                }
                fact("panel.record.due", day(asked.dueOn()));
                for (RoundView.Step step : asked.steps()) {
                    paragraph(dates.moment(step.at()) + ": " + text(step.kind())
                            + (step.by() == null ? "" : ", " + step.by())
                            + (step.kind() == ConditionChange.CHANGED
                                    ? ". "
                                            + text(
                                                    "panel.condition.now",
                                                    Objects.requireNonNullElse(step.ownerName(), "-"),
                                                    day(step.dueOn()))
                                    : ""));
                    said(step.words());
                }
            }
        }

        private String day(LocalDate day) {
            return dates.day(day);
        }

        private String name(UUID person) {
            return names.getOrDefault(person, text("panel.somebody"));
        }

        private void fact(String key, String value) {
            paragraph(text(key) + ": " + value);
        }

        private static Set<UUID> people(Round round) {
            Set<UUID> people = new HashSet<>();
            Optional.ofNullable(round.closedEarlyBy()).ifPresent(people::add);
            for (RoundSeat seat : round.seats()) {
                people.add(seat.account());
                Optional.ofNullable(seat.deputy()).ifPresent(people::add);
                Optional.ofNullable(seat.proxy()).ifPresent(people::add);
                seat.ballots().forEach(ballot -> people.add(ballot.castBy()));
            }
            return people;
        }
    }
}
