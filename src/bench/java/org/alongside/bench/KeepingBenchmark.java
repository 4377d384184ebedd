package org.alongside.bench;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.calendar.WorkingDays;
import org.alongside.form.answer.FormSubmission;
import org.alongside.form.answer.RawInput;
import org.alongside.form.flow.FormFlow;
import org.alongside.identity.RunAs;
import org.alongside.identity.Viewer;
import org.alongside.worklist.UserTaskContext;
import org.alongside.worklist.WorkItem;
import org.alongside.worklist.task.WorkDesk;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;

/**
 * The cost of maintaining the work list: steps that an officer completes per second through the application (the plan,
 * the history and the engine's step in one transaction), with no other open items, without work items, and with very
 * many open items; and the same with only the engine's step.
 */
final class KeepingBenchmark {

    private static final int INSTANCES = 4;
    private static final Duel DUEL = new Duel(8, 40, Duration.ofSeconds(120));
    private static final int OFFICER = 0;

    private final App full;
    private final Settings settings;

    KeepingBenchmark(App full, Settings settings) {
        this.full = full;
        this.settings = settings;
    }

    List<Result> run() throws Exception {
        try (App empty = App.on(Database.create(full, "bench_empty"), "empty");
                App without = App.withoutWorkItems(Database.create(full, "bench_without"), "without")) {
            for (App app : List.of(empty, without)) {
                People.add(app);
                OpenWork.deploy(app);
            }
            Progress.say("keeping: finishing steps in turns");
            List<Sample> rates = DUEL.between(
                    List.of(new Officer(empty, true), new Officer(without, false), new Officer(full, true)));
            Progress.say("keeping: finishing the engine's steps alone in turns");
            List<Sample> alone = DUEL.between(List.of(engineAlone(empty), engineAlone(without)));
            return List.of(
                    Result.rates(
                            "finishing steps, keeping work items, against not keeping them",
                            "steps/s",
                            rates.get(0),
                            rates.get(1),
                            Budget.atLeast(0.9)),
                    Result.rates(
                            "finishing steps with " + settings.items() + " open items against none",
                            "steps/s",
                            rates.get(2),
                            rates.get(0),
                            Budget.atLeast(0.85)),
                    Result.rates(
                            "the engine's step alone, keeping work items, against not keeping them",
                            "steps/s",
                            alone.get(0),
                            alone.get(1),
                            null));
        }
    }

    /** An officer who repeatedly writes the plan of a project, through the application's work desk. */
    private static final class Officer implements Duel.Way {

        private final App app;
        private final boolean kept;
        private final CamundaContestant engine;
        private final WorkDesk desk;
        private final Viewer viewer = People.viewer(OFFICER);
        private String reference = "";

        /**
         * @param kept whether the application maintains work items; if not, the row that the desk reads is inserted for
         *     each step, uncounted
         */
        private Officer(App app, boolean kept) {
            this.app = app;
            this.kept = kept;
            this.engine = new CamundaContestant(app.get(ProcessEngine.class), () -> reference);
            this.desk = app.get(WorkDesk.class);
        }

        @Override
        public double once(int round) {
            long taken = 0;
            for (int instance = 0; instance < INSTANCES; instance++) {
                reference = OpenWork.project(app);
                String id = engine.start();
                for (int step = 0; step < EightSteps.STEPS; step++) {
                    taken += finish(task(id));
                }
            }
            return INSTANCES * EightSteps.STEPS * 1e9 / taken;
        }

        private Task task(String instance) {
            return app.get(TaskService.class)
                    .createTaskQuery()
                    .processInstanceId(instance)
                    .singleResult();
        }

        private long finish(Task task) {
            UUID item = kept ? item(task) : written(task);
            FormSubmission answers = answers(item);
            long from = System.nanoTime();
            RunAs.account(viewer.id(), () -> desk.complete(item, viewer, answers));
            long taken = System.nanoTime() - from;
            if (!kept) {
                app.transaction().executeWithoutResult(status -> app.jdbc()
                        .sql("delete from work_item where id = ?")
                        .param(item)
                        .update());
            }
            return taken;
        }

        private UUID item(Task task) {
            return app.jdbc()
                    .sql("select id from work_item where kind = 'STEP' and subject = ?")
                    .param(task.getId())
                    .query(UUID.class)
                    .single();
        }

        private UUID written(Task task) {
            UUID item = UUID.randomUUID();
            app.transaction().executeWithoutResult(status -> app.jdbc()
                    .sql("""
                                    insert into work_item (id, kind, subject, reference, title, step, model, form, assignee,
                                        group_key, opened_on, due_on, opened_at, state, stage)
                                    values (?, 'STEP', ?, ?, ?, ?, ?, 'engagement-plan', cast(? as uuid), 'officers',
                                        current_date, current_date + 7, now(), 'OPEN', 'INTAKE')
                                    """)
                    .param(item)
                    .param(task.getId())
                    .param(reference)
                    .param(task.getName())
                    .param(task.getTaskDefinitionKey())
                    .param(task.getProcessDefinitionId())
                    .param(task.getAssignee())
                    .update());
            return item;
        }

        private FormSubmission answers(UUID id) {
            WorkItem item = desk.require(id);
            UserTaskContext step = desk.step(item, viewer);
            LocalDate today = app.get(WorkingDays.class).today();
            RawInput typed = RawInput.none()
                    .with("purpose", "Standards for homecare that the people who have it can see kept.")
                    .with("canChange", "What good homecare is, and how it is looked after.")
                    .with("cannotChange", "The budget.")
                    .with("groups", List.of("LEARNING_DISABILITY", "CARERS"))
                    .with("userLed", "NO")
                    .with("formats", List.of("EASY_READ", "LARGE_PRINT"))
                    .with("accessBudget", 1200)
                    .with("rewardBudget", 1800)
                    .with("startsOn", today.plusDays(35))
                    .with("endsOn", today.plusDays(150))
                    .with("hearBackBy", today.plusDays(200));
            return app.get(FormFlow.class)
                    .check(desk.form(item), typed, desk.humanStep(item).choices(step));
        }
    }

    private static Duel.Way engineAlone(App app) {
        String reference = OpenWork.project(app);
        CamundaContestant engine = new CamundaContestant(app.get(ProcessEngine.class), () -> reference);
        return round -> {
            long taken = 0;
            for (int instance = 0; instance < INSTANCES; instance++) {
                String id = engine.start();
                for (int step = 0; step < EightSteps.STEPS; step++) {
                    taken += engine.complete(id, step);
                }
            }
            return INSTANCES * EightSteps.STEPS * 1e9 / taken;
        };
    }
}
