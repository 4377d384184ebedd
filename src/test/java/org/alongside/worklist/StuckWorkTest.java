package org.alongside.worklist;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.alongside.AlongsideTest;
import org.alongside.Jobs;
import org.alongside.PutForward;
import org.alongside.Walk;
import org.alongside.browser.Browser;
import org.alongside.browser.WithBrowser;
import org.alongside.calendar.MovableClock;
import org.alongside.calendar.WorkingDays;
import org.alongside.form.answer.RawInput;
import org.alongside.history.CaseRecord;
import org.alongside.history.RecordEntry;
import org.alongside.identity.Visitor;
import org.alongside.opportunity.Opportunities;
import org.alongside.opportunity.process.IntakeProcess;
import org.alongside.worklist.task.StuckWork;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Jobs that fail permanently: an opportunity's review date comes, but it cannot be read, because the database holds a
 * value unknown to the application.
 */
@AlongsideTest
@WithBrowser
class StuckWorkTest {

    private static final LocalDate MONDAY = LocalDate.of(2027, 5, 10);
    private static final LocalDate LATER = MONDAY.plusWeeks(2);
    private static final String UNREADABLE = "pat.proposer@example.org";
    private static final String STEP = "Check for clashes and for groups asked too often";

    @Autowired
    Opportunities opportunities;

    @Autowired
    StuckWork stuck;

    @Autowired
    CaseRecord record;

    @Autowired
    Walk walk;

    @Autowired
    Jobs jobs;

    @Autowired
    MovableClock clock;

    @Autowired
    ManagementService management;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @LocalServerPort
    int port;

    private final List<String> cases = new ArrayList<>();

    @BeforeEach
    void onAMonday() {
        at(MONDAY);
    }

    @AfterEach
    void nothingIsLeftBehind() {
        cases.forEach(this::putRight);
        stuck.tryAllAgain();
        cases.forEach(jobs::runDue);
        clock.backToNow();
    }

    @Test
    void a_failed_step_is_listed_with_its_project_its_name_and_what_went_wrong_but_nobodys_data() {
        String reference = failed("Bus passes " + System.nanoTime());

        String page = administrator().get("/admin/incidents").body();

        assertThat(page)
                .contains("Bus passes", reference, STEP, "24 May 2027", "No enum constant", "Try again")
                .doesNotContain(UNREADABLE, "at org.", "Exception");
        assertThat(administrator().get("/admin").body()).containsPattern("Failed jobs</a>\\s*<strong[^>]*>1 failed");
    }

    @Test
    void tried_again_after_the_cause_is_gone_it_is_done_and_the_record_says_who_asked() {
        String reference = failed("Libraries " + System.nanoTime());
        putRight(reference);
        Visitor administrator = administrator();
        administrator.get("/admin/incidents");

        HttpResponse<String> answer = administrator.post("/admin/incidents/" + onlyJob(reference) + "/again");

        assertThat(Visitor.place(answer)).isEqualTo("/admin/incidents");
        assertThat(administrator.get("/admin/incidents").body())
                .contains("Job started again")
                .doesNotContain(reference);
        assertThat(jobs.runDue(reference)).isPositive();
        assertThat(walk.open(reference)).containsExactly(IntakeProcess.TASK_TRIAGE);
        assertThat(administrator.get("/admin/incidents").body()).doesNotContain(reference);
        RecordEntry entry = record.newest(reference, 20).stream()
                .filter(one -> one.code().equals("step-tried-again"))
                .findFirst()
                .orElseThrow();
        assertThat(entry.who()).isEqualTo("Addy Administrator");
        assertThat(entry.text()).contains(STEP);
    }

    @Test
    void tried_again_while_the_cause_is_still_there_it_comes_back() {
        String reference = failed("Allotments " + System.nanoTime());
        Visitor administrator = administrator();
        administrator.get("/admin/incidents");
        administrator.post("/admin/incidents/" + onlyJob(reference) + "/again");

        assertThat(stuck.list(100)).extracting(StuckWork.Stuck::reference).doesNotContain(reference);
        run(onlyJob(reference));

        assertThat(administrator.get("/admin/incidents").body()).contains(reference);
    }

    @Test
    void all_are_tried_again_at_once() {
        String one = failed("Parks " + System.nanoTime());
        String other = failed("Pools " + System.nanoTime());
        cases.forEach(this::putRight);
        Visitor administrator = administrator();
        administrator.get("/admin/incidents");

        administrator.post("/admin/incidents/again");

        assertThat(administrator.get("/admin/incidents").body()).contains("2 jobs started again", "No failed jobs");
        assertThat(jobs.runDue(one)).isPositive();
        assertThat(jobs.runDue(other)).isPositive();
    }

