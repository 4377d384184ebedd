package org.alongside.decision.letter;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alongside.decision.condition.ConditionState;
import org.alongside.decision.condition.Conditions;
import org.alongside.decision.model.Round;
import org.alongside.decision.model.RoundSeat;
import org.alongside.decision.model.Rounds;
import org.alongside.text.Messages;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells those who decided what became of it: when the project has closed, and when somebody has looked what was kept. */
@Component
@Transactional
public class OutcomeNotifications {

    private final Rounds rounds;
    private final Conditions conditions;
    private final FollowUpLetters letters;
    private final Messages messages;

    OutcomeNotifications(Rounds rounds, Conditions conditions, FollowUpLetters letters, Messages messages) {
        this.rounds = rounds;
        this.conditions = conditions;
        this.letters = letters;
        this.messages = messages;
    }

    /**
     * Writes to everybody who had a seat in a round of this case that came to an outcome: one letter each, about the latest one
     * in which they had a seat.
     */
    public void tell(String reference, Facts facts) {
        eachOnce(reference, (round, member, lines) -> letters.whatBecame(round, member, facts, lines));
    }

    /** Writes to the same people what the check after the closing found. */
    public void tellChecked(String reference, List<Promise> promises, String words) {
        eachOnce(reference, (round, member, lines) -> letters.promisesChecked(round, member, promises, words, lines));
    }

    private void eachOnce(String reference, Letter letter) {
        Set<UUID> told = new HashSet<>();
        for (Round round : rounds.findAllByReference(reference)) {
            if (round.progress().outcome() == null) {
                continue;
            }
            List<Line> lines = conditions.findAllByRoundOrderByDueOn(round.id()).stream()
                    .map(condition -> new Line(condition.words(), text(condition.state())))
                    .toList();
            round.seats().stream()
                    .map(RoundSeat::account)
                    .filter(told::add)
                    .forEach(member -> letter.write(round, member, lines));
        }
    }

    private String text(ConditionState state) {
        return messages.text("ConditionState." + state);
    }

    /**
     * What came of a project.
     *
     * @param said how many things people said
     * @param did how many of them the council did, whole or in part
     * @param learned what others can learn from it
     * @param checkOn when somebody looks again whether what was promised was kept
     */
    public record Facts(int said, int did, String learned, LocalDate checkOn) {}

    /**
     * Something that was promised.
     *
     * @param what in the council's words; those of the people who asked for it stay theirs
     * @param kept the name of what was found, as messages know it
     * @param found what was found, in words
     */
    public record Promise(String what, String kept, String found) {}

    /** Writes one letter. */
    @FunctionalInterface
    private interface Letter {
        void write(Round round, UUID member, List<Line> conditions);
    }

    /** A condition and where it stands. */
    record Line(String words, String state) {}
}
