package org.alongside.worklist;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.UUID;
import org.alongside.AlongsideTest;
import org.alongside.browser.Browser;
import org.alongside.browser.WithBrowser;
import org.alongside.calendar.WorkingDays;
import org.alongside.identity.TestPeople;
import org.alongside.project.Projects;
import org.alongside.worklist.cover.Absences;
import org.alongside.worklist.cover.Cover;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@AlongsideTest
@WithBrowser
class CoverInBrowserTest {

    @Autowired
    TestPeople people;

    @Autowired
    WorkList workList;

    @Autowired
    Projects projects;

    @Autowired
    Absences absences;

    @Autowired
    Cover cover;

    @Autowired
    WorkingDays days;

    @Autowired
    TransactionTemplate transactions;

    private String subject = "";

    @AfterEach
    void backAgain() {
        absences.aheadOf(people.id("officer2")).forEach(absence -> cover.cancel(absence.id(), null));
        transactions.executeWithoutResult(status -> workList.cancel(WorkItem.Kind.REVIEW, subject));
    }

    @Test
    void somebody_is_away_the_deputy_finds_the_work_and_the_lead_moves_it(Browser browser) {
        people.account("officer2");
        subject = UUID.randomUUID().toString();
        String reference = projects.putForward("Tea in the day centre");
        transactions.executeWithoutResult(status -> workList.open(
                WorkItem.Kind.REVIEW,
                subject,
                reference,
                "Ask how the tea was",
                new Holder(people.id("officer2"), "officers"),
                days.today().minusDays(1),
                "/projects/" + reference));

        Page own = browser.as("officer2").open("/me/absence");
        own.locator("main form button:text-is('Save')").click();
        assertThat(own).hasTitle("Error: Your absences - Alongside");
        browser.check(own, "worklist/absence-error");
        type(own, "firstDay", days.today());
        type(own, "lastDay", days.today().plusDays(4));
        own.getByLabel("Deputy").selectOption("Olive Officer");
        own.locator("main form button:text-is('Save')").click();
        assertThat(own.locator("main")).containsText("Deputy: Olive Officer.");
        browser.check(own, "worklist/absence");

        Page deputy = browser.as("officer").open("/work?q=tea+day+centre");
        assertThat(deputy.locator("main")).containsText("for Oscar Officer, who is away until");
        browser.check(deputy, "worklist/list-for-another");
        deputy.navigate(browser.base() + "/me/absence");
        assertThat(deputy.locator("main")).containsText("You are deputy for");

        Page lead = browser.as("manager").open("/work/load");
        assertThat(lead.locator("table")).containsText("Oscar Officer");
        browser.check(lead, "worklist/load");
        lead.navigate(browser.base() + "/work/load/" + people.id("officer"));
        lead.getByLabel("Ask how the tea was").first().check();
        lead.getByLabel("Assign to").selectOption("Oscar Officer");
        browser.check(lead, "worklist/load-person");
        lead.locator("main form button:text-is('Move')").click();
        assertThat(lead.locator("[role=status]")).containsText("moved to their deputy, because the person is away");
        browser.check(lead, "worklist/load-moved");
    }

    @Test
    void teams_and_leavers_are_looked_after_by_an_administrator(Browser browser) {
        subject = UUID.randomUUID().toString();
        String reference = projects.putForward("Tea in the day centre");
        transactions.executeWithoutResult(status -> workList.open(
                WorkItem.Kind.REVIEW,
                subject,
                reference,
                "Ask how the tea was",
                new Holder(people.id("officer2"), "officers"),
                days.today(),
                "/projects/" + reference));
        Page page = browser.as("administrator").open("/admin/teams");
        assertThat(page.locator("main")).containsText("Strategy and co-production");
        browser.check(page, "identity/teams");
        page.locator("main >> text=Strategy and co-production").click();
        assertThat(page.locator("h1")).hasText("Strategy and co-production");
        assertThat(page.getByLabel("Oscar Officer")).isChecked();
        browser.check(page, "identity/team");
        page.navigate(browser.base() + "/admin/people/" + people.id("officer2") + "/leave");
        page.locator("main form button").click();
        assertThat(page.locator(".govuk-error-summary")).containsText("Choose who takes this over");
        browser.check(page, "identity/leave");
    }

    private static void type(Page page, String name, LocalDate day) {
        page.locator("#" + name + "-day").fill(String.valueOf(day.getDayOfMonth()));
        page.locator("#" + name + "-month").fill(String.valueOf(day.getMonthValue()));
        page.locator("#" + name + "-year").fill(String.valueOf(day.getYear()));
    }
}
