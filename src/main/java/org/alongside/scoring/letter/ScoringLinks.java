package org.alongside.scoring.letter;

import java.util.Optional;
import java.util.UUID;
import org.alongside.round.link.LinkedRounds;
import org.alongside.scoring.model.ScoringRounds;
import org.alongside.scoring.model.ScoringState;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens scoring rounds from links in letters. */
@Component
@Transactional
class ScoringLinks implements LinkedRounds {

    private final ScoringRounds rounds;
    private final ScoringLetters letters;

    ScoringLinks(ScoringRounds rounds, ScoringLetters letters) {
        this.rounds = rounds;
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
        return rounds.findById(round)
                .filter(found -> found.state() != ScoringState.SHORTLIST)
                .map(found -> new Standing(found.overSince().orElse(null)));
    }

    @Override
    public boolean takesPart(UUID round, UUID person) {
        return rounds.hasSeatIn(round, person);
    }

    @Override
    public void sendAnother(UUID round, UUID person) {
        rounds.findById(round).ifPresent(found -> letters.anotherLink(found, person));
    }
}
