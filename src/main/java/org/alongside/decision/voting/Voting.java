package org.alongside.decision.voting;

import java.time.LocalDate;
import java.util.UUID;
import org.alongside.body.FormatNeed;
import org.alongside.decision.model.BallotRefused;
import org.alongside.decision.model.Vote;
import org.alongside.round.ConcurrencyLimit;
import org.alongside.round.format.FormatRequestResult;
import org.alongside.round.help.HelpKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a member does in a round: decide, say "I should not decide this", ask for help. A ballot that loses against something
 * else at the same moment is put in again and never refused for it.
 */
@Component
public class Voting {

    private final BallotBox box;
    private final BallotQueue line;
    private final ConcurrencyLimit turnstile;

    Voting(BallotBox box, BallotQueue line, ConcurrencyLimit turnstile) {
        this.box = box;
        this.line = line;
        this.turnstile = turnstile;
    }

    /**
     * A member, or the deputy of a seat whose member has not decided, makes a choice. The last choice counts.
     *
     * @throws BallotRefused when it cannot count
     */
    public void vote(UUID round, UUID person, Vote vote) {
        line.take(round, person, null, vote);
    }

    /**
     * As {@link #vote(UUID, UUID, Vote)}, for one of several seats from which the person may decide: a deputy or a proxy who
     * has a seat of their own decides for each seat apart.
     *
     * @param seat the seat in this round
     */
    public void voteFor(UUID round, UUID seat, UUID person, Vote vote) {
        line.take(round, person, seat, vote);
    }

    /**
     * A member without a deputy asks another member to decide for them, where the terms of the body allow it. Their own ballot
     * counts before the other's. One member is asked by one other at most.
     *
     * @throws BallotRefused when it is not possible
     */
    public void giveProxy(UUID round, UUID person, UUID other) {
        turnstile.through(() -> {
            box.giveProxy(round, person, other);
            return true;
        });
    }

    /**
     * A member says that they should not decide this. The seat is out of the round and lowers what the quorum is counted
     * from; it stays on the record.
     *
     * @return the day by which somebody is in touch with them
     * @throws BallotRefused when the round is closed or the seat is out of it already
     */
    public LocalDate declareInterest(UUID round, UUID person, String why) {
        return turnstile.through(() -> box.declareInterest(round, person, why));
    }

    /** A member needs what is to be read in another format, in this round and from now on. */
    public FormatRequestResult needAnotherWay(UUID round, UUID person, FormatNeed need, @Nullable String words) {
        return turnstile.through(() -> box.needAnotherWay(round, person, need, words));
    }

    /**
     * A member asks for the pack in another way, more time, or somebody to talk to.
     *
     * @return the day by which they will hear
     */
    public LocalDate askForHelp(UUID round, UUID person, HelpKind kind, @Nullable String words) {
        return turnstile.through(() -> box.askForHelp(round, person, kind, words));
    }
}
