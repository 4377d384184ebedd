package org.alongside.panel;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.engine.Cases;
import org.alongside.panel.process.PanelProcess;
import org.alongside.project.ProjectState;
import org.alongside.project.Projects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of rounds that decide a question when somebody leaves who sits in them, by the rule of {@link Leaving}. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class VotesOfLeaver implements HearsOfChair {

    private static final Set<RoundState> RUNNING = Set.of(RoundState.OPEN, RoundState.INQUORATE);
    private static final Set<RoundState> NOT_OVER = Set.of(RoundState.OPEN, RoundState.INQUORATE, RoundState.TIED);

    private final Rounds rounds;
    private final BallotBox box;
    private final Leaving leaving;
    private final RoundTime time;
    private final RoundClocks clocks;
    private final RoundLetters letters;
    private final Projects projects;
    private final Cases cases;
    private final Clock clock;

    VotesOfLeaver(
            Rounds rounds,
            BallotBox box,
            Leaving leaving,
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

    /** The rounds in which the person's own vote is open. */
    @Transactional(readOnly = true)
    public List<UUID> open(UUID person) {
        return rounds.idsOfMember(person, RUNNING).stream()
                .filter(id ->
                        !openSeats(rounds.findById(id).orElseThrow(), person).isEmpty())
                .toList();
    }

    private List<RoundSeat> openSeats(Round round, UUID person) {
        return round.deciding().stream()
                .filter(seat -> leaving.isOpen(part(round, seat), person))
                .toList();
    }

    private Leaving.Part part(Round round, RoundSeat seat) {
        return new Leaving.Part(
                time.of(round),
                seat,
                Stream.of(Optional.ofNullable(seat.deputy()), Optional.ofNullable(seat.proxy()))
                        .flatMap(Optional::stream)
                        .toList());
    }

    /** The person leaves a round in which their vote is open. */
    public void leave(UUID id, UUID person) {
        Round round = lock(id);
        openSeats(round, person)
                .forEach(seat -> leaving.leave(part(round, seat), person, new Leaving.Kept() {
                    @Override
                    public void handed(UUID standIn) {
                        letters.deputyDecides(round, seat, standIn);
                    }

                    @Override
                    public void left() {
                        leaves(round, seat);
                    }
                }));
    }

    private void leaves(Round round, RoundSeat seat) {
        seat.leave(clock.instant());
        clocks.left(round, seat);
        if (projects.require(round.reference()).state() != ProjectState.PAUSED) {
            box.closeWhenComplete(round);
        }
    }

    @Override
    public void chairedBy(UUID body, UUID before, UUID now) {
        for (UUID id : rounds.idsOfMember(before, NOT_OVER)) {
            Round round = lock(id);
            if (round.body().equals(body)
                    && round.chair()
                            .filter(chair -> chair.account().equals(before))
                            .isPresent()) {
                round.chairedBy(now);
                cases.correct(round.reference(), PanelProcess.ROUND_CHAIR, now.toString());
            }
        }
    }

    private Round lock(UUID id) {
        return rounds.lock(id).orElseThrow(() -> new NoSuchRound(id));
    }
}
