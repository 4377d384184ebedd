package org.alongside.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.form.answer.RawInput;
import org.alongside.scoring.model.ScoringProcess;
import org.alongside.scoring.view.ScoringView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpSession;

/** The link in a scoring round's letter: the page it opens, its recipient, single use and expiry. */
class ScoringLinksTest extends WithAScoringRound {

    private static final Pattern LINK = Pattern.compile("/d/[A-Za-z0-9_-]{22}");

    private String reference = "";

    @BeforeEach
    void itsReference() {
        reference = rig.reference(round);
    }

    @Test
    void the_link_in_the_letter_opens_what_is_scored_and_a_member_scores_without_a_password() throws Exception {
        String address = "/score/" + round + "/entries/" + rig.entry(round, "Choir");
        MockHttpSession session = arriveBy(link("award/opened", "member"));
        mvc.perform(get("/score/" + round).session(session))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Score the next one")))
                // The link does not cover the list, so the page has no link to it.
                .andExpect(content().string(not(containsString("href=\"/score\""))));
        for (int criterion = 1; criterion <= 2; criterion++) {
            mvc.perform(post(address)
                            .session(session)
                            .with(csrf())
                            .with(latestDraft)
                            .param("_page", "c" + criterion)
                            .param("points" + criterion, "4")
                            .param("reason" + criterion, "They sing for everybody.")
                            .param("_do", "continue"))
                    .andExpect(status().is3xxRedirection());
        }
        mvc.perform(post(address)
                        .session(session)
                        .with(csrf())
                        .with(latestDraft)
                        .param("_page", "check")
                        .param("_do", "finish"))
                .andExpect(redirectedUrl("/score/" + round));
        assertThat(rig.mine
                        .mine(round, rig.panel.account("member"))
                        .entry(rig.entry(round, "Choir"))
                        .scores())
                .extracting(ScoringView.Said::points)
                .containsExactly(4, 4);
    }

    @Test
    void a_mail_scanner_that_opens_the_link_changes_nothing_and_learns_nothing() throws Exception {
        String link = link("award/opened", "member");
        for (int i = 0; i < 3; i++) {
            mvc.perform(get(link))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("Go to your scoring")))
                    .andExpect(content().string(not(containsString("Small grants"))));
        }
        arriveBy(link);
    }

    @Test
    void it_works_once_and_the_member_has_a_new_one_sent_from_there() throws Exception {
        String link = link("award/opened", "member");
        arriveBy(link);
        mvc.perform(post(link).with(csrf()))
                .andExpect(status().isGone())
                .andExpect(content().string(containsString("Send me a new link")));
        mvc.perform(post(link + "/another").with(csrf()))
                .andExpect(content().string(containsString("We have sent you a new link")));
        String another = link("award/new-link", "member");
        assertThat(another).isNotEqualTo(link);
        arriveBy(another);
        for (int i = 0; i < 8; i++) {
            mvc.perform(post(link + "/another").with(csrf())).andExpect(status().isOk());
        }
        assertThat(rig.panel.letters(reference, "award/new-link"))
                .as("as many in an hour as somebody may need")
                .isLessThan(5);
    }

    @Test
    void what_it_opens_is_this_scoring_round_and_nothing_else() throws Exception {
        UUID other = rig.grantsRound();
        MockHttpSession session = arriveBy(link("award/opened", "chair"));
        for (String path : List.of("/score/" + other, "/score", "/decide", "/scoring/" + round, "/me")) {
            mvc.perform(get(path).session(session).header("Accept", "text/html"))
                    .andExpect(redirectedUrl("/sign-in?only"));
        }
        mvc.perform(get("/decide/reading").session(session)).andExpect(status().isOk());
        mvc.perform(get("/").session(session)).andExpect(redirectedUrl("/score/" + round));
    }

    @Test
    void links_that_ask_end_with_the_decision_and_the_one_that_tells_it_some_weeks_later() throws Exception {
        String asked = link("award/opened", "member");
        rig.everybodyScores(round, Map.of("Tea Club", 3, "Walking Group", 4, "Choir", 5));
        rig.step("chair", round, ScoringProcess.MODERATE, RawInput.none().with("finished", "true"));
        rig.step(
                "chair",
                round,
                ScoringProcess.DECIDE,
                RawInput.none().with("awarded", List.of(rig.entry(round, "Choir"), rig.entry(round, "Walking Group"))));
        mvc.perform(post(asked).with(csrf())).andExpect(status().isGone());
        String told = link("award/decided", "member");
        String last = link("award/decided", "member2");
        mvc.perform(get("/score/" + round).session(arriveBy(told)))
                .andExpect(content().string(containsString("Awarded")));
        rig.panel.clock.moveTo(rig.panel.clock.instant().plus(Duration.ofDays(31)));
        mvc.perform(post(last).with(csrf())).andExpect(status().isGone());
        mvc.perform(post(last + "/another").with(csrf()))
                .andExpect(content().string(containsString("We cannot send you a new link")));
    }

    @Test
    void the_officer_gets_the_plain_address_of_the_page_they_work_on() {
        rig.everybodyScores(round, Map.of("Tea Club", 3, "Walking Group", 4, "Choir", 5));
        rig.step("chair", round, ScoringProcess.MODERATE, RawInput.none().with("finished", "true"));
        rig.step(
                "chair",
                round,
                ScoringProcess.DECIDE,
                RawInput.none().with("awarded", List.of(rig.entry(round, "Choir"), rig.entry(round, "Walking Group"))));
        assertThat(rig.panel.letter(reference, "award/decided", "officer"))
                .contains("/scoring/" + round)
                .doesNotContainPattern(LINK);
    }

    private MockHttpSession arriveBy(String link) throws Exception {
        MockHttpSession session = new MockHttpSession();
        mvc.perform(get(link).session(session)).andExpect(status().isOk());
        mvc.perform(post(link).session(session).with(csrf())).andExpect(redirectedUrl("/score/" + round));
        return session;
    }

    private String link(String template, String member) {
        String text = rig.panel.letter(reference, template, member);
        Matcher found = LINK.matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group();
    }
}
