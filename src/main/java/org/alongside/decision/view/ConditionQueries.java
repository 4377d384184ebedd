package org.alongside.decision.view;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.alongside.calendar.WorkingDays;
import org.alongside.decision.condition.Condition;
import org.alongside.decision.condition.ConditionChange;
import org.alongside.decision.condition.Conditions;
import org.alongside.decision.followup.ConditionLifecycle;
import org.alongside.identity.Accounts;
import org.alongside.round.NoSuchRound;
import org.alongside.text.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Conditions with their history. */
@Component
@Transactional(readOnly = true)
class ConditionQueries {

    private final Conditions conditions;
    private final ConditionLifecycle course;
    private final Accounts accounts;
    private final WorkingDays days;
    private final Messages messages;

    ConditionQueries(
            Conditions conditions, ConditionLifecycle course, Accounts accounts, WorkingDays days, Messages messages) {
        this.conditions = conditions;
        this.course = course;
        this.accounts = accounts;
        this.days = days;
        this.messages = messages;
    }

    /** @param withNames whether members who commented on a condition are named; officers always are */
    List<RoundView.Asked> of(UUID round, boolean withNames) {
        List<Condition> all = all(round);
        Map<UUID, String> names = accounts.names(people(all));
        return asked(all, withNames, names);
    }

    /** The entities. */
    List<Condition> all(UUID round) {
        return conditions.findAllByRoundOrderByDueOn(round);
    }

    /** @param names of all their {@link #people} */
    List<RoundView.Asked> asked(List<Condition> all, boolean withNames, Map<UUID, String> names) {
        return all.stream().map(condition -> asked(condition, withNames, names)).toList();
    }

    /** @throws NoSuchRound when the condition belongs to another round */
    RoundView.Asked one(UUID round, UUID id) {
        return conditions
                .findById(id)
                .filter(condition -> condition.round().equals(round))
                .map(condition -> asked(condition, true, accounts.names(people(List.of(condition)))))
                .orElseThrow(() -> new NoSuchRound(id));
    }

    private RoundView.Asked asked(Condition condition, boolean withNames, Map<UUID, String> names) {
        return new RoundView.Asked(
                condition.id(),
                condition.words(),
                condition.state(),
                condition.owner(),
                name(names, condition.owner()),
                condition.dueOn(),
                condition.metAt(),
                condition.howMet(),
                condition.isMet() && !days.today().isAfter(course.doubtUntil(condition)),
                condition.isMet() ? course.doubtUntil(condition) : null,
                condition.steps().stream()
                        .map(step -> new RoundView.Step(
                                step.kind(),
                                step.doneAt(),
                                withNames || step.kind() != ConditionChange.NOT_MET ? name(names, step.doneBy()) : null,
                                step.words(),
                                name(names, step.owner()),
                                step.dueOn()))
                        .toList());
    }

    /** Past and present owners, and authors of comments. */
    static Set<UUID> people(List<Condition> all) {
        Set<UUID> people = new HashSet<>();
        for (Condition condition : all) {
            add(people, condition.owner());
            condition.steps().forEach(step -> {
                add(people, step.owner());
                add(people, step.doneBy());
            });
        }
        return people;
    }

    private static void add(Set<UUID> people, @Nullable UUID person) {
        if (person != null) {
            people.add(person);
        }
    }

    private @Nullable String name(Map<UUID, String> names, @Nullable UUID person) {
        return person == null ? null : names.getOrDefault(person, messages.text("round.somebody"));
    }
}
