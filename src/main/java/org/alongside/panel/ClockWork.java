package org.alongside.panel;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.alongside.calendar.WorkingDays;
import org.alongside.identity.Role;
import org.alongside.project.Projects;
import org.alongside.worklist.Holder;
import org.alongside.worklist.WorkItem.Kind;
import org.alongside.worklist.WorkList;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The work behind members' clocks: a ballot while a member's time runs, a format while somebody's waits for it. */
@Component
class ClockWork {

    private final WorkList workList;
    private final Projects projects;
    private final WorkingDays days;
    private final MessageSource messages;

    ClockWork(WorkList workList, Projects projects, WorkingDays days, MessageSource messages) {
        this.workList = workList;
        this.projects = projects;
        this.days = days;
        this.messages = messages;
    }

    /** The round opens for these members, who decide until its last day. */
    void ballots(Round round, Collection<RoundSeat> seats) {
        workList.openForEach(
                Kind.BALLOT,
                seats.stream()
                        .collect(Collectors.toMap(seat -> seat.id().toString(), seat -> Holder.person(seat.account()))),
                round.reference(),
                title(round),
                round.lastDay(),
                "/decide/" + round.id());
    }

    /** The member decides until their own last day. */
    void ballot(Round round, RoundSeat seat, LocalDate until) {
        String subject = seat.id().toString();
        if (!workList.openAgain(Kind.BALLOT, subject, until)) {
            workList.open(
                    Kind.BALLOT,
                    subject,
                    round.reference(),
                    title(round),
                    Holder.person(seat.account()),
                    until,
                    "/decide/" + round.id());
        }
    }

    void ballotDue(RoundSeat seat, LocalDate until) {
        workList.moveDue(Kind.BALLOT, seat.id().toString(), until);
    }

    void noBallot(RoundSeat seat) {
        workList.cancel(Kind.BALLOT, seat.id().toString());
    }

    /** Officers make the format. Asked for by several, it is one piece of work. */
    void format(Round round, Need need) {
        LocalDate dueOn = days.plus(days.today(), RoundClocks.FORMAT_WORKING_DAYS);
        String subject = subject(round, need);
        if (!workList.openAgain(Kind.PROMISE, subject, dueOn)) {
            workList.open(
                    Kind.PROMISE,
                    subject,
                    round.reference(),
                    text(
                            "panel.work.format",
                            need.language().isEmpty() ? text("Format." + need.format()) : need.language()),
                    Holder.group(Role.OFFICER.group()),
                    dueOn,
                    "/rounds/" + round.id() + "/formats");
        }
    }

    void formatGiven(Round round, Need need) {
        workList.finish(Kind.PROMISE, subject(round, need));
    }

    void noFormat(Round round, Need need) {
        workList.cancel(Kind.PROMISE, subject(round, need));
    }

    void helped(HelpAsked help) {
        workList.finish(Kind.PROMISE, help.id().toString());
    }

    private String title(Round round) {
        return text("panel.work.ballot", projects.require(round.reference()).title());
    }

    private static String subject(Round round, Need need) {
        return round.id() + ":" + need.key();
    }

    private String text(String key, Object... facts) {
        return Objects.requireNonNull(messages.getMessage(key, facts, key, Locale.UK));
    }
}
