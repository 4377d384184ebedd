package org.alongside.scoring.view;

import java.util.List;
import java.util.UUID;
import org.alongside.round.PendingMemberTask;
import org.alongside.scoring.letter.ScoringLetters;
import org.alongside.text.Messages;
import org.springframework.stereotype.Component;

/** Lists scoring rounds among a member's pending decisions. */
@Component
class PendingScorings implements PendingMemberTask {

    private final MemberScorings reading;
    private final Messages messages;

    PendingScorings(MemberScorings reading, Messages messages) {
        this.reading = reading;
        this.messages = messages;
    }

    @Override
    public List<Waiting> waitingFor(UUID person) {
        String notMe = messages.text("scoring.score.not-me");
        return reading.waiting(person).stream()
                .map(mine -> new Waiting(
                        mine.title(),
                        mine.body(),
                        ScoringLetters.address(mine.round()),
                        mine.lastDay(),
                        // A deputy cannot declare it for the member.
                        mine.forOther() == null ? notMe : null))
                .toList();
    }
}
