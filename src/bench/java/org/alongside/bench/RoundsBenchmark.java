package org.alongside.bench;

import java.math.BigDecimal;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.alongside.body.BodyAdministration;
import org.alongside.body.BodyKind;
import org.alongside.body.NewSeat;
import org.alongside.body.Quorum;
import org.alongside.body.SeatKind;
import org.alongside.calendar.WorkingDays;
import org.alongside.decision.lifecycle.RoundPreparation;
import org.alongside.decision.model.BallotChoice;
import org.alongside.decision.model.PanelOutcome;
import org.alongside.decision.model.PanelProcess;
import org.alongside.decision.model.Question;
import org.alongside.decision.model.QuestionText;
import org.alongside.decision.model.Vote;
import org.alongside.decision.view.RoundQueries;
import org.alongside.decision.voting.Voting;
import org.alongside.engine.Cases;
import org.alongside.engine.ProcessVariables;
import org.alongside.history.CaseRecord;
import org.alongside.history.RecordedAct;
import org.alongside.identity.Accounts;
import org.alongside.identity.RunAs;
import org.alongside.notification.Letter;
import org.alongside.notification.Outbox;
import org.alongside.project.Level;
import org.alongside.project.PlanDraft;
import org.alongside.project.Plans;
import org.alongside.project.Projects;
import org.alongside.project.UserLed;
import org.alongside.round.BallotWay;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * Rounds: seven simultaneous votes, against the same decision as seven parallel user tasks in the same engine and
 * database; very many rounds decided at once; and a round with sixty seats and its page.
 */
final class RoundsBenchmark {

    private static final int SEATS = 7;
    private static final int MANY_SEATS = 60;
    private static final int WARM_UP = 60;
    private static final int REQUESTS = 100;
    private static final Duel DUEL = new Duel(40, 30, Duration.ofSeconds(120));

    private final App app;
    private final int atOnce;
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger peerRefused = new AtomicInteger();
    private int body;

    RoundsBenchmark(App app, Settings settings) {
        this.app = app;
        this.atOnce = Math.min(100, Math.max(10, settings.items() / 400));
    }

    List<Result> run() throws Exception {
        app.get(RepositoryService.class)
                .createDeployment()
                .addClasspathResource("bench/round-as-tasks.bpmn")
                .addClasspathResource("processes/panel/panel-outcome.dmn")
                .addClasspathResource("forms/planning/engagement-plan.form")
                .deploy();
        List<Result> results = new ArrayList<>();
        try (AllAtOnce threads = new AllAtOnce(SEATS * atOnce)) {
            Progress.say("rounds: seven members against seven tasks, in turns");
            UUID seven = body(SEATS);
            List<Sample> rates =
                    DUEL.between(List.of(round -> decide(seven, threads), round -> decideAsTasks(threads)));
            results.add(Result.rates(
                    "a round of " + SEATS + " against " + SEATS + " user tasks at once",
                    "decisions/s",
                    rates.get(0),
                    rates.get(1),
                    Budget.atLeast(2)));
            results.add(figure("ballots of those rounds that were refused", refused.get(), Budget.atMost(0)));
            Progress.say("rounds: the engine refused " + peerRefused.get()
                    + " completions of tasks, which were tried again");
            results.addAll(manyAtOnce(seven, threads));
            results.addAll(sixty(threads));
        }
        return results;
    }

    private double decide(UUID by, AllAtOnce threads) throws Exception {
        String reference = planned();
        long from = System.nanoTime();
        UUID round = open(reference, by);
        threads.run(ballots(round, SEATS));
        double rate = 1e9 / (System.nanoTime() - from);
        require(
                app.get(RoundQueries.class).round(round).outcome() == PanelOutcome.APPROVED,
                "the round is not decided");
        return rate;
    }

    /**
     * An implementation with user tasks owes people the same: letters about the question and the decision, and a
     * history entry for each ballot. Optimistic-lock conflicts are retried; completed rounds count.
     */
    private double decideAsTasks(AllAtOnce threads) throws Exception {
        RuntimeService runtime = app.get(RuntimeService.class);
        TaskService tasks = app.get(TaskService.class);
        String reference = planned();
        Map<String, Object> variables = new HashMap<>(EightSteps.variables("Homecare standards", "PANEL"));
        variables.putAll(Map.of(
                "votesApprove", SEATS,
                "votesWithConditions", 0,
                "votesChanges", 0,
                "votesNotApprove", 0,
                "votesAbstain", 0,
                "seatsDeciding", SEATS,
                "decisionRule", "SIMPLE_MAJORITY",
                "livedExperienceChanges", 0,
                "livedExperienceNotApprove", 0));
        long from = System.nanoTime();
        String instance = RunAs.account(People.id(0), () -> app.transaction().execute(status -> {
            tellMembers("panel/round-opened", reference);
            return runtime.startProcessInstanceByKey("round-as-tasks", reference, variables)
                    .getId();
        }));
        long taken = System.nanoTime() - from;
        List<Callable<Boolean>> votes = new ArrayList<>();
        for (Task task : tasks.createTaskQuery().processInstanceId(instance).list()) {
            int member = votes.size();
            votes.add(() -> RunAs.account(People.id(member), () -> complete(reference, instance, task.getId())));
        }
        require(votes.size() == SEATS, "there are " + votes.size() + " tasks");
        from = System.nanoTime();
        threads.run(votes);
        taken += System.nanoTime() - from;
        require(
                runtime.createProcessInstanceQuery().processInstanceId(instance).count() == 0,
                "the tasks have not decided");
        return 1e9 / taken;
    }

