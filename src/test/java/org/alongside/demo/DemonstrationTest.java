package org.alongside.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.alongside.PersonalLinks;
import org.alongside.Started;
import org.alongside.StartedApplications;
import org.alongside.TestTags;
import org.alongside.browser.Browser;
import org.alongside.browser.Elsewhere;
import org.alongside.browser.Filling;
import org.alongside.browser.WithBrowser;
import org.alongside.calendar.WorkingDays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * The demo as on a first start: here killed once, and stopped once, while it loads. Its figures match the councils'
 * documents, and the guides use its screenshots.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@WithBrowser
@Tag(TestTags.STARTED)
class DemonstrationTest implements Elsewhere {

    private static final String SUPPORTED_LIVING = "Supported living framework";
    private static final String ADULTHOOD = "Moving into Adulthood";
    private static final String WEBSITE = "Website and factsheets on service changes";

    @TempDir
    static Path folder;

    @RegisterExtension
    static final StartedApplications applications = new StartedApplications();

    static Path data;
    static Started toldToEnd;
    static Started third;

    @BeforeAll
    static void load_it_at_the_third_attempt() throws Exception {
        data = folder.resolve("data");
        Started killed = start();
        killed.says("case 2 of 5");
        killed.kill();
        toldToEnd = start();
        toldToEnd.says("case 2 of 5");
        toldToEnd.interrupt();
        toldToEnd.exitCode();
        third = start();
        third.port();
        third.console()
                .lines()
                .filter(line -> line.contains("he demonstration"))
                .forEach(System.out::println);
    }

    @Test
    @Order(1)
    void killed_while_it_loads_it_begins_afresh_and_says_so_in_one_line() throws Exception {
        assertThat(toldToEnd.console().lines().filter(line -> line.contains("begins afresh")))
                .singleElement()
                .asString()
                .contains("The demonstration was cut off while it loaded: it begins afresh");
        assertThat(toldToEnd.console()).contains("case 1 of 5");
    }

    @Test
    @Order(1)
    void ctrl_c_while_it_loads_ends_it_at_once_and_in_one_line() throws Exception {
        assertThat(toldToEnd.exitCode()).isEqualTo(130);
        assertThat(toldToEnd.console())
                .contains("Stopped while the demonstration loads: the next start loads it afresh")
                .doesNotContain("case 3 of 5", "is ready", "Exception", "\tat ");
        assertThat(third.console()).contains("it begins afresh");
    }

    @Test
    @Order(1)
    void loading_shows_how_far_it_is() throws Exception {
        assertThat(third.console())
                .containsSubsequence(
                        "case 1 of 5, " + SUPPORTED_LIVING,
                        "case 2 of 5, " + ADULTHOOD,
                        "case 3 of 5, " + WEBSITE,
                        "case 4 of 5, Good Practice Award",
                        "case 5 of 5, A seat on the Co-production Board",
                        "The demonstration is loaded, in ",
                        "Alongside is ready: http://localhost:");
    }

    @Test
    @Order(1)
    void there_are_three_cases_each_where_its_council_says() throws Exception {
        assertThat(rows("select title, stage, state from project order by opened_at"))
                .containsExactly(
                        SUPPORTED_LIVING + " | FOLLOW_UP | CLOSED",
                        ADULTHOOD + " | WORKSHOPS | RUNNING",
                        WEBSITE + " | PANEL | RUNNING");
        assertThat(rows("select p.title, r.state from round r join project p using (reference) order by p.opened_at"))
                .containsExactly(SUPPORTED_LIVING + " | DECIDED", ADULTHOOD + " | DECIDED", WEBSITE + " | OPEN");
    }

    @Test
    @Order(1)
    void a_partner_asked_160_people_and_108_people_are_moving_into_adulthood() throws Exception {
        assertThat(rows("select p.title, a.people from asked_by_partner a join project p using (reference)"))
                .containsExactly(SUPPORTED_LIVING + " | 160");
        assertThat(rows("select p.title, count(distinct a.account) from application a join project p using (reference)"
                        + " where a.state = 'PLACE' and a.terms_accepted_at is not null group by 1 order by 1"))
                .containsExactly(ADULTHOOD + " | 108", SUPPORTED_LIVING + " | 14");
        assertThat(rows("select count(*) from workshop_person where came and workshop ="
                        + " (select id from workshop where people_in_all = 108)"))
                .containsExactly("108");
    }

