package org.alongside.scoring.model;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.body.Quorum;
import org.alongside.body.Seat;
import org.alongside.body.SeatKind;
import org.alongside.round.Assistance;
import org.alongside.round.BallotWay;
import org.jspecify.annotations.Nullable;

/**
 * Scoring rounds for rule tests without a database: two criteria, the first with a weight of three, a scale to 5, and a
 * budget of 900 pounds. They open on 1 March 2027 and close on the 15th.
 */
final class ScoringRoundBuilder {

    static final Instant OPENED = Instant.parse("2027-03-01T09:00:00Z");
    static final LocalDate LAST_DAY = LocalDate.of(2027, 3, 15);
    static final Instant CLOSES = endOf(LAST_DAY);

    private final List<ScoringPlan.NewEntry> entries = new ArrayList<>();
    private final List<Seat> seats = new ArrayList<>();
    private List<ScoringPlan.NewCriterion> criteria =
            List.of(new ScoringPlan.NewCriterion("Helps", null, 3), new ScoringPlan.NewCriterion("Works", null, 1));
    private @Nullable BigDecimal budget = BigDecimal.valueOf(900);
    private @Nullable Integer places;
    private @Nullable Integer shortlistSize;
    private boolean residentsDecide;
    private Quorum quorum = new Quorum(1, 0);

    static ScoringRoundBuilder aRound() {
        return new ScoringRoundBuilder();
    }

    static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    ScoringRoundBuilder entry(String name, int asked) {
        entries.add(new ScoringPlan.NewEntry(name, name + " asks", BigDecimal.valueOf(asked), null, null));
        return this;
    }

    ScoringRoundBuilder oneCriterion() {
        criteria = List.of(new ScoringPlan.NewCriterion("Helps", null, 1));
        return this;
    }

    ScoringRoundBuilder budget(int pounds) {
        budget = BigDecimal.valueOf(pounds);
        return this;
    }

    ScoringRoundBuilder places(int winners) {
        budget = null;
        places = winners;
        return this;
    }

    ScoringRoundBuilder shortlistOf(int size) {
        shortlistSize = size;
        return this;
    }

    ScoringRoundBuilder residentsDecide() {
        residentsDecide = true;
        return this;
    }

    ScoringRoundBuilder quorum(int needed, int livedExperience) {
        quorum = new Quorum(needed, livedExperience);
        return this;
    }

    ScoringRoundBuilder members(SeatKind kind, int howMany) {
        for (int i = 0; i < howMany; i++) {
            seat(kind, null);
        }
        return this;
    }

    ScoringRoundBuilder seat(SeatKind kind, @Nullable UUID deputy) {
        Seat seat = mock(Seat.class);
        when(seat.id()).thenReturn(UUID.randomUUID());
        when(seat.account()).thenReturn(UUID.randomUUID());
        when(seat.kind()).thenReturn(kind);
        when(seat.deputy()).thenReturn(deputy);
        seats.add(seat);
        return this;
    }

    ScoringRound planned() {
        return new ScoringRound("SC-2027-0001", plan(), quorum, null, OPENED);
    }

    ScoringPlan plan() {
        return new ScoringPlan(
                UUID.randomUUID(),
                null,
                "Small grants",
                "About",
                entries,
                criteria,
                5,
                10,
                budget,
                places,
                shortlistSize,
                residentsDecide);
    }

    List<Seat> held() {
        return seats;
    }

    ScoringRound open() {
        ScoringRound round = planned();
        round.open(seats, LAST_DAY, CLOSES, OPENED);
        return round;
    }

    static UUID entry(ScoringRound round, String name) {
        return round.entries().stream()
                .filter(entry -> entry.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** The same points on every criterion. */
    static Map<UUID, CriterionScore> points(ScoringRound round, int points) {
        Map<UUID, CriterionScore> given = new HashMap<>();
        round.criteria().forEach(criterion -> given.put(criterion.id(), new CriterionScore(points, "Why " + points)));
        return given;
    }

    /** These points, in criteria order. */
    static Map<UUID, CriterionScore> each(ScoringRound round, int... points) {
        Map<UUID, CriterionScore> given = new HashMap<>();
        for (int i = 0; i < points.length; i++) {
            given.put(round.criteria().get(i).id(), new CriterionScore(points[i], "Why"));
        }
        return given;
    }

    static void score(ScoringRound round, ScoringSeat seat, String entry, int points) {
        round.scorecard(seat).score(entry(round, entry), points(round, points), seat.account(), OPENED);
    }

    /** Every seat scores these entries with these points, and finishes. */
    static void everybodyScores(ScoringRound round, Map<String, Integer> given) {
        for (ScoringSeat seat : round.electorate().scoring()) {
            given.forEach((entry, points) -> score(round, seat, entry, points));
            round.scorecard(seat).finish(seat.account(), OPENED);
        }
    }

    /** Fully scored, closed and moderated. */
    ScoringRound ranked(Map<String, Integer> given) {
        ScoringRound round = open();
        everybodyScores(round, given);
        round.closeWhenComplete(OPENED);
        round.endModeration(null);
        return round;
    }

    static Set<UUID> entries(ScoringRound round, String... names) {
        return List.of(names).stream().map(name -> entry(round, name)).collect(Collectors.toSet());
    }

    static Assistance byPhone() {
        return new Assistance(BallotWay.PHONE, null, "I read it back.");
    }
}