    private boolean complete(String reference, String instance, String task) {
        while (true) {
            try {
                app.transaction().executeWithoutResult(status -> {
                    app.get(TaskService.class).complete(task, Map.of("vote-" + task, "APPROVE"));
                    app.get(CaseRecord.class)
                            .write(RecordedAct.on(reference, "ballot-given")
                                    .fact(1)
                                    .fact(BallotWay.ONLINE));
                    if (app.get(RuntimeService.class)
                                    .createProcessInstanceQuery()
                                    .processInstanceId(instance)
                                    .count()
                            == 0) {
                        tellMembers("panel/outcome", reference);
                    }
                });
                return true;
            } catch (OptimisticLockingException | ConcurrencyFailureException overtaken) {
                peerRefused.incrementAndGet();
            }
        }
    }

    /** The letters of a round to its seven members. */
    private void tellMembers(String letter, String reference) {
        Accounts accounts = app.get(Accounts.class);
        Map<String, Object> values = new HashMap<>(Map.of(
                "title", "Website and factsheets",
                "body", "Body",
                "question", "May we go ahead?",
                "lastDay", "3 December 2026",
                "link", "/decide/1"));
        values.putAll(Map.of(
                "outcome",
                "go ahead",
                "advice",
                false,
                "casting",
                "",
                "next",
                "Now we begin.",
                "conditions",
                List.of(),
                "dissent",
                List.of()));
        app.get(Outbox.class)
                .send(accounts
                        .findAll(IntStream.range(0, SEATS).mapToObj(People::id).toList())
                        .stream()
                        .map(account -> new Letter(letter, account.recipient(), reference, values))
                        .toList());
    }

    private List<Result> manyAtOnce(UUID by, AllAtOnce threads) throws Exception {
        Progress.say("rounds: " + atOnce + " rounds, all ballots at one moment");
        List<String> references = new ArrayList<>();
        List<Callable<Boolean>> ballots = new ArrayList<>();
        for (int each = 0; each < atOnce; each++) {
            String reference = planned();
            references.add(reference);
            ballots.addAll(ballots(open(reference, by), SEATS));
        }
        Collections.shuffle(ballots);
        long from = System.nanoTime();
        threads.run(ballots);
        double seconds = (System.nanoTime() - from) / 1e9;
        Progress.say(String.format("rounds: %d ballots in %.1f s", ballots.size(), seconds));
        int expected = ballots.size();
        return List.of(
                figure(expected + " ballots at one moment, kept", count("""
                        select count(*) from ballot b join round_seat s on s.id = b.round_seat
                        join round r on r.id = s.round where r.reference = any (?)
                        """, references), Budget.atLeast(expected)),
                figure(
                        atOnce + " rounds at one moment, decided exactly once",
                        count("""
                        select count(*) from (select reference from record_entry
                        where act = 'round-decided' and reference = any (?)
                        group by reference having count(*) = 1) once
                        """, references),
                        Budget.atLeast(atOnce)),
                figure("messages to the engine of those rounds", count("""
                        select count(*) from act_hi_actinst step
                        join act_hi_procinst instance on instance.id_ = step.proc_inst_id_
                        where step.act_id_ = 'Receive_RoundDecided' and not step.act_inst_state_ = 2
                        and step.end_time_ is not null and instance.business_key_ = any (?)
                        """, references), Budget.atMost(atOnce)),
                figure(
                        atOnce + " rounds at one moment, letters about the outcome to members",
                        count("""
                        select count(*) from outbox_message where template = 'panel/outcome' and reference = any (?)
                        """, references),
                        Budget.atLeast((double) atOnce * SEATS)));
    }

    private List<Result> sixty(AllAtOnce threads) throws Exception {
        Progress.say("rounds: sixty seats");
        UUID round = open(planned(), body(MANY_SEATS));
        List<Callable<Boolean>> ballots = ballots(round, MANY_SEATS);
        threads.run(ballots.subList(0, MANY_SEATS / 2));
        List<Result> results = new ArrayList<>(page("half voted", "/rounds/" + round));
        threads.run(ballots.subList(MANY_SEATS / 2, MANY_SEATS));
        require(app.get(RoundQueries.class).round(round).outcome() == PanelOutcome.APPROVED, "sixty have not decided");
        results.addAll(page("decided", "/rounds/" + round));
        results.addAll(page("as a member sees it", "/decide/" + round));
        return results;
    }

