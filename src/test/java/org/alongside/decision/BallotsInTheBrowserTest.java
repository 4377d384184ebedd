package org.alongside.decision;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import org.alongside.AlongsideTest;
import org.alongside.browser.Browser;
import org.alongside.browser.WithBrowser;
import org.alongside.decision.model.BallotChoice;
import org.alongside.decision.model.Vote;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Ownership of ballots, as officers, the chair and members see it. */
@AlongsideTest
@WithBrowser
class BallotsInTheBrowserTest {

    @Autowired
    PanelRig rig;

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
    void an_officer_reads_that_the_member_has_voted_meanwhile_and_keeps_what_was_typed(Browser browser) {
        Page page = browser.as("officer2").open("/rounds/" + round + "/ballot?seat=" + rig.seat(round, "member3"));
        page.getByLabel("By phone").check();
        page.getByLabel("Who helped the member?").fill("A support worker");
        page.getByLabel("How did the member confirm").fill("I read it back.");
        page.getByLabel("Not yet, change the plan first").check();
        rig.vote(round, "member3", BallotChoice.APPROVE);
        submit(page, "Record this vote");
        page.locator("textarea[name^=reason]").fill("They want a map.");
        submit(page, "Record this vote");
        assertThat(page.locator(".govuk-error-summary")).containsText("Molly Member voted online on 24 March 2027");
        assertThat(page.getByLabel("Who helped the member?")).hasValue("A support worker");
        assertThat(page.getByLabel("How did the member confirm")).hasValue("I read it back.");
        assertThat(page.locator("textarea[name^=reason]")).hasValue("They want a map.");
        assertThat(page.getByLabel("Not yet, change the plan first")).isChecked();
        browser.check(page, "ballot-refused-member-has-voted");
        Assertions.assertThat(
                        rig.reading.mine(round, rig.account("member3")).part().chosen())
                .isEqualTo(BallotChoice.APPROVE);
    }

    @Test
    void the_lead_officer_reads_why_they_write_no_ballots_down(Browser browser) {
        Page page = browser.as("officer").open("/rounds/" + round);
        assertThat(page.locator("main")).containsText("You lead this project");
        browser.check(page, "round-lead-officer");
        page.navigate(browser.base() + "/rounds/" + round + "/ballot");
        assertThat(page.locator("main")).containsText("Charlie Chair");
        browser.check(page, "ballot-lead-officer");
    }

    @Test
    void the_deputy_is_named_to_the_member_on_the_page_of_the_round_and_in_the_record(Browser browser)
            throws Exception {
        rig.vote(round, "member7", Vote.of(BallotChoice.DO_NOT_APPROVE, "Too fast."));
        Page member = browser.as("member").open("/decide/" + round);
        assertThat(member.locator("main")).containsText("Your deputy, Maya Member, voted in your place");
        browser.check(member, "decide-deputy-voted");
        Page chair = browser.as("chair").open("/rounds/" + round);
        assertThat(chair.locator("main")).containsText("by the deputy, Maya Member");
        browser.check(chair, "round-deputy-voted");
        for (String other : List.of("chair", "member2", "member3", "member4", "member5", "member6")) {
            rig.vote(round, other, BallotChoice.APPROVE);
        }
        byte[] file = chair.request()
                .get(browser.base() + "/rounds/" + round + "/record.pdf")
                .body();
        try (PDDocument document = Loader.loadPDF(file)) {
            Assertions.assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .contains("Voted by the deputy: Maya Member");
        }
    }

    @Test
    void what_a_member_typed_as_their_reason_stays_when_they_change_their_choice(Browser browser) {
        Page page = browser.as("member2").open("/decide/" + round + "/choice");
        page.getByLabel("No, do not go ahead").check();
        submit(page, "Continue");
        page.locator("textarea").fill("Nobody asked the night staff.");
        submit(page, "Continue");
        page.navigate(browser.base() + "/decide/" + round + "/choice");
        page.getByLabel("Yes, if some things are done").check();
        submit(page, "Continue");
        page.locator("textarea").first().fill("Ask the night staff");
        submit(page, "Continue");
        assertThat(page.locator("textarea")).hasValue("Nobody asked the night staff.");
        page.navigate(browser.base() + "/decide/" + round + "/choice");
        page.getByLabel("Not yet, change the plan first").check();
        submit(page, "Continue");
        assertThat(page.locator("textarea")).hasValue("Nobody asked the night staff.");
        page.locator("textarea").fill("");
        submit(page, "Continue");
        assertThat(page.locator(".govuk-error-summary")).containsText("why you voted this way");
        page.locator("textarea").fill("Nobody asked the night staff.");
        submit(page, "Continue");
        page.navigate(browser.base() + "/decide/" + round + "/choice");
        page.getByLabel("Yes, if some things are done").check();
        submit(page, "Continue");
        assertThat(page.locator("textarea").first()).hasValue("Ask the night staff");
        submit(page, "Continue");
        submit(page, "Continue");
        submit(page, "Send my vote");
        assertThat(page.locator("main")).containsText("Ask the night staff");
        assertThat(page.locator("main")).containsText("Nobody asked the night staff.");
    }

    private static void submit(Page page, String text) {
        // The first with this name is the hidden one for the Enter key.
        page.locator(".govuk-button-group")
                .getByText(text, new Locator.GetByTextOptions().setExact(true))
                .click();
        page.waitForLoadState();
    }
}