    @Test
    @Order(1)
    void two_workshops_were_held_bids_were_evaluated_and_everybody_has_an_answer() throws Exception {
        String closed = "(select reference from project where title = '" + SUPPORTED_LIVING + "')";
        assertThat(rows("select count(*) from workshop where people_in_all is not null and reference = " + closed))
                .containsExactly("2");
        assertThat(rows("select means from criterion where locked_at is not null and reference = " + closed))
                .contains("People with lived experience judge every bid");
        assertThat(rows("select findings from evaluation where signed_at is not null and reference = " + closed))
                .singleElement()
                .asString()
                .contains("people with lived experience evaluated each bid");
        assertThat(rows("select count(*), count(outcome) from contribution where reference = " + closed))
                .containsExactly("5 | 5");
        assertThat(rows(
                        "select seat.account from round_seat seat join round on round.id = seat.round where reference = "
                                + closed + " order by 1"))
                .as("whoever decided hears what became of it")
                .isNotEmpty()
                .isEqualTo(
                        rows("select account from outbox_message where template = 'panel/what-became' and reference = "
                                + closed + " order by 1"));
    }

    @Test
    @Order(1)
    void in_the_round_that_runs_a_question_is_answered_and_one_member_waits_for_braille() throws Exception {
        String open = "(select id from round where state = 'OPEN')";
        assertThat(rows("select answered_at is not null, words.answer from member_question"
                        + " join member_question_words words on words.member_question = member_question.id where round = "
                        + open))
                .singleElement()
                .asString()
                .startsWith("t | Yes. We ask people");
        assertThat(rows("select a.display_name, s.format from round_seat s join account a on a.id = s.account"
                        + " where s.last_day is null and s.round = " + open))
                .containsExactly("Mabel Member | BRAILLE");
        assertThat(rows(
                        "select count(*) from work_item where state = 'OPEN' and title like '%in another format: Braille%'"
                                + " and due_on >= current_date"))
                .as("an officer has it as work that is not late")
                .containsExactly("1");
    }

    @Test
    @Order(1)
    void of_what_panels_asked_for_some_is_done_and_some_has_a_later_date() throws Exception {
        assertThat(rows("select p.title, c.state, c.due_on > current_date from panel_condition c"
                        + " join round r on r.id = c.round join project p on p.reference = r.reference order by 1, 2"))
                .containsExactly(ADULTHOOD + " | MET | f", ADULTHOOD + " | TO_DO | t", SUPPORTED_LIVING + " | MET | f");
    }

    @Test
    @Order(1)
    void residents_score_an_award_and_a_carer_is_looked_for() throws Exception {
        assertThat(rows("select state from scoring_round")).containsExactly("SCORING");
        assertThat(rows("select a.username, s.done_at is not null from scoring_seat s"
                        + " join account a on a.id = s.account order by 1"))
                .as("residents only; one of them has finished")
                .containsExactly("chair | f", "member | f", "member2 | t", "member7 | f");
        assertThat(rows("select kind, state, (select count(*) from interested i where i.vacancy = v.id)"
                        + " from vacancy v"))
                .containsExactly("CARER | OPEN | 2");
    }

    @Test
    @Order(1)
    void no_letter_is_left_waiting() throws Exception {
        assertThat(rows("select distinct status from outbox_message")).containsExactly("HELD");
    }

    @Test
    @Order(1)
    void the_engine_has_no_incident_and_every_job_can_still_run() throws Exception {
        assertThat(rows("select id_, incident_type_, incident_msg_ from act_ru_incident"))
                .isEmpty();
        assertThat(rows("select id_, handler_type_, exception_msg_ from act_ru_job"
                        + " where retries_ < 1 or exception_msg_ is not null"))
                .isEmpty();
    }

    @Test
    @Order(1)
    void the_work_list_and_the_engine_know_the_same_steps() throws Exception {
        assertThat(rows("select subject, step from work_item where kind = 'STEP' and state = 'OPEN' order by 1"))
                .isNotEmpty()
                .isEqualTo(rows("select id_, task_def_key_ from act_ru_task order by 1"));
    }

