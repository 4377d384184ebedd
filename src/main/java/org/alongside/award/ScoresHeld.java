package org.alongside.award;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.award.ScoringRound.ScoringSeat;
import org.alongside.award.process.ScoringProcess;
import org.alongside.engine.Cases;
import org.alongside.identity.HeldWork;
import org.alongside.panel.HearsOfChair;
import org.alongside.panel.Leaving;
import org.alongside.panel.TimedRound;
import org.alongside.panel.TimedSeat;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes of scoring rounds when somebody leaves who sits in them, by the rule of {@link Leaving}. What they gave counts,
 * entry by entry, as what anybody gave who has not finished when the scoring closes.
 */
@Component
@Transactional
class ScoresHeld implements HeldWork, HearsOfChair {

    private static final Set<ScoringState> RUNNING = Set.of(ScoringState.SCORING, ScoringState.TOO_FEW);
    private static final Set<ScoringState> NOT_OVER =
            Set.of(ScoringState.SCORING, ScoringState.TOO_FEW, ScoringState.MODERATION, ScoringState.RANKED);
    private static final String SCORES = "scores";

    /** Right behind seats and votes. */
    private static final int ORDER = 31;

    private final ScoringRows rows;
    private final ScoringSeats seats;
    private final ScoringTime time;
    private final ScoringClocks clocks;
    private final ScoringCourse course;
    private final ScoreBox box;
    private final Leaving leaving;
    private final ScoringLetters letters;
    private final Cases cases;
    private final Clock clock;

    ScoresHeld(
            ScoringRows rows,
            ScoringSeats seats,
            ScoringTime time,
            ScoringClocks clocks,
            ScoringCourse course,
            ScoreBox box,
            Leaving leaving,
            ScoringLetters letters,
            Cases cases,
            Clock clock) {
        this.rows = rows;
        this.seats = seats;
        this.time = time;
        this.clocks = clocks;
        this.course = course;
        this.box = box;
        this.leaving = leaving;
        this.letters = letters;
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Holding> of(UUID account) {
        int open = (int) rows.ofMember(account, RUNNING).stream()
                .filter(id -> !parts(rows.require(id), account).isEmpty())
                .count();
        return open == 0 ? List.of() : List.of(new Holding(SCORES, "award.held.scores", open, Set.of(), "", null));
    }

    /** Nobody is asked to take it. */
    @Override
    public void handOver(UUID from, String key, UUID to) {
        end(from, key);
    }

    @Override
    public void end(UUID from, String key) {
        if (key.equals(SCORES)) {
            rows.ofMember(from, RUNNING).forEach(id -> leave(id, from));
        }
    }

    private void leave(UUID id, UUID person) {
        ScoringRound round = rows.lock(id);
        parts(round, person)
                .forEach(part -> leaving.leave(part, person, new Leaving.Kept() {
                    @Override
                    public void handed(UUID standIn) {
                        seats.handed(part.seat().id(), clock.instant());
                        letters.deputyScores(rows.require(id), seatOf(round, part), standIn);
                    }

                    @Override
                    public void left() {
                        seats.left(part.seat().id(), clock.instant());
                        clocks.left(rows.require(id), seatOf(round, part));
                        box.closeWhenComplete(id);
                    }
                }));
    }

    private List<Leaving.Part> parts(ScoringRound round, UUID person) {
        TimedRound timed = time.of(round);
        return round.seats().stream()
                .map(seat -> new Leaving.Part(
                        timed,
                        timed(timed, seat),
                        Optional.ofNullable(seat.deputy()).stream().toList()))
                .filter(part -> leaving.isOpen(part, person))
                .toList();
    }

    private static TimedSeat timed(TimedRound round, ScoringSeat seat) {
        return round.seats().stream()
                .filter(each -> each.id().equals(seat.id()))
                .findFirst()
                .orElseThrow();
    }

    private static ScoringSeat seatOf(ScoringRound round, Leaving.Part part) {
        return round.seat(part.seat().id()).orElseThrow();
    }

    @Override
    public void chairedBy(UUID body, UUID before, UUID now) {
        for (UUID id : rows.ofBody(body, NOT_OVER)) {
            ScoringRound round = rows.lock(id);
            seats.chairedBy(id, now);
            cases.correct(
                    round.reference(),
                    ScoringProcess.CHAIR,
                    course.chair(round).orElse(now).toString());
        }
    }
}
