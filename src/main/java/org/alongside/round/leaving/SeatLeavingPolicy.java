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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What happens to a leaver's part in a round of any kind. Answers already given count. Otherwise a substitute is asked
 * instead; without one, the seat leaves the round, so that the round does not wait for it and the quorum is calculated
 * from the remaining seats.
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
     * A leaver's seat.
     *
     * @param standIns possible substitutes: the deputy, then a member asked by the leaver
     */
    public record Part(TimedRound round, TimedSeat seat, List<UUID> standIns) {

        public Part {
            standIns = List.copyOf(standIns);
        }
    }

    /** Callbacks for the kind of round. */
    public interface Kept {

        /** A substitute has taken over and been notified. */
        void handed(UUID standIn);

        /** The seat has left the round, which may now be complete. */
        void left();
    }

    /** Whether the leaver still has to answer and no substitute has taken over. */
    public boolean isOpen(Part part, UUID person) {
        TimedSeat seat = part.seat();
        return seat.takesPart()
                && !seat.hasAnswered()
                // Their own ballot, or one taken over from another leaver.
                && (work.isOpenFor(seat, person)
                        || seat.answeredBy().equals(person)
                                && standIn(part, person)
                                        .filter(other -> work.isOpenFor(seat, other))
                                        .isEmpty());
    }

    /** Applies the policy to a round with an open ballot of the leaver. */
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

    /** Records in the round's history that the seat's deputy has changed; null for none. */
    public void recordDeputy(Part part, @Nullable UUID deputy) {
        UUID member = part.seat().account();
        record.write(
                deputy == null
                        ? part.round().act("round-deputy-ended").fact(member)
                        : part.round().act("round-deputy-named").fact(member).fact(deputy));
    }

    private Optional<UUID> standIn(Part part, UUID leaver) {
        return part.standIns().stream()
                .filter(each -> !each.equals(leaver))
                .filter(each -> accounts.find(each).filter(Account::enabled).isPresent())
                .findFirst();
    }
}
