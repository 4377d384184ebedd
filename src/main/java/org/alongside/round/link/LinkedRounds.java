package org.alongside.round.link;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A kind of round to which links in messages lead. Which rounds there are, who has a seat in them and what the message with a
 * new link says is theirs; that a link is bound, works once and ends is the same for all ({@link MemberLinks}).
 */
public interface LinkedRounds {

    /** Kept with each link, and the beginning of the keys of what the page of a link says. It never changes. */
    String kind();

    /** The member's page of the round. Whoever comes by a link is signed in for it and for the pages below it. */
    String address(UUID round);

    /** Nothing when there is no such round, or it was not put to anybody yet. */
    Optional<Standing> standing(UUID round);

    /** Whether the person has a seat in the round, or stands in for one. */
    boolean takesPart(UUID round, UUID person);

    /** Sends the person a message with a new link. */
    void sendAnother(UUID round, UUID person);

    /**
     * How a round stands.
     *
     * @param overSince nothing as long as it is not over
     */
    record Standing(@Nullable Instant overSince) {

        public boolean isOver() {
            return overSince != null;
        }
    }
}
