package org.alongside.scoring;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.UUID;
import org.alongside.AlongsideTest;
import org.alongside.browser.Browser;
import org.alongside.browser.WithBrowser;
import org.alongside.decision.PanelRig;
import org.alongside.form.answer.RawInput;
import org.alongside.scoring.model.ScoringProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Scoring rounds as members, officers and the chair see them. */
@AlongsideTest
@WithBrowser
class ScoringInTheBrowserTest {

    @Autowired
    ScoringRig rig;

    @BeforeEach
    void wednesday() {
        rig.panel.itIsWednesday();
    }

    @AfterEach
    void now() {
        rig.panel.clock.backToNow();
    }

    @Test
    void an_officer_sets_a_scoring_round_up(Browser browser) {
        UUID body = rig.panel.body();
        Page page = browser.as("officer").open("/bodies/" + body);
        page.getByText("Set up a scoring round").click();
        browser.check(page, "scoring-01-set-up");
        page.getByLabel("What is it called?").fill("Small grants for carers");
        page.getByLabel("What is it about?").fill("Groups ask for money.");
        submit(page, "Continue");
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Tea Club");
        page.getByLabel("Describe it in plain English").fill("Tea on Tuesdays.");
        browser.check(page, "scoring-02-entries");
        submit(page, "Continue");
        page.getByLabel("Criterion").fill("How much it helps people");
        browser.check(page, "scoring-03-criteria");
        submit(page, "Continue");
        page.getByLabel("0 to 5").check();
        page.getByLabel("By the number of winners or places").check();
        submit(page, "Continue");
        page.getByLabel("How many winners or places?").fill("1");
        browser.check(page, "scoring-04-how");
        submit(page, "Continue");
        browser.check(page, "scoring-05-check");
        submit(page, "Set up scoring round");
        assertThat(page.locator(".govuk-notification-banner")).containsText("Scoring round set up");
        assertThat(page.locator("main")).containsText("0 of 7 have finished. 4 are needed.");
        browser.check(page, "scoring-06-desk");
    }

