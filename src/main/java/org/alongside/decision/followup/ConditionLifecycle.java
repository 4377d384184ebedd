package org.alongside.decision.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.alongside.body.Power;
import org.alongside.calendar.WorkingDays;
import org.alongside.decision.condition.Condition;
import org.alongside.decision.condition.ConditionState;
import org.alongside.decision.condition.Conditions;
import org.alongside.decision.letter.FollowUpLetters;
import org.alongside.decision.model.Round;
import org.alongside.decision.model.RoundSeat;
import org.alongside.decision.model.Rounds;
import org.alongside.form.answer.ValidationRejected;
import org.alongside.history.CaseRecord;
import org.alongside.history.RecordedAct;
import org.alongside.identity.Role;
import org.alongside.project.Project;
import org.alongside.project.Projects;
import org.alongside.round.NoSuchRound;
import org.alongside.text.Messages;
import org.alongside.worklist.Holder;
import org.alongside.worklist.WorkItem.Kind;
import org.alongside.worklist.WorkList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The lifecycle of a condition: imposed, assigned until it is met, and assigned again when the body disputes it. */
@Component
@Transactional
public class ConditionLifecycle {

    /** Working days after a condition is met in which a member of the round can dispute it. */
    public static final int DOUBT_WORKING_DAYS = 10;

    /** Default time to meet a condition. */
    static final int WORKING_DAYS = 20;

    /** Time to meet a condition that has been reopened. */
    static final int AGAIN_WORKING_DAYS = 10;

    private final Conditions conditions;
    private final Rounds rounds;
    private final FollowUpLetters letters;
    private final Projects projects;
    private final WorkList workList;
    private final CaseRecord record;
    private final WorkingDays days;
    private final Clock clock;
    private final Messages messages;

    ConditionLifecycle(
            Conditions conditions,
            Rounds rounds,
            FollowUpLetters letters,
            Projects projects,
            WorkList workList,
            CaseRecord record,
            WorkingDays days,
            Clock clock,
            Messages messages) {
        this.conditions = conditions;
        this.rounds = rounds;
        this.letters = letters;
        this.projects = projects;
        this.workList = workList;
        this.record = record;
        this.days = days;
        this.clock = clock;
        this.messages = messages;
    }

    /**
     * Records the conditions a body asked for: assigned to the lead officer when the body signs off, held for the
     * formal decision when it is advisory.
     */
    public void ask(Round round, Collection<String> asked) {
        boolean advice = round.rules().power() == Power.ADVICE;
        for (String words : asked) {
            Condition condition = save(round, words, advice ? ConditionState.ADVISED : ConditionState.TO_DO);
            if (!advice) {
                open(condition);
            }
        }
    }

    /**
     * Records the conditions that the formal decision accepts, in its own words; any other condition the body advised
     * is not accepted.
     */
    void answer(Round round, List<String> toDo, UUID by) {
        List<Condition> advised = conditions.findAllByRoundOrderByDueOn(round.id());
        for (Condition condition : advised) {
            boolean takenOn = toDo.contains(condition.words());
            condition.answer(takenOn, days.plus(days.today(), WORKING_DAYS), by, clock.instant());
            if (takenOn) {
                open(condition);
            }
        }
        toDo.stream()
                .filter(words -> advised.stream()
                        .noneMatch(condition -> condition.words().equals(words)))
                .forEach(words -> open(save(round, words, ConditionState.TO_DO)));
    }

    private Condition save(Round round, String words, ConditionState state) {
        return conditions.save(new Condition(
                round,
                words,
                state,
                projects.require(round.reference()).leadOfficer(),
                days.plus(days.today(), WORKING_DAYS)));
    }

    /** Marks a condition as met and notifies the members. Repeating it has no effect. */
    public void meet(UUID id, UUID by, String how) {
        Condition condition = lock(id);
        String subject = condition.subject();
        if (condition.meet(how, by, clock.instant())) {
            workList.finish(Kind.CONDITION, subject);
            record.write(RecordedAct.on(condition.reference(), "condition-met").because(how));
            letters.conditionMet(round(condition), condition, how, doubtUntil(condition));
        }
    }

    /**
     * Reopens a condition that a member says is not met, and assigns it to its owner again.
     *
     * @throws ValidationRejected when the condition is not marked as met, or the time to dispute it is over and the
     * member is not the chair
     */
    public void sayNotMet(UUID round, UUID id, UUID by, String why) {
        Condition condition = lock(id);
        Round of = round(condition);
        if (!of.id().equals(round)) {
            throw new NoSuchRound(id);
        }
        RoundSeat seat =
                of.electorate().seatOf(by).filter(each -> !each.isExcluded()).orElseThrow(() -> new NoSuchRound(id));
        if (!condition.isMet()) {
            throw ValidationRejected.altogether("decision.condition.not-met-now");
        }
        LocalDate until = doubtUntil(condition);
        boolean chair = seat.isChair() && seat.account().equals(by);
        if (!chair && days.today().isAfter(until)) {
            throw ValidationRejected.altogether("decision.condition.too-late", DOUBT_WORKING_DAYS);
        }
        condition.openAgain(why, days.plus(days.today(), AGAIN_WORKING_DAYS), by, clock.instant());
        open(condition);
        record.write(RecordedAct.on(condition.reference(), "condition-not-met")
                .fact(condition.dueOn())
                .because(why));
        letters.conditionOpenAgain(of, condition, why);
    }

    /**
     * Changes the owner or the due date of an open condition, with a reason.
     *
     * @throws ValidationRejected when it is not open
     */
    public void change(UUID id, UUID owner, LocalDate dueOn, String why, UUID by) {
        Condition condition = lock(id);
        String before = condition.subject();
        if (condition.state() != ConditionState.TO_DO) {
            throw ValidationRejected.altogether("decision.condition.not-open");
        }
        if (condition.change(owner, dueOn, why, by, clock.instant())) {
            workList.cancel(Kind.CONDITION, before);
            open(condition);
            record.write(RecordedAct.on(condition.reference(), "condition-changed")
                    .fact(owner)
                    .fact(dueOn)
                    .because(why));
        }
    }

    /** The last day on which a member can dispute that a condition is met. */
    public LocalDate doubtUntil(Condition condition) {
        return days.plus(
                LocalDate.ofInstant(Objects.requireNonNull(condition.metAt()), WorkingDays.ZONE), DOUBT_WORKING_DAYS);
    }

    private void open(Condition condition) {
        Project project = projects.require(condition.reference());
        @Nullable UUID owner = condition.owner();
        workList.open(
                Kind.CONDITION,
                condition.subject(),
                condition.reference(),
                messages.text("decision.work.condition", project.title()),
                owner == null ? Holder.group(Role.OFFICER.group()) : Holder.person(owner),
                condition.dueOn(),
                "/rounds/" + condition.round() + "/conditions/" + condition.id());
    }

    private Round round(Condition condition) {
        return rounds.findById(condition.round()).orElseThrow();
    }

    private Condition lock(UUID id) {
        return conditions.lock(id).flatMap(conditions::findById).orElseThrow(() -> new NoSuchRound(id));
    }
}
