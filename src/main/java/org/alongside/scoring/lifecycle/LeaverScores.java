package org.alongside.scoring.lifecycle;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.body.BodyRounds;
import org.alongside.engine.Cases;
import org.alongside.identity.LeaverHandover;
import org.alongside.round.TimedRound;
import org.alongside.round.leaving.SeatLeavingPolicy;
import org.alongside.scoring.letter.ScoringLetters;
import org.alongside.scoring.model.ScoringProcess;
import org.alongside.scoring.model.ScoringRound;
import org.alongside.scoring.model.ScoringRounds;
import org.alongside.scoring.model.ScoringSeat;
import org.alongside.scoring.model.ScoringState;
import org.alongside.scoring.voting.ScoreBox;
import org.alongside.scoring.voting.ScoringClocks;
import org.alongside.scoring.voting.ScoringTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Applies {@link SeatLeavingPolicy} to scoring rounds when a member leaves. Their scores count entry by entry, like
 * those of any member who has not finished when scoring closes.
 */
@Component
@Transactional
class LeaverScores implements LeaverHandover, BodyRounds {

    private static final Set<ScoringState> RUNNING = Set.of(ScoringState.SCORING, ScoringState.TOO_FEW);
    private static final Set<ScoringState> NOT_OVER =
            Set.of(ScoringState.SCORING, ScoringState.TOO_FEW, ScoringState.MODERATION, ScoringState.RANKED);
    private static final String SCORES = "scores";

    /** After seats and votes. */
    private static final int ORDER = 32;

    private final ScoringRounds rounds;
    private final ScoringTime time;
    private final ScoringClocks clocks;
    private final ScoringLifecycle course;
    private final ScoreBox box;
    private final SeatLeavingPolicy leaving;
    private final ScoringLetters letters;
    private final Cases cases;
    private final Clock clock;

    LeaverScores(
            ScoringRounds rounds,
            ScoringTime time,
            ScoringClocks clocks,
            ScoringLifecycle course,
            ScoreBox box,
            SeatLeavingPolicy leaving,
            ScoringLetters letters,
            Cases cases,
            Clock clock) {
        this.rounds = rounds;
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
        int open = (int) rounds.idsOfMember(account, RUNNING).stream()
                .filter(id -> !parts(rounds.whole(id), account).isEmpty())
                .count();
        return open == 0 ? List.of() : List.of(new Holding(SCORES, "scoring.held.scores", open, Set.of(), "", null));
    }

    /** Needs no successor. */
    @Override
    public void handOver(UUID from, String key, UUID to) {
        end(from, key);
    }

    @Override
    public void end(UUID from, String key) {
        if (key.equals(SCORES)) {
            rounds.idsOfMember(from, RUNNING).forEach(id -> leave(id, from));
        }
    }

    private void leave(UUID id, UUID person) {
        ScoringRound round = rounds.lock(id);
        parts(round, person).forEach(part -> leaving.leave(part, person, kept(round, seatOf(round, part))));
    }

    private SeatLeavingPolicy.Kept kept(ScoringRound round, ScoringSeat seat) {
        return new SeatLeavingPolicy.Kept() {
            @Override
            public void handed(UUID standIn) {
                seat.handToDeputy(clock.instant());
                letters.deputyScores(round, seat, standIn);
            }

            @Override
            public void left() {
                seat.leave(clock.instant());
                clocks.left(round, seat);
                box.closeWhenComplete(round);
            }
        };
    }

    private List<SeatLeavingPolicy.Part> parts(ScoringRound round, UUID person) {
        TimedRound timed = time.of(round);
        return round.seats().stream()
                .map(seat -> part(timed, seat))
                .filter(part -> leaving.isOpen(part, person))
                .toList();
    }

    private static SeatLeavingPolicy.Part part(TimedRound round, ScoringSeat seat) {
        return new SeatLeavingPolicy.Part(
                round, seat, Optional.ofNullable(seat.deputy()).stream().toList());
    }

    private static ScoringSeat seatOf(ScoringRound round, SeatLeavingPolicy.Part part) {
        return round.electorate().requireSeat(part.seat().id());
    }

    @Override
    @Transactional(readOnly = true)
    public int openFor(UUID body) {
        return rounds.countByBodyAndStateIn(body, RUNNING);
    }

    @Override
    public void chairChanged(UUID body, UUID before, UUID now) {
        for (UUID id : rounds.idsOfBody(body, NOT_OVER)) {
            ScoringRound round = rounds.lock(id);
            round.electorate().chairedBy(now);
            cases.correct(
                    round.reference(),
                    ScoringProcess.CHAIR,
                    course.chair(round).orElse(now).toString());
        }
    }

    @Override
    public void deputyChanged(UUID seat, @Nullable UUID before, @Nullable UUID now) {
        for (UUID id : rounds.idsOfSeat(seat, RUNNING)) {
            ScoringRound round = rounds.lock(id);
            round.seats().stream()
                    .filter(each -> each.seat().equals(seat))
                    .forEach(each -> changeDeputy(round, each, before, now));
        }
    }

    private void changeDeputy(ScoringRound round, ScoringSeat seat, @Nullable UUID before, @Nullable UUID now) {
        TimedRound timed = time.of(round);
        boolean scores = before != null && leaving.isOpen(part(timed, seat), before);
        seat.standIn(now);
        leaving.recordDeputy(part(timed, seat), now);
        if (before != null && scores) {
            leaving.leave(part(timed, seat), before, kept(round, seat));
        } else if (now != null && seat.takesPart() && !seat.hasAnswered()) {
            letters.deputyAsked(round, seat, now);
        }
    }
}
