package org.alongside.decision.model;

import static org.alongside.body.BodyBuilder.aBody;
import static org.alongside.body.SeatBuilder.aSeat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.alongside.body.Body;
import org.alongside.body.BodyTerms;
import org.alongside.body.Seat;
import org.alongside.body.SeatBuilder;
import org.alongside.body.SeatKind;
import org.alongside.calendar.WorkingDays;
import org.springframework.test.util.ReflectionTestUtils;

/** A round about a plan, open from {@link #OPENED} to {@link #LAST_DAY} under the usual rules. */
public final class RoundBuilder {

    public static final LocalDate LAST_DAY = LocalDate.of(2027, 4, 9);
    public static final Instant OPENED = endOf(LocalDate.of(2027, 3, 24));
    public static final Instant IN_TIME = endOf(LocalDate.of(2027, 4, 1));

    private int quorumSeats = 1;
    private int livedExperience;
    private BodyTerms rules = BodyTerms.usual();
    private final List<Seat> seats = new ArrayList<>();

    private RoundBuilder() {}

    public static RoundBuilder aRound() {
        return new RoundBuilder();
    }

    /**
     * @param needed how many seats must vote
     * @param share in per cent of the ballots with lived experience
     */
    public RoundBuilder withQuorum(int needed, int share) {
        quorumSeats = needed;
        livedExperience = share;
        return this;
    }

    public RoundBuilder under(BodyTerms terms) {
        rules = terms;
        return this;
    }

    public RoundBuilder with(SeatBuilder seat) {
        seats.add(seat.build());
        return this;
    }

    /** Adds this many members with lived experience. */
    public RoundBuilder withResidents(int members) {
        for (int i = 0; i < members; i++) {
            with(aSeat());
        }
        return this;
    }

    /** Adds this many members without lived experience. */
    public RoundBuilder withOfficers(int members) {
        for (int i = 0; i < members; i++) {
            with(aSeat().of(SeatKind.OFFICER));
        }
        return this;
    }

    public Body body() {
        return aBody().withQuorum(quorumSeats, livedExperience).with(rules).build();
    }

    /** With its question, before it opens. */
    public Round prepared() {
        Body body = body();
        Question question = new Question(
                body.id(), new QuestionText("May the plan go ahead?", "The plan.", "We begin.", "We stop."), 10);
        Round round = new Round(Preparation.of("CP-2027-0001", 1, 1, question, null, OPENED), question.text(), body);
        ReflectionTestUtils.setField(round, "id", UUID.randomUUID());
        return round;
    }

    public Round open() {
        Round round = prepared();
        round.open(body(), seats(), List.of(new PackPart(PackHeading.PURPOSE, "A better website.")), period());
        return round;
    }

    /** The body's seats, with their ids in each round. */
    public List<Seat> seats() {
        return List.copyOf(seats);
    }

    public static VotingPeriod period() {
        return new VotingPeriod(OPENED, LAST_DAY, endOf(LAST_DAY));
    }

    public static Instant endOf(LocalDate day) {
        return day.atTime(23, 59).atZone(WorkingDays.ZONE).toInstant();
    }

    /** Members vote online in seat order, one choice each, until the choices are used up. */
    public static Round vote(Round round, BallotChoice... choices) {
        for (int i = 0; i < choices.length; i++) {
            RoundSeat seat = round.seats().get(i);
            round.castBallot(seat, Vote.of(choices[i], null), null, seat.account(), IN_TIME);
        }
        return round;
    }
}
