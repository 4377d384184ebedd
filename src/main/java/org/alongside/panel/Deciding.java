package org.alongside.panel;

import java.time.LocalDate;
import java.util.UUID;
import org.alongside.engine.Overtaken;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a member does in a round: decide, say "I should not decide this", ask for help. A ballot that loses against something
 * else at the same moment is put in again and never refused for it.
 */
@Component
public class Deciding {

    private final BallotBox box;

    Deciding(BallotBox box) {
        this.box = box;
    }

    /**
     * A member, or the deputy of a seat whose member has not decided, makes a choice. The last choice counts.
     *
     * @throws BallotRefused when it cannot count
     */
    public void vote(UUID round, UUID person, Vote vote) {
        Overtaken.again(() -> {
            box.take(round, person, vote);
            return true;
        });
    }

    /**
     * A member says that they should not decide this. The seat is out of the round and lowers what the quorum is counted
     * from; it stays on the record.
     *
     * @throws BallotRefused when the round is closed or the seat is out of it already
     */
    public void declareInterest(UUID round, UUID person, String why) {
        Overtaken.again(() -> {
            box.declareInterest(round, person, why);
            return true;
        });
    }

    /**
     * A member asks for the pack in another way, more time, or somebody to talk to.
     *
     * @return the day by which they will hear
     */
    public LocalDate askForHelp(UUID round, UUID person, HelpKind kind, @Nullable String words) {
        return Overtaken.again(() -> box.askForHelp(round, person, kind, words));
    }
}
