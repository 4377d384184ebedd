package org.alongside.round.link;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.identity.SignIn;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opening a round by the link in a message, and requesting a new link. */
@Component
@Transactional
public class LinkAccess {

    /** The hourly limit on new links. */
    public static final int PER_HOUR = 5;

    private final MemberLinks links;
    private final List<LinkedRounds> kinds;
    private final SignIn signIn;
    private final Clock clock;

    LinkAccess(MemberLinks links, List<LinkedRounds> kinds, SignIn signIn, Clock clock) {
        this.links = links;
        this.kinds = List.copyOf(kinds);
        this.signIn = signIn;
        this.clock = clock;
    }

    /**
     * The kind of round that a link opens ({@link LinkedRounds#kind()}); an unknown link gives a default, so that it
     * cannot be told from a real one.
     */
    @Transactional(readOnly = true)
    public String kind(String token) {
        return links.find(token).map(MemberLinks.Link::kind).orElseGet(kinds.get(0)::kind);
    }

    /** Whether a link still leads somewhere; nothing is used up. */
    @Transactional(readOnly = true)
    public boolean isUsable(String token) {
        return usable(token).isPresent();
    }

    private Optional<MemberLinks.Link> usable(String token) {
        return links.find(token).filter(link -> !link.used()).filter(this::works);
    }

    /** Consumes a link. Empty when it is used or expired, or its person no longer has a seat in the round. */
    public Optional<Arrival> use(String token) {
        return usable(token)
                .filter(link -> links.use(token))
                .map(link -> new Arrival(of(link).address(link.round()), link.account()));
    }

    /**
     * Sends a new link to this link's person, by their usual channel. This gives nothing away to the holder of an old
     * link, since the new one goes to the member.
     *
     * @return whether one was sent, or the hourly limit was reached; false for an unknown link
     */
    public boolean sendAnother(String token) {
        Optional<MemberLinks.Link> old = links.find(token).filter(this::mayComeBack);
        old.filter(link -> links.since(clock.instant().minus(Duration.ofHours(1)), link.round(), link.account())
                        < PER_HOUR)
                .ifPresent(link -> of(link).sendAnother(link.round(), link.account()));
        return old.isPresent();
    }

    private boolean works(MemberLinks.Link link) {
        Instant expires = link.expiresAt();
        return of(link).standing(link.round())
                        .filter(round -> expires == null ? !round.isOver() : expires.isAfter(clock.instant()))
                        .isPresent()
                && isForThem(link);
    }

    private boolean mayComeBack(MemberLinks.Link link) {
        Optional<LinkedRounds.Standing> standing = of(link).standing(link.round());
        boolean tooLate = standing.map(LinkedRounds.Standing::overSince)
                .filter(since -> since.plus(MemberLinks.AFTERWARDS).isBefore(clock.instant()))
                .isPresent();
        return standing.isPresent() && !tooLate && isForThem(link);
    }

    private boolean isForThem(MemberLinks.Link link) {
        return of(link).takesPart(link.round(), link.account()) && signIn.mayUseLinks(link.account());
    }

    private LinkedRounds of(MemberLinks.Link link) {
        return kinds.stream()
                .filter(kind -> kind.kind().equals(link.kind()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No rounds of the kind " + link.kind()));
    }

    /**
     * The person and page that a link opens.
     *
     * @param address path of the member's page of the round
     */
    public record Arrival(String address, UUID account) {}
}
