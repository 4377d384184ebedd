package org.alongside.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.AlongsideTest;
import org.alongside.Walk;
import org.alongside.WrittenLetters;
import org.alongside.calendar.MovableClock;
import org.alongside.decision.PanelRig;
import org.alongside.decision.model.BallotChoice;
import org.alongside.form.answer.RawInput;
import org.alongside.forwardplan.PeopleGroup;
import org.alongside.opportunity.CanChange;
import org.alongside.opportunity.IfKnown;
import org.alongside.opportunity.Opportunities;
import org.alongside.opportunity.Proposal;
import org.alongside.opportunity.ProposerKind;
import org.alongside.opportunity.Reach;
import org.alongside.opportunity.process.IntakeProcess;
import org.alongside.project.ProjectSteering;
import org.alongside.recruitment.TakingPartCase;
import org.alongside.worklist.WorkItem;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Double clicks, going back, concurrent and late actions, and denied pages. */
@AlongsideTest
@WithBrowser
class TroubleInTheBrowserTest {

    private static final String DONE = "This task has been done";
    private static final Pattern A_MOMENT = Pattern.compile("\\d{1,2} \\w+ \\d{4}");

    private static final Pattern REFERENCE = Pattern.compile("CP-\\d{4}-\\d{4,}");

    @Autowired
    WrittenLetters letters;

    @Autowired
    Opportunities opportunities;

    @Autowired
    ProjectSteering steering;

    @Autowired
    Walk walk;

    @Autowired
    PanelRig rig;

    @Autowired
    TakingPartCase takingPart;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private final String mark = Long.toString(System.nanoTime(), 36);

