package org.alongside.scoring.view;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.alongside.round.PendingMemberTask;
import org.alongside.scoring.letter.ScoringLetters;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Scoring rounds stand in a member's list beside what they decide. */
@Component
class PendingScorings implements PendingMemberTask {

    private final MemberScorings reading;
    private final MessageSource messages;

    PendingScorings(MemberScorings reading, MessageSource messages) {
        this.reading = reading;
        this.messages = messages;
    }

    @Override
    public List<Waiting> waitingFor(UUID person) {
        String notMe = Objects.requireNonNull(messages.getMessage("award.score.not-me", null, Locale.UK));
        return reading.waiting(person).stream()
                .map(mine -> new Waiting(
                        mine.title(),
                        mine.body(),
                        ScoringLetters.address(mine.round()),
                        mine.lastDay(),
                        // A deputy cannot say it for somebody else.
                        mine.forOther() == null ? notMe : null))
                .toList();
    }
}
