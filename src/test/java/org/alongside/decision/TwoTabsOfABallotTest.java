package org.alongside.decision;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import org.alongside.AlongsideTest;
import org.alongside.browser.Browser;
import org.alongside.browser.WithBrowser;
import org.alongside.decision.model.BallotChoice;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A member has the ballot open twice. The vote that counts is the one on the page that was sent. */
@AlongsideTest
@WithBrowser
class TwoTabsOfABallotTest {

    private static final String YES = "Yes, go ahead";
    private static final String NO = "No, do not go ahead";

    @Autowired
    PanelRig rig;

    private UUID round = new UUID(0, 0);
    private String address = "";

    @BeforeEach
    void aRoundInFrontOfSevenMembers() {
        rig.itIsWednesday();
        round = rig.openRound();
        address = "/decide/" + round + "/choice";
    }

    @AfterEach
    void now() {
        rig.clock.backToNow();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void the_vote_on_the_page_that_is_sent_counts_whatever_the_other_tab_chose(boolean javaScript, Browser browser) {
        Browser.Person member = javaScript ? browser.as("member2") : browser.asWithoutJavaScript("member2");
        Page yes = toCheck(member.open(address), YES, "It helps.");
        // Begun from the draft of the first tab, and changed.
        Page no = toCheck(member.open(address), NO, "Too fast.");
        assertThat(yes.locator("main")).containsText(YES);

        press(yes, "Send my vote");
        yes.waitForURL("**/decide/" + round);
        Assertions.assertThat(chosen()).isEqualTo(BallotChoice.APPROVE);

        press(no, "Send my vote");
        assertThat(no.locator("main")).containsText("This form was sent or deleted on another page or device");
        assertThat(no.locator("main")).containsText(YES);
        Assertions.assertThat(chosen()).isEqualTo(BallotChoice.APPROVE);
        browser.check(no, "ballot-sent-elsewhere");
    }

    @Test
    void two_devices_that_begin_at_the_same_time_do_not_mix_their_answers(Browser browser) {
        Page phone = browser.as("member3").open(address);
        Page desk = browser.as("member3").open(address);
        toCheck(phone, YES, "It helps.");
        desk.getByLabel(NO).check();
        press(desk, "Continue");
        assertThat(desk.locator(".form-conflict").first()).containsText(YES);
        assertThat(desk.locator(".form-conflict").first()).containsText(NO);
        assertThat(desk.locator("main")).containsText("It helps.");
        browser.check(desk, "ballot-changed-elsewhere");

        press(desk, "Keep what is on this page");
        press(desk, "Continue");
        assertThat(desk.locator("textarea")).hasValue("");
        desk.locator("textarea").fill("Too fast.");
        press(desk, "Continue");
        press(phone, "Send my vote");
        phone.waitForURL("**/decide/" + round);
        Assertions.assertThat(
                        rig.reading.mine(round, rig.account("member3")).part().chosen())
                .isEqualTo(BallotChoice.APPROVE);
    }

    @Test
    void a_page_of_a_tab_that_is_read_again_shows_what_that_tab_chose(Browser browser) {
        Browser.Person member = browser.as("member2");
        Page yes = toCheck(member.open(address), YES, "It helps.");
        toCheck(member.open(address), NO, "Too fast.");
        yes.reload();
        assertThat(yes.locator("main")).containsText(YES);
        assertThat(yes.locator("main")).containsText("This form was changed on another page or device");
        press(yes, "Send my vote");
        yes.waitForURL("**/decide/" + round);
        Assertions.assertThat(chosen()).isEqualTo(BallotChoice.APPROVE);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void going_back_in_one_tab_loses_nothing_and_asks_nothing(boolean javaScript, Browser browser) {
        Browser.Person member = javaScript ? browser.as("member2") : browser.asWithoutJavaScript("member2");
        Page page = toCheck(member.open(address), YES, "It helps.");
        page.goBack();
        page.goBack();
        page.getByLabel(NO).check();
        press(page, "Continue");
        assertThat(page.locator(".form-conflict")).hasCount(0);
        assertThat(page.locator("textarea")).hasValue("It helps.");
        press(page, "Continue");
        page.locator(".govuk-summary-list a").last().click();
        page.locator("textarea").fill("It is too fast.");
        press(page, "Continue");
        assertThat(page.locator("main")).containsText("It is too fast.");
        press(page, "Send my vote");
        page.waitForURL("**/decide/" + round);
        Assertions.assertThat(chosen()).isEqualTo(BallotChoice.DO_NOT_APPROVE);
    }

    @Test
    void a_mark_that_nobody_gave_is_never_taken_for_the_newest_answers(Browser browser) {
        Page page = toCheck(browser.as("member2").open(address), YES, "It helps.");
        page.evaluate("document.querySelector('[name=_draft]').value = 'invented.999999'");
        page.evaluate("document.querySelector('[name=_seen]').value = 'invented'");
        press(page, "Send my vote");
        assertThat(page.locator("main")).containsText("The answers on this page are now the latest ones");
        press(page, "Send my vote");
        page.waitForURL("**/decide/" + round);
    }

    private BallotChoice chosen() {
        return rig.reading.mine(round, rig.account("member2")).part().chosen();
    }

    private static Page toCheck(Page page, String choice, String reason) {
        page.getByLabel(choice).check();
        press(page, "Continue");
        page.locator("textarea").fill(reason);
        press(page, "Continue");
        assertThat(page.locator("main")).containsText(choice);
        return page;
    }

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .last()
                .click();
    }
}
