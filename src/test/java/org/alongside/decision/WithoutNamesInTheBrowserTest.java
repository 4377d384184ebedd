package org.alongside.decision;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.UUID;
import org.alongside.AlongsideTest;
import org.alongside.browser.Browser;
import org.alongside.browser.WithBrowser;
import org.alongside.decision.model.BallotChoice;
import org.alongside.evaluation.EvaluatedCase;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Anonymous input; everyone else looks for the name on each page that shows the input. */
@AlongsideTest
@WithBrowser
class WithoutNamesInTheBrowserTest {

    private static final String WORDS = "The night staff never knock.";
    private static final String AGAINST = "Nobody asked the night staff.";

    @Autowired
    PanelRig rig;

    @Autowired
    EvaluatedCase cases;

    @BeforeEach
    void wednesday() {
        rig.itIsWednesday();
    }

    @AfterEach
    void now() {
        rig.clock.backToNow();
    }

    @Test
    void a_contributor_tells_us_something_without_their_name_and_nobody_finds_it(Browser browser) {
        String reference = cases.with("contributor", "contributor2");
        Page page = browser.as("contributor").open("/my-projects/" + reference + "/contributions/new");
        assertThat(page.locator("main")).containsText("see your name with what you say");
        browser.check(page, "without-a-name-1-ask");
        page.fill("#words", WORDS);
        page.getByLabel("Do not keep my name with this").check();
        submit(page, "Send");
        assertThat(page.locator(".govuk-notification-banner")).containsText("without your name");
        assertThat(page.locator("main")).not().containsText(WORDS);

        for (String reader : List.of("officer", "sponsor", "manager", "administrator")) {
            Browser.Person person = browser.as(reader);
            Page history = person.open("/projects/" + reference + "/history");
            assertThat(history.locator("main")).containsText("A person who did not give their name");
            assertThat(history.locator("main")).not().containsText("Connie");
            if (!reader.equals("administrator")) {
                for (String path : List.of("/contributions", "/contributions?q=Connie", "/contributions/1")) {
                    history.navigate(browser.base() + "/projects/" + reference + path);
                    assertThat(history.locator("main")).not().containsText("Connie");
                }
            }
        }
        Page officer = browser.as("officer").open("/projects/" + reference + "/history");
        browser.check(officer, "without-a-name-2-history");
        Page other = browser.as("contributor2").open("/projects/" + reference + "/you-said-we-did");
        assertThat(other.locator("main")).not().containsText("Connie");
    }

    @Test
    void a_member_gives_a_reason_and_nobody_reads_it_with_their_name(Browser browser) throws Exception {
        UUID round = rig.openRound();
        String reference = rig.reading.round(round).reference();
        Page page = browser.as("member2").open("/decide/" + round + "/choice");
        assertThat(page.locator("main")).containsText("Nobody sees your name next to your vote or your reason.");
        browser.check(page, "without-a-name-3-choice");
        page.getByLabel("No, do not go ahead").check();
        submit(page, "Continue");
        page.locator("textarea").fill(AGAINST);
        submit(page, "Continue");
        submit(page, "Send my vote");
        assertThat(page.locator("h1")).containsText("We have your vote");
        for (String member : List.of("chair", "member", "member3", "member4", "member5", "member6")) {
            rig.vote(round, member, BallotChoice.APPROVE);
        }

        for (String reader : List.of("officer", "manager", "administrator", "chair")) {
            Page desk = browser.as(reader).open("/rounds/" + round);
            assertThat(desk.locator("section[aria-labelledby=seats]")).containsText("Max Member");
            assertThat(desk.locator("section[aria-labelledby=seats]")).not().containsText(AGAINST);
            assertThat(desk.locator("section[aria-labelledby=seats]")).not().containsText("No, do not go ahead");
            assertThat(desk.locator("section[aria-labelledby=said]")).containsText(AGAINST);
            assertThat(desk.locator("section[aria-labelledby=said]")).not().containsText("Member");
            assertThat(desk.locator("section[aria-labelledby=outcome]")).not().containsText("Max");
            byte[] file = desk.context()
                    .request()
                    .get(browser.base() + "/rounds/" + round + "/record.pdf")
                    .body();
            try (PDDocument document = Loader.loadPDF(file)) {
                String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
                int said = text.indexOf("Votes and reasons");
                org.assertj.core.api.Assertions.assertThat(text.substring(text.indexOf("7 seats"), said))
                        .contains("Max Member")
                        .doesNotContain(AGAINST, "No, do not go ahead");
                org.assertj.core.api.Assertions.assertThat(text.substring(said))
                        .contains(AGAINST)
                        .doesNotContain("Max Member");
            }
        }
        browser.check(browser.as("officer").open("/rounds/" + round), "without-a-name-4-round");
        for (String reader : List.of("officer", "sponsor", "manager")) {
            assertThat(browser.as(reader).open("/projects/" + reference).locator("main"))
                    .containsText(AGAINST);
            assertThat(browser.as(reader).open("/projects/" + reference).locator("main"))
                    .not()
                    .containsText("Max Member: ");
        }
        for (String member : List.of("member", "member5")) {
            Page outcome = browser.as(member).open("/decide/" + round);
            assertThat(outcome.locator("main")).containsText(AGAINST);
            assertThat(outcome.locator("main")).not().containsText("Max");
        }
    }

    private static void submit(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first()
                .click();
    }
}
