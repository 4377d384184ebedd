package org.alongside.scoring.view;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.alongside.body.Body;
import org.alongside.body.BodyAdministration;
import org.alongside.identity.Viewer;
import org.alongside.round.access.RoundRunners;
import org.alongside.scoring.model.ScoringRounds;
import org.alongside.scoring.model.ScoringTitle;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists of scoring rounds, and who may run them. */
@Component
@Transactional(readOnly = true)
public class ScoringLists {

    private static final int LONGEST = 100;

    private final ScoringRounds rounds;
    private final BodyAdministration bodies;

    ScoringLists(ScoringRounds rounds, BodyAdministration bodies) {
        this.rounds = rounds;
        this.bodies = bodies;
    }

    /** Whether the round exists and this person may run it: officers, managers and the chair of the body. */
    public boolean mayRun(UUID id, Viewer viewer) {
        return rounds.findById(id)
                .filter(round -> RoundRunners.includes(viewer, chairOf(round.body())))
                .isPresent();
    }

    /** The newest rounds that this person may run. */
    public List<ScoringListItem> newest(Viewer viewer) {
        return items(rounds.newest(Limit.of(LONGEST)).stream()
                .filter(round -> RoundRunners.includes(viewer, chairOf(round.body())))
                .toList());
    }

    public List<ScoringListItem> ofProject(String reference) {
        return items(rounds.ofProject(reference));
    }

    private List<ScoringListItem> items(List<ScoringTitle> found) {
        Map<UUID, String> names = new HashMap<>();
        return found.stream()
                .map(round -> new ScoringListItem(
                        round.id(),
                        round.reference(),
                        round.title(),
                        names.computeIfAbsent(
                                round.body(),
                                body -> bodies.find(body).map(Body::name).orElse("")),
                        round.state()))
                .toList();
    }

    private Predicate<UUID> chairOf(UUID body) {
        return person -> bodies.seats(body).stream()
                .anyMatch(seat -> seat.isChair() && seat.account().equals(person));
    }
}