    @Test
    void what_somebody_else_has_had_tried_already_is_not_tried_twice() {
        String reference = failed("Museums " + System.nanoTime());
        String job = onlyJob(reference);
        Visitor administrator = administrator();
        administrator.get("/admin/incidents");
        administrator.post("/admin/incidents/" + job + "/again");
        administrator.get("/admin/incidents");
        administrator.post("/admin/incidents/" + job + "/again");

        assertThat(administrator.get("/admin/incidents").body()).contains("Nothing was changed");
        assertThat(record.newest(reference, 20).stream()
                        .filter(entry -> entry.code().equals("step-tried-again")))
                .hasSize(1);
    }

    @Test
    void only_administrators_see_what_failed_or_have_it_tried_again() {
        String reference = failed("Markets " + System.nanoTime());
        Visitor officer = Visitor.signedIn(port, "officer");
        officer.get("/work");

        assertThat(officer.get("/admin/incidents").statusCode()).isEqualTo(403);
        assertThat(officer.post("/admin/incidents/" + onlyJob(reference) + "/again")
                        .statusCode())
                .isEqualTo(403);
        assertThat(stuck.list(100)).extracting(StuckWork.Stuck::reference).contains(reference);
    }

    @Test
    void an_administrator_finds_it_from_the_first_page_and_has_it_tried_again(Browser browser) {
        String title = "Supported living with a name that is quite long " + System.nanoTime();
        String reference = failed(title);
        putRight(reference);
        failed("Youth clubs " + System.nanoTime());
        Page page = browser.as("administrator").open("/admin");
        browser.check(page, "worklist/stuck-counted");
        page.locator("main a:text('Failed jobs')").click();
        browser.check(page, "worklist/stuck");

        page.locator("tr", new Page.LocatorOptions().setHasText(title))
                .locator("button")
                .click();

        assertThat(page.locator(".govuk-notification-banner")).containsText("started again");
        assertThat(page.locator("main")).not().containsText(reference);
        browser.check(page, "worklist/stuck-tried");
        page.locator("form[action$='/again'] button").first().click();
        assertThat(page.locator("main")).containsText("No failed jobs");
        browser.check(page, "worklist/stuck-none");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "nothing",
            value = {
                "nothing | ''",
                "Mail to jo@example.org was refused | Mail to … was refused",
                "Call 01792 636000 first | Call … first",
                "ERROR: value \"Jo Smith\" is too long | ERROR: value … is too long",
                "Key (name)=(Jo Smith) exists | Key (name)… exists",
                "It doesn't fit | It doesn't fit"
            })
    void only_the_first_line_is_shown_and_nothing_that_somebody_may_have_typed(String message, String shown) {
        assertThat(StuckWork.trouble(message == null ? null : message + "\n\tat org.alongside.Somewhere"))
                .isEqualTo(shown);
    }

    /** A case past its review date, whose next job has used up its retries. */
    private String failed(String title) {
        at(MONDAY);
        String reference = opportunities.putForward(PutForward.homecare(title));
        cases.add(reference);
        walk.finish(
                "officer",
                reference,
                IntakeProcess.TASK_TRIAGE,
                RawInput.none()
                        .with("outcome", "NOT_NOW")
                        .with("lookAgainOn", LATER)
                        .with("reason", "Next month."));
        write(reference, UNREADABLE);
        at(LATER);
        String job = onlyJob(reference);
        for (int tries = 0; tries < 10 && retries(job) > 0; tries++) {
            run(job);
        }
        assertThat(retries(job)).isZero();
        return reference;
    }

    /** As in the engine's own threads: a failure is stored with the job and not thrown. */
    private void run(String job) {
        try {
            management.executeJob(job);
        } catch (RuntimeException failure) {
            assertThat(failure).hasStackTraceContaining(UNREADABLE);
        }
    }

    private int retries(String job) {
        return management.createJobQuery().jobId(job).singleResult().getRetries();
    }

    private String onlyJob(String reference) {
        return runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(reference)
                .processDefinitionKey(IntakeProcess.KEY)
                .list()
                .stream()
                .flatMap(instance -> management.createJobQuery().processInstanceId(instance.getId()).list().stream())
                .map(Job::getId)
                .findFirst()
                .orElseThrow();
    }

    private void putRight(String reference) {
        write(reference, "A_LOT");
    }

    private void write(String reference, String canChange) {
        transaction.executeWithoutResult(status -> jdbc.sql("update opportunity set can_change = ? where reference = ?")
                .params(canChange, reference)
                .update());
    }

    private Visitor administrator() {
        Visitor administrator = Visitor.signedIn(port, "administrator");
        return administrator;
    }

    private void at(LocalDate day) {
        clock.moveTo(day.atTime(LocalTime.of(9, 30)).atZone(WorkingDays.ZONE).toInstant());
    }
}