    @Test
    void a_member_scores_one_entry_at_a_time_without_javascript(Browser browser) {
        UUID round = rig.grantsRound();
        rig.declareInterest(round, "member2", "Choir", "I sing there.");
        Page page = browser.asWithoutJavaScript("member2").open("/score/" + round);
        browser.check(page, "scoring-11-about");
        for (int entry = 0; entry < 2; entry++) {
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Score the next one"))
                    .click();
            if (entry == 0) {
                submit(page, "Continue");
                assertThat(page.locator(".govuk-error-summary")).containsText("how many points for");
                browser.check(page, "scoring-12-nothing-chosen");
            }
            page.getByLabel("4", new Page.GetByLabelOptions().setExact(true)).check();
            page.getByLabel("Why?").fill("It helps many.");
            submit(page, "Continue");
            page.getByLabel("2", new Page.GetByLabelOptions().setExact(true)).check();
            page.getByLabel("Why?").fill("They are new to it.");
            if (entry == 0) {
                browser.check(page, "scoring-13-second-criterion");
            }
            submit(page, "Continue");
            if (entry == 0) {
                browser.check(page, "scoring-14-check");
            }
            submit(page, "Send my scores");
        }
        assertThat(page.locator("main")).containsText("You have scored everything.");
        browser.check(page, "scoring-15-ready");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("I have finished"))
                .click();
        assertThat(page.locator("h1")).containsText("We have your scores");
        browser.check(page, "scoring-16-done");
        page.navigate(browser.base() + "/score/" + round + "/not-me");
        browser.check(page, "scoring-17-not-me");
        page.navigate(browser.base() + "/score");
        browser.check(page, "scoring-18-mine");
    }

    @Test
    void the_chair_sees_the_ranking_with_its_line_and_a_member_changes_a_score(Browser browser) {
        UUID round = rig.grantsRound();
        for (String member : PanelRig.MEMBERS) {
            Map.of("Tea Club", 3, "Walking Group", 4, "Choir", 5)
                    .forEach((entry, points) ->
                            rig.score(round, member, entry, points, member.equals("chair") ? 1 : points));
            rig.finish(round, member);
        }
        Page member = browser.as("member3").open("/score/" + round);
        assertThat(member.locator("main")).containsText("These are the averages");
        browser.check(member, "scoring-21-averages");
        member.locator("a[href$='/change']").first().click();
        member.getByLabel("How much it helps people").check();
        member.getByLabel("2", new Page.GetByLabelOptions().setExact(true)).check();
        submit(member, "Change the score");
        assertThat(member.locator(".govuk-error-summary")).containsText("why you are changing it");
        browser.check(member, "scoring-22-change");
        member.getByLabel("Why are you changing it?").fill("I had misread it.");
        submit(member, "Change the score");
        assertThat(member.locator(".govuk-notification-banner")).containsText("You have changed your score");

        UUID item = rig.panel
                .walk
                .item(rig.reference(round), ScoringProcess.MODERATE)
                .id();
        Page chair = browser.as("chair").open("/work/" + item);
        browser.check(chair, "scoring-23-moderate");
        rig.step(
                "chair",
                round,
                ScoringProcess.MODERATE,
                RawInput.none().with("finished", "true").with("discussed", "We talked about the choir."));
        item = rig.panel.walk.item(rig.reference(round), ScoringProcess.DECIDE).id();
        chair.navigate(browser.base() + "/work/" + item);
        browser.check(chair, "scoring-24-decide");
        rig.step(
                "chair",
                round,
                ScoringProcess.DECIDE,
                RawInput.none()
                        .with(
                                "awarded",
                                java.util.List.of(rig.entry(round, "Choir"), rig.entry(round, "Walking Group"))));
        chair.navigate(browser.base() + "/scoring/" + round);
        assertThat(chair.locator("main")).containsText("No, the remaining money does not cover it");
        assertThat(chair.locator("main")).containsText("from 5 to 2");
        browser.check(chair, "scoring-25-decided");
        chair.navigate(browser.base() + "/scoring");
        browser.check(chair, "scoring-26-list");
        member.navigate(browser.base() + "/score/" + round);
        browser.check(member, "scoring-27-decided-for-members");
    }

    @Test
    void an_officer_writes_down_what_a_member_gave_on_paper_and_the_member_reads_it(Browser browser) {
        UUID round = rig.grantsRound();
        Page page = browser.as("officer2").open("/scoring/" + round);
        page.locator("a[href$='/seats/" + rig.seat(round, "member") + "/scores']")
                .click();
        page.getByLabel("On paper").check();
        submit(page, "Continue");
        assertThat(page.locator(".govuk-error-summary")).containsText("how the member confirmed their scores");
        browser.check(page, "scoring-31-paper-how");
        page.getByLabel("Who helped the member?").fill("A support worker");
        page.getByLabel("How did the member confirm their scores?").fill("I read it back on the phone.");
        submit(page, "Continue");
        for (int entry = 1; entry <= 3; entry++) {
            page.locator("input[name=points" + entry + "x1][value='4']").check();
            page.locator("textarea[name=reason" + entry + "x1]").fill("It is close to us.");
            page.locator("input[name=points" + entry + "x2][value='2']").check();
            page.locator("textarea[name=reason" + entry + "x2]").fill("They are new to it.");
            if (entry == 1) {
                browser.check(page, "scoring-32-paper-entry");
            }
            submit(page, "Continue");
        }
        browser.check(page, "scoring-33-paper-check");
        submit(page, "Record these scores");
        assertThat(page.locator(".govuk-notification-banner")).containsText("Scores recorded");
        assertThat(page.locator("main")).containsText("Helped by: A support worker");
        browser.check(page, "scoring-34-desk-with-paper");
        Page member = browser.asWithoutJavaScript("member").open("/score/" + round);
        assertThat(member.locator("main")).containsText("recorded the scores you gave on paper");
        browser.check(member, "scoring-35-written-down-for-me");
    }

    @Test
    void a_member_who_comes_by_the_link_asks_for_help_without_javascript(Browser browser) {
        UUID round = rig.grantsRound();
        Page page = browser.anyoneWithoutJavaScript().open(rig.link(round, "award/opened", "member6"));
        browser.check(page, "scoring-41-link");
        page.getByText("Go to your scoring").click();
        assertThat(page.locator("h1")).hasText("Small grants for carers");
        browser.check(page, "scoring-42-by-link");
        page.getByText("I want to talk to someone").click();
        assertThat(page.getByLabel("I want to talk to someone")).isChecked();
        browser.check(page, "scoring-43-help");
        submit(page, "Ask for help");
        assertThat(page.locator(".govuk-notification-banner")).containsText("We will contact you by");
        Page desk = browser.as("officer").open("/scoring/" + round + "#asked");
        assertThat(desk.locator("main")).containsText("I want to talk to someone");
        browser.check(desk, "scoring-44-asked");
    }

    @Test
    void decisions_and_scores_stand_in_one_list_with_the_ways_to_a_person(Browser browser) {
        UUID round = rig.grantsRound();
        UUID decision = rig.panel.openRound();
        Page page = browser.asWithoutJavaScript("member4").open("/decide");
        Locator needs = page.locator(
                        "li", new Page.LocatorOptions().setHas(page.locator("a[href='/score/" + round + "']")))
                .locator("details");
        needs.locator("summary").click();
        assertThat(needs.getByRole(AriaRole.LINK)).hasCount(4);
        browser.check(page, "scoring-51-one-list");
        assertThat(page.locator("a[href='/decide/" + decision + "']")).isVisible();
        needs.getByText("I need more time").click();
        assertThat(page.getByLabel("I need more time")).isChecked();
    }

    private static void submit(Page page, String text) {
        page.locator(".govuk-button-group")
                .getByText(text, new Locator.GetByTextOptions().setExact(true))
                .click();
    }
}
