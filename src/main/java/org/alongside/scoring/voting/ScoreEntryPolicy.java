package org.alongside.scoring.voting;

import java.util.Optional;
import java.util.UUID;
import org.alongside.body.BodyAdministration;
import org.alongside.body.Seat;
import org.alongside.form.answer.ValidationRejected;
import org.alongside.identity.Accounts;
import org.alongside.project.Project;
import org.alongside.project.Projects;
import org.alongside.round.EntryBarred;
import org.alongside.scoring.model.ScoringRound;
import org.alongside.scoring.model.ScoringRounds;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may record scores for members (docs/adr/0075): neither the officer who set the round up nor the lead of its
 * project.
 */
@Component
@Transactional(readOnly = true)
public class ScoreEntryPolicy {

    private final ScoringRounds rounds;
    private final Projects projects;
    private final BodyAdministration bodies;
    private final Accounts accounts;

    ScoreEntryPolicy(ScoringRounds rounds, Projects projects, BodyAdministration bodies, Accounts accounts) {
        this.rounds = rounds;
        this.projects = projects;
        this.bodies = bodies;
        this.accounts = accounts;
    }

    /** Why this person may not record scores in a round, and who can; empty when they may. */
    public Optional<EntryBarred> barred(UUID round, UUID person) {
        return barred(rounds.require(round), person);
    }

    private Optional<EntryBarred> barred(ScoringRound round, UUID person) {
        return person.equals(round.schedule().setUpBy())
                        || person.equals(leadOfProject(round).orElse(null))
                ? Optional.of(new EntryBarred(bodies.seats(round.body()).stream()
                        .filter(Seat::isChair)
                        .map(Seat::account)
                        .filter(chair -> !chair.equals(person))
                        .findFirst()
                        .map(accounts::name)
                        .orElse(null)))
                : Optional.empty();
    }

    private Optional<UUID> leadOfProject(ScoringRound round) {
        return Optional.ofNullable(round.project()).flatMap(projects::find).map(Project::leadOfficer);
    }

    /**
     * @throws ValidationRejected when this person leads the case
     */
    void refuseLead(ScoringRound round, UUID person) {
        barred(round, person).ifPresent(barred -> {
            throw barred.refusal("scoring.entry.lead");
        });
    }
}
