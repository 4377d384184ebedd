package org.alongside.decision;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.AlongsideTest;
import org.alongside.body.BodyTerms;
import org.alongside.body.Power;
import org.alongside.body.Quorum;
import org.alongside.browser.Browser;
import org.alongside.browser.WithBrowser;
import org.alongside.decision.followup.ConditionLifecycle;
import org.alongside.decision.model.BallotChoice;
import org.alongside.decision.model.Vote;
import org.alongside.readability.Readability;
import org.alongside.round.Assistance;
import org.alongside.round.BallotWay;
import org.alongside.round.help.HelpKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The member's pages and the page of a round in a browser. */
@AlongsideTest
@WithBrowser
class RoundInTheBrowserTest {

    private static final String SUMMARY =
            "Our website isn’t easy to understand. We have wanted to write it again, together with"
                    + " people who use services and carers’ organisations. Are there better pages?";

    @Autowired
    PanelRig rig;

    @Autowired
    ConditionLifecycle course;

    private UUID round = new UUID(0, 0);

    @BeforeEach
    void aRoundInFrontOfSevenMembers() {
        rig.itIsWednesday();
        round = rig.openRound();
    }

    @AfterEach
    void now() {
        rig.clock.backToNow();
    }

    @Test
    void a_member_reads_decides_and_changes_their_mind(Browser browser) {
        Page page = browser.as("member").open("/decide/" + round);
        assertThat(page.locator("h1")).containsText("May we go ahead");
        browser.check(page, "decide-1-about");
        press(page, "Continue");
        assertThat(page.locator("h1")).containsText("What happens");
        browser.check(page, "decide-2-yes-or-no");
        press(page, "Read the plan");
        browser.check(page, "decide-3-plan");
        press(page, "Choose how to vote");
        assertThat(page.locator("h1")).containsText("How do you want to vote?");
        browser.check(page, "decide-4-choice");
        submit(page, "Continue");
        assertThat(page.locator(".govuk-error-summary")).isVisible();
        browser.check(page, "decide-4-choice-nothing-chosen");
        page.getByLabel("Yes, if some things are done").check();
        submit(page, "Continue");
        browser.check(page, "decide-5-conditions");
        page.locator("textarea").first().fill("Ask people with sight loss to test it");
        submit(page, "Continue");
        browser.check(page, "decide-6-why");
        submit(page, "Continue");
        browser.check(page, "decide-7-check");
        submit(page, "Send my vote");
        assertThat(page.locator("h1")).containsText("We have your vote");
        browser.check(page, "decide-8-done");

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Change your vote"))
                .click();
        assertThat(page.getByLabel("Yes, if some things are done")).isChecked();
        page.navigate(browser.base() + "/decide/before");
        browser.check(page, "decide-9-what-you-decide");
    }

    @Test
    void a_member_decides_with_javascript_off(Browser browser) {
        Page page = browser.asWithoutJavaScript("member2").open("/decide/" + round);
        press(page, "Continue");
        press(page, "Read the plan");
        press(page, "Choose how to vote");
        page.getByLabel("No, do not go ahead").check();
        submit(page, "Continue");
        submit(page, "Continue");
        assertThat(page.locator(".govuk-error-summary")).containsText("why you voted this way");
        page.locator("textarea").fill("It costs too much.");
        submit(page, "Continue");
        submit(page, "Send my vote");
        assertThat(page.locator("h1")).containsText("We have your vote");
        assertThat(page.locator("main")).containsText("It costs too much.");
    }

    @Test
    void a_member_asks_for_help_and_another_should_not_decide(Browser browser) {
        Page page = browser.as("member3").open("/decide/" + round);
        page.getByText("I need this in another format").click();
        browser.check(page, "decide-help");
        page.locator("textarea").fill("Large print, please");
        submit(page, "Ask for help");
        assertThat(page.locator(".govuk-notification-banner")).containsText("We will contact you");
        page.getByText("I should not decide this").click();
        browser.check(page, "decide-not-me");
        page.locator("textarea").fill("My sister works for the partner.");
        submit(page, "I should not decide this");
        assertThat(page.locator("main")).containsText("You told us that you should not decide this");
        browser.check(page, "decide-excluded");
    }

