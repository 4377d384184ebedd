package org.alongside.decision.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The period in which a round takes ballots.
 *
 * @param openedAt when the members were asked
 * @param lastDay the last day for votes
 * @param closesAt the last moment of that day
 */
@Embeddable
public record VotingPeriod(
        @Column(name = "opened_at") Instant openedAt,
        @Column(name = "last_day") LocalDate lastDay,
        @Column(name = "closes_at") Instant closesAt) {

    /** Whether a ballot at this moment is in time; closing time is included. */
    boolean includes(Instant moment) {
        return !moment.isAfter(closesAt);
    }

    /** The same period with an earlier or later end. */
    VotingPeriod endingOn(LocalDate day, Instant endOfDay) {
        return new VotingPeriod(openedAt, day, endOfDay);
    }

    /** @throws IllegalArgumentException when the end is not later */
    VotingPeriod extendedTo(LocalDate day, Instant endOfDay) {
        if (!day.isAfter(lastDay)) {
            throw new IllegalArgumentException("More time ends later than before");
        }
        return endingOn(day, endOfDay);
    }
}
