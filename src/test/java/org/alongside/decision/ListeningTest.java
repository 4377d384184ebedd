package org.alongside.decision;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.alongside.AlongsideTest;
import org.alongside.body.FormatNeed;
import org.alongside.browser.Browser;
import org.alongside.browser.WithBrowser;
import org.alongside.decision.voting.RoundClocks;
import org.alongside.identity.TestPeople;
import org.alongside.person.Format;
import org.alongside.round.format.AvailableFormats;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A question as a recording: played on the page, whole or in ranges, and available as a download. */
@AlongsideTest
@WithBrowser
class ListeningTest {

    /** Longer than one chunk of the store. */
    private static final byte[] RECORDING = Recording.of(2000);

    @Autowired
    PanelRig rig;

    @Autowired
    RoundClocks clocks;

    @Autowired
    AvailableFormats shelf;

    @Autowired
    TestPeople people;

    @Autowired
    MockMvc mvc;

    private UUID round = new UUID(0, 0);
    private String page = "";

    @BeforeEach
    void aRoundWithARecording() {
        rig.itIsWednesday();
        round = rig.openRound();
        page = give(Format.AUDIO, "plan.mp3", RECORDING);
    }

    @AfterEach
    void now() {
        rig.clock.backToNow();
    }

    @Test
    void a_member_plays_it_on_the_page_without_javascript_saves_it_or_reads_the_same(Browser browser) {
        Page open = browser.asWithoutJavaScript("member").open(page);
        Locator player = open.locator("audio");
        assertThat(player).isVisible();
        assertThat(player).hasAttribute("controls", "");
        assertThat(player).hasAttribute("src", page + "/audio");
        assertThat(player)
                .hasAttribute(
                        "aria-label", "Listen: " + rig.reading.round(round).question());
        browser.check(open, "member-listen");
        assertThat(open.locator("a[href='" + page + "/file']")).isVisible();
        open.getByText("the plan as text").click();
        assertThat(open.locator("main")).containsText("What this is for");
    }

    @Test
    void the_browser_may_fetch_it_and_finds_a_recording(Browser browser) {
        Page open = browser.as("member").open(page);
        assertThat(open.evaluate(
                        "async address => { const r = await fetch(address, {headers: {Range: 'bytes=0-9'}});"
                                + " return r.status + ' ' + r.headers.get('content-type') }",
                        page + "/audio"))
                .isEqualTo("206 audio/mpeg");
        assertThat(
                        open.evaluate(
                                "() => new Promise(done => { const a = document.querySelector('audio');"
                                        + " if (!a.canPlayType('audio/mpeg')) { done('no codec') }"
                                        + " else if (a.readyState > 0) { done('plays') }"
                                        + " else { a.onloadedmetadata = () => done('plays'); a.onerror = () => done(a.error.message) } })"))
                .isIn("plays", "no codec");
    }

    @Test
    void whoever_asks_for_a_part_gets_that_part_also_across_the_pieces_it_is_kept_in() throws Exception {
        int end = RECORDING.length;
        mvc.perform(audio(page))
                .andExpect(status().isOk())
                .andExpect(header().string("Accept-Ranges", "bytes"))
                .andExpect(header().string("Content-Disposition", "inline"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(content().bytes(RECORDING));
        mvc.perform(audio(page).header("Range", "bytes=524280-524300"))
                .andExpect(status().isPartialContent())
                .andExpect(header().string("Content-Range", "bytes 524280-524300/" + end))
                .andExpect(content().bytes(Arrays.copyOfRange(RECORDING, 524_280, 524_301)));
        mvc.perform(audio(page).header("Range", "bytes=-5"))
                .andExpect(status().isPartialContent())
                .andExpect(content().bytes(Arrays.copyOfRange(RECORDING, end - 5, end)));
        mvc.perform(audio(page).header("Range", "bytes=" + end + "-"))
                .andExpect(status().isRequestedRangeNotSatisfiable())
                .andExpect(header().string("Content-Range", "bytes */" + end));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lines=1-2", "bytes=9-1", "bytes=a-b", "bytes=0-1,5-6"})
    void a_part_that_cannot_be_understood_gets_the_whole(String range) throws Exception {
        mvc.perform(audio(page).header("Range", range))
                .andExpect(status().isOk())
                .andExpect(content().bytes(RECORDING));
    }

    @Test
    void only_what_was_found_to_be_a_recording_is_ever_played() throws Exception {
        String easy = give(Format.EASY_READ, "easy.txt", "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
        mvc.perform(audio(easy)).andExpect(status().isNotFound());
        mvc.perform(get(easy).with(people.signedIn("member")))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("<audio"))));
        mvc.perform(get(page + "/audio").with(people.signedIn("contributor"))).andExpect(status().isNotFound());
        String elsewhere = page.replace(round.toString(), rig.openRound().toString());
        mvc.perform(audio(elsewhere)).andExpect(status().isNotFound());
    }

    private MockHttpServletRequestBuilder audio(String address) {
        return get(address + "/audio").with(people.signedIn("member"));
    }

    private String give(Format format, String name, byte[] file) {
        FormatNeed need = new FormatNeed(format, "");
        rig.as("officer", () -> {
            clocks.give(
                    round,
                    need,
                    "",
                    new RoundClocks.File(name, new ByteArrayInputStream(file)),
                    rig.walk.viewer("officer"));
            return true;
        });
        return "/decide/" + round + "/formats/"
                + shelf.of(round).stream()
                        .filter(each -> each.need().isSameAs(need))
                        .findFirst()
                        .orElseThrow()
                        .id();
    }
}
