package org.alongside.decision.letter;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.calendar.Dates;
import org.alongside.decision.condition.Condition;
import org.alongside.decision.model.FormalAnswer;
import org.alongside.decision.model.Round;
import org.springframework.stereotype.Component;

/** Letters to members after the outcome: the formal decision, progress of conditions, and results. */
@Component
public class FollowUpLetters {

    private final RoundLetters letters;
    private final Dates dates;

    FollowUpLetters(RoundLetters letters, Dates dates) {
        this.letters = letters;
        this.dates = dates;
    }

    public void formalDecision(Round round, FormalAnswer given) {
        Map<String, Object> values = Map.of(
                "view", letters.text(Objects.requireNonNull(round.progress().outcome())),
                "choice", letters.text(given.choice()),
                "place", letters.text(given.madeIn()),
                "day", dates.day(given.madeOn()),
                "answer", given.answer(),
                "otherwise", Objects.requireNonNullElse(given.otherwise(), ""),
                "toDo", given.toDo(),
                "next", letters.text("decision.next.formal." + given.choice()));
        letters.send("panel/formal-decision", letters.membersAndStaff(round), round, values);
    }

    public void conditionMet(Round round, Condition condition, String how, LocalDate until) {
        letters.send(
                "panel/condition-met",
                letters.members(round),
                round,
                Map.of("condition", condition.words(), "how", how, "until", dates.weekday(until)));
    }

    public void conditionOpenAgain(Round round, Condition condition, String why) {
        letters.send(
                "panel/condition-open-again",
                Stream.concat(letters.membersAndStaff(round).stream(), Stream.ofNullable(condition.owner()))
                        .toList(),
                round,
                Map.of("condition", condition.words(), "reason", why, "day", dates.day(condition.dueOn())));
    }

    /** Tells each member once what happened after their decision, however many rounds they took part in. */
    void whatBecame(
            Round round, UUID member, OutcomeNotifications.Facts facts, List<OutcomeNotifications.Line> conditions) {
        letters.send(
                "panel/what-became",
                member,
                round,
                Map.of(
                        "outcome",
                        letters.text(Objects.requireNonNull(round.progress().outcome())),
                        "facts",
                        facts,
                        "conditions",
                        conditions,
                        "checkOn",
                        dates.day(facts.checkOn())));
    }

    /** Tells a member whether the promises were kept. */
    void promisesChecked(
            Round round,
            UUID member,
            List<OutcomeNotifications.Promise> promises,
            String words,
            List<OutcomeNotifications.Line> conditions) {
        letters.send(
                "panel/promises-checked",
                member,
                round,
                Map.of(
                        "outcome",
                                letters.text(
                                        Objects.requireNonNull(round.progress().outcome())),
                        "promises", promises,
                        "words", words,
                        "conditions", conditions));
    }
}
