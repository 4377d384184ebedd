package org.alongside.decision;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.AlongsideTest;
import org.alongside.body.BodyTerms;
import org.alongside.body.FormatNeed;
import org.alongside.body.Quorum;
import org.alongside.body.ViewsHidden;
import org.alongside.browser.Browser;
import org.alongside.browser.WithBrowser;
import org.alongside.decision.model.BallotChoice;
import org.alongside.decision.model.Vote;
import org.alongside.decision.voting.MemberQuestioning;
import org.alongside.decision.voting.RoundClocks;
import org.alongside.person.Format;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Arriving by link, asking, reading in another format, deciding for another member: as members see it, on a phone,
 * without JavaScript.
 */
@AlongsideTest
@WithBrowser
class MemberPagesInTheBrowserTest {

    private static final Pattern LINK = Pattern.compile("/d/[A-Za-z0-9_-]{22}");

    @Autowired
    PanelRig rig;

    @Autowired
    RoundClocks clocks;

    @Autowired
    MemberQuestioning asking;

    private String reference = "";
    private UUID round = new UUID(0, 0);

    @BeforeEach
    void aRoundWithAQuestionAFormatAndAProxy() {
        rig.itIsWednesday();
        reference = rig.plannedCase();
        BodyTerms terms = BodyTerms.usual().with(ViewsHidden.UNTIL_VOTED).withProxies();
        round = rig.open(reference, rig.body(new Quorum(4, 50), terms));
        rig.as("member", () -> asking.ask(round, rig.account("member"), "Who pays for the new factsheets?"));
        rig.as("member4", () -> asking.ask(round, rig.account("member4"), "Will they be in Polish as well?"));
        rig.as("officer", () -> {
            asking.answer(round, asking.of(round).get(0).id(), rig.account("officer"), "The council does.");
            clocks.need(round, rig.seat(round, "member5"), new FormatNeed(Format.OTHER_LANGUAGE, "Polish"));
            clocks.give(
                    round,
                    new FormatNeed(Format.EASY_READ, ""),
                    "We write the website again.\n\nYou help us.",
                    null,
                    rig.walk.viewer("officer"));
            return true;
        });
        rig.as("member2", () -> {
            rig.deciding.giveProxy(round, rig.account("member2"), rig.account("member3"));
            return true;
        });
        rig.vote(round, "member4", Vote.of(BallotChoice.DO_NOT_APPROVE, "Nobody asked the night staff."));
    }

    @AfterEach
    void now() {
        rig.clock.backToNow();
    }

    @Test
    void a_member_comes_by_the_link_without_javascript_and_has_another_sent(Browser browser) {
        String link = link(rig.letter(reference, "panel/round-opened", "member5"));
        Browser.Person phone = browser.anyoneWithoutJavaScript();
        Page page = phone.open(link);
        browser.check(page, "link-1-one-button");
        press(page, "Go to the question");
        assertThat(page.locator("main")).containsText("Your time has not started");
        assertThat(page.locator("main")).containsText("Polish");
        browser.check(page, "link-2-waits-for-a-format");
        page.navigate(browser.base() + "/decide/reading");
        browser.check(page, "link-3-reading");

        Page late = browser.anyoneWithoutJavaScript().open(link);
        assertThat(late.getByText("Go to the question")).hasCount(0);
        assertThat(late.locator("h1")).containsText("This link no longer works");
        browser.check(late, "link-4-gone");
        press(late, "Send me a new link");
        assertThat(late.locator("h1")).containsText("We have sent you a new link");
        browser.check(late, "link-5-sent");
    }

    @Test
    void a_member_asks_reads_in_another_way_and_says_what_they_need_without_javascript(Browser browser) {
        Page page = browser.asWithoutJavaScript("member6").open("/decide/" + round + "/questions");
        assertThat(page.locator("main")).containsText("The council does.");
        submit(page, "Send question");
        assertThat(page.locator(".govuk-error-summary")).containsText("what you want to know");
        browser.check(page, "member-questions");
        page.locator("textarea").fill("When does it start?");
        submit(page, "Send question");
        assertThat(page.locator(".govuk-notification-banner")).containsText("We will answer by");

        page.navigate(browser.base() + "/decide/" + round + "/pack");
        browser.check(page, "member-pack-in-other-ways");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Easy read"))
                .click();
        assertThat(page.locator("main")).containsText("You help us.");
        browser.check(page, "member-easy-read");
        page.navigate(browser.base() + "/decide/" + round + "/large-print");
        browser.check(page, "member-large-print");

        page.navigate(browser.base() + "/decide/" + round + "/help?ask=ANOTHER_WAY");
        browser.check(page, "member-another-way");
        page.getByLabel("Audio").check();
        submit(page, "Ask for help");
        assertThat(page.locator(".govuk-notification-banner")).containsText("We are recording it for you");
        page.navigate(browser.base() + "/decide/" + round + "/not-me");
        browser.check(page, "member-not-me");
    }

    @Test
    void a_member_decides_for_another_too_and_then_reads_what_the_others_said(Browser browser) {
        Page page = browser.as("member3").open("/decide/" + round + "/choice");
        assertThat(page.locator("h1")).containsText("Who are you voting for now?");
        browser.check(page, "member-for-whom");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Myself"))
                .click();
        decide(page);
        assertThat(page.locator("main")).not().containsText("Nobody asked the night staff.");
        browser.check(page, "member-decided-for-one");
        page.locator("#others + ul a").click();
        press(page, "Choose how to vote");
        decide(page);
        assertThat(page.locator("main")).containsText("Nobody asked the night staff.");
        browser.check(page, "member-reads-the-others");

        Page other = browser.as("member6").open("/decide/" + round + "/proxy");
        browser.check(other, "member-proxy");
    }

    @Test
    void an_officer_answers_and_sees_whose_time_has_not_begun(Browser browser) {
        Page page = browser.as("officer").open("/rounds/" + round);
        assertThat(page.locator("main")).containsText("Time not started");
        browser.check(page, "round-clocks");
        UUID open = asking.of(round).get(1).id();
        for (String path : List.of(
                "/formats", "/questions", "/questions/" + open, "/seats/" + rig.seat(round, "member5") + "/format")) {
            page.navigate(browser.base() + "/rounds/" + round + path);
            browser.check(page, "round" + path.replaceAll("/[0-9a-f-]{36}", "").replace('/', '-'));
        }
        page.navigate(browser.base() + "/rounds/" + round + "/formats");
        press(page, "Give it to members");
        assertThat(page.locator(".govuk-error-summary")).containsText("Select a format");
        browser.check(page, "round-formats-wrong");
    }

    private static void decide(Page page) {
        page.getByLabel("Yes, go ahead").check();
        submit(page, "Continue");
        submit(page, "Continue");
        submit(page, "Send my vote");
        assertThat(page.locator("h1")).containsText("We have your vote");
    }

    private static String link(String text) {
        Matcher found = LINK.matcher(text);
        org.assertj.core.api.Assertions.assertThat(found.find()).as(text).isTrue();
        return found.group();
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
                .getByText(text, new Locator.GetByTextOptions().setExact(true))
                .click();
    }
}
