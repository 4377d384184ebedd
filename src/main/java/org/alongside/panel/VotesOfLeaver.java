package org.alongside.panel;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.engine.Cases;
import org.alongside.history.Act;
import org.alongside.history.CaseRecord;
import org.alongside.identity.Account;
import org.alongside.identity.Accounts;
import org.alongside.panel.process.PanelProcess;
import org.alongside.project.ProjectState;
import org.alongside.project.Projects;
import org.alongside.worklist.WorkItem.Kind;
import org.alongside.worklist.WorkList;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes of rounds in which somebody sits who leaves. A vote that was given counts. One that was not goes to the
 * seat's deputy or to whoever was asked to decide; without either the seat is out, so that nobody waits for it and the
 * quorum is counted from those who are left.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class VotesOfLeaver {

    private static final Set<RoundState> RUNNING = Set.of(RoundState.OPEN, RoundState.INQUORATE);
    private static final Set<RoundState> NOT_OVER = Set.of(RoundState.OPEN, RoundState.INQUORATE, RoundState.TIED);

    private final Rounds rounds;
    private final BallotBox box;
    private final RoundClocks clocks;
    private final RoundLetters letters;
    private final Accounts accounts;
    private final Projects projects;
    private final WorkList workList;
    private final Cases cases;
    private final CaseRecord record;
    private final Clock clock;

    VotesOfLeaver(
            Rounds rounds,
            BallotBox box,
            RoundClocks clocks,
            RoundLetters letters,
            Accounts accounts,
            Projects projects,
            WorkList workList,
            Cases cases,
            CaseRecord record,
            Clock clock) {
        this.rounds = rounds;
        this.box = box;
        this.clocks = clocks;
        this.letters = letters;
        this.accounts = accounts;
        this.projects = projects;
        this.workList = workList;
        this.cases = cases;
        this.record = record;
        this.clock = clock;
    }

    /** The rounds in which the person's own vote is open. */
    @Transactional(readOnly = true)
    public List<UUID> open(UUID person) {
        return rounds.idsOfMember(person, RUNNING).stream()
                .filter(id ->
                        openSeat(rounds.findById(id).orElseThrow(), person).isPresent())
                .toList();
    }

    private Optional<RoundSeat> openSeat(Round round, UUID person) {
        return round.deciding().stream()
                .filter(seat -> seat.account().equals(person))
                .filter(seat -> seat.counting().isEmpty())
                // With whoever decides in their place already.
                .filter(seat -> workList.isOpenFor(Kind.BALLOT, seat.id().toString(), person)
                        || standIn(seat).isEmpty())
                .findFirst();
    }

    /** The person leaves a round in which their vote is open. */
    public void leave(UUID id, UUID person) {
        Round round = lock(id);
        openSeat(round, person).ifPresent(seat -> {
            Optional<UUID> standIn = standIn(seat);
            if (standIn.isPresent()) {
                workList.handTo(Kind.BALLOT, seat.id().toString(), standIn.get());
                letters.deputyDecides(round, seat, standIn.get());
                record.write(Act.on(round.reference(), "ballot-to-deputy")
                        .fact(round.number())
                        .fact(person)
                        .fact(standIn.get()));
            } else {
                seat.leave(clock.instant());
                clocks.left(round, seat);
                record.write(Act.on(round.reference(), "seat-left-round")
                        .fact(round.number())
                        .fact(person));
                if (projects.require(round.reference()).state() != ProjectState.PAUSED) {
                    box.closeWhenComplete(round);
                }
            }
        });
    }

    /** Rounds that are not over have another chair: their steps wait for that person. */
    public void chairedBy(UUID before, UUID now) {
        for (UUID id : rounds.idsOfMember(before, NOT_OVER)) {
            Round round = lock(id);
            if (round.chair().filter(chair -> chair.account().equals(before)).isPresent()) {
                round.chairedBy(now);
                cases.correct(round.reference(), PanelProcess.ROUND_CHAIR, now.toString());
            }
        }
    }

    private Optional<UUID> standIn(RoundSeat seat) {
        return Stream.of(Optional.ofNullable(seat.deputy()), Optional.ofNullable(seat.proxy()))
                .flatMap(Optional::stream)
                .filter(person -> accounts.find(person).filter(Account::enabled).isPresent())
                .findFirst();
    }

    private Round lock(UUID id) {
        return rounds.lock(id).orElseThrow(() -> new NoSuchRound(id));
    }
}
