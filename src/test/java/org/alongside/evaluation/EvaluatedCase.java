package org.alongside.evaluation;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.alongside.Walk;
import org.alongside.contribution.GoldenThread;
import org.alongside.contribution.NewContribution;
import org.alongside.contribution.Occasion;
import org.alongside.contribution.Response;
import org.alongside.contribution.ResponseOutcome;
import org.alongside.engine.Cases;
import org.alongside.engine.ProcessVariables;
import org.alongside.evaluation.process.EvaluationProcess;
import org.alongside.identity.Account;
import org.alongside.identity.Accounts;
import org.alongside.project.Level;
import org.alongside.project.Projects;
import org.alongside.project.Stage;
import org.alongside.workshop.Criteria;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Cases ready for evaluation: accepted, with contributors and locked criteria. */
@Component
public class EvaluatedCase {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Projects projects;
    private final Criteria criteria;
    private final GoldenThread thread;
    private final Cases cases;
    private final Walk walk;
    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate transaction;

    EvaluatedCase(
            Projects projects,
            Criteria criteria,
            GoldenThread thread,
            Cases cases,
            Walk walk,
            Accounts accounts,
            JdbcClient jdbc,
            Clock clock,
            TransactionTemplate transaction) {
        this.projects = projects;
        this.criteria = criteria;
        this.thread = thread;
        this.cases = cases;
        this.walk = walk;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** A case with these demo accounts as contributors. */
    public String with(String... contributors) {
        String reference = projects.putForward("Supported living framework " + NUMBER.incrementAndGet());
        walk.as(
                "officer",
                () -> projects.accept(reference, Level.CO_PRODUCE, walk.account("officer"), walk.account("sponsor")));
        goOn(reference, contributors);
        return reference;
    }

    /** Moves an accepted case to evaluation, with these contributors. */
    void goOn(String reference, String... contributors) {
        walk.as("officer", () -> {
            projects.enter(reference, Stage.EVALUATION);
            criteria.write(
                    reference,
                    List.of(
                            new Criteria.Wording("People choose who they live with", "Asking people after a year"),
                            new Criteria.Wording("Bids are judged by people who know", "Who sat in the evaluation")),
                    "In a workshop with everyone");
            transaction.executeWithoutResult(status -> criteria.lock(reference));
        });
        transaction.executeWithoutResult(status -> places(reference, contributors));
    }

    private void places(String reference, String... contributors) {
        UUID callOut = UUID.randomUUID();
        jdbc.sql("""
                insert into call_out (id, code, reference, number, title, about, commitment, thanks, groups, channels,
                                      places, closes_on, version)
                values (?, ?, ?, 1, 'Come', 'About', 'Two workshops', 'A voucher', '{}', '{}', 20, current_date, 0)""")
                .params(callOut, callOut.toString().substring(0, 8), reference)
                .update();
        for (String contributor : contributors) {
            place(reference, callOut, contributor);
        }
    }

    private void place(String reference, UUID callOut, String username) {
        Account account = accounts.byUsername(username).orElseThrow();
        jdbc.sql("""
                insert into application (id, call_out, reference, name, email, why, applied_at, state, decided_at,
                                         account, welcomed_at, version)
                values (?, ?, ?, ?, ?, 'Because', ?, 'PLACE', ?, ?, ?, 0)""")
                .params(
                        UUID.randomUUID(),
                        callOut,
                        reference,
                        account.name(),
                        account.email(),
                        now(),
                        now(),
                        account.id(),
                        now())
                .update();
    }

    /** Starts the stage as the lifecycle does. */
    public void start(String reference) {
        start(EvaluationProcess.KEY, reference);
    }

    public void start(String process, String reference) {
        transaction.executeWithoutResult(status -> cases.start(
                process,
                reference,
                ProcessVariables.of(
                                EvaluationProcess.LEAD_OFFICER,
                                walk.account("officer").toString())
                        .and(EvaluationProcess.SPONSOR, walk.account("sponsor").toString())));
    }

    public int heardFrom(String username, String reference, String words) {
        return thread.hear(
                reference,
                NewContribution.from(walk.account(username), words, Occasion.ONLINE, LocalDate.of(2026, 6, 3)));
    }

    public int heardFromNauwu(String reference, String words) {
        return thread.hear(
                reference, NewContribution.fromGroup("NAUWU", 160, words, Occasion.SURVEY, LocalDate.of(2026, 6, 3)));
    }

    public void answer(String reference, int number, ResponseOutcome outcome) {
        walk.as("sponsor", () -> thread.respond(reference, number, response(outcome)));
    }

    public static Response response(ResponseOutcome outcome) {
        return new Response(
                outcome,
                "The criteria for supported living",
                "It is in the method statements",
                "The commissioning board",
                LocalDate.of(2026, 7, 1));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
