package org.alongside.decision.view;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
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
import org.alongside.text.Messages;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.beans.factory.annotation.Value;
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
    private final Messages messages;
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
            Messages messages,
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
                sheet.pdf(messages.text("panel.record.title", reading.round(id).title()), organisation));
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
            heading(1, messages.text("panel.record.title", view.title()));
            paragraph(messages.text("round.record.made", organisation, dates.moment(clock.instant())));
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
            heading(2, messages.text("panel.decide.question"));
            words(round.question());
            fact("panel.record.project", view.title() + " (" + round.reference() + ")");
            fact("panel.round.body", view.body());
            fact("panel.record.number", String.valueOf(round.number()));
            fact("panel.round.plan", messages.text("panel.round.plan.version", round.planVersion()));
            fact("panel.record.power", messages.text(round.rules().power()));
            paragraph(messages.text(round.rules().decisionRule()) + ". "
                    + messages.text(round.rules().tieRule()) + ".");
            fact("round.record.opened", dates.moment(Objects.requireNonNull(round.openedAt())));
            fact("panel.round.deadline", messages.text("panel.round.deadline.end", dates.weekday(round.lastDay())));
            fact("round.record.closed", dates.moment(Objects.requireNonNull(round.closedAt())));
            fact("panel.round.state", messages.text(round.state()));
            heading(3, messages.text("panel.decide.about"));
            words(round.summary());
            heading(3, messages.text("panel.decide.if-yes"));
            words(round.ifYes());
            heading(3, messages.text("panel.decide.if-no"));
            words(round.ifNo());
        }

        private void pack() {
            heading(2, messages.text("panel.round.question"));
            paragraph(messages.text("panel.record.hash.how"));
            for (PackPart part : round.pack()) {
                heading(3, messages.text(part.heading()));
                words(part.words());
                hashed(hash(part));
            }
        }

        private void questions() {
            List<QuestionView> asked = asking.of(round.id());
            if (asked.isEmpty()) {
                return;
            }
            heading(2, messages.text("panel.questions.title"));
            for (QuestionView each : asked) {
                words(each.words());
                paragraph(messages.text("panel.questions.answer"));
                words(each.answer() == null ? messages.text("panel.questions.open") : each.answer());
            }
        }

        private void seats() {
            heading(
                    2,
                    messages.text(
                            view.named() ? "panel.record.seats" : "panel.record.seats.unnamed",
                            round.seats().size()));
            for (RoundSeat seat : round.seats()) {
                heading(3, name(seat.account()));
                fact(
                        "panel.round.seats.kind",
                        messages.text(seat.kind()) + (seat.isChair() ? ", " + messages.text("panel.round.chair") : ""));
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
                    paragraph(messages.text("panel.record.no-ballot"));
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
                            ? messages.text(
                                    key,
                                    ballot.version(),
                                    messages.text(ballot.choice()),
                                    dates.moment(ballot.castAt()),
                                    messages.text(ballot.way()))
                            : messages.text(
                                    key + ".unnamed",
                                    ballot.version(),
                                    dates.moment(ballot.castAt()),
                                    messages.text(ballot.way())));
            Optional<StandIn> standIn = authors.standIn(ballot, names);
            if (standIn.isPresent()) {
                fact(standIn.get().key("panel.record.given-by."), standIn.get().name());
            } else if (!ballot.castBy().equals(seat.account())) {
                fact("round.record.recorded-by", name(ballot.castBy()));
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
            heading(2, messages.text("panel.round.said"));
            paragraph(messages.text("panel.record.said.how"));
            for (MemberViews.View each : desk.said()) {
                paragraph(messages.text(each.choice()));
                said(each.reason());
                list(each.conditions());
            }
        }

        private void quorum() {
            QuorumCount quorum = meetings.findByRound(round.id())
                    .map(held -> round.quorumOf(held.present()))
                    .orElseGet(round::quorumNow);
            heading(2, messages.text("panel.record.quorum"));
            paragraph(messages.text("panel.record.quorum.seats", quorum.voted(), quorum.remaining(), quorum.needed()));
            paragraph(messages.text(
                    "panel.record.quorum.experience",
                    quorum.livedExperienceNow(),
                    quorum.votedWithLivedExperience(),
                    quorum.voted(),
                    quorum.livedExperienceNeeded()));
            int excluded = round.seats().size() - quorum.remaining();
            if (excluded > 0) {
                paragraph(messages.text("panel.record.excluded", excluded));
            }
        }

        private void extensions() {
            if (!round.extensions().isEmpty()) {
                heading(2, messages.text("panel.round.extensions"));
                for (Extension more : round.extensions()) {
                    paragraph(messages.text(
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
                heading(2, messages.text("panel.record.closed-early"));
                paragraph(messages.text(
                        "panel.outcome.early",
                        view.early().undecided(),
                        view.early().deciding()));
                words(view.early().reason());
                fact("panel.record.closed-by", name(Objects.requireNonNull(round.closedEarlyBy())));
            }
        }

        private void meeting() {
            meetings.findByRound(round.id()).ifPresent(held -> {
                heading(2, messages.text("panel.record.meeting"));
                fact("panel.record.held-on", dates.day(held.heldOn()));
                paragraph(messages.text("panel.record.present"));
                list(round.seats().stream()
                        .filter(seat -> held.present().contains(seat.id()))
                        .map(seat -> name(seat.account()) + ", " + messages.text(seat.kind()))
                        .toList());
                heading(3, messages.text("panel.outcome.minutes"));
                words(held.minutes());
            });
        }

        private void outcome() {
            heading(2, messages.text("panel.round.outcome"));
            PanelOutcome outcome = round.outcome();
            paragraph(outcome == null ? messages.text(round.state()) : messages.text(outcome));
            said(round.returned());
            Tally tally = view.tally();
            if (tally != null) {
                list(List.of(
                        messages.text(BallotChoice.APPROVE) + ": " + tally.approve(),
                        messages.text(BallotChoice.APPROVE_WITH_CONDITIONS) + ": " + tally.withConditions(),
                        messages.text(BallotChoice.ASK_FOR_CHANGES) + ": " + tally.changes(),
                        messages.text(BallotChoice.DO_NOT_APPROVE) + ": " + tally.notApprove(),
                        messages.text(BallotChoice.ABSTAIN) + ": " + tally.abstain()));
            }
            if (round.castingReason() != null) {
                paragraph(messages.text("panel.outcome.casting"));
                said(round.castingReason());
            }
            if (round.afterRefusal() != null) {
                fact("panel.outcome.after-refusal", messages.text(round.afterRefusal()));
            }
        }

        private void dissent() {
            if (round.outcome() == null) {
                return;
            }
            heading(2, messages.text("panel.outcome.dissent"));
            if (view.dissent().isEmpty()) {
                paragraph(messages.text("panel.outcome.dissent.none"));
            }
            for (RoundView.Dissent other : view.dissent()) {
                String choice = other.choice() == null
                        ? messages.text("panel.outcome.in-meeting")
                        : messages.text(other.choice());
                paragraph(other.name() == null ? choice : other.name() + ": " + choice);
                said(other.words() == null ? messages.text("panel.outcome.no-reason") : other.words());
            }
        }

        private void formal() {
            if (round.rules().power() == Power.SIGN_OFF || round.outcome() == null) {
                return;
            }
            heading(2, messages.text("panel.formal.title"));
            RoundView.Formal formal = view.formal();
            if (formal == null) {
                paragraph(messages.text("panel.formal.waits"));
                return;
            }
            paragraph(messages.text(formal.choice()));
            paragraph(messages.text("panel.formal.made", messages.text(formal.madeIn()), dates.day(formal.madeOn())));
            if (formal.recordedBy() != null) {
                fact("round.record.recorded-by", formal.recordedBy());
            }
            paragraph(messages.text("panel.formal.answer"));
            said(formal.answer());
            if (formal.otherwise() != null) {
                paragraph(messages.text("panel.formal.otherwise"));
                said(formal.otherwise());
            }
        }

        private void conditions() {
            if (view.conditions().isEmpty()) {
                return;
            }
            heading(2, messages.text("panel.outcome.conditions"));
            for (RoundView.Asked asked : view.conditions()) {
                words(asked.words());
                fact("panel.round.state", messages.text(asked.state()));
                if (asked.ownerName() != null) {
                    fact("panel.record.owner", asked.ownerName());
                }
                fact("panel.record.due", day(asked.dueOn()));
                for (RoundView.Step step : asked.steps()) {
                    paragraph(dates.moment(step.at()) + ": " + messages.text(step.kind())
                            + (step.by() == null ? "" : ", " + step.by())
                            + (step.kind() == ConditionChange.CHANGED
                                    ? ". "
                                            + messages.text(
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
            return names.getOrDefault(person, messages.text("round.somebody"));
        }

        private void fact(String key, String value) {
            paragraph(messages.text(key) + ": " + value);
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
