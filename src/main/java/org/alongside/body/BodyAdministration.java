package org.alongside.body;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.alongside.calendar.WorkingDays;
import org.alongside.history.CaseRecord;
import org.alongside.history.RecordedAct;
import org.alongside.identity.CurrentViewer;
import org.alongside.identity.Viewer;
import org.alongside.worklist.WorkItem.Kind;
import org.alongside.worklist.WorkList;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Establishing bodies and assigning seats. */
@Component
@Transactional
public class BodyAdministration {

    private final Bodies bodies;
    private final Seats seats;
    private final WorkingDays days;
    private final CaseRecord record;
    private final TermsVersions versions;
    private final WorkList workList;
    private final CurrentViewer viewer;
    private final Clock clock;

    // Lazy: the modules that implement it need bodies themselves.
    private final ObjectProvider<BodyRounds> rounds;

    BodyAdministration(
            Bodies bodies,
            Seats seats,
            WorkingDays days,
            CaseRecord record,
            TermsVersions versions,
            WorkList workList,
            CurrentViewer viewer,
            Clock clock,
            ObjectProvider<BodyRounds> rounds) {
        this.rounds = rounds;
        this.bodies = bodies;
        this.seats = seats;
        this.days = days;
        this.record = record;
        this.versions = versions;
        this.workList = workList;
        this.viewer = viewer;
        this.clock = clock;
    }

    /**
     * Establishes a body.
     *
     * @param terms terms of reference in plain words
     * @return its id
     * @throws IllegalArgumentException when a body of this name exists
     */
    public UUID establish(String name, BodyKind kind, String terms, Quorum quorum, BodyTerms rules) {
        if (bodies.findByName(name).isPresent()) {
            throw new IllegalArgumentException("There is a body of this name");
        }
        Body body = bodies.save(new Body(name, kind, terms, quorum, rules, days.today()));
        versions.save(new TermsVersion(body, 1, null, acting(), clock.instant()));
        record.write(RecordedAct.apart("body-established")
                .fact(kind)
                .fact(quorum.seats())
                .fact(quorum.livedExperience()));
        return body.id();
    }

    /** Establishes a body with the default rules. */
    public UUID establish(String name, BodyKind kind, String terms, Quorum quorum) {
        return establish(name, kind, terms, quorum, BodyTerms.usual());
    }

    /**
     * Assigns a seat.
     *
     * @return the seat's id
     * @throws SeatRefused when the person already has a seat on the body in that period, or the body has another
     * chair
     */
    public UUID giveSeat(UUID body, NewSeat given) {
        List<Seat> held = seats.findAllByBodyOrderByFrom(body).stream()
                .filter(seat -> seat.overlaps(given.from(), given.to()))
                .toList();
        if (held.stream().anyMatch(seat -> seat.account().equals(given.account()))) {
            throw new SeatRefused(SeatRefused.Why.HAS_A_SEAT);
        }
        if (given.chair() && held.stream().anyMatch(Seat::isChair)) {
            throw new SeatRefused(SeatRefused.Why.HAS_A_CHAIR);
        }
        if (given.account().equals(given.deputy())) {
            throw new SeatRefused(SeatRefused.Why.OWN_DEPUTY);
        }
        LocalDate last = given.to();
        if (last != null && last.isBefore(given.from())) {
            throw new SeatRefused(SeatRefused.Why.ENDS_BEFORE_IT_BEGINS);
        }
        Seat seat = seats.save(new Seat(body, given));
        record.write(RecordedAct.apart("seat-given").fact(given.account()).fact(given.kind()));
        finishSearch(body, given.kind());
        return seat.id();
    }

    /** Completes the work to fill one vacant seat of this kind. */
    private void finishSearch(UUID body, SeatKind kind) {
        seats.findAllByBodyOrderByFrom(body).stream()
                .filter(seat -> seat.isVacated() && seat.kind() == kind)
                .map(seat -> seat.id().toString())
                .filter(subject -> workList.isOpen(Kind.REVIEW, subject))
                .findFirst()
                .ifPresent(subject -> workList.finish(Kind.REVIEW, subject));
    }

