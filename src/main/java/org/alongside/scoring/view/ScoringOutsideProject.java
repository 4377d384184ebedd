package org.alongside.scoring.view;

import java.util.Optional;
import org.alongside.scoring.letter.ScoringLetters;
import org.alongside.scoring.model.ScoringRounds;
import org.alongside.worklist.CaseOutsideProject;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives other modules the title and page of a scoring round. */
@Component
@Order(0)
@Transactional(readOnly = true)
class ScoringOutsideProject implements CaseOutsideProject {

    private static final String PREFIX = "SC-";

    private final ScoringRounds rounds;

    ScoringOutsideProject(ScoringRounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public Optional<Place> find(String reference) {
        return reference.startsWith(PREFIX)
                ? rounds.findByReference(reference).map(round -> new Place(round.title(), ScoringLetters.desk(round)))
                : Optional.empty();
    }
}
