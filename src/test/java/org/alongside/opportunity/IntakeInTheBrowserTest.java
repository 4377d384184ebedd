package org.alongside.opportunity;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.alongside.AlongsideTest;
import org.alongside.browser.Browser;
import org.alongside.browser.WithBrowser;
import org.alongside.forwardplan.ForwardPlan;
import org.alongside.forwardplan.PeopleGroup;
import org.alongside.identity.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From the public form to an endorsed plan, using only the pages. */
@AlongsideTest
@WithBrowser
class IntakeInTheBrowserTest {

    private static final Pattern REFERENCE = Pattern.compile("CP-\\d{4}-\\d{4}");

    @Autowired
    TestPeople people;

    @Autowired
    ForwardPlan forwardPlan;

    private final String mark = Long.toString(System.nanoTime(), 36);

    @BeforeEach
    void somebodySignsInLater() {
        people.account("officer");
    }

    @Test
    void a_resident_puts_something_forward_and_follows_it_without_javascript(Browser browser) {
        Page page = browser.anyoneWithoutJavaScript().open("/opportunities/new");
        proceed(page);
        assertThat(page).hasTitle(Pattern.compile("^Error: "));
        String reference = putForward(page, "Homecare standards " + mark, () -> browser.reflow(page));

        page.getByText("Track your suggestion").first().click();
        follow(page, reference, "pat.proposer@example.org");
        assertThat(page.locator("h1")).hasText("Homecare standards " + mark);
        browser.reflow(page);
    }

    @Test
    void every_state_of_the_public_pages_can_be_used_by_everybody(Browser browser) {
        Page page = browser.anyone().open("/opportunities/new");
        browser.check(page, "opportunity-what");
        proceed(page);
        assertThat(page).hasTitle(Pattern.compile("^Error: "));
        browser.check(page, "opportunity-what-errors");
        AtomicInteger number = new AtomicInteger();
        String reference = putForward(
                page,
                "Homecare standards " + mark,
                () -> browser.check(page, "opportunity-" + number.incrementAndGet()));

        page.getByText("Track your suggestion").first().click();
        browser.check(page, "follow");
        follow(page, reference, "nobody@example.org");
        assertThat(page.locator(".govuk-error-summary")).containsText("We cannot find this reference");
        browser.check(page, "follow-unknown");
        follow(page, reference, "pat.proposer@example.org");
        assertThat(page.locator("h1")).hasText("Homecare standards " + mark);
        browser.check(page, "followed");
    }

    @Test
    void officer_and_sponsor_take_it_from_triage_to_an_endorsed_plan(Browser browser) {
        String title = "Carers pathway " + mark;
        LocalDate soon = LocalDate.now(java.time.ZoneOffset.UTC).plusDays(20);
        forwardPlan.add(
                UUID.randomUUID(),
                "Survey of carers " + mark,
                "A yearly survey.",
                Set.of(PeopleGroup.CARERS),
                "",
                soon.minusDays(5),
                soon.plusDays(60),
                "Carers team");
        String reference = putForward(browser.anyone().open("/opportunities/new"), title, () -> {});

        Browser.Person officer = browser.as("officer");
        Page list = officer.open("/opportunities?words=" + reference);
        assertThat(list.locator("main")).containsText(title);
        browser.check(list, "opportunities");
        Page work = officer.open("/work?show=groups");
        assertThat(work.locator("main")).containsText("Decide about the opportunity");
        browser.check(work, "work-list");
        Page triage = officer.open(workAddress(officer, reference));
        assertThat(triage.locator("main")).containsText("The suggestion");
        assertThat(triage.locator("main")).containsText("Survey of carers " + mark);
        browser.check(triage, "triage");
        triage.locator("input[name=outcome][value=CO_PRODUCE]").check();
        triage.fill("textarea[name=reason]", "Carers asked for it and there is time.");
        proceed(triage);
        if (triage.locator("select[name=sponsor]").count() > 0) {
            triage.selectOption("select[name=sponsor]", people.id("sponsor").toString());
            triage.selectOption("select[name=leadOfficer]", people.id("officer").toString());
            triage.selectOption("select[name=level]", "CO_PRODUCE");
            browser.check(triage, "triage-more-questions");
            proceed(triage);
        }

        Page plan = officer.open(workAddress(officer, reference));
        assertThat(plan.locator("main")).containsText("Read this first");
        browser.check(plan, "plan-purpose");
        plan.fill("textarea[name=purpose]", "To find out what works for carers and what does not.");
        proceed(plan);
        browser.check(plan, "plan-people");
        proceed(plan);
        browser.check(plan, "plan-left-out");
        proceed(plan);
        browser.check(plan, "plan-taking-part");
        proceed(plan);
        browser.check(plan, "plan-dates");
        proceed(plan);
        assertThat(plan.locator("main")).containsText("Check your answers");
        browser.check(plan, "plan-check");
        proceed(plan);

        Page missing = officer.open(workAddress(officer, reference));
        assertThat(missing.locator("main")).containsText("Equality Act 2010, section 20");
        browser.check(missing, "plan-missing");
        missing.locator("input[name=goOn][value=ASK_MANAGER]").check();
        if (missing.locator("textarea[name=why]").count() == 0) {
            proceed(missing);
        }
        missing.fill("textarea[name=why]", "The panel wants to help to write it.");
        proceed(missing);

        Browser.Person manager = browser.as("manager");
        Page override = manager.open(workAddress(manager, reference));
        browser.check(override, "plan-override");
        override.locator("input[name=decision][value=ALLOW]").check();
        override.fill("textarea[name=reason]", "The panel asked for it.");
        proceed(override);
        if (override.locator("input[name=signed]").count() > 0) {
            override.locator("input[name=signed]").check();
            proceed(override);
        }

        Browser.Person sponsor = browser.as("sponsor");
        Page endorse = sponsor.open(workAddress(sponsor, reference));
        assertThat(endorse.locator("main")).containsText("signed by Morgan Manager");
        browser.check(endorse, "plan-endorsement");
        endorse.locator("input[name=decision][value=ENDORSE]").check();
        proceed(endorse);
        if (endorse.url().contains("/work/")) {
            proceed(endorse);
        }

        Page project = officer.open("/projects/" + reference);
        assertThat(project.locator("main")).containsText("Endorsed by Sam Sponsor");
        browser.check(project, "project-with-plan");
        Page history = officer.open("/projects/" + reference + "/history");
        browser.screenshot(history, "project-history-planning");
    }

