package org.alongside.scoring;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.UUID;
import org.alongside.AlongsideTest;
import org.alongside.body.FormatNeed;
import org.alongside.browser.Browser;
import org.alongside.browser.WithBrowser;
import org.alongside.decision.Recording;
import org.alongside.person.Format;
import org.alongside.round.format.AvailableFormats;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Scoring papers in other formats, as members and officers see them. */
@AlongsideTest
@WithBrowser
class ScoringFormatsInTheBrowserTest {

    private static final FormatNeed AUDIO = new FormatNeed(Format.AUDIO, "");

    @Autowired
    ScoringRig rig;

    @Autowired
    AvailableFormats shelf;

    private UUID round = new UUID(0, 0);

    @BeforeEach
    void aMemberWhoListens() {
        rig.panel.itIsWednesday();
        UUID body = rig.panel.body();
        rig.reads(body, "member2", AUDIO);
        round = rig.setUp(rig.grants(body));
    }

    @AfterEach
    void now() {
        rig.panel.clock.backToNow();
    }

    @Test
    void a_member_waits_for_a_recording_an_officer_gives_it_and_the_member_listens_and_scores(Browser browser) {
        Page member = browser.asWithoutJavaScript("member2").open("/score/" + round);
        assertThat(member.locator("main")).containsText("Your time has not started");
        browser.check(member, "scoring-61-waits");

        Page officer = browser.asWithoutJavaScript("officer").open("/scoring/" + round);
        assertThat(officer.locator("main")).containsText("Time not started needs another format: Audio");
        browser.check(officer, "scoring-62-desk-waits");
        officer.locator("a[href$='/formats']").click();
        assertThat(officer.locator("#waiting + ul")).containsText("Audio");
        officer.getByText("Give it to members").click();
        assertThat(officer.locator(".govuk-error-summary")).containsText("Select a format");
        browser.check(officer, "scoring-63-formats");
        officer.locator("#format").selectOption("AUDIO");
        officer.locator("#file").setInputFiles(new FilePayload("grants.mp3", "audio/mpeg", Recording.of(40)));
        officer.getByText("Give it to members").click();
        assertThat(officer.locator(".govuk-notification-banner")).containsText("can start today");
        assertThat(officer.locator("#waiting ~ p")).containsText("Nobody is waiting");
        browser.check(officer, "scoring-64-formats-given");

        member.reload();
        assertThat(member.locator("main")).containsText("You have until the end of Friday 9 April");
        browser.check(member, "scoring-65-ready");
        member.getByText("In your format: Audio").click();
        String page = "/score/" + round + "/formats/" + shelf.of(round).get(0).id();
        Locator player = member.locator("audio");
        assertThat(player).isVisible();
        assertThat(player).hasAttribute("src", page + "/audio");
        assertThat(player).hasAttribute("aria-label", "Listen: Small grants for carers");
        assertThat(member.locator("a[href='" + page + "/file']")).isVisible();
        browser.check(member, "scoring-66-listen");
        member.getByText("all of the entries in words").click();
        assertThat(member.locator("main")).containsText("Walking Group wants to do something good.");
        browser.check(member, "scoring-67-read");
        member.getByText("Score the next one").click();
        assertThat(member.locator("h1")).isVisible();
    }

    @Test
    void the_recording_comes_in_the_parts_for_which_a_player_asks(Browser browser) {
        rig.panel.as("officer", () -> {
            rig.clocks.give(
                    round,
                    AUDIO,
                    "",
                    new org.alongside.round.PackClocks.File(
                            "grants.mp3", new java.io.ByteArrayInputStream(Recording.of(40))),
                    rig.panel.walk.viewer("officer"));
            return true;
        });
        String page = "/score/" + round + "/formats/" + shelf.of(round).get(0).id();
        Page open = browser.as("member2").open(page);
        assertThat(open.evaluate(
                        "async address => { const r = await fetch(address, {headers: {Range: 'bytes=0-9'}});"
                                + " return r.status + ' ' + r.headers.get('content-type') }",
                        page + "/audio"))
                .isEqualTo("206 audio/mpeg");
    }

    @Test
    void a_member_reads_it_in_large_print_and_asks_for_it_in_another_way(Browser browser) {
        Page page = browser.asWithoutJavaScript("member4").open("/score/" + round);
        page.getByText("Large print").click();
        assertThat(page.locator("h1")).hasText("Small grants for carers");
        browser.check(page, "scoring-71-large-print");
        page.getByText("I need this in another format").click();
        page.getByLabel("Easy read").check();
        browser.check(page, "scoring-72-another-way");
        page.locator(".govuk-button-group").getByText("Ask for help").click();
        assertThat(page.locator(".govuk-notification-banner"))
                .containsText("Your time to score will start when it is ready");
        assertThat(page.locator("main")).containsText("Easy read");
        browser.check(page, "scoring-73-asked");
    }
}
