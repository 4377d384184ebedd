package org.alongside.decision.view;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.body.ViewsHidden;
import org.alongside.decision.model.Ballot;
import org.alongside.decision.model.BallotAuthors;
import org.alongside.decision.model.BallotChoice;
import org.alongside.decision.model.DecidedBy;
import org.alongside.decision.model.Round;
import org.alongside.decision.model.RoundSeat;
import org.alongside.decision.model.Rounds;
import org.alongside.identity.Accounts;
import org.alongside.identity.Role;
import org.alongside.round.NoSuchRound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the other members of a round said, for a member of it. By the terms of the body it is hidden until they have decided
 * themselves, or until the round is over. It is never shown to anybody who can still decide from a seat that has not. Without
 * names, a member who can see who has voted reads it only when the round is over: otherwise they could tell whose view came.
 */
@Component
@Transactional(readOnly = true)
public class MemberViews {

    private static final Set<Role> SEE_WHO_HAS_VOTED =
            Set.of(Role.PANEL_CHAIR, Role.OFFICER, Role.MANAGER, Role.SPONSOR, Role.ADMINISTRATOR);

    private final Rounds rounds;
    private final Accounts accounts;
    private final BallotAuthors authors;

    MemberViews(Rounds rounds, Accounts accounts, BallotAuthors authors) {
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
        return round.electorate().counting().stream()
                .filter(ballot -> !round.electorate().seatsOf(person).contains(ballot.seat()))
                .sorted(Ballot.BY_CONTENT)
                .map(ballot -> new View(
                        ballot.choice(),
                        ballot.reason(),
                        ballot.conditions(),
                        named ? authors.named(ballot, names) : null))
                .toList();
    }

    private boolean shown(Round round, UUID person) {
        List<RoundSeat> own = round.electorate().seatsOf(person);
        if (own.isEmpty()) {
            return false;
        }
        if (round.progress().outcome() != null) {
            return round.progress().decidedBy() == DecidedBy.BALLOTS
                    || round.progress().decidedBy() == DecidedBy.CHAIR;
        }
        return round.rules().viewsHidden() == ViewsHidden.UNTIL_VOTED
                && (round.rules().dissentNamed() || !seesWhoHasVoted(person))
                && own.stream().anyMatch(seat -> saidBy(seat, person))
                && own.stream()
                        .filter(seat -> !seat.isExcluded())
                        .allMatch(seat -> seat.account().equals(person)
                                ? saidBy(seat, person)
                                : seat.counting().isPresent());
    }

    private boolean seesWhoHasVoted(UUID person) {
        return accounts.find(person)
                .filter(account -> account.roles().stream().anyMatch(SEE_WHO_HAS_VOTED::contains))
                .isPresent();
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