    @Test
    void the_chair_sees_who_has_voted_and_the_outcome_with_those_who_thought_otherwise(Browser browser) {
        rig.vote(round, "member", BallotChoice.APPROVE);
        rig.declareInterest(round, "member5", "I work for the partner.");
        rig.as("member2", () -> rig.deciding.askForHelp(round, rig.account("member2"), HelpKind.TALK, "On a Tuesday"));
        rig.as("officer2", () -> {
            rig.chairing.recordBallot(
                    round,
                    rig.seat(round, "member3"),
                    rig.account("officer2"),
                    Vote.of(BallotChoice.DO_NOT_APPROVE, "Too fast for us."),
                    new Assistance(BallotWay.SUPPORTED, "A support worker", "I read it back."));
            return true;
        });
        Page page = browser.as("chair").open("/rounds/" + round);
        assertThat(page.locator("main"))
                .containsText(
                        "Quorum means that enough members have voted for the result to count. Votes so far: 2 of 6. Votes needed: 4.");
        browser.check(page, "round-1-open");
        for (String form : List.of("more-time", "ballot", "meeting")) {
            page.navigate(browser.base() + "/rounds/" + round + "/" + form);
            browser.check(page, "round-2-" + form);
        }
        page.navigate(browser.base() + "/rounds");
        browser.check(page, "rounds");

        Vote conditions = new Vote(BallotChoice.APPROVE_WITH_CONDITIONS, null, List.of("Ask carers again"));
        for (String member : List.of("chair", "member2", "member4", "member6")) {
            rig.vote(round, member, conditions);
        }
        page.navigate(browser.base() + "/rounds/" + round);
        assertThat(page.locator("main")).containsText("Approved with conditions");
        assertThat(page.locator("main")).containsText("Too fast for us.");
        browser.check(page, "round-3-decided");
        page.navigate(browser.base() + "/decide/" + round);
        browser.check(page, "decide-decided");
        Page officer = browser.as("officer")
                .open("/projects/" + rig.reading.round(round).reference());
        assertThat(officer.locator("main")).containsText("Too fast for us.");
        browser.check(officer, "round-4-project");
        officer.navigate(browser.base() + "/rounds/" + round + "/conditions/"
                + rig.reading.round(round).conditions().get(0).id());
        browser.check(officer, "round-5-condition");
    }

    @Test
    void the_chair_closes_a_round_early_when_everybody_else_was_reminded(Browser browser) {
        rig.votes(round, BallotChoice.APPROVE, BallotChoice.APPROVE, BallotChoice.APPROVE, BallotChoice.APPROVE);
        Page page = browser.as("chair").open("/rounds/" + round);
        page.getByText("Close voting early").click();
        assertThat(page.locator("h1")).hasText("You cannot close it now");
        assertThat(page.locator("main")).containsText("Members who have not voted and have not been reminded: 3.");
        browser.check(page, "close-1-not-yet");

        page.navigate(browser.base() + "/rounds/" + round);
        page.getByText("Remind everyone who has not voted").click();
        assertThat(page.locator(".govuk-notification-banner")).containsText("Reminders sent to 3 members");
        rig.goTo(LocalDate.of(2027, 3, 30));
        page.getByText("Close voting early").click();
        assertThat(page.locator("main"))
                .containsText("Members who have not voted: 3 of 7. If you close voting now, they can no longer vote.");
        browser.check(page, "close-2-why");
        submit(page, "Continue");
        assertThat(page.locator(".govuk-error-summary")).containsText("why you are closing voting early");
        browser.check(page, "close-3-without-reason");
        page.locator("textarea").fill("The grant ends on Thursday.");
        submit(page, "Continue");
        assertThat(page.locator("main"))
                .containsText("Members who have not voted: 3 of 7. If you close voting now, they can no longer vote.");
        browser.check(page, "close-4-check");
        Page secondTab = page.context().newPage();
        secondTab.navigate(page.url());
        submit(page, "Close voting");
        assertThat(page.locator(".govuk-notification-banner")).containsText("Voting closed.");
        assertThat(page.locator("main"))
                .containsText(
                        "The chair closed this vote before the deadline. Members who had not voted: 3 of 7. This is why:");
        browser.check(page, "close-5-closed");
        submit(secondTab, "Close voting");
        assertThat(secondTab.locator(".govuk-notification-banner")).containsText("Voting closed.");

        Page member = browser.as("member6").open("/decide/" + round);
        assertThat(member.locator("main")).containsText("The grant ends on Thursday.");
        browser.check(member, "close-6-member");
        page.navigate(browser.base() + "/rounds/" + round + "/close");
        assertThat(page.locator("main")).containsText("It is not open for voting now.");
    }

