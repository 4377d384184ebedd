package org.alongside.decision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.alongside.Walk;
import org.alongside.WrittenLetters;
import org.alongside.body.BodyAdministration;
import org.alongside.body.BodyKind;
import org.alongside.body.BodyTerms;
import org.alongside.body.NewSeat;
import org.alongside.body.Quorum;
import org.alongside.body.SeatKind;
import org.alongside.calendar.MovableClock;
import org.alongside.calendar.WorkingDays;
import org.alongside.decision.lifecycle.MeetingRecording;
import org.alongside.decision.lifecycle.RoundAdministration;
import org.alongside.decision.model.BallotChoice;
import org.alongside.decision.model.PanelOutcome;
import org.alongside.decision.model.PanelProcess;
import org.alongside.decision.model.Vote;
import org.alongside.decision.view.RoundQueries;
import org.alongside.decision.voting.Voting;
import org.alongside.engine.Cases;
import org.alongside.engine.ProcessVariables;
import org.alongside.form.answer.RawInput;
import org.alongside.identity.RunAs;
import org.alongside.project.Level;
import org.alongside.project.LifecycleProcess;
import org.alongside.project.PlanDraft;
import org.alongside.project.Plans;
import org.alongside.project.Projects;
import org.alongside.project.UserLed;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Cases and a body of seven for tests. It is Wednesday 24 March 2027, the week before Easter. */
@Component
public class PanelRig {

    public static final LocalDate WEDNESDAY = LocalDate.of(2027, 3, 24);

    /** The seven seats: five people who use services or are carers, an officer and a councillor. */
    public static final List<String> MEMBERS =
            List.of("chair", "member", "member2", "member3", "member4", "member5", "member6");

    private static final List<SeatKind> KINDS = List.of(
            SeatKind.LIVED_EXPERIENCE,
            SeatKind.LIVED_EXPERIENCE,
            SeatKind.LIVED_EXPERIENCE,
            SeatKind.CARER,
            SeatKind.CARER,
            SeatKind.OFFICER,
            SeatKind.COUNCILLOR);

    private static final AtomicInteger NUMBER = new AtomicInteger();

    public final Walk walk;
    public final MovableClock clock;
    public final BodyAdministration bodies;
    public final Voting deciding;
    public final RoundAdministration chairing;
    public final MeetingRecording meetings;
    public final RoundQueries reading;
    public final JdbcClient jdbc;
    private final WrittenLetters letters;
    private final Projects projects;
    private final Plans plans;
    private final Cases cases;
    private final RuntimeService runtime;
    private final TransactionTemplate transactions;

    PanelRig(
            Walk walk,
            MovableClock clock,
            BodyAdministration bodies,
            Voting deciding,
            RoundAdministration chairing,
            MeetingRecording meetings,
            RoundQueries reading,
            JdbcClient jdbc,
            WrittenLetters letters,
            Projects projects,
            Plans plans,
            Cases cases,
            RuntimeService runtime,
            TransactionTemplate transactions) {
        this.walk = walk;
        this.clock = clock;
        this.bodies = bodies;
        this.deciding = deciding;
        this.chairing = chairing;
        this.meetings = meetings;
        this.reading = reading;
        this.jdbc = jdbc;
        this.letters = letters;
        this.projects = projects;
        this.plans = plans;
        this.cases = cases;
        this.runtime = runtime;
        this.transactions = transactions;
    }

    public void itIsWednesday() {
        goTo(WEDNESDAY);
    }

    public void goTo(LocalDate day) {
        clock.moveTo(day.atTime(LocalTime.NOON).atZone(WorkingDays.ZONE).toInstant());
    }

    /** Just after the last minute of this day. */
    public void goPast(LocalDate day) {
        clock.moveTo(day.plusDays(1).atTime(0, 5).atZone(WorkingDays.ZONE).toInstant());
    }

    /** Seven seats, of which four must vote, half of them with lived experience. The deputy of member is member7. */
    public UUID body() {
        return body(new Quorum(4, 50));
    }

    public UUID body(Quorum quorum) {
        return body(quorum, BodyTerms.usual());
    }

    public UUID body(Quorum quorum, BodyTerms rules) {
        return as("administrator", () -> {
            UUID body = bodies.establish(
                    "Engagement Panel " + NUMBER.incrementAndGet(),
                    BodyKind.ENGAGEMENT_PANEL,
                    "Approves the final engagement plans for delivery.",
                    quorum,
                    rules);
            for (int i = 0; i < MEMBERS.size(); i++) {
                NewSeat seat = NewSeat.of(account(MEMBERS.get(i)), KINDS.get(i), LocalDate.of(2026, 1, 5));
                seat = i == 0 ? seat.asChair() : seat;
                bodies.giveSeat(body, i == 1 ? seat.withDeputy(account("member7")) : seat);
            }
            return body;
        });
    }

    /** A case with an endorsed plan, at the start of the stage. */
    public String plannedCase() {
        return plannedCase((reference, values) -> cases.start(PanelProcess.KEY, reference, values));
    }

