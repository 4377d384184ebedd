package org.alongside.decision;

import static org.alongside.decision.model.BallotChoice.APPROVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A member's pages say which step of the vote they are, and nothing is offered that can no longer be done. */
class EndedOffersTest extends WithARound {

    private static final String MORE_TIME = "I need more time";
    private static final String NOT_ME = "I should not decide this";

    @Test
    void each_page_of_a_vote_says_which_step_it_is() throws Exception {
        List<String> pages = List.of("/about", "/yes-or-no", "/pack");
        for (String path : pages) {
            assertThat(page("member", path)).contains("Step " + (pages.indexOf(path) + 1) + " of 4");
        }
        assertThat(page("member", "/large-print")).contains("Step 3 of 4");
        assertThat(page("member", "/choice")).contains("Step 4 of 4, page 1 of 3");
    }

    @Test
    void whoever_declared_an_interest_is_offered_no_help_with_deciding_and_no_steps() throws Exception {
        assertThat(page("member", "")).contains(MORE_TIME, NOT_ME, "or ask a question");
        rig.declareInterest(round, "member", "My sister works there");
        for (String path : List.of("", "/about", "/pack")) {
            assertThat(page("member", path)).as(path).doesNotContain(MORE_TIME, NOT_ME, "or ask a question", "Step ");
        }
        mvc.perform(get("/decide/" + round + "/help").with(people.signedIn("member")))
                .andExpect(redirectedUrl("/decide/" + round));
        askForTime("member");
    }

    @Test
    void a_round_that_is_over_offers_no_more_time_no_reminders_and_no_change() throws Exception {
        for (String member : PanelRig.MEMBERS) {
            rig.vote(round, member, APPROVE);
        }
        assertThat(page("member", "")).doesNotContain(MORE_TIME, NOT_ME, "Change your vote", "or ask a question");
        askForTime("member");
        for (String act : List.of("/more-time", "/ballot", "/meeting")) {
            mvc.perform(get("/rounds/" + round + act).with(people.signedIn("officer2")))
                    .andExpect(redirectedUrl("/rounds/" + round));
        }
        mvc.perform(post("/rounds/" + round + "/remind")
                        .with(people.signedIn("officer"))
                        .with(csrf()))
                .andExpect(flash().attribute("notice", containsString("No reminder was sent")))
                .andExpect(flash().attribute("noticeFailed", true));
    }

    @Test
    void a_banner_about_something_that_was_not_done_does_not_say_success() throws Exception {
        mvc.perform(get("/help").flashAttr("notice", "Nothing was done.").flashAttr("noticeFailed", true))
                .andExpect(content().string(containsString("Nothing was done.")))
                .andExpect(content().string(not(containsString("govuk-notification-banner--success"))));
        mvc.perform(get("/help").flashAttr("notice", "It was done."))
                .andExpect(content().string(containsString("govuk-notification-banner--success")));
    }

    private void askForTime(String member) throws Exception {
        mvc.perform(post("/decide/" + round + "/help")
                        .with(people.signedIn(member))
                        .with(csrf())
                        .param("_shown", "kind,words")
                        .param("kind", "MORE_TIME")
                        .param("_do", "continue"))
                .andExpect(redirectedUrl("/decide/" + round))
                .andExpect(flash().attribute("notice", containsString("We did not send this")));
        assertThat(rig.jdbc
                        .sql("select count(*) from help_asked where round = ? and kind = 'MORE_TIME'")
                        .param(round)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private String page(String member, String path) throws Exception {
        return mvc.perform(get("/decide/" + round + path).with(people.signedIn(member)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
