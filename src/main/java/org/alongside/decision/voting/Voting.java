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
 * A member's actions in a round: vote, declare an interest, ask for help. Retried after an optimistic-lock conflict.
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
     * Votes as a member, or as the deputy of a member who has not voted. The latest vote counts.
     *
     * @throws BallotRefused when it cannot count
     */
    public void vote(UUID round, UUID person, Vote vote) {
        line.take(round, person, null, vote);
    }

    /**
     * As {@link #vote(UUID, UUID, Vote)}, for a person who votes from several seats: a deputy or proxy with a seat of
     * their own votes for each separately.
     *
     * @param seat the seat in this round
     */
    public void voteFor(UUID round, UUID seat, UUID person, Vote vote) {
        line.take(round, person, seat, vote);
    }

    /**
     * Appoints another member as proxy, for a member without a deputy and where the body's terms allow it. The
     * member's own ballot takes precedence. A member can be proxy for one other at most.
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
     * Declares an interest. Excludes the seat from the round and from the base of the quorum; the seat stays on the
     * record.
     *
     * @return the day by which an officer will contact the member
     * @throws BallotRefused when the round is closed or the seat already excluded
     */
    public LocalDate declareInterest(UUID round, UUID person, String why) {
        return turnstile.through(() -> box.declareInterest(round, person, why));
    }

    /** Requests the papers in another format, for this round and later ones. */
    public FormatRequestResult needAnotherWay(UUID round, UUID person, FormatNeed need, @Nullable String words) {
        return turnstile.through(() -> box.needAnotherWay(round, person, need, words));
    }

    /**
     * Requests another format, more time or a conversation.
     *
     * @return the day by which the member will have an answer
     */
    public LocalDate askForHelp(UUID round, UUID person, HelpKind kind, @Nullable String words) {
        return turnstile.through(() -> box.askForHelp(round, person, kind, words));
    }
}
