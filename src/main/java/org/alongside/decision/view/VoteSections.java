package org.alongside.decision.view;

import java.util.Optional;
import org.alongside.calendar.Dates;
import org.alongside.decision.model.Ballot;
import org.alongside.decision.model.BallotAuthors;
import org.alongside.decision.model.DecidedBy;
import org.alongside.decision.model.Meetings;
import org.alongside.decision.model.RoundSeat;
import org.alongside.decision.model.StandIn;
import org.alongside.round.QuorumCount;
import org.alongside.text.Messages;
import org.springframework.stereotype.Component;

/** Record sections on the seats, their ballots and the quorum. */
@Component
class VoteSections {

    private final Meetings meetings;
    private final BallotAuthors authors;
    private final Dates dates;
    private final Messages messages;

    VoteSections(Meetings meetings, BallotAuthors authors, Dates dates, Messages messages) {
        this.meetings = meetings;
        this.authors = authors;
        this.dates = dates;
        this.messages = messages;
    }

    void write(RecordSheet sheet) {
        seats(sheet);
        views(sheet);
        quorum(sheet);
    }

    private void seats(RecordSheet sheet) {
        sheet.heading(
                2,
                messages.text(
                        sheet.view().named() ? "decision.record.seats" : "decision.record.seats.unnamed",
                        sheet.round().seats().size()));
        for (RoundSeat seat : sheet.round().seats()) {
            sheet.heading(3, sheet.name(seat.account()));
            sheet.fact(
                    "decision.round.seats.kind",
                    messages.text(seat.kind()) + (seat.isChair() ? ", " + messages.text("decision.round.chair") : ""));
            if (seat.deputy() != null) {
                sheet.fact("body.seat.deputy", sheet.name(seat.deputy()));
            }
            if (seat.proxy() != null) {
                sheet.fact("decision.record.proxy", sheet.name(seat.proxy()));
            }
            if (seat.excludedAt() != null) {
                sheet.fact("decision.record.interest", dates.moment(seat.excludedAt()));
                sheet.said(seat.interest());
            }
            if (seat.leftAt() != null) {
                sheet.fact("decision.record.left", dates.moment(seat.leftAt()));
            }
            if (seat.ballots().isEmpty() && !seat.isExcluded()) {
                sheet.paragraph(messages.text("decision.record.no-ballot"));
            }
            seat.ballots().forEach(ballot -> ballot(sheet, seat, ballot));
        }
    }

    private void ballot(RecordSheet sheet, RoundSeat seat, Ballot ballot) {
        boolean last = seat.counting().filter(latest -> latest == ballot).isPresent();
        boolean setAside = sheet.round().progress().decidedBy() == DecidedBy.MEETING;
        String key = last
                ? setAside ? "decision.record.ballot.set-aside" : "decision.record.ballot.counts"
                : "decision.record.ballot";
        sheet.paragraph(
                sheet.view().named()
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
        Optional<StandIn> standIn = authors.standIn(ballot, sheet.names());
        if (standIn.isPresent()) {
            sheet.fact(
                    standIn.get().key("decision.record.given-by."),
                    standIn.get().name());
        } else if (!ballot.castBy().equals(seat.account())) {
            sheet.fact("round.record.recorded-by", sheet.name(ballot.castBy()));
        }
        if (ballot.helpedBy() != null) {
            sheet.fact("decision.record.helped-by", ballot.helpedBy());
        }
        if (ballot.confirmedHow() != null) {
            sheet.fact("decision.record.confirmed", ballot.confirmedHow());
        }
        if (sheet.view().named()) {
            sheet.said(ballot.reason());
            sheet.list(ballot.conditions());
        }
    }

    /** Choices and reasons without their seats. */
    private void views(RecordSheet sheet) {
        if (sheet.view().named() || sheet.desk().said().isEmpty()) {
            return;
        }
        sheet.heading(2, messages.text("decision.round.said"));
        sheet.paragraph(messages.text("decision.record.said.how"));
        for (MemberViews.View each : sheet.desk().said()) {
            sheet.paragraph(messages.text(each.choice()));
            sheet.said(each.reason());
            sheet.list(each.conditions());
        }
    }

    private void quorum(RecordSheet sheet) {
        QuorumCount quorum = meetings.findByRound(sheet.round().id())
                .map(held -> sheet.round().electorate().quorumOf(held.present()))
                .orElseGet(() -> sheet.round().electorate().quorum());
        sheet.heading(2, messages.text("decision.record.quorum"));
        sheet.paragraph(
                messages.text("decision.record.quorum.seats", quorum.voted(), quorum.remaining(), quorum.needed()));
        sheet.paragraph(messages.text(
                "decision.record.quorum.experience",
                quorum.livedExperienceNow(),
                quorum.votedWithLivedExperience(),
                quorum.voted(),
                quorum.livedExperienceNeeded()));
        int excluded = sheet.round().seats().size() - quorum.remaining();
        if (excluded > 0) {
            sheet.paragraph(messages.text("decision.record.excluded", excluded));
        }
    }
}
