package org.alongside.decision.lifecycle;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.body.BodyRounds;
import org.alongside.decision.letter.RoundLetters;
import org.alongside.decision.model.PanelProcess;
import org.alongside.decision.model.Round;
import org.alongside.decision.model.RoundSeat;
import org.alongside.decision.model.RoundState;
import org.alongside.decision.model.Rounds;
import org.alongside.decision.voting.BallotBox;
import org.alongside.decision.voting.RoundClocks;
import org.alongside.decision.voting.RoundTime;
import org.alongside.engine.Cases;
import org.alongside.identity.LeaverHandover;
import org.alongside.project.ProjectState;
import org.alongside.project.Projects;
import org.alongside.round.NoSuchRound;
import org.alongside.round.leaving.SeatLeavingPolicy;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decision rounds when a seat holder leaves, or a seat's deputy changes, by {@link SeatLeavingPolicy}. */
@Component
@Transactional
class LeaverVotes implements LeaverHandover, BodyRounds {

    private static final Set<RoundState> RUNNING = Set.of(RoundState.OPEN, RoundState.INQUORATE);
    private static final Set<RoundState> NOT_OVER = Set.of(RoundState.OPEN, RoundState.INQUORATE, RoundState.TIED);

    private static final String VOTES = "votes";

    /** After seats, before scores. */
    private static final int ORDER = 31;

    private final Rounds rounds;
    private final BallotBox box;
    private final SeatLeavingPolicy leaving;
    private final RoundTime time;
    private final RoundClocks clocks;
    private final RoundLetters letters;
    private final Projects projects;
    private final Cases cases;
    private final Clock clock;

    LeaverVotes(
            Rounds rounds,
            BallotBox box,
            SeatLeavingPolicy leaving,
            RoundTime time,
            RoundClocks clocks,
            RoundLetters letters,
            Projects projects,
            Cases cases,
            Clock clock) {
        this.rounds = rounds;
        this.box = box;
        this.leaving = leaving;
        this.time = time;
        this.clocks = clocks;
        this.letters = letters;
        this.projects = projects;
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
        int open = open(account).size();
        return open == 0 ? List.of() : List.of(new Holding(VOTES, "decision.held.ballots", open, Set.of(), "", null));
    }

    /** Open votes are never reassigned: the deputy votes, or the seat leaves the round. */
    @Override
    public void handOver(UUID from, String key, UUID to) {
        end(from, key);
    }

    @Override
    public void end(UUID from, String key) {
        if (key.equals(VOTES)) {
            open(from).forEach(round -> leave(round, from));
        }
    }

    /** The rounds in which the person has yet to vote. */
    private List<UUID> open(UUID person) {
        return rounds.idsOfMember(person, RUNNING).stream()
                .filter(id ->
                        !openSeats(rounds.findById(id).orElseThrow(), person).isEmpty())
                .toList();
    }

    private List<RoundSeat> openSeats(Round round, UUID person) {
        return round.electorate().deciding().stream()
                .filter(seat -> leaving.isOpen(part(round, seat), person))
                .toList();
    }

    private SeatLeavingPolicy.Part part(Round round, RoundSeat seat) {
        return new SeatLeavingPolicy.Part(
                time.of(round),
                seat,
                Stream.of(Optional.ofNullable(seat.deputy()), Optional.ofNullable(seat.proxy()))
                        .flatMap(Optional::stream)
                        .toList());
    }

    /** Removes the person from a round in which they have yet to vote. */
    private void leave(UUID id, UUID person) {
        Round round = lock(id);
        openSeats(round, person).forEach(seat -> leaving.leave(part(round, seat), person, kept(round, seat)));
    }

    private SeatLeavingPolicy.Kept kept(Round round, RoundSeat seat) {
        return new SeatLeavingPolicy.Kept() {
            @Override
            public void handed(UUID standIn) {
                letters.deputyDecides(round, seat, standIn);
            }

            @Override
            public void left() {
                leaves(round, seat);
            }
        };
    }

    private void leaves(Round round, RoundSeat seat) {
        seat.leave(clock.instant());
        clocks.left(round, seat);
        if (projects.require(round.reference()).state() != ProjectState.PAUSED) {
            box.closeWhenComplete(round);
        }
    }

    @Override
    @Transactional(readOnly = true)
    public int openFor(UUID body) {
        return rounds.countOfBody(body, RUNNING);
    }

    @Override
    public void chairChanged(UUID body, UUID before, UUID now) {
        for (UUID id : rounds.idsOfMember(before, NOT_OVER)) {
            Round round = lock(id);
            if (round.body().equals(body)
                    && round.electorate()
                            .chair()
                            .filter(chair -> chair.account().equals(before))
                            .isPresent()) {
                round.changeChair(now);
                cases.correct(round.reference(), PanelProcess.ROUND_CHAIR, now.toString());
            }
        }
    }

    @Override
    public void deputyChanged(UUID seat, @Nullable UUID before, @Nullable UUID now) {
        for (UUID id : rounds.idsOfSeat(seat, NOT_OVER)) {
            Round round = lock(id);
            round.seats().stream()
                    .filter(each -> each.seat().equals(seat))
                    .forEach(each -> changeDeputy(round, each, before, now));
        }
    }

    private void changeDeputy(Round round, RoundSeat seat, @Nullable UUID before, @Nullable UUID now) {
        boolean decides = before != null && leaving.isOpen(part(round, seat), before);
        seat.standIn(now);
        leaving.recordDeputy(part(round, seat), now);
        if (before != null && decides) {
            leaving.leave(part(round, seat), before, kept(round, seat));
        } else if (now != null && round.state() != RoundState.TIED && seat.takesPart() && !seat.hasAnswered()) {
            letters.deputyAsked(round, seat, now);
        }
    }

    private Round lock(UUID id) {
        return rounds.lock(id).orElseThrow(() -> new NoSuchRound(id));
    }
}
