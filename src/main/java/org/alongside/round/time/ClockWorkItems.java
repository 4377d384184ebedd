package org.alongside.round.time;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.body.FormatNeed;
import org.alongside.calendar.WorkingDays;
import org.alongside.identity.Role;
import org.alongside.round.TimedRound;
import org.alongside.round.TimedSeat;
import org.alongside.round.help.HelpKind;
import org.alongside.round.help.HelpRequests;
import org.alongside.text.Messages;
import org.alongside.worklist.Holder;
import org.alongside.worklist.WorkItem.Kind;
import org.alongside.worklist.WorkList;
import org.springframework.stereotype.Component;

/** Work items behind members' times: a ballot while a member's time runs, a format while a member waits for it. */
@Component
public class ClockWorkItems {

    private final WorkList workList;
    private final WorkingDays days;
    private final Messages messages;
    private final HelpRequests requests;
    private final Clock clock;

    ClockWorkItems(WorkList workList, WorkingDays days, Messages messages, HelpRequests requests, Clock clock) {
        this.workList = workList;
        this.days = days;
        this.messages = messages;
        this.requests = requests;
        this.clock = clock;
    }

    /** Opens ballots for these members, due on the round's last day. */
    void ballots(TimedRound round, Collection<TimedSeat> seats) {
        workList.openForEach(
                Kind.BALLOT,
                seats.stream()
                        .collect(Collectors.toMap(
                                seat -> seat.id().toString(), seat -> Holder.person(seat.answeredBy()))),
                round.reference(),
                round.work(),
                round.lastDay(),
                round.page());
    }

    /** Opens a ballot, due on the member's own last day. */
    void ballot(TimedRound round, TimedSeat seat, LocalDate until) {
        String subject = seat.id().toString();
        if (!workList.openAgain(Kind.BALLOT, subject, until)) {
            workList.open(
                    Kind.BALLOT,
                    subject,
                    round.reference(),
                    round.work(),
                    Holder.person(seat.answeredBy()),
                    until,
                    round.page());
        }
    }

    void ballotDue(TimedSeat seat, LocalDate until) {
        workList.moveDue(Kind.BALLOT, seat.id().toString(), until);
    }

    /** Does nothing if the ballot is no longer open. */
    void handTo(TimedSeat seat, UUID person) {
        workList.handTo(Kind.BALLOT, seat.id().toString(), person);
    }

    public boolean isOpenFor(TimedSeat seat, UUID person) {
        return workList.isOpenFor(Kind.BALLOT, seat.id().toString(), person);
    }

    void noBallot(TimedSeat seat) {
        workList.cancel(Kind.BALLOT, seat.id().toString());
    }

    /** Asks officers for a format: one work item, however many members need it. */
    void format(TimedRound round, FormatNeed need) {
        LocalDate dueOn = days.plus(days.today(), MemberClocks.FORMAT_WORKING_DAYS);
        String subject = subject(round, need);
        if (!workList.openAgain(Kind.PROMISE, subject, dueOn)) {
            workList.open(
                    Kind.PROMISE,
                    subject,
                    round.reference(),
                    messages.text(
                            "round.work.format",
                            need.language().isEmpty() ? messages.text("Format." + need.format()) : need.language()),
                    Holder.group(Role.OFFICER.group()),
                    dueOn,
                    round.desk() + "/formats");
        }
    }

    void formatGiven(TimedRound round, FormatNeed need) {
        workList.finish(Kind.PROMISE, subject(round, need));
    }

    void noFormat(TimedRound round, FormatNeed need) {
        workList.cancel(Kind.PROMISE, subject(round, need));
    }

    /** Marks the member's request for the format as answered. */
    void answered(TimedRound round, TimedSeat seat, UUID by) {
        requests.findAllByRoundOrderByAskedAt(round.id()).stream()
                .filter(help -> help.roundSeat().equals(seat.id()) && help.kind() == HelpKind.ANOTHER_WAY)
                .filter(help -> help.answer(by, clock.instant()))
                .forEach(help -> workList.finish(Kind.PROMISE, help.id().toString()));
    }

    private static String subject(TimedRound round, FormatNeed need) {
        return round.id() + ":" + need.key();
    }
}
