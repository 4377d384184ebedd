package org.alongside.panel;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.identity.Accounts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the other members of a round said, for a member of it. By the terms of the body it is hidden until they have decided
 * themselves, or until the round is over. It is never shown to anybody who can still decide from a seat that has not.
 */
@Component
@Transactional(readOnly = true)
public class Views {

    private final Rounds rounds;
    private final Accounts accounts;
    private final BallotAuthors authors;

    Views(Rounds rounds, Accounts accounts, BallotAuthors authors) {
        this.rounds = rounds;
        this.accounts = accounts;
        this.authors = authors;
    }

    /**
     * What somebody said.
     *
     * @param name of the member, and of the person who voted in their place; only where the body names those who think otherwise
     */
    public record View(
            BallotChoice choice,
            @Nullable String reason,
            List<String> conditions,
            @Nullable String name) {}

    /** Whether the person may read what the others said now. */
    public boolean areShown(UUID id, UUID person) {
        return shown(require(id), person);
    }

    /** What the others said, as it stands now; nothing while it is hidden from this person. */
    public List<View> ofOthers(UUID id, UUID person) {
        Round round = require(id);
        if (!shown(round, person)) {
            return List.of();
        }
        // Not in the order in which they came: that would say who was the last.
        boolean named = round.rules().dissentNamed();
        Map<UUID, String> names = named
                ? accounts.names(round.seats().stream().map(RoundSeat::account).collect(Collectors.toSet()))
                : Map.of();
        return round.counting().stream()
                .filter(ballot -> !round.seatsOf(person).contains(ballot.seat()))
                .sorted(Comparator.comparing(Ballot::choice).thenComparing(Ballot::id))
                .map(ballot -> new View(
                        ballot.choice(),
                        ballot.reason(),
                        ballot.conditions(),
                        named ? authors.named(ballot, names) : null))
                .toList();
    }

    private boolean shown(Round round, UUID person) {
        List<RoundSeat> own = round.seatsOf(person);
        if (own.isEmpty()) {
            return false;
        }
        if (round.outcome() != null) {
            return round.decidedBy() == DecidedBy.BALLOTS || round.decidedBy() == DecidedBy.CHAIR;
        }
        return round.rules().viewsHidden() == ViewsHidden.UNTIL_VOTED
                && own.stream().anyMatch(seat -> saidBy(seat, person))
                && own.stream()
                        .filter(seat -> !seat.isExcluded())
                        .allMatch(seat -> seat.account().equals(person)
                                ? saidBy(seat, person)
                                : seat.counting().isPresent());
    }

    /** Whether this person has said something from the seat: themselves, or their own words written down by somebody. */
    private static boolean saidBy(RoundSeat seat, UUID person) {
        return seat.counting()
                .filter(ballot ->
                        ballot.castBy().equals(person) || seat.account().equals(person) && !ballot.isByDeputy())
                .isPresent();
    }

    private Round require(UUID id) {
        return rounds.findById(id).orElseThrow(() -> new NoSuchRound(id));
    }
}
