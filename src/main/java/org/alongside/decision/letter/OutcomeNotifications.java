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

/** Tells the members of a case's rounds what happened: at closure, and after the check of its promises. */
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
     * Writes to each person who had a seat in a concluded round of this case: one letter each, about their latest
     * round.
     */
    public void tell(String reference, Facts facts) {
        eachOnce(reference, (round, member, lines) -> letters.whatBecame(round, member, facts, lines));
    }

    /** Writes to the same people about the check after closure. */
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
     * The results of a project.
     *
     * @param said number of contributions
     * @param did number of them acted on, in full or in part
     * @param learned lessons for others
     * @param checkOn when the promises will be checked
     */
    public record Facts(int said, int did, String learned, LocalDate checkOn) {}

    /**
     * A promise.
     *
     * @param what in the council's words, not those of the people who asked for it
     * @param kept message key of the finding
     * @param found the finding in words
     */
    public record Promise(String what, String kept, String found) {}

    /** Writes one letter. */
    @FunctionalInterface
    private interface Letter {
        void write(Round round, UUID member, List<Line> conditions);
    }

    /** A condition and its state. */
    record Line(String words, String state) {}
}
