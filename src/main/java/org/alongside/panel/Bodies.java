package org.alongside.panel;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.calendar.WorkingDays;
import org.alongside.history.Act;
import org.alongside.history.CaseRecord;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Establishing bodies and giving seats on them. */
@Component
@Transactional
public class Bodies {

    private final EstablishedBodies bodies;
    private final Seats seats;
    private final WorkingDays days;
    private final CaseRecord record;

    Bodies(EstablishedBodies bodies, Seats seats, WorkingDays days, CaseRecord record) {
        this.bodies = bodies;
        this.seats = seats;
        this.days = days;
        this.record = record;
    }

    /**
     * Establishes a body.
     *
     * @param terms its terms of reference in plain words
     * @return its id
     * @throws IllegalArgumentException when a body of this name exists
     */
    public UUID establish(String name, BodyKind kind, String terms, Quorum quorum, BodyTerms rules) {
        if (bodies.findByName(name).isPresent()) {
            throw new IllegalArgumentException("There is a body of this name");
        }
        Body body = bodies.save(new Body(name, kind, terms, quorum, rules, days.today()));
        record.write(
                Act.apart("body-established").fact(kind).fact(quorum.seats()).fact(quorum.livedExperience()));
        return body.id();
    }

    /** Establishes a body with the usual rules. */
    public UUID establish(String name, BodyKind kind, String terms, Quorum quorum) {
        return establish(name, kind, terms, quorum, BodyTerms.usual());
    }

    /**
     * Gives a person a seat.
     *
     * @return the seat's id
     * @throws IllegalArgumentException when the person already holds a seat on the body, or the body has another chair
     */
    public UUID giveSeat(UUID body, NewSeat given) {
        List<Seat> held = seats.findAllByBodyOrderByFrom(body).stream()
                .filter(seat -> seat.isHeldOn(given.from()))
                .toList();
        if (held.stream().anyMatch(seat -> seat.account().equals(given.account()))) {
            throw new IllegalArgumentException("One person, one seat on a body");
        }
        if (given.chair() && held.stream().anyMatch(Seat::isChair)) {
            throw new IllegalArgumentException("A body has one chair");
        }
        Seat seat = seats.save(new Seat(body, given));
        record.write(Act.apart("seat-given").fact(given.account()).fact(given.kind()));
        return seat.id();
    }

    /** Ends a seat after this day. Rounds that are open keep the seats they were opened with. */
    public void endSeat(UUID seat, LocalDate lastDay) {
        Seat held = seats.findById(seat).orElseThrow();
        held.endOn(lastDay);
        record.write(Act.apart("seat-ended").fact(held.account()).fact(lastDay));
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

    /** The seats that are held today. */
    @Transactional(readOnly = true)
    public List<Seat> seats(UUID body) {
        LocalDate today = days.today();
        return seats.findAllByBodyOrderByFrom(body).stream()
                .filter(seat -> seat.isHeldOn(today))
                .toList();
    }

    /** Whether a body of these seats could ever be quorate, with nobody excluded. */
    @Transactional(readOnly = true)
    public boolean canBeQuorate(UUID body) {
        Quorum quorum = bodies.findById(body).orElseThrow().quorum();
        List<Seat> held = seats(body);
        long lived = held.stream()
                .filter(seat -> seat.kind().bringsLivedExperience())
                .count();
        // The most favourable gathering: everybody with lived experience, and just enough others.
        long gathered = Math.max(quorum.seats(), lived);
        return held.size() >= quorum.seats() && lived * 100 >= quorum.livedExperience() * gathered;
    }
}