    private List<Result> page(String name, String address) throws Exception {
        Clicker clicker = new Clicker(HttpClient.newHttpClient(), app.port());
        clicker.signIn(People.username(0));
        List<Double> millis = new ArrayList<>();
        List<Double> statements = new ArrayList<>();
        for (int request = 0; request < WARM_UP + REQUESTS; request++) {
            PageProbe.forget();
            HttpResponse<String> answer = clicker.get(address).join();
            require(answer.statusCode() == 200, address + " was answered with " + answer.statusCode());
            PageProbe.Answered answered = PageProbe.last();
            if (request >= WARM_UP) {
                millis.add(answered.millis());
                statements.add((double) answered.ofThePage().size());
            }
        }
        return List.of(
                Result.alone(
                        "page: a round of 60, " + name + ", server time", "ms", new Sample(millis), Budget.atMost(50)),
                Result.alone(
                        "page: a round of 60, " + name + ", statements",
                        "statements",
                        new Sample(statements),
                        // Independent of the number of seats: no query per seat.
                        Budget.atMost(MANY_SEATS / 2)));
    }

    private List<Callable<Boolean>> ballots(UUID round, int seats) {
        Voting deciding = app.get(Voting.class);
        Vote yes = Vote.of(BallotChoice.APPROVE, "It is a good plan.");
        return IntStream.range(0, seats)
                .<Callable<Boolean>>mapToObj(member -> () -> {
                    try {
                        RunAs.account(People.id(member), () -> deciding.vote(round, People.id(member), yes));
                        return true;
                    } catch (RuntimeException failure) {
                        refused.incrementAndGet();
                        Progress.say("rounds: a ballot was refused: " + failure);
                        return false;
                    }
                })
                .toList();
    }

    private UUID body(int seats) {
        return RunAs.account(People.id(0), () -> {
            BodyAdministration bodies = app.get(BodyAdministration.class);
            UUID id = bodies.establish(
                    "Body " + ++body, BodyKind.PARTNERSHIP_BOARD, "Approves plans.", new Quorum(seats / 2 + 1, 50));
            for (int member = 0; member < seats; member++) {
                NewSeat seat = NewSeat.of(
                        People.id(member),
                        member % 3 == 2 ? SeatKind.OFFICER : SeatKind.LIVED_EXPERIENCE,
                        LocalDate.of(2026, 1, 5));
                bodies.giveSeat(id, member == 0 ? seat.asChair() : seat);
            }
            return id;
        });
    }

    /** A case with an endorsed plan, before the panel is asked. */
    private String planned() {
        return RunAs.account(People.id(0), () -> app.transaction().execute(status -> {
            Projects projects = app.get(Projects.class);
            Plans plans = app.get(Plans.class);
            String reference = projects.putForward("Website and factsheets");
            projects.accept(reference, Level.CO_PRODUCE, People.id(0), People.id(1));
            int version = plans.write(reference, draft(), People.viewer(0)).version();
            plans.endorse(reference, People.viewer(1), "A good plan.");
            app.get(Cases.class)
                    .start(
                            PanelProcess.KEY,
                            reference,
                            ProcessVariables.of(
                                            PanelProcess.LEAD_OFFICER,
                                            People.id(0).toString())
                                    .and(PanelProcess.SPONSOR, People.id(1).toString())
                                    .and(PanelProcess.PLAN_VERSION, version));
            return reference;
        }));
    }

    private UUID open(String reference, UUID by) {
        return RunAs.account(People.id(0), () -> app.transaction().execute(status -> {
            UUID round = app.get(RoundPreparation.class)
                    .prepare(
                            reference,
                            1,
                            new Question(
                                    by, new QuestionText("May we go ahead?", "A plan.", "We begin.", "We stop."), 10),
                            People.id(0));
            TaskService tasks = app.get(TaskService.class);
            tasks.complete(tasks.createTaskQuery()
                    .processInstanceBusinessKey(reference)
                    .singleResult()
                    .getId());
            return round;
        }));
    }

    private PlanDraft draft() {
        LocalDate today = app.get(WorkingDays.class).today();
        return new PlanDraft(
                "Make the website and factsheets easy to understand.",
                "Words, pictures, order of the pages.",
                "The address of the website.",
                List.of("OLDER_PEOPLE", "CARERS"),
                "",
                "A carers' group",
                UserLed.YES,
                List.of("HOMELESS"),
                "We go to the day centre.",
                List.of("EASY_READ", "LARGE_PRINT"),
                new BigDecimal("500"),
                new BigDecimal("1250.50"),
                today.plusMonths(1),
                today.plusMonths(3),
                today.plusMonths(5));
    }

    private double count(String sql, List<String> references) {
        return app.jdbc()
                .sql(sql)
                .param(references.toArray(String[]::new))
                .query(Double.class)
                .single();
    }

    private static Result figure(String name, double figure, Budget budget) {
        return Result.alone(name, "", new Sample(List.of(figure)), budget);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }
}
