package org.alongside.body;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.calendar.WorkingDays;
import org.alongside.history.CaseRecord;
import org.alongside.history.RecordedAct;
import org.alongside.identity.LeaverHandover;
import org.alongside.identity.Role;
import org.alongside.text.Messages;
import org.alongside.worklist.Holder;
import org.alongside.worklist.WorkItem.Kind;
import org.alongside.worklist.WorkList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Seats of a person who leaves. A seat is handed over, or falls vacant and filling it becomes work; a chair must be
 * handed over.
 */
@Component
@Transactional
class SeatHandover implements LeaverHandover {

    /** Working days for officers to begin the search. */
    static final int SEARCH_WORKING_DAYS = 10;

    private static final String SEAT = "seat-";
    private static final int ORDER = 30;

    private final Seats seats;
    private final Bodies established;
    private final BodyAdministration bodies;
    private final List<BodyRounds> rounds;
    private final WorkList workList;
    private final WorkingDays days;
    private final CaseRecord record;
    private final Messages messages;

    SeatHandover(
            Seats seats,
            Bodies established,
            BodyAdministration bodies,
            List<BodyRounds> rounds,
            WorkList workList,
            WorkingDays days,
            CaseRecord record,
            Messages messages) {
        this.seats = seats;
        this.established = established;
        this.bodies = bodies;
        this.rounds = List.copyOf(rounds);
        this.workList = workList;
        this.days = days;
        this.record = record;
        this.messages = messages;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Holding> of(UUID account) {
        List<Holding> holdings = new ArrayList<>();
        for (Seat seat : seats.findAllByAccount(account)) {
            if (!seat.endedBefore(days.today())) {
                holdings.add(
                        seat.isChair()
                                ? new Holding(
                                        key(seat), "body.held.chair", 1, Set.of(Role.PANEL_CHAIR), name(seat), null)
                                : new Holding(
                                        key(seat),
                                        "body.held.seat",
                                        1,
                                        Set.of(Role.PANEL_MEMBER, Role.PANEL_CHAIR),
                                        name(seat),
                                        "body.held.seat.nobody"));
            }
        }
        return holdings;
    }

    /** A person has at most one seat on a body; only the chair can be handed to a current member. */
    @Override
    @Transactional(readOnly = true)
    public boolean canTake(UUID from, String key, UUID to) {
        return seat(key)
                .map(seat -> seat.isChair() || ofMember(seat, to).isEmpty())
                .orElse(true);
    }

    /** Ends deputyships, which need an account that can sign in. */
    @Override
    public void leaving(UUID account) {
        for (Seat seat : seats.findAllByDeputy(account)) {
            if (!seat.endedBefore(days.today())) {
                bodies.changeDeputy(seat.id(), null);
            }
        }
    }

    @Override
    public void handOver(UUID from, String key, UUID to) {
        seat(key).ifPresent(seat -> {
            LocalDate until = seat.to();
            vacate(seat);
            if (!seat.isChair()) {
                bodies.giveSeat(seat.body(), taking(seat, to, until));
                return;
            }
            Optional<Seat> own = ofMember(seat, to);
            if (own.isPresent()) {
                own.get().makeChair();
                record.write(RecordedAct.apart("chair-named").fact(to).fact(name(seat)));
                search(seat);
            } else {
                bodies.giveSeat(seat.body(), taking(seat, to, until).asChair());
            }
            rounds.forEach(kind -> kind.chairChanged(seat.body(), from, to));
        });
    }

    @Override
    public void end(UUID from, String key) {
        seat(key).ifPresent(seat -> {
            vacate(seat);
            search(seat);
        });
    }

    private void vacate(Seat seat) {
        seat.vacate(days.today());
        workList.finish(Kind.REVIEW, seat.id().toString());
        record.write(RecordedAct.apart("seat-ended").fact(seat.account()).fact(days.today()));
    }

    /** Opens work for officers, until a seat of this kind is assigned. */
    private void search(Seat seat) {
        String subject = seat.id().toString();
        LocalDate until = days.plus(days.today(), SEARCH_WORKING_DAYS);
        if (!workList.openAgain(Kind.REVIEW, subject, until)) {
            workList.open(
                    Kind.REVIEW,
                    subject,
                    name(seat),
                    messages.text("body.work.seat-empty", messages.text("SeatKind." + seat.kind())),
                    Holder.group(Role.OFFICER.group()),
                    until,
                    "/bodies/" + seat.body() + "/vacancies");
        }
    }

    private NewSeat taking(Seat seat, UUID to, @Nullable LocalDate until) {
        return new NewSeat(to, seat.kind(), false, null, days.today(), until);
    }

    private Optional<Seat> ofMember(Seat seat, UUID person) {
        return seats.findAllByBodyOrderByFrom(seat.body()).stream()
                .filter(each -> each.account().equals(person) && !each.endedBefore(days.today()))
                .findFirst();
    }

    private Optional<Seat> seat(String key) {
        return key.startsWith(SEAT) ? seats.findById(UUID.fromString(key.substring(SEAT.length()))) : Optional.empty();
    }

    private static String key(Seat seat) {
        return SEAT + seat.id();
    }

    private String name(Seat seat) {
        return established.findById(seat.body()).orElseThrow().name();
    }
}
