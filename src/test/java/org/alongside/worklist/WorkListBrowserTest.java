package org.alongside.worklist;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.alongside.AlongsideTest;
import org.alongside.Walk;
import org.alongside.browser.Browser;
import org.alongside.browser.WithBrowser;
import org.alongside.calendar.WorkingDays;
import org.alongside.engine.Cases;
import org.alongside.engine.ProcessVariables;
import org.alongside.project.Projects;
import org.alongside.worklist.WorkItem.Kind;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Searching work in a browser: list, board, calendar, saved views; opening and returning with all filters. */
@AlongsideTest
@WithBrowser
class WorkListBrowserTest {

    @Autowired
    WorkList workList;

    @Autowired
    Projects projects;

    @Autowired
    Cases cases;

    @Autowired
    Walk walk;

    @Autowired
    WorkingDays days;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private String reference = "";

    @BeforeEach
    void aGardenWithMuchToDo() {
        LocalDate today = days.today();
        reference = transaction.execute(status -> {
            String made = projects.putForward("Gardening for wellbeing");
            cases.start("engagement-plan", made, plan());
            for (int i = 0; i < 30; i++) {
                UUID item = workList.open(
                        i % 3 == 0 ? Kind.CONDITION : Kind.AGREED,
                        UUID.randomUUID().toString(),
                        made,
                        "Plant bed number " + (i + 1),
                        i % 4 == 0
                                ? Holder.group("officers")
                                : Holder.person(walk.account(i % 2 == 0 ? "officer" : "officer2")),
                        today.plusDays(i - 5),
                        "/projects/" + made);
                jdbc.sql("update work_item set priority = ?, summary = ? where id = ?")
                        .params(1 + i % 3, i % 5 == 0 ? "Bring seeds for everybody" : "", item)
                        .update();
            }
            return made;
        });
    }

    private ProcessVariables plan() {
        return ProcessVariables.of(
                        org.alongside.engine.ProcessVariable.reference("leadOfficer"),
                        walk.account("officer").toString())
                .and(
                        org.alongside.engine.ProcessVariable.reference("sponsor"),
                        walk.account("sponsor").toString());
    }

