package org.alongside.round.link;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A kind of round that message links can open. It supplies its rounds, their seats and the message with a new link;
 * binding, single use and expiry are the same for all kinds ({@link MemberLinks}).
 */
public interface LinkedRounds {

    /** Stored with each link; also the message-key prefix of the link's page. Never changes. */
    String kind();

    /** Path of the member's page of the round. A link signs its user in for this page and those below it. */
    String address(UUID round);

    /** Empty when the round does not exist or has not opened yet. */
    Optional<Standing> standing(UUID round);

    /** Whether the person is a member or deputy in the round. */
    boolean takesPart(UUID round, UUID person);

    /** Sends the person a message with a new link. */
    void sendAnother(UUID round, UUID person);

    /**
     * The state of a round.
     *
     * @param overSince null while it is running
     */
    record Standing(@Nullable Instant overSince) {

        public boolean isOver() {
            return overSince != null;
        }
    }
}