    @Test
    @Order(1)
    void each_history_is_in_the_order_of_time_and_in_the_past() throws Exception {
        assertThat(rows("select later.reference, later.act, later.at from (select reference, act, at,"
                        + " lag(at) over (partition by reference order by id) as before from record_entry"
                        + " where reference is not null) later"
                        + " where later.at < later.before"))
                .isEmpty();
        assertThat(rows("select reference, act, at from record_entry where at > now()"))
                .isEmpty();
        assertThat(rows("select distinct kind from record_entry where act in ('opportunity-put-forward', 'applied')"))
                .as("who put something forward or applied")
                .containsExactly("PUBLIC");
        assertThat(rows("select title from project p where opened_at >"
                        + " (select min(at) from record_entry r where r.reference = p.reference)"))
                .isEmpty();
        assertThat(rows("select proc_def_key_, act_id_, start_time_ from act_hi_actinst"
                        + " where end_time_ < start_time_ or start_time_ > now()"))
                .isEmpty();
    }

    @Test
    @Order(2)
    void an_officer_finds_work_and_where_a_project_stands(Browser browser) throws Exception {
        putForward(browser.anyone().open("/opportunities/new"));
        Page work = browser.as("officer").open("/work?show=groups");
        browser.pictureOfDesk(work, "officer-work");
        work.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Decide about the opportunity"))
                .click();
        assertThat(work.locator("h1")).hasText("Decide about the opportunity");
        browser.check(work, "demo/triage");
        browser.pictureOfDesk(work, "The suggestion", "officer-triage");

        Page project = browser.as("officer").open("/projects/" + reference(ADULTHOOD));
        assertThat(project.locator("main")).containsText("108");
        browser.check(project, "demo/project");
        browser.pictureOfDesk(project, "officer-project");
    }

