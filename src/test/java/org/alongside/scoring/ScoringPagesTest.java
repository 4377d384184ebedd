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

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.body.BodyTerms;
import org.alongside.body.Quorum;
import org.alongside.decision.PanelRig;
import org.alongside.scoring.model.ScoringPlan;
import org.alongside.scoring.model.ScoringProcess;
import org.junit.jupiter.api.Test;

/** Permissions on a scoring round, and its pages' handling of invalid input. */
class ScoringPagesTest extends WithAScoringRound {

    @Test
    void nobody_without_a_seat_scores_and_members_do_not_see_the_desk() throws Exception {
        mvc.perform(get("/score/" + round).with(people.signedIn("contributor"))).andExpect(status().isNotFound());
        mvc.perform(get("/score/not-an-id").with(people.signedIn("member"))).andExpect(status().isNotFound());
        mvc.perform(get("/scoring/" + round).with(people.signedIn("member"))).andExpect(status().isForbidden());
        mvc.perform(get("/scoring/" + round).with(people.signedIn("chair"))).andExpect(status().isOk());
        mvc.perform(post("/score/" + round + "/finish")
                        .with(people.signedIn("member"))
                        .with(csrf()))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("You have not scored everything")));
    }

    @Test
    void the_ranking_can_be_downloaded_only_when_averages_may_be_seen() throws Exception {
        mvc.perform(get("/scoring/" + round + "/ranking.csv").with(people.signedIn("officer")))
                .andExpect(status().isNotFound());
        rig.everybodyScores(round, Map.of("Tea Club", 3, "Walking Group", 5, "Choir", 4));
        mvc.perform(get("/scoring/" + round + "/ranking.csv").with(people.signedIn("officer")))
                .andExpect(status().isOk())
                .andExpect(
                        content().string(containsString("1,Walking Group,400.00,5.00,5.00,5.00,5.00,5.00,7,yes,\r\n")));
    }

    @Test
    void each_page_says_which_step_it_is_and_counts_only_what_is_theirs_to_score() throws Exception {
        assertThat(page("")).contains("Step 1 of 5").doesNotContain("Step 5");
        assertThat(page("/entries/" + rig.entry(round, "Tea Club"))).contains("Step 2 of 5, page 1 of ");
        rig.declareInterest(round, "member", "Tea Club", "I pour the tea");
        assertThat(page("")).contains("Step 1 of 4");
        assertThat(page("/entries/" + rig.entry(round, "Choir"))).containsPattern("Step [23] of 4, page 1 of ");
        rig.score(round, "member", "Choir", 3, 3);
        rig.score(round, "member", "Walking Group", 3, 3);
        assertThat(page("")).contains("Step 4 of 4", "I have finished", "I need more time");
        rig.finish(round, "member");
        assertThat(page("")).doesNotContain("Step ");
        for (String other : PanelRig.MEMBERS) {
            if (!other.equals("member")) {
                rig.scoreAll(round, other, 3);
                rig.finish(round, other);
            }
        }
        assertThat(page("")).doesNotContain("Step ", "I need more time");
        mvc.perform(get("/score/" + round + "/help").with(people.signedIn("member")))
                .andExpect(redirectedUrl("/score/" + round));
        mvc.perform(get("/scoring/" + round + "/more-time").with(people.signedIn("officer")))
                .andExpect(redirectedUrl("/scoring/" + round));
    }

    private String page(String path) throws Exception {
        return mvc.perform(get("/score/" + round + path).with(people.signedIn("member")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void points_outside_the_scale_and_entries_of_another_round_are_refused() throws Exception {
        UUID entry = rig.entry(round, "Choir");
        mvc.perform(post("/score/" + round + "/entries/" + entry)
                        .with(latestDraft)
                        .param("_page", "c1")
                        .param("points1", "99")
                        .param("reason1", "Much")
                        .param("_do", "continue")
                        .with(people.signedIn("member"))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("There is a problem")));
        UUID other = rig.entry(rig.grantsRound(), "Choir");
        mvc.perform(get("/score/" + round + "/entries/" + other).with(people.signedIn("member")))
                .andExpect(status().isNotFound());
        assertThat(rig.jdbc
                        .sql("select count(*) from score where entry = ?")
                        .param(entry)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void what_an_officer_calls_a_criterion_is_never_a_formula() throws Exception {
        UUID strange = rig.setUp(new ScoringPlan(
                rig.panel.body(),
                null,
                "Strange words",
                "{{about}}",
                List.of(ScoringRig.entry("Tea Club", 1)),
                List.of(new ScoringPlan.NewCriterion("= {{points}} <b>", "=1+1", 1)),
                3,
                5,
                null,
                1,
                null,
                false));
        mvc.perform(get("/score/" + strange + "/entries/" + rig.entry(strange, "Tea Club"))
                        .with(people.signedIn("member")))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("<b>"))));
    }

    @Test
    void one_more_round_than_is_fair_needs_a_signed_reason() throws Exception {
        UUID body = rig.panel.body(new Quorum(4, 50), BodyTerms.usual().withRoundsAtATime(1));
        rig.setUp(rig.grants(body));
        String address = "/bodies/" + body + "/scoring/new";
        fill(address, "what", Map.of("title", "Once more", "about", "More grants."));
        fill(
                address,
                "entries",
                Map.of("entries-count", "1", "entries-0-name", "Tea Club", "entries-0-summary", "Tea."));
        fill(address, "criteria", Map.of("criteria-count", "1", "criteria-0-criterion", "Reach"));
        Map<String, String> how = Map.of("scale", "5", "line", "WINNERS", "winners", "1", "workingDays", "5");
        fill(address, "how", how);
        mvc.perform(post(address)
                        .with(latestDraft)
                        .param("_page", "check")
                        .param("_do", "finish")
                        .with(people.signedIn("officer"))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(containsString("Open rounds on this body: 1. Its terms set a limit of 1 at a time")));
        fill(
                address,
                "how",
                Map.of(
                        "scale",
                        "5",
                        "line",
                        "WINNERS",
                        "winners",
                        "1",
                        "workingDays",
                        "5",
                        "loadReason",
                        "The money is gone in April.",
                        "loadSigned",
                        "true"));
        String to = mvc.perform(post(address)
                        .with(latestDraft)
                        .param("_page", "check")
                        .param("_do", "finish")
                        .with(people.signedIn("officer"))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        mvc.perform(get(String.valueOf(to)).with(people.signedIn("officer")))
                .andExpect(content().string(containsString("The money is gone in April.")));
    }

    private void fill(String address, String page, Map<String, String> answers) throws Exception {
        var request = post(address).with(latestDraft).param("_page", page).param("_do", "continue");
        answers.forEach(request::param);
        if (page.equals("how")) {
            request.param("_shown", "scale,line,winners,workingDays,staffFirst,residentsDecide,loadReason,loadSigned");
        }
        mvc.perform(request.with(people.signedIn("officer")).with(csrf())).andExpect(status().is3xxRedirection());
    }

    @Test
    void the_page_of_a_step_without_a_project_leads_to_the_round() throws Exception {
        UUID award = rig.setUp(rig.award(rig.panel.body()));
        UUID item = rig.panel
                .walk
                .item(rig.reference(award), ScoringProcess.SHORTLIST)
                .id();
        mvc.perform(get("/work/" + item).with(people.signedIn("officer")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("/scoring/" + award)))
                .andExpect(content().string(not(containsString("/projects/SC-"))));
        mvc.perform(get("/work").with(people.signedIn("officer")))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("/projects/SC-"))));
    }

    @Test
    void a_round_about_a_project_is_shown_on_its_page() throws Exception {
        String reference = rig.panel.plannedCase();
        ScoringPlan plan = rig.grants(rig.panel.body());
        rig.setUp(new ScoringPlan(
                plan.body(),
                reference,
                "Grants for factsheets",
                plan.about(),
                plan.entries(),
                plan.criteria(),
                plan.scale(),
                plan.workingDays(),
                plan.budget(),
                null,
                null,
                false));
        mvc.perform(get("/projects/" + reference).with(people.signedIn("officer")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Grants for factsheets")));
    }

    @Test
    void the_list_of_a_member_leads_to_the_round() throws Exception {
        mvc.perform(get("/score").with(people.signedIn("member")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("/score/" + round)));
        assertThat(PanelRig.MEMBERS).contains("member");
        mvc.perform(get("/score/" + round + "/entries/" + rig.entry(round, "Choir") + "/change")
                        .with(people.signedIn("member")))
                .andExpect(redirectedUrl("/score/" + round));
    }
}
