package org.alongside.decision.voting;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.decision.model.Ballot;
import org.alongside.decision.model.BallotAuthors;
import org.alongside.decision.model.Round;
import org.alongside.decision.model.RoundSeat;
import org.alongside.decision.model.Rounds;
import org.alongside.form.answer.ValidationRejected;
import org.alongside.identity.Accounts;
import org.alongside.project.Projects;
import org.alongside.round.EntryBarred;
import org.alongside.round.NoSuchRound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may record votes for members, and which ballots they may replace (docs/adr/0075). Not the lead officer, who is
 * responsible for the plan that is voted on.
 */
@Component
@Transactional(readOnly = true)
public class BallotEntryPolicy {

    private static final String LEAD = "decision.entry.lead";

    private final Rounds rounds;
    private final Projects projects;
    private final Accounts accounts;
    private final BallotAuthors authors;

    BallotEntryPolicy(Rounds rounds, Projects projects, Accounts accounts, BallotAuthors authors) {
        this.rounds = rounds;
        this.projects = projects;
        this.accounts = accounts;
        this.authors = authors;
    }

    /** Why this person may not record votes in a round, and who can; empty when they may. */
    public Optional<EntryBarred> barred(UUID round, UUID person) {
        return barred(rounds.findById(round).orElseThrow(() -> new NoSuchRound(round)), person);
    }

    private Optional<EntryBarred> barred(Round round, UUID person) {
        return person.equals(projects.require(round.reference()).leadOfficer())
                ? Optional.of(new EntryBarred(round.electorate()
                        .chair()
                        .filter(chair -> chair.leftAt() == null)
                        .map(RoundSeat::account)
                        .filter(chair -> !chair.equals(person))
                        .map(accounts::name)
                        .orElse(null)))
                : Optional.empty();
    }

    /** @throws ValidationRejected when this person leads the case */
    public void refuseLead(Round round, UUID person) {
        barred(round, person).ifPresent(barred -> {
            throw barred.refusal(LEAD);
        });
    }

    /** @throws ValidationRejected when the member voted online: only they can change that ballot */
    void refuseIfMemberVoted(RoundSeat seat) {
        seat.counting().filter(Ballot::isGivenByMember).ifPresent(ballot -> {
            throw ValidationRejected.at("seat", "decision.entry.has-voted", authors.given(ballot, Map.of()));
        });
    }

    /**
     * Checks that the recorder of a meeting has named each counting ballot that it sets aside.
     *
     * @param setAside the seats whose ballots they named
     * @throws ValidationRejected when a counting ballot is not named
     */
    public void refuseUnlessNamed(Round round, Collection<UUID> setAside) {
        List<Ballot> others = round.electorate().counting().stream()
                .filter(ballot -> !setAside.contains(ballot.seat().id()))
                .toList();
        if (!others.isEmpty()) {
            throw ValidationRejected.at(
                    "setAside",
                    "decision.meeting.has-voted",
                    others.stream()
                            .map(ballot -> authors.given(ballot, Map.of()))
                            .collect(Collectors.joining(". ")));
        }
    }
}