    @Test
    @Order(2)
    void a_member_finds_the_one_thing_to_decide(Browser browser) throws Exception {
        Page page = browser.as("member").open("/");
        assertThat(page.locator("main")).containsText("May we change our web pages and factsheets");
        browser.check(page, "demo/decide");
        page.navigate(browser.base() + "/decide/"
                + rows("select id from round where state = 'OPEN'").get(0));
        browser.pictureOfPhone(page, "member-about");
        for (String button : List.of("Continue", "Read the plan", "Choose how to vote")) {
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName(button).setExact(true))
                    .click();
        }
        assertThat(page.locator("h1")).containsText("How do you want to vote?");
        browser.pictureOfPhone(page, "member-choice");
    }

    @Test
    @Order(2)
    void a_member_scores_an_award_and_an_officer_sees_who_is_interested_in_a_seat(Browser browser) throws Exception {
        Page page = browser.as("member7")
                .open("/score/" + rows("select id from scoring_round").get(0));
        assertThat(page.locator("h1")).containsText("Good Practice Award");
        browser.check(page, "demo/score");
        Page seats = browser.anyone().open("/seats");
        assertThat(seats.locator("main")).containsText("Co-production Board");
        browser.check(seats, "demo/seats");
        Page vacancy = browser.as("officer")
                .open("/vacancies/" + rows("select id from vacancy").get(0));
        assertThat(vacancy.locator("main")).containsText("Ina Interested");
        browser.check(vacancy, "demo/vacancy");
        Page round = browser.as("chair")
                .open("/rounds/"
                        + rows("select id from round where state = 'OPEN'").get(0));
        assertThat(round.locator("main")).containsText("Braille");
        browser.check(round, "demo/round");
    }

    @Test
    @Order(2)
    void a_manager_sees_where_projects_stand_and_what_happened(Browser browser) throws Exception {
        Page page = browser.as("manager").open("/overview");
        assertThat(page.locator("main")).containsText("Projects under way, by stage");
        browser.check(page, "demo/overview");
        browser.pictureOfDesk(page, "manager-overview");
        page.navigate(browser.base() + "/projects/" + reference(SUPPORTED_LIVING) + "/history");
        assertThat(page.locator("main")).containsText("Closed the project");
        browser.check(page, "demo/history");
        browser.pictureOfDesk(page, "manager-history");
        Locator drawing = page.locator(".alongside-diagram__drawn").first();
        assertThat(drawing.locator("svg").first()).isVisible();
        browser.pictureOfDesk(page, "Steps so far", "manager-path");
        browser.pictureOfDrawing(page, drawing, 1500, 520, "lifecycle");
    }

    @Test
    @Order(2)
    void an_administrator_reads_a_letter_as_it_would_look(Browser browser) throws Exception {
        Page page = browser.as("administrator").open("/admin/people");
        browser.check(page, "demo/people");
        browser.pictureOfDesk(page, "administrator-people");
        page.navigate(browser.base() + "/admin/outbox");
        browser.check(page, "demo/outbox");
        page.locator("main td a, main th a").first().click();
        assertThat(page.locator(".alongside-letter")).containsText(Pattern.compile("Hello|Dear"));
        browser.pictureOfDesk(page, "administrator-message");
    }

    @Test
    @Order(2)
    void a_contributor_reads_what_became_of_their_words(Browser browser) throws Exception {
        Page page = browser.as("contributor").open("/my-projects/" + reference(SUPPORTED_LIVING));
        assertThat(page.locator("main")).containsText("It is in the contract with every provider.");
        browser.check(page, "demo/my-project");
    }

    @Test
    @Order(3)
    void an_administrator_who_opens_every_letter_finds_no_link_of_another_person(Browser browser) throws Exception {
        Set<String> given = new HashSet<>(rows(PersonalLinks.HASHES));
        assertThat(given).isNotEmpty();
        Page page = browser.asWithoutJavaScript("administrator").open("/admin/outbox");
        Set<String> found = new TreeSet<>(PersonalLinks.in(page.content(), given::contains));
        List<String> letters = rows("select id from outbox_message order by personal_link desc, id");
        for (String letter : letters) {
            APIResponse answer = page.request().get(browser.base() + "/admin/outbox/" + letter);
            assertThat(answer.status()).isEqualTo(200);
            found.addAll(PersonalLinks.in(answer.text(), given::contains));
        }
        assertThat(found).isEmpty();
        page.navigate(browser.base() + "/admin/outbox/" + letters.get(0));
        assertThat(page.locator("main")).containsText("so that part is not shown here");
        assertThat(page.locator("main")).containsText("sign in with their account");
        browser.check(page, "demo/message-with-a-link");
        assertThat(rows("select count(distinct facts -> 0) from record_entry where act = 'message-read'"))
                .as("each reading is on the record")
                .containsExactly(String.valueOf(letters.size()));
    }

    @Test
    @Order(4)
    void a_demonstration_that_is_whole_stays_even_after_a_kill() throws Exception {
        List<String> before = rows("select reference, title, opened_at from project order by 1");
        third.kill();
        try (Started again = start()) {
            again.port();
            assertThat(again.console()).doesNotContain("afresh", "Loading");
            assertThat(rows("select reference, title, opened_at from project order by 1"))
                    .isEqualTo(before);
        }
    }

    @Override
    public int port() {
        try {
            return third.port();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static void putForward(Page page) {
        LocalDate today = LocalDate.now(WorkingDays.ZONE);
        Filling.with("title", "Help at home in the evening")
                .and("about", "People who have help at home cannot choose when it comes in the evening.")
                .and("service", "Adult Social Care")
                .and("groups", List.of("LEARNING_DISABILITY", "CARERS"))
                .and("reach", "HUNDREDS")
                .and("decisionOpen", "YES")
                .and("canChange", "A_LOT")
                .and("imposed", "NO")
                .and("startsOn", today.plusDays(30))
                .and("endsOn", today.plusDays(200))
                .and("proposerName", "Pru Proposer")
                .and("proposerEmail", "pru@demo.example")
                .and("proposerKind", "RESIDENT")
                .send(page);
        assertThat(page.locator(".govuk-panel__body strong")).hasText(Pattern.compile("CP-\\d{4}-\\d{4}"));
    }

    private static String reference(String title) throws Exception {
        return rows("select reference from project where title = '" + title + "'")
                .get(0);
    }

    private static Started start() throws Exception {
        return applications.start("--server.port=0", "--alongside.demo=true", "--alongside.data=" + data);
    }

    private static List<String> rows(String query) throws Exception {
        try (Connection connection = database();
                var statement = connection.createStatement();
                var found = statement.executeQuery(query)) {
            List<String> rows = new ArrayList<>();
            while (found.next()) {
                List<String> columns = new ArrayList<>();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    columns.add(found.getString(i));
                }
                rows.add(String.join(" | ", columns));
            }
            return rows;
        }
    }

    private static Connection database() throws Exception {
        String port = Files.readString(data.resolve("postgres.port")).strip();
        Properties passwords = new Properties();
        try (Reader file = Files.newBufferedReader(data.resolve("postgres.passwords"))) {
            passwords.load(file);
        }
        return DriverManager.getConnection(
                "jdbc:postgresql://localhost:" + port + "/alongside", "alongside", passwords.getProperty("alongside"));
    }
}