    @Test
    void an_officer_adds_changes_and_takes_out_an_entry_of_the_forward_plan(Browser browser) {
        Page page = browser.as("officer").open("/forward-plan");
        page.getByText("Add an entry").click();
        browser.check(page, "forward-plan-new");
        proceed(page);
        assertThat(page).hasTitle(Pattern.compile("^Error: "));
        page.fill("input[name=title]", "Bus survey " + mark);
        page.locator("input[name=groups][value=CARERS]").check();
        page.fill("input[name=who]", "Transport");
        date(page, "fromDay", "2", "6", "2049");
        date(page, "toDay", "1", "6", "2049");
        proceed(page);
        assertThat(page.locator(".govuk-error-summary")).isVisible();
        browser.check(page, "forward-plan-new-errors");
        date(page, "toDay", "30", "6", "2049");
        proceed(page);
        assertThat(page.locator("h1")).hasText("Forward plan");

        page.navigate(browser.base() + "/forward-plan?words=" + mark + "&from-day=1&from-month=6&from-year=2049");
        assertThat(page.locator("main")).containsText("2 June 2049 to 30 June 2049");
        assertThat(page.locator("main")).containsText("1 entry");
        browser.check(page, "forward-plan");
        page.locator("main dl a").first().click();
        page.fill("input[name=who]", "Highways");
        proceed(page);
        page.navigate(browser.base() + "/forward-plan?words=" + mark);
        assertThat(page.locator("main")).containsText("Highways");
        page.locator("main dl a").first().click();
        page.getByText("Remove this entry").click();
        browser.check(page, "forward-plan-remove");
        page.locator("main form button").click();
        page.navigate(browser.base() + "/forward-plan?words=" + mark);
        assertThat(page.locator("main")).containsText("No entries");
        page.navigate(browser.base() + "/forward-plan?from-day=31&from-month=2&from-year=2049");
        assertThat(page.locator(".govuk-error-summary")).containsText("Date must be a real day");
        browser.check(page, "forward-plan-errors");
    }

    private String putForward(Page page, String title, Runnable look) {
        page.fill("input[name=title]", title);
        page.fill("textarea[name=about]", "What carers are offered is many years old.");
        proceed(page);
        page.locator("input[name=groups][value=CARERS]").check();
        page.locator("input[name=reach][value=HUNDREDS]").check();
        look.run();
        proceed(page);
        page.locator("input[name=decisionOpen][value=YES]").check();
        page.locator("input[name=canChange][value=A_LOT]").check();
        page.locator("input[name=imposed][value=NO]").check();
        look.run();
        proceed(page);
        LocalDate start = LocalDate.now(java.time.ZoneOffset.UTC).plusDays(20);
        date(page, "startsOn", start);
        date(page, "endsOn", start.plusDays(120));
        look.run();
        proceed(page);
        page.fill("input[name=proposerName]", "Pat Proposer");
        page.fill("input[name=proposerEmail]", "pat.proposer@example.org");
        page.locator("input[name=proposerKind][value=RESIDENT]").check();
        look.run();
        proceed(page);
        assertThat(page.locator("h1")).containsText("Check your answers");
        look.run();
        proceed(page);
        assertThat(page.locator("h1")).hasText("We have received your suggestion");
        look.run();
        var found = REFERENCE.matcher(page.locator(".govuk-panel").innerText());
        org.assertj.core.api.Assertions.assertThat(found.find()).isTrue();
        return found.group();
    }

    private static void follow(Page page, String reference, String email) {
        page.fill("input[name=reference]", reference);
        page.fill("input[name=email]", email);
        proceed(page);
    }

    /** The case's only open step for this person, from the project's page. */
    private String workAddress(Browser.Person person, String reference) {
        Page project = person.open("/projects/" + reference);
        String address =
                project.locator(".alongside-next a[href*='/work/']").first().getAttribute("href");
        project.close();
        return address;
    }

    /** Continue, finish or send: the first visible button. */
    private static void proceed(Page page) {
        page.locator("main button[name=_do].govuk-button").first().click();
    }

    private static void date(Page page, String name, LocalDate day) {
        date(
                page,
                name,
                String.valueOf(day.getDayOfMonth()),
                String.valueOf(day.getMonthValue()),
                String.valueOf(day.getYear()));
    }

    private static void date(Page page, String name, String day, String month, String year) {
        page.fill("input[name=" + name + "-day]", day);
        page.fill("input[name=" + name + "-month]", month);
        page.fill("input[name=" + name + "-year]", year);
    }
}
