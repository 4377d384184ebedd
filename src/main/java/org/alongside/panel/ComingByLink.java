package org.alongside.panel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.alongside.identity.SignIn;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Coming to a round by the link in a message, and asking for another one. */
@Component
@Transactional
public class ComingByLink {

    /** More links than this within an hour are nobody's need. */
    static final int PER_HOUR = 5;

    private final RoundLinks links;
    private final Rounds rounds;
    private final RoundLetters letters;
    private final SignIn signIn;
    private final Clock clock;

    ComingByLink(RoundLinks links, Rounds rounds, RoundLetters letters, SignIn signIn, Clock clock) {
        this.links = links;
        this.rounds = rounds;
        this.letters = letters;
        this.signIn = signIn;
        this.clock = clock;
    }

    /** Uses up a link. Nothing when it was used before, is too old, or its person has no seat in the round any more. */
    public Optional<Arrival> use(String token) {
        return links.find(token)
                .filter(link -> !link.used())
                .filter(link -> rounds.findById(link.round())
                        .filter(round -> works(link, round))
                        .isPresent())
                .filter(link -> links.use(token))
                .map(link -> new Arrival(link.round(), link.account()));
    }

    /**
     * Sends the person of this link a new one, the way they get their messages. Whoever holds an old link learns nothing by
     * it: the new one goes to the member.
     *
     * @return whether one is on its way, or was sent often enough within the hour; not for a link that never was
     */
    public boolean sendAnother(String token) {
        Optional<RoundLinks.Link> old = links.find(token);
        Optional<Round> found = old.flatMap(link -> rounds.findById(link.round()));
        if (old.isEmpty() || found.isEmpty() || found.get().openedAt() == null) {
            return false;
        }
        Round round = found.get();
        UUID person = old.get().account();
        Instant closed = round.closedAt();
        boolean tooLate = round.state().isOver()
                && closed != null
                && closed.plus(RoundLinks.AFTERWARDS).isBefore(clock.instant());
        if (tooLate || round.seatOf(person).isEmpty() || !signIn.mayUseLinks(person)) {
            return false;
        }
        if (links.since(clock.instant().minus(Duration.ofHours(1)), round.id(), person) < PER_HOUR) {
            letters.anotherLink(round, person);
        }
        return true;
    }

    private boolean works(RoundLinks.Link link, Round round) {
        Instant expires = link.expiresAt();
        return (expires == null ? !round.state().isOver() : expires.isAfter(clock.instant()))
                && round.seatOf(link.account()).isPresent()
                && signIn.mayUseLinks(link.account());
    }

    /** Whom a link brought where. */
    public record Arrival(UUID round, UUID account) {}
}