    /**
     * Ends a seat after this day, or moves its last day. Open rounds keep the seats with which they opened.
     *
     * @throws SeatRefused when it would end before it began
     */
    public void endSeat(UUID seat, LocalDate lastDay) {
        Seat held = seats.findById(seat).orElseThrow(() -> new NoSuchBody(seat));
        if (lastDay.isBefore(held.from())) {
            throw new SeatRefused(SeatRefused.Why.ENDS_BEFORE_IT_BEGINS);
        }
        held.endOn(lastDay);
        workList.finish(Kind.REVIEW, seat.toString());
        record.write(RecordedAct.apart("seat-ended").fact(held.account()).fact(lastDay));
    }

    /**
     * Sets the deputy, also in open rounds.
     *
     * @param deputy null for none
     * @throws SeatRefused when it is the member
     */
    public void changeDeputy(UUID seat, @Nullable UUID deputy) {
        Seat held = seats.findById(seat).orElseThrow(() -> new NoSuchBody(seat));
        if (held.account().equals(deputy)) {
            throw new SeatRefused(SeatRefused.Why.OWN_DEPUTY);
        }
        UUID before = held.deputy();
        if (Objects.equals(before, deputy)) {
            return;
        }
        held.standIn(deputy);
        RecordedAct act = RecordedAct.apart(deputy == null ? "deputy-ended" : "deputy-named")
                .fact(held.account());
        record.write(deputy == null ? act : act.fact(deputy));
        rounds.forEach(kind -> kind.deputyChanged(seat, before, deputy));
    }

    /** Changes the terms of a body from now on, with a reason. Open rounds keep the terms with which they opened. */
    public void changeTerms(UUID id, String terms, Quorum quorum, BodyTerms rules, String why) {
        Body body = bodies.findById(id).orElseThrow(() -> new NoSuchBody(id));
        body.change(terms, quorum, rules);
        int version = versions.countByBody(id) + 1;
        versions.save(new TermsVersion(body, version, why, acting(), clock.instant()));
        record.write(RecordedAct.apart("body-terms-changed")
                .fact(body.name())
                .fact(version)
                .because(why));
    }

    private @Nullable UUID acting() {
        return viewer.find().map(Viewer::id).orElse(null);
    }

    /**
     * Sets the member's reading format from now on.
     *
     * @param need null for the standard format
     * @return whether the seat exists
     */
    public boolean changeFormat(UUID seat, @Nullable FormatNeed need) {
        Optional<Seat> held = seats.findById(seat);
        held.ifPresent(each -> each.reads(need));
        return held.isPresent();
    }

    @Transactional(readOnly = true)
    public List<Body> all() {
        return bodies.findAllByOrderByName();
    }

    @Transactional(readOnly = true)
    public Optional<Body> find(UUID id) {
        return bodies.findById(id);
    }

    @Transactional(readOnly = true)
    public Optional<Body> named(String name) {
        return bodies.findByName(name);
    }

    /** The seats held today. */
    @Transactional(readOnly = true)
    public List<Seat> seats(UUID body) {
        LocalDate today = days.today();
        return seats.findAllByBodyOrderByFrom(body).stream()
                .filter(seat -> seat.isHeldOn(today))
                .toList();
    }

    /** Whether a body with these seats can ever be quorate, with no member excluded. */
    @Transactional(readOnly = true)
    public boolean canBeQuorate(UUID body) {
        return problem(body).isEmpty();
    }

    /** Why the seats held today can never be quorate. */
    @Transactional(readOnly = true)
    public Optional<QuorumProblem> problem(UUID body) {
        return QuorumProblem.of(bodies.findById(body).orElseThrow().quorum(), seats(body));
    }
}
