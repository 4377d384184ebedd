package org.alongside.scoring.voting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.body.FormatNeed;
import org.alongside.identity.Viewer;
import org.alongside.round.PackClocks;
import org.alongside.round.SeatClock;
import org.alongside.round.time.MemberClocks;
import org.alongside.scoring.letter.ScoringLetters;
import org.alongside.scoring.model.ScoringRound;
import org.alongside.scoring.model.ScoringRounds;
import org.alongside.scoring.model.ScoringSeat;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Each member's own time in a scoring round. Rules shared by all rounds are in {@link MemberClocks}. */
@Component
@Transactional
public class ScoringClocks implements PackClocks {

    private final ScoringRounds rounds;
    private final ScoringTime time;
    private final MemberClocks clocks;

    ScoringClocks(ScoringRounds rounds, ScoringTime time, MemberClocks clocks) {
        this.rounds = rounds;
        this.time = time;
        this.clocks = clocks;
    }

    /** Starts the time of every member whose format is ready, when scoring opens. */
    public void begin(ScoringRound round) {
        clocks.begin(time.of(round));
    }

    @Override
    public boolean need(UUID id, UUID seat, @Nullable FormatNeed need) {
        ScoringRound round = rounds.lock(id);
        return need(round, round.electorate().requireSeat(seat), need);
    }

    public boolean need(ScoringRound round, ScoringSeat seat, @Nullable FormatNeed need) {
        return clocks.need(time.of(round), seat, need);
    }

    @Override
    public void give(UUID id, FormatNeed need, @Nullable String words, @Nullable File file, Viewer by) {
        clocks.give(time.of(rounds.lock(id)), need, words, file, by);
    }

    /**
     * Moves the deadline while a member's time has not started.
     *
     * @return the new closing time; empty when no member is waiting
     */
    public Optional<Instant> waitOn(UUID id) {
        return clocks.waitOn(time.of(rounds.lock(id)));
    }

    /** Extends members' times. The caller updates the process. */
    public void extend(ScoringRound round) {
        clocks.extend(time.of(round));
    }

    /** Drops a seat's request for a format that no other member needs. */
    public void left(ScoringRound round, ScoringSeat seat) {
        clocks.left(time.of(round), seat);
    }

    /** Drops all requests for formats of this round. */
    public void end(ScoringRound round) {
        clocks.end(time.of(round));
    }

    @Override
    @Transactional(readOnly = true)
    public Head head(UUID id) {
        ScoringRound round = rounds.require(id);
        return new Head(round.title(), ScoringLetters.desk(round), round.state().isOver());
    }

    @Override
    @Transactional(readOnly = true)
    public List<SeatClock> of(UUID id) {
        return clocks.of(time.of(rounds.require(id)));
    }
}
