package org.alongside.scoring;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.alongside.browser.Browser;
import org.alongside.browser.WithBrowser;
import org.alongside.scoring.view.ScoringView;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** A member scores the same entry in two tabs. The scores that count are those on the page that was sent. */
@WithBrowser
class TwoTabsOfAScorecardTest extends WithAScoringRound {

    @Test
    void the_scores_on_the_page_that_is_sent_count_and_the_other_tab_says_so(Browser browser) {
        String address = "/score/" + round + "/entries/" + rig.entry(round, "Choir");
        Browser.Person member = browser.asWithoutJavaScript("member");
        Page high = member.open(address);
        Page low = member.open(address);
        score(high, "4", "They sing for everybody.");
        score(high, "3", "Every week.");
        assertThat(high.locator("h1")).hasText("Check your answers");

        score(low, "1", "Too loud.");
        assertThat(low.locator(".form-conflict").first()).isVisible();
        assertThat(low.locator("main")).containsText("They sing for everybody.");
        assertThat(low.locator("main")).containsText("Too loud.");
        browser.check(low, "scorecard-changed-elsewhere");
        press(low, "Keep what is on this page");
        press(low, "Continue");
        score(low, "2", "Seldom.");
        assertThat(low.locator("main")).containsText("Too loud.");
        assertThat(low.locator("main")).not().containsText("They sing for everybody.");

        press(high, "Send my scores");
        high.waitForURL("**/score/" + round);
        Assertions.assertThat(points()).containsExactly(4, 3);

        press(low, "Send my scores");
        assertThat(low.locator("main")).containsText("This form was sent or deleted on another page or device");
        assertThat(low.locator("main")).containsText("They sing for everybody.");
        Assertions.assertThat(points()).containsExactly(4, 3);
    }

    private List<Integer> points() {
        return rig.mine.mine(round, rig.panel.account("member")).entry(rig.entry(round, "Choir")).scores().stream()
                .map(ScoringView.Said::points)
                .toList();
    }

    private static void score(Page page, String points, String why) {
        page.getByLabel(points, new Page.GetByLabelOptions().setExact(true)).check();
        page.getByLabel("Why?").fill(why);
        press(page, "Continue");
    }

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .last()
                .click();
    }
}