    /** As above within the lifecycle, so that the project can be paused or withdrawn. */
    public String plannedCaseInItsLifecycle() {
        return plannedCase((reference, values) -> runtime.createProcessInstanceByKey(LifecycleProcess.KEY)
                .businessKey(reference)
                .setVariables(values.asMap())
                .startBeforeActivity("Call_Panel")
                .execute());
    }

    private String plannedCase(BiConsumer<String, ProcessVariables> begin) {
        return as(
                "officer",
                () -> transactions.execute(status -> {
                    String reference = projects.putForward("Website and factsheets");
                    projects.accept(reference, Level.CO_DESIGN, account("officer"), account("sponsor"));
                    int version = plans.write(reference, draft(), walk.viewer("officer"))
                            .version();
                    plans.endorse(reference, walk.viewer("sponsor"), "A good plan.");
                    begin.accept(
                            reference,
                            ProcessVariables.of(
                                            PanelProcess.LEAD_OFFICER,
                                            account("officer").toString())
                                    .and(
                                            PanelProcess.SPONSOR,
                                            account("sponsor").toString())
                                    .and(PanelProcess.PLAN_VERSION, version));
                    return reference;
                }));
    }

    private static PlanDraft draft() {
        return new PlanDraft(
                "Make the website and factsheets easy to understand.",
                "Words, pictures, order of the pages.",
                "The address of the website.",
                List.of("OLDER_PEOPLE", "CARERS"),
                "",
                "Leicestershire carers' group",
                UserLed.YES,
                List.of("HOMELESS"),
                "We go to the day centre.",
                List.of("EASY_READ", "LARGE_PRINT"),
                new BigDecimal("500"),
                new BigDecimal("1250.50"),
                LocalDate.of(2027, 5, 3),
                LocalDate.of(2027, 7, 30),
                LocalDate.of(2027, 9, 15));
    }

    /** The officer has asked the body; the round is open for ten working days. */
    public UUID open(String reference, UUID body) {
        walk.finish("officer", reference, PanelProcess.PREPARE_PACK, question(body));
        return reading.newest(reference).orElseThrow();
    }

    public static RawInput question(UUID body) {
        return RawInput.none()
                .with("body", body)
                .with("question", "May we go ahead with the plan for our website and factsheets?")
                .with("summary", "Our website is hard to understand. We want to write it again together with people.")
                .with("ifYes", "We invite people and start in May.")
                .with("ifNo", "The plan goes back to the team.")
                .with("workingDays", 10);
    }

    /** A round for a new body of seven. */
    public UUID openRound() {
        return open(plannedCase(), body());
    }

    public void vote(UUID round, String member, BallotChoice choice) {
        vote(round, member, Vote.of(choice, choice.needsReason() ? member + " says why" : null));
    }

    public void vote(UUID round, String member, Vote vote) {
        as(member, () -> {
            deciding.vote(round, account(member), vote);
            return true;
        });
    }

    public void votes(UUID round, BallotChoice... choices) {
        for (int i = 0; i < choices.length; i++) {
            vote(round, MEMBERS.get(i), choices[i]);
        }
    }

    public void declareInterest(UUID round, String member, String why) {
        as(member, () -> {
            deciding.declareInterest(round, account(member), why);
            return true;
        });
    }

    public UUID seat(UUID round, String member) {
        return jdbc.sql("select id from round_seat where round = ? and account = ?")
                .params(round, account(member))
                .query(UUID.class)
                .single();
    }

    /** The number of letters with this template about a case. */
    public long letters(String reference, String template) {
        return letters.count(reference, template);
    }

    /** The outcome with which this case continues; its stage is over. */
    PanelOutcome goesOnAs(String reference) {
        return jdbc.sql("""
                        select variable.text_ from act_hi_varinst variable
                        join act_hi_procinst instance on instance.id_ = variable.proc_inst_id_
                        where instance.business_key_ = ? and instance.proc_def_key_ = ? and instance.end_time_ is not null
                            and variable.name_ = ?
                        """)
                .params(reference, PanelProcess.KEY, "panelOutcome")
                .query(PanelOutcome.class)
                .single();
    }

    /** How often the case's process has passed this element. */
    long timesPassed(String reference, String element) {
        return jdbc.sql("""
                        select count(*) from act_hi_actinst step
                        join act_hi_procinst instance on instance.id_ = step.proc_inst_id_
                        where instance.business_key_ = ? and step.act_id_ = ?
                        """).params(reference, element).query(Long.class).single();
    }

    /** The delivered text of the letter with this template to this person. */
    public String letter(String reference, String template, String username) {
        return letters.delivered(reference, template, account(username));
    }

    public UUID account(String username) {
        return walk.account(username);
    }

    /** The display name of this user. */
    String name(String username) {
        return walk.viewer(username).name();
    }

    public <T> T as(String username, Callable<T> act) {
        return RunAs.account(account(username), () -> {
            try {
                return act.call();
            } catch (RuntimeException refused) {
                throw refused;
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        });
    }
}
