package org.alongside.decision.letter;

import java.util.Optional;
import java.util.UUID;
import org.alongside.decision.model.Round;
import org.alongside.decision.model.Rounds;
import org.alongside.round.link.LinkedRounds;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Resolves personal links to decision rounds. */
@Component
@Order(0)
class DecisionLinks implements LinkedRounds {

    private final Rounds rounds;
    private final RoundLetters letters;

    DecisionLinks(Rounds rounds, RoundLetters letters) {
        this.rounds = rounds;
        this.letters = letters;
    }

    @Override
    public String kind() {
        return RoundLinks.KIND;
    }

    @Override
    public String address(UUID round) {
        return RoundLinks.ADDRESS + round;
    }

    @Override
    public Optional<Standing> standing(UUID round) {
        return rounds.findById(round)
                .filter(Round::wasOpened)
                .map(found ->
                        new Standing(found.state().isOver() ? found.progress().closedAt() : null));
    }

    @Override
    public boolean takesPart(UUID round, UUID person) {
        return rounds.findById(round)
                .flatMap(found -> found.electorate().seatOf(person))
                .isPresent();
    }

    @Override
    public void sendAnother(UUID round, UUID person) {
        rounds.findById(round).ifPresent(found -> letters.anotherLink(found, person));
    }
}
