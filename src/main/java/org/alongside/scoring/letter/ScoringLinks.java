package org.alongside.scoring.letter;

import java.util.Optional;
import java.util.UUID;
import org.alongside.round.link.LinkedRounds;
import org.alongside.scoring.model.ScoringRounds;
import org.alongside.scoring.model.ScoringState;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Links lead to scoring rounds. */
@Component
@Transactional
class ScoringLinks implements LinkedRounds {

    private final ScoringRounds rows;
    private final ScoringLetters letters;

    ScoringLinks(ScoringRounds rows, ScoringLetters letters) {
        this.rows = rows;
        this.letters = letters;
    }

    @Override
    public String kind() {
        return ScoringLetters.KIND;
    }

    @Override
    public String address(UUID round) {
        return ScoringLetters.address(round);
    }

    @Override
    public Optional<Standing> standing(UUID round) {
        return rows.find(round)
                .filter(found -> found.state() != ScoringState.SHORTLIST)
                .map(found -> new Standing(rows.overSince(round).orElse(null)));
    }

    @Override
    public boolean takesPart(UUID round, UUID person) {
        return rows.find(round).flatMap(found -> found.seatOf(person)).isPresent();
    }

    @Override
    public void sendAnother(UUID round, UUID person) {
        rows.find(round).ifPresent(found -> letters.anotherLink(found, person));
    }
}
