package org.alongside.project.process;

import java.time.LocalDate;
import java.util.List;
import org.alongside.calendar.WorkingDays;
import org.alongside.engine.ProcessVariables;
import org.alongside.form.answer.Choices;
import org.alongside.form.answer.FormSubmission;
import org.alongside.form.answer.RawInput;
import org.alongside.form.answer.ValidationRejected;
import org.alongside.form.definition.KnownOptions;
import org.alongside.forwardplan.Engagement;
import org.alongside.forwardplan.EngagementWithClashes;
import org.alongside.forwardplan.PeopleGroups;
import org.alongside.project.EngagementPlan;
import org.alongside.project.PlanDraft;
import org.alongside.project.PlanFormat;
import org.alongside.project.Plans;
import org.alongside.project.UserLed;
import org.alongside.worklist.TaskMaterial;
import org.alongside.worklist.UserTaskContext;
import org.alongside.worklist.UserTaskHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The officer writes the plan, starting from the last version or from the forward plan. */
@Component
@KnownOptions(form = "engagement-plan", key = "formats", of = PlanFormat.class)
@KnownOptions(form = "engagement-plan", key = "userLed", of = UserLed.class)
@KnownOptions(form = "engagement-plan", key = "groups", from = "groups")
@KnownOptions(form = "engagement-plan", key = "leftOut", from = "leftOutGroups")
class WritePlanStep implements UserTaskHandler {

    private final Plans plans;
    private final PeopleGroups groups;
    private final PlanMaterial material;
    private final WorkingDays days;

    WritePlanStep(Plans plans, PeopleGroups groups, PlanMaterial material, WorkingDays days) {
        this.plans = plans;
        this.groups = groups;
        this.material = material;
        this.days = days;
    }

    @Override
    public String formId() {
        return "engagement-plan";
    }

    @Override
    public RawInput begin(UserTaskContext step) {
        PlanMaterial.SoFar soFar = material.soFar(step);
        return soFar.latest()
                .map(EngagementPlan::draft)
                .map(WritePlanStep::typed)
                .or(() -> soFar.planned().map(EngagementWithClashes::entry).map(this::typed))
                .orElse(RawInput.none());
    }

    @Override
    public Choices choices(UserTaskContext step) {
        return Choices.of("groups", groups.choices()).and("leftOutGroups", groups.leftOutChoices());
    }

    @Override
    public TaskMaterial material(UserTaskContext step) {
        return material.forWriter(step);
    }

    @Override
    public ProcessVariables complete(UserTaskContext step, FormSubmission answers) {
        LocalDate start = answers.maybeDate("startsOn").orElse(null);
        if (start != null && start.isBefore(days.today()) && !hasStarted(step.reference(), start)) {
            throw ValidationRejected.at("startsOn", "plan.starts-in-the-past");
        }
        plans.write(step.reference(), draft(answers), step.viewer());
        return ProcessVariables.none();
    }

    /** On replanning, work may have started already; its first day is then fixed. */
    private boolean hasStarted(String reference, LocalDate start) {
        return plans.findLatest(reference)
                .flatMap(EngagementPlan::startsOn)
                .filter(start::equals)
                .isPresent();
    }

    private RawInput typed(Engagement entry) {
        RawInput typed = RawInput.none().with("groups", entry.groupCodes());
        return entry.from().isBefore(days.today())
                ? typed
                : typed.with("startsOn", entry.from()).with("endsOn", entry.to());
    }

    private static RawInput typed(PlanDraft plan) {
        return RawInput.none()
                .with("purpose", plan.purpose())
                .with("canChange", plan.canChange())
                .with("cannotChange", plan.cannotChange())
                .with("groups", plan.groups())
                .with("otherGroups", plan.otherGroups())
                .with("partners", plan.partners())
                .with("userLed", plan.userLed())
                .with("leftOut", plan.leftOut())
                .with("leftOutAction", plan.leftOutAction())
                .with("formats", plan.formats())
                .with("accessBudget", plan.accessBudget())
                .with("rewardBudget", plan.rewardBudget())
                .with("startsOn", plan.startsOn())
                .with("endsOn", plan.endsOn())
                .with("hearBackBy", plan.hearBackBy());
    }

    private static PlanDraft draft(FormSubmission answers) {
        return new PlanDraft(
                answers.text("purpose"),
                words(answers, "canChange"),
                words(answers, "cannotChange"),
                answers.list("groups"),
                words(answers, "otherGroups"),
                words(answers, "partners"),
                answers.maybeOneOf("userLed", UserLed.class).orElse(UserLed.NOT_YET),
                answers.list("leftOut"),
                words(answers, "leftOutAction"),
                List.copyOf(answers.list("formats")),
                answers.maybeAmount("accessBudget").orElse(null),
                answers.maybeAmount("rewardBudget").orElse(null),
                date(answers, "startsOn"),
                date(answers, "endsOn"),
                date(answers, "hearBackBy"));
    }

    private static String words(FormSubmission answers, String key) {
        return answers.maybe(key).orElse("");
    }

    private static @Nullable LocalDate date(FormSubmission answers, String key) {
        return answers.maybeDate(key).orElse(null);
    }
}