    @AfterEach
    void gone() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("delete from work_item where reference = ? and kind <> 'STEP'")
                    .param(reference)
                    .update();
            jdbc.sql("delete from work_view").update();
            jdbc.sql("delete from work_feed").update();
        });
    }

    @Test
    void an_officer_finds_work_opens_it_and_comes_back_to_the_same_list(Browser browser) {
        Page page = browser.as("officer").open("/work?show=all");
        browser.check(page, "work/all");
        page.getByLabel("Search").fill("gardening");
        page.locator(".work-search button").click();
        assertThat(page.locator(".work-number")).containsText("31 tasks");
        browser.check(page, "work/search");
        page.locator("th a").getByText("Project").click();
        assertThat(page.locator("th[aria-sort=ascending]")).hasText(Pattern.compile("Project.*"));
        page.locator(".work-narrow a").getByText("Project step").click();
        assertThat(page.locator(".work-chip")).hasCount(2);
        page.getByLabel("Project reference").fill(reference);
        page.locator(".work-narrow form button").click();
        assertThat(page.locator("tbody tr")).hasCount(1);
        page.locator("tbody th a").click();
        assertThat(page.locator("h1")).hasText("Write the engagement plan");
        browser.check(page, "work/item-from-list");
        page.locator(".govuk-back-link").click();
        assertThat(page.locator("tbody tr")).hasCount(1);
        Assertions.assertThat(page.url())
                .endsWith("/work?show=all&kind=step&project=" + reference + "&q=gardening&sort=project");
    }

    @Test
    void a_title_of_one_long_word_makes_no_list_wider_than_the_screen(Browser browser) {
        String word = "W".repeat(150);
        String other = transaction.execute(status -> projects.putForward(word));
        transaction.executeWithoutResult(status -> workList.open(
                Kind.AGREED,
                UUID.randomUUID().toString(),
                other,
                word,
                Holder.group("officers"),
                days.today(),
                "/projects/" + other));
        try {
            for (String list : List.of(
                    "/work?show=groups&project=" + other,
                    "/work?show=groups&view=board&project=" + other,
                    "/work?show=groups&view=calendar&project=" + other,
                    "/projects")) {
                Page page = browser.as("officer").open(list);
                browser.reflow(page);
                Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                        .as(list)
                        .isEqualTo(true);
            }
        } finally {
            transaction.executeWithoutResult(status -> jdbc.sql("delete from work_item where reference = ?")
                    .param(other)
                    .update());
            projects.decline(other);
        }
    }

    @Test
    void a_long_list_goes_on_by_pages_and_back(Browser browser) {
        Page page = browser.as("officer").open("/work?show=all&project=" + reference);
        assertThat(page.locator("tbody tr")).hasCount(25);
        page.locator("[rel=next]").click();
        assertThat(page.locator("tbody tr")).hasCount(6);
        browser.check(page, "work/page-2");
        page.locator("[rel=prev]").click();
        assertThat(page.locator("tbody tr")).hasCount(25);
    }

    @Test
    void the_board_and_the_calendar_show_the_same_work(Browser browser) {
        Page page = browser.as("officer").open("/work?show=both&project=" + reference);
        page.locator(".work-look").getByText("Board").click();
        assertThat(page.locator(".work-card").first()).isVisible();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Due date"))
                .click();
        assertThat(page.locator(".work-board__column").first()).containsText("Overdue");
        browser.check(page, "work/board");
        page.locator(".work-look").getByText("Calendar").click();
        assertThat(page.locator(".work-calendar caption")).containsText("Work due in");
        browser.check(page, "work/calendar");
        page.getByText("Next month").click();
        assertThat(page.locator(".work-calendar caption")).containsText("Work due in");
        page.getByText("See this work as a list").click();
        assertThat(page.locator(".work-chip")).hasCount(1);
    }

    @Test
    void a_calendar_that_nothing_narrows_has_its_headings_in_order(Browser browser) {
        Page page = browser.as("officer").open("/work?show=both&view=calendar");
        assertThat(page.locator("h2").first()).containsText("Work due in");
        browser.check(page, "work/calendar-of-all");
    }

    @Test
    void a_list_is_saved_and_begun_with(Browser browser) {
        Page page = browser.as("officer").open("/work?show=both&kind=condition&project=" + reference);
        page.getByText("Save this view").click();
        browser.check(page, "work/save");
        page.locator("form button:text('Save this view')").click();
        assertThat(page.locator(".govuk-error-summary")).containsText("Enter a name");
        browser.check(page, "work/save-refused");
        page.getByLabel("Name").fill("Garden conditions");
        page.getByLabel("Show this view when I open my work").check();
        page.locator("form button:text('Save this view')").click();
        assertThat(page.locator("h1")).hasText("Garden conditions");
        page.navigate(browser.base() + "/work");
        assertThat(page.locator("h1")).hasText("Garden conditions");
        page.getByText("Manage saved views").click();
        assertThat(page.locator("tbody th")).containsText("Your default view");
        browser.check(page, "work/views");
        page.locator("a:text('Delete')").click();
        browser.check(page, "work/view-delete");
        page.locator("button:text('Delete')").click();
        assertThat(page.locator("main")).containsText("You have no saved views");
    }

    @Test
    void what_is_not_understood_and_what_is_empty_are_said(Browser browser) {
        Page page = browser.as("officer").open("/work?show=mine&stage=lunch&q=zzzzzz&after=x");
        assertThat(page.locator(".work-unknown p")).hasCount(2);
        assertThat(page.locator(".alongside-empty")).containsText("No results");
        browser.check(page, "work/not-understood");
    }

    @Test
    void everything_works_without_JavaScript(Browser browser) {
        Page page = browser.asWithoutJavaScript("officer").open("/work?show=all&project=" + reference);
        page.locator("#sort").selectOption("-title");
        page.locator("#q").fill("bed");
        page.locator(".work-search button").click();
        Locator first = page.locator("tbody tr").first();
        assertThat(first).containsText("Plant bed number 9");
        assertThat(page.locator(".work-number")).containsText("30 tasks, task, Z to A");
    }

    @Test
    void an_officer_has_due_dates_in_their_own_calendar(Browser browser) {
        Page page = browser.as("officer").open("/me/calendar");
        browser.check(page, "work/feed-none");
        page.locator("button:text('Create an address')").click();
        assertThat(page.locator("#address")).hasValue(Pattern.compile("http.*/calendar/.{30,}\\.ics"));
        browser.check(page, "work/feed");
        page.locator("button:text('Switch off the address')").click();
        assertThat(page.locator(".govuk-notification-banner")).containsText("no longer works");
    }

    @Test
    void an_administrator_sees_that_list_and_process_agree(Browser browser) {
        Page page = browser.as("administrator").open("/admin/work");
        browser.check(page, "work/agreement");
    }
}
