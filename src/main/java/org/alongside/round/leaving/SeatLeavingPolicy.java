package org.alongside.round.leaving;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.history.CaseRecord;
import org.alongside.identity.Account;
import org.alongside.identity.Accounts;
import org.alongside.round.TimedRound;
import org.alongside.round.TimedSeat;
import org.alongside.round.time.ClockWorkItems;
import org.alongside.round.time.MemberClocks;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes of somebody's part in a round of any kind when they leave. What was given counts. What was not goes to whoever
 * answers in their place; without anybody the seat is out of the round, so that nobody waits for it and the quorum is counted
 * from those who are left.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class SeatLeavingPolicy {

    private final MemberClocks clocks;
    private final ClockWorkItems work;
    private final Accounts accounts;
    private final CaseRecord record;

    SeatLeavingPolicy(MemberClocks clocks, ClockWorkItems work, Accounts accounts, CaseRecord record) {
        this.clocks = clocks;
        this.work = work;
        this.accounts = accounts;
        this.record = record;
    }

    /**
     * A seat of somebody who leaves.
     *
     * @param standIns who may answer in their place: the deputy, then a member whom they asked
     */
    public record Part(TimedRound round, TimedSeat seat, List<UUID> standIns) {

        public Part {
            standIns = List.copyOf(standIns);
        }
    }

    /** What a kind of round keeps of it. */
    public interface Kept {

        /** Somebody answers in the member's place from now on, and is told so. */
        void handed(UUID standIn);

        /** The seat is out of the round; the last one for which it waited may complete it. */
        void left();
    }

    /** Whether something waits for the person who leaves, and is not with somebody else already. */
    public boolean isOpen(Part part, UUID person) {
        TimedSeat seat = part.seat();
        return seat.takesPart()
                && !seat.hasAnswered()
                // Their own, or one that came to them because its member has left.
                && (work.isOpenFor(seat, person)
                        || seat.answeredBy().equals(person)
                                && standIn(part, person)
                                        .filter(other -> work.isOpenFor(seat, other))
                                        .isEmpty());
    }

    /** The person leaves a round in which something waits for them. */
    public void leave(Part part, UUID person, Kept kept) {
        Optional<UUID> standIn = standIn(part, person);
        if (standIn.isPresent()) {
            clocks.handedTo(part.round(), part.seat(), standIn.get());
            record.write(part.round().act("ballot-to-deputy").fact(person).fact(standIn.get()));
            kept.handed(standIn.get());
        } else {
            record.write(part.round().act("seat-left-round").fact(person));
            kept.left();
        }
    }

    private Optional<UUID> standIn(Part part, UUID leaver) {
        return part.standIns().stream()
                .filter(each -> !each.equals(leaver))
                .filter(each -> accounts.find(each).filter(Account::enabled).isPresent())
                .findFirst();
    }
}