    @AfterEach
    void now() {
        clock.backToNow();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_step_pressed_twice_is_done_once_and_going_back_says_so(boolean javaScript, Browser browser) {
        String reference = opportunity();
        Page page = officer(browser, javaScript).open(triage(reference));
        signpost(page, "The carers centre helps at once.");
        press(page, "Save and come back later");
        page.navigate(browser.base() + triage(reference));
        go(page).dblclick();
        page.waitForURL(Pattern.compile(".*/work(/[0-9a-f-]+)?$"));
        assertThat(page.locator("body")).containsText(Pattern.compile("Decide about the opportunity: done|" + DONE));
        assertThat(page.locator(".govuk-error-summary")).hasCount(0);
        Assertions.assertThat(acts(reference, "work-taken")).isEqualTo(1);
        Assertions.assertThat(letters.count(reference, "opportunity/outcome")).isEqualTo(1);

        page.goBack();
        if (!page.url().contains("/work/")) {
            page.goBack();
        }
        assertThat(page.locator("h1")).hasText(DONE);
        assertThat(page.locator("main")).containsText("You finished");
        assertThat(page.locator("main")).containsText(A_MOMENT);
        Assertions.assertThat(letters.count(reference, "opportunity/outcome")).isEqualTo(1);
    }

    @Test
    void the_second_of_two_tabs_is_told_what_happened_and_shows_what_was_typed_there(Browser browser) {
        String reference = opportunity();
        Browser.Person officer = browser.as("officer");
        Page first = officer.open(triage(reference));
        Page second = officer.open(triage(reference));
        signpost(first, "The carers centre helps at once.");
        second.locator("input[name=outcome][value=NOT_NOW]").check();
        second.fill("textarea[name=reason]", "=Typed in <b>the second tab</b> \u05E9\u05DC\u05D5\u05DD");
        go(first).click();
        assertThat(first.locator(".govuk-notification-banner")).isVisible();

        Response answer =
                second.waitForResponse(response -> response.request().method().equals("POST"), () -> go(second)
                        .click());
        Assertions.assertThat(answer.status()).isEqualTo(409);
        assertThat(second.locator("h1")).hasText(DONE);
        assertThat(second.locator("main")).containsText("You finished");
        assertThat(second.locator("main")).containsText(A_MOMENT);
        assertThat(second.locator("main")).containsText("What you typed");
        assertThat(second.locator("main")).containsText("=Typed in <b>the second tab</b> \u05E9\u05DC\u05D5\u05DD");
        browser.check(second, "trouble/ended-second-tab");
        Assertions.assertThat(letters.count(reference, "opportunity/outcome")).isEqualTo(1);
    }

    @Test
    void of_two_people_on_one_step_the_second_learns_who_has_it_and_later_who_did_it(Browser browser) {
        String reference = opportunity();
        Browser.Person olive = browser.as("officer");
        Page page = olive.open(triage(reference));
        signpost(page, "Typed by Olive.");
        Page oscars = browser.as("officer2").open(triage(reference));
        press(oscars, "Assign to me");
        assertThat(oscars.locator("main")).containsText("You");

        Response answer =
                page.waitForResponse(response -> response.request().method().equals("POST"), () -> go(page).click());
        Assertions.assertThat(answer.status()).isEqualTo(409);
        assertThat(page.locator("h1")).hasText("This task is assigned to another person");
        assertThat(page.locator("main")).containsText("has been assigned to Oscar Officer since");
        assertThat(page.locator("main")).containsText(A_MOMENT);
        assertThat(page.locator("main")).containsText("Typed by Olive.");
        browser.check(page, "trouble/taken");

        assertThat(oscars.locator("main")).not().containsText("Typed by Olive.");
        signpost(oscars, "Oscar knows a better place.");
        go(oscars).click();
        assertThat(oscars.locator(".govuk-notification-banner")).isVisible();
        page.navigate(browser.base() + triage(reference));
        assertThat(page.locator("h1")).hasText(DONE);
        assertThat(page.locator("main")).containsText("was finished by Oscar Officer on");
        assertThat(page.locator("main")).not().containsText("Oscar knows a better place.");
        browser.check(page, "trouble/ended-by-another");
    }

    @Test
    void whoever_had_saved_a_draft_keeps_their_words_when_a_colleague_finishes_first(Browser browser) {
        String reference = opportunity();
        Page page = browser.as("officer").open(triage(reference));
        signpost(page, "A long reason that Olive has saved.");
        press(page, "Save and come back later");
        walk.finish("officer2", reference, IntakeProcess.TASK_TRIAGE, signposted());

        page.navigate(browser.base() + address);
        assertThat(page.locator("main")).containsText("was finished by Oscar Officer on");
        assertThat(page.locator("main")).containsText("A long reason that Olive has saved.");
        browser.check(page, "trouble/ended-with-draft");
        Page oscars = browser.as("officer2").open(address);
        assertThat(oscars.locator("h1")).hasText(DONE);
        assertThat(oscars.locator("main")).not().containsText("A long reason that Olive has saved.");

        press(page, "Delete what I typed");
        page.navigate(browser.base() + address);
        assertThat(page.locator("main")).not().containsText("A long reason that Olive has saved.");
    }

    @Test
    void a_form_sent_after_the_case_moved_on_or_while_it_is_paused_changes_nothing(Browser browser) {
        String reference = opportunity();
        Page page = browser.as("officer").open(triage(reference));
        signpost(page, "Typed before the pause.");
        walk.as("manager", () -> steering.pause(reference, today().plusDays(30), "Holidays."));
        Response paused =
                page.waitForResponse(response -> response.request().method().equals("POST"), () -> go(page).click());
        Assertions.assertThat(paused.status()).isEqualTo(409);
        assertThat(page.locator("h1")).hasText("This project is paused");
        browser.check(page, "trouble/held");

        walk.as("manager", () -> steering.resume(reference, "We go on."));
        page.navigate(browser.base() + address);
        assertThat(page.locator("textarea[name=reason]")).hasValue("Typed before the pause.");
        walk.as("manager", () -> steering.withdraw(reference, "Nobody needs it any more."));
        Response gone =
                page.waitForResponse(response -> response.request().method().equals("POST"), () -> go(page).click());
        Assertions.assertThat(gone.status()).isEqualTo(409);
        assertThat(page.locator("h1")).hasText("This task is no longer needed");
        assertThat(page.locator("main")).containsText("Typed before the pause.");
        browser.check(page, "trouble/gone");
        Assertions.assertThat(letters.count(reference, "opportunity/outcome")).isZero();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void what_was_typed_when_the_session_ended_is_offered_to_the_same_person_only(boolean javaScript, Browser browser) {
        String reference = opportunity();
        Browser.Person person = officer(browser, javaScript);
        Page page = person.open(triage(reference));
        signpost(page, "Typed too late.");
        theSessionEnds(person);
        go(page).click();
        assertThat(page).hasURL(Pattern.compile(".*/sign-in\\?kept"));
        browser.check(page, "trouble/session-ended-" + (javaScript ? "script" : "no-script"));

        signIn(page, "officer2");
        page.navigate(browser.base() + "/kept");
        assertThat(page.locator("h1")).hasText("Nothing is saved for you");
        page.navigate(browser.base() + address);
        assertThat(page.locator("body")).not().containsText("Typed too late.");
        theSessionEnds(person);
        page.navigate(browser.base() + "/sign-in");

        signIn(page, "officer");
        page.navigate(browser.base() + "/kept");
        assertThat(page.locator("h1")).hasText("We saved what you typed");
        browser.check(page, "trouble/kept");
        press(page, "See what I typed");
        assertThat(page.locator("textarea[name=reason]")).hasValue("Typed too late.");
        Assertions.assertThat(letters.count(reference, "opportunity/outcome")).isZero();
        go(page).click();
        assertThat(page.locator(".govuk-notification-banner")).isVisible();
        Assertions.assertThat(letters.count(reference, "opportunity/outcome")).isEqualTo(1);
    }

    @Test
    void what_is_being_typed_is_a_draft_as_soon_as_the_page_is_left(Browser browser) {
        String reference = opportunity();
        Browser.Person olive = browser.as("officer");
        Page page = olive.open(triage(reference));
        page.locator("textarea[name=reason]").pressSequentially("Half a sent");
        page.waitForRequest(request -> request.url().endsWith("/draft"), () -> page.navigate(browser.base() + "/help"));
        String subject = address.replace("/work/", "work:");
        page.waitForCondition(() -> count("select count(*) from form_draft where subject = ?", subject) == 1);
        page.navigate(browser.base() + address);
        assertThat(page.locator("textarea[name=reason]")).hasValue("Half a sent");
        Page oscars = browser.as("officer2").open(address);
        assertThat(oscars.locator("textarea[name=reason]")).hasValue("");
    }

    @Test
    void a_form_without_its_token_is_refused_and_leads_on(Browser browser) {
        String reference = opportunity();
        Page page = browser.as("officer").open(triage(reference));
        signpost(page, "Typed without a token.");
        withoutToken(page);
        go(page).click();
        assertThat(page.locator("h1")).hasText("We saved what you typed");
        Assertions.assertThat(letters.count(reference, "opportunity/outcome")).isZero();
        press(page, "See what I typed");
        assertThat(page.locator("textarea[name=reason]")).hasValue("Typed without a token.");

        page.navigate(browser.base() + "/projects/" + reference + "/withdraw");
        page.fill("textarea[name=reason]", "A reason of some length.");
        page.locator("input[name=sure]").check();
        withoutToken(page);
        page.locator("main form button.govuk-button").click();
        assertThat(page.locator("h1")).hasText("We saved what you typed");
        press(page, "See what I typed");
        assertThat(page.locator("textarea[name=reason]")).hasValue("A reason of some length.");
        Assertions.assertThat(acts(reference, "project-withdrawn")).isZero();

        page.navigate(browser.base() + address);
        withoutToken(page);
        Response refused = page.waitForResponse(
                response -> response.request().method().equals("POST"), () -> press(page, "Assign to me"));
        // The button posts the page's form, so its input is kept.
        Assertions.assertThat(refused.status()).isEqualTo(302);
        assertThat(page.locator("h1")).hasText("We saved what you typed");
        browser.check(page, "trouble/no-token");
        press(page, "See what I typed");
        assertThat(page.getByText("Assign to me")).isVisible();
        Assertions.assertThat(acts(reference, "work-taken")).isZero();
    }

    @Test
    void what_belongs_to_others_is_not_found_and_the_attempt_is_recorded(Browser browser) {
        String reference = opportunity();
        rig.itIsWednesday();
        UUID round = rig.openRound();
        Browser.Person stranger = browser.as("contributor3");
        Page page = stranger.open("/help");
        for (String path : new String[] {
            "/projects/" + reference,
            triage(reference),
            "/my-projects/" + reference,
            "/decide/" + round,
            "/decide/" + round + "/choice"
        }) {
            long before = refusals(path);
            Response answer = page.navigate(browser.base() + path);
            Assertions.assertThat(answer.status()).as(path).isEqualTo(404);
            assertThat(page.locator("h1")).hasText("Page not found");
            Assertions.assertThat(refusals(path)).as(path).isEqualTo(before + 1);
        }
        browser.check(page, "trouble/not-yours");

        // The draft's URL accepts only POST.
        page.navigate(browser.base() + "/help");
        String token = page.locator("input[name=_csrf]").first().inputValue();
        var draft = page.request()
                .post(
                        browser.base() + address + "/draft",
                        RequestOptions.create()
                                .setForm(FormData.create().set("_csrf", token).set("reason", "Not mine")));
        Assertions.assertThat(draft.status()).isEqualTo(404);
        Assertions.assertThat(refusals(address + "/draft")).isEqualTo(1);
    }

    @Test
    void a_role_without_the_right_is_told_whom_to_ask(Browser browser) {
        Page page = browser.as("member").open("/overview");
        assertThat(page.locator("h1")).hasText("You do not have access to this page");
        assertThat(page.locator("main")).containsText("Manager");
        assertThat(page.locator("main")).containsText("ask an administrator");
        assertThat(page.locator("main a[href^='mailto:']")).isVisible();
        browser.check(page, "trouble/role");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void an_opportunity_sent_twice_and_again_after_going_back_is_one(boolean javaScript, Browser browser) {
        Page page = (javaScript ? browser.anyone() : browser.anyoneWithoutJavaScript()).open("/opportunities/new");
        String title = "Pressed twice " + mark;
        page.fill("input[name=title]", title);
        page.fill("textarea[name=about]", "What carers are offered is many years old.");
        go(page).dblclick();
        page.waitForURL(Pattern.compile(".*page=.*"));
        page.locator("input[name=groups][value=CARERS]").check();
        page.locator("input[name=reach][value=HUNDREDS]").check();
        go(page).click();
        page.locator("input[name=decisionOpen][value=YES]").check();
        page.locator("input[name=canChange][value=A_LOT]").check();
        page.locator("input[name=imposed][value=NO]").check();
        go(page).click();
        go(page).click();
        page.fill("input[name=proposerName]", "Pat Proposer");
        page.fill("input[name=proposerEmail]", "pat.proposer@example.org");
        page.locator("input[name=proposerKind][value=RESIDENT]").check();
        go(page).click();
        assertThat(page.locator("h1")).containsText("Check your answers");
        go(page).dblclick();
        assertThat(page.locator("h1")).hasText("We have received your suggestion");
        assertThat(page.locator(".govuk-panel")).containsText(REFERENCE);
        Matcher reference = REFERENCE.matcher(page.locator(".govuk-panel").innerText());
        Assertions.assertThat(reference.find()).isTrue();

        page.goBack();
        assertThat(page.locator("h1")).hasText("We have received your suggestion");
        assertThat(page.locator(".govuk-panel")).containsText(reference.group());
        Assertions.assertThat(jdbc.sql("select count(*) from opportunity where title = ?")
                        .param(title)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        page.navigate(browser.base() + "/opportunities/new");
        assertThat(page.locator("input[name=title]")).hasValue("");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void an_application_sent_twice_and_again_after_going_back_is_one(boolean javaScript, Browser browser) {
        String code = takingPart.open(takingPart.accepted(), 5, "People who have care at home");
        Page page = (javaScript ? browser.anyone() : browser.anyoneWithoutJavaScript())
                .open("/take-part/" + code + "/apply");
        page.getByLabel("Your name").fill("Ada Applicant");
        String email = "ada." + mark + "@demo.example";
        page.getByLabel("Your email address").fill(email);
        go(page).dblclick();
        page.waitForURL(Pattern.compile(".*page=.*"));
        page.getByLabel("Why would you like to take part?").fill("I have had care at home for years.");
        page.getByLabel("People who have care at home").check();
        go(page).click();
        go(page).click();
        page.getByLabel("I agree that you can keep").check();
        go(page).click();
        assertThat(page.locator("h1")).containsText("Check your answers");
        go(page).dblclick();
        assertThat(page.locator("h1")).hasText("Thank you, we have your application");

        page.goBack();
        assertThat(page.locator("h1")).hasText("Thank you, we have your application");
        Assertions.assertThat(jdbc.sql("select count(*) from outbox_message where email = ?")
                        .param(email)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_ballot_sent_twice_counts_once_and_going_back_shows_it(boolean javaScript, Browser browser) {
        rig.itIsWednesday();
        UUID round = rig.openRound();
        Page page = (javaScript ? browser.as("member") : browser.asWithoutJavaScript("member"))
                .open("/decide/" + round + "/choice");
        choose(page);
        go(page).dblclick();
        assertThat(page).hasURL(browser.base() + "/decide/" + round);
        assertThat(page.locator("main")).containsText("Yes, go ahead");
        Assertions.assertThat(ballots(round, "member")).isEqualTo(1);

        page.goBack();
        saysHowToChangeTheVote(page, browser, round);
        page.navigate(browser.base() + "/decide/" + round + "/choice?page=check");
        saysHowToChangeTheVote(page, browser, round);
        Assertions.assertThat(ballots(round, "member")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void the_last_ballot_pressed_twice_is_not_told_that_it_came_too_late(boolean javaScript, Browser browser) {
        rig.itIsWednesday();
        UUID round = rig.openRound();
        Browser.Person member = javaScript ? browser.as("member") : browser.asWithoutJavaScript("member");
        Page page = member.open("/decide/" + round + "/choice");
        choose(page);
        Page other = member.open("/decide/" + round + "/choice?page=check");
        PanelRig.MEMBERS.stream()
                .filter(each -> !each.equals("member"))
                .forEach(each -> rig.vote(round, each, BallotChoice.APPROVE));
        go(page).dblclick();
        assertThat(page).hasURL(browser.base() + "/decide/" + round);
        assertThat(page.locator("main")).containsText("What was decided");
        // The same choice from a second tab, after the round is over.
        go(other).click();
        assertThat(other).hasURL(browser.base() + "/decide/" + round);
        assertThat(other.locator("main")).containsText("What was decided");
        Assertions.assertThat(ballots(round, "member")).isEqualTo(1);
    }

    @Test
    void whoever_changes_their_mind_after_the_close_is_told_that_it_cannot_count(Browser browser) {
        rig.itIsWednesday();
        UUID round = rig.openRound();
        Page page = browser.as("member").open("/decide/" + round + "/choice");
        page.getByLabel("No, do not go ahead").check();
        go(page).click();
        page.locator("textarea").fill("It costs too much.");
        go(page).click();
        PanelRig.MEMBERS.forEach(each -> rig.vote(round, each, BallotChoice.APPROVE));
        Response answer =
                page.waitForResponse(response -> response.request().method().equals("POST"), () -> go(page).click());
        Assertions.assertThat(answer.status()).isEqualTo(409);
        assertThat(page.locator("body")).containsText("Signed in as Mina Member");
        browser.check(page, "trouble/ballot-too-late");
        Assertions.assertThat(ballots(round, "member")).isEqualTo(1);
    }

    @Test
    void too_many_forms_from_one_address_are_asked_to_wait(Browser browser) {
        Page page = browser.anyone().open("/example/strict");
        for (int i = 0;
                i < 5 && page.getByText("Please wait before you try again").count() == 0;
                i++) {
            page.navigate(browser.base() + "/example/strict");
            page.locator("[name=what]").fill("Typed in vain");
            page.locator("main form button[name=_do].govuk-button").first().click();
            page.waitForLoadState();
        }
        assertThat(page.locator("h1")).hasText("Please wait before you try again");
        browser.check(page, "trouble/too-many");
        page.getByText("See what I typed").click();
        assertThat(page.locator("h1")).hasText("We saved what you typed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/work?show=groups&after=%00",
                "/opportunities?words=a%00b",
                "/projects?words=a%00b",
                "/forward-plan?words=a%00b",
                "/opportunities/new?page=%00",
                "/take-part/%01"
            })
    void an_address_with_a_character_that_cannot_be_kept_is_no_mistake_of_ours(String path, Browser browser) {
        Page page = browser.as("officer").open("/help");
        Response answer = page.navigate(browser.base() + path);
        Assertions.assertThat(answer.status()).as(path).isLessThan(500);
        assertThat(page.locator("h1")).hasCount(1);
    }

    private String address = "";

    /** A new suggestion, awaiting triage. */
    private String opportunity() {
        return opportunities.putForward(new Proposal(
                "Trouble " + mark + " " + System.nanoTime(),
                "The standards were written in 2014 and need to be reviewed.",
                "Adult social care",
                Set.of(PeopleGroup.CARERS),
                Reach.HUNDREDS,
                IfKnown.YES,
                CanChange.A_LOT,
                IfKnown.NO,
                null,
                null,
                "Pat Proposer",
                "pat.proposer@example.org",
                ProposerKind.RESIDENT,
                ""));
    }

    /** The path of its triage page. */
    private String triage(String reference) {
        if (address.isEmpty()) {
            WorkItem item = walk.item(reference, IntakeProcess.TASK_TRIAGE);
            address = "/work/" + item.id();
        }
        return address;
    }

    private static RawInput signposted() {
        return RawInput.none()
                .with("outcome", "SIGNPOST")
                .with("signpostTo", "The carers centre, 01632 960 000")
                .with("reason", "They do this already.");
    }

    /** Fills in everything up to the last button, with and without JavaScript. */
    private static void signpost(Page page, String reason) {
        page.locator("input[name=outcome][value=SIGNPOST]").check();
        page.fill("textarea[name=reason]", reason);
        if (page.locator("textarea[name=signpostTo]").count() == 0) {
            go(page).click();
        }
        page.fill("textarea[name=signpostTo]", "The carers centre, 01632 960 000");
    }

    private static void saysHowToChangeTheVote(Page page, Browser browser, UUID round) {
        assertThat(page).hasURL(browser.base() + "/decide/" + round);
        assertThat(page.locator("main")).containsText("Yes, go ahead");
        assertThat(page.locator("main a[href$='/choice']")).hasText("Change your vote");
    }

    private static void choose(Page page) {
        page.getByLabel("Yes, go ahead").check();
        go(page).click();
        assertThat(page.locator("textarea")).isVisible();
        go(page).click();
        assertThat(page.locator("h1")).containsText("Check your answers");
    }

    private static Browser.Person officer(Browser browser, boolean javaScript) {
        return javaScript ? browser.as("officer") : browser.asWithoutJavaScript("officer");
    }

    private static void signIn(Page page, String username) {
        page.fill("#name", username);
        page.fill("#password", org.alongside.identity.DemoPeople.PASSWORD);
        page.locator("form:has(#password) button[type=submit]").click();
        page.waitForURL(url -> !url.contains("/sign-in"));
    }

    private static void theSessionEnds(Browser.Person person) {
        person.context()
                .clearCookies(new BrowserContext.ClearCookiesOptions()
                        .setName(Pattern.compile("SESSION", Pattern.CASE_INSENSITIVE)));
    }

    private static void withoutToken(Page page) {
        page.evaluate("document.querySelectorAll('input[name=_csrf]').forEach(input => input.remove())");
    }

    /** Continue, finish or send: the first visible button. */
    private static Locator go(Page page) {
        return page.locator("main button[name=_do].govuk-button").first();
    }

    private static void press(Page page, String text) {
        page.locator("main button.govuk-button:visible")
                .getByText(text, new Locator.GetByTextOptions().setExact(true))
                .first()
                .click();
    }

    private long acts(String reference, String act) {
        return count("select count(*) from record_entry where reference = ? and act = ?", reference, act);
    }

    private long refusals(String path) {
        return count(
                "select count(*) from record_entry where act = ? and facts::text like ?",
                "refused",
                "%" + path + "\"%");
    }

    private long ballots(UUID round, String username) {
        return count(
                "select count(*) from ballot b join round_seat s on s.id = b.round_seat where s.round = ? and s.account = ?",
                round,
                walk.account(username));
    }

    private long count(String sql, Object... parameters) {
        return jdbc.sql(sql).params(parameters).query(Long.class).single();
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