    @Test
    void advice_is_answered_and_a_member_says_that_something_was_not_done(Browser browser) {
        String reference = rig.plannedCase();
        round = rig.open(
                reference, rig.body(new Quorum(4, 50), BodyTerms.usual().with(Power.ADVICE)));
        Page waits = browser.as("chair").open("/rounds/" + round + "/record.pdf");
        assertThat(waits.locator("h1")).containsText("The record is not ready yet");
        browser.check(waits, "record-not-yet");
        Vote conditions = new Vote(BallotChoice.APPROVE_WITH_CONDITIONS, null, List.of("Ask carers again"));
        PanelRig.MEMBERS.forEach(member -> rig.vote(round, member, conditions));

        Page sponsor = browser.as("sponsor")
                .open("/work/" + rig.walk.item(reference, "Task_FormalDecision").id());
        browser.check(sponsor, "formal-1-decision");
        sponsor.getByLabel("It goes ahead with changes").check();
        sponsor.locator("#madeIn").selectOption("CABINET");
        sponsor.locator("#madeOn-day").fill("24");
        sponsor.locator("#madeOn-month").fill("3");
        sponsor.locator("#madeOn-year").fill("2027");
        submit(sponsor, "Continue");
        assertThat(sponsor.locator("textarea").first()).hasValue("Ask carers again");
        browser.check(sponsor, "formal-2-changes");
        submit(sponsor, "Continue");
        sponsor.locator("#answer").fill("We heard you, and take it on.");
        browser.check(sponsor, "formal-3-answer");
        submit(sponsor, "Continue");
        submit(sponsor, "Record the decision");

        UUID condition = rig.reading.round(round).conditions().get(0).id();
        rig.as("officer", () -> {
            course.meet(condition, rig.account("officer"), "We wrote to them.");
            return true;
        });
        Page member = browser.as("member").open("/decide/" + round);
        assertThat(member.locator("main")).containsText("We heard you, and take it on.");
        browser.check(member, "formal-4-member");
        member.getByText("Tell us this was not done").click();
        browser.check(member, "condition-not-met");
        member.locator("textarea").fill("They asked two of forty.");
        submit(member, "Send");
        assertThat(member.locator(".govuk-notification-banner")).containsText("The council must do this again");
        Page officer = browser.as("officer").open("/rounds/" + round);
        browser.check(officer, "formal-5-round");
        officer.navigate(browser.base() + "/rounds/" + round + "/conditions/" + condition + "/change");
        browser.check(officer, "condition-change");
    }

    @Test
    void an_officer_prepares_the_question(Browser browser) {
        String reference = rig.plannedCase();
        UUID item = rig.walk.item(reference, "Task_PreparePack").id();
        Page page = browser.as("officer").open("/work/" + item);
        browser.check(page, "round-0-prepare");
        page.locator("#summary").fill(SUMMARY);
        assertThat(page.locator("[data-reading-of=summary]"))
                .containsText("Reading grade " + Readability.of(SUMMARY).grade() + ".");
        browser.check(page, "round-0-reading-age");

        // Without JavaScript the server calculates the same whenever it renders the page.
        Page plain = browser.asWithoutJavaScript("officer").open("/work/" + item);
        plain.locator("#summary").fill(SUMMARY);
        submit(plain, "Continue");
        assertThat(plain.locator("[data-reading-of=summary]"))
                .containsText("Reading grade " + Readability.of(SUMMARY).grade() + ".");
    }

    private static void press(Page page, String text) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(text).setExact(true))
                .click();
    }

    private static void submit(Page page, String text) {
        // The first with this name is the hidden one for the Enter key.
        page.locator(".govuk-button-group")
                .getByText(text, new com.microsoft.playwright.Locator.GetByTextOptions().setExact(true))
                .click();
    }
}
