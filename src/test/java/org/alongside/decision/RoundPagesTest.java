package org.alongside.decision;

import static org.alongside.decision.model.BallotChoice.APPROVE;
import static org.alongside.decision.model.BallotChoice.DO_NOT_APPROVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alongside.body.NewSeat;
import org.alongside.body.SeatKind;
import org.alongside.decision.model.BallotChoice;
import org.alongside.decision.model.Vote;
import org.alongside.form.draft.LatestDraft;
import org.alongside.identity.Accounts;
import org.alongside.identity.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Permissions on a round, and its pages' handling of invalid input. */
class RoundPagesTest extends WithARound {

    @Autowired
    LatestDraft latestDraft;

    @Autowired
    Accounts accounts;

    @Test
    void a_member_lands_on_the_one_thing_to_decide_and_afterwards_on_what_was_decided() throws Exception {
        String username = "nora-" + UUID.randomUUID();
        UUID nora = rig.as("administrator", () -> accounts.add(
                        "Nora Newmember", username + "@demo.example", username, Set.of(Role.PANEL_MEMBER))
                .id());
        UUID body = rig.body();
        rig.as(
                "administrator",
                () -> rig.bodies.giveSeat(body, NewSeat.of(nora, SeatKind.CARER, LocalDate.of(2027, 1, 4))));
        mvc.perform(get("/decide").with(people.signedIn(username)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("You have nothing to vote on now")));

        UUID one = rig.open(rig.plannedCase(), body);
        mvc.perform(get("/decide").with(people.signedIn(username))).andExpect(redirectedUrl("/decide/" + one));
        mvc.perform(get("/decide/" + one).with(people.signedIn(username)))
                .andExpect(content().string(containsString("What is this about?")))
                .andExpect(content().string(not(containsString("task"))));

        rig.as(username, () -> {
            rig.deciding.vote(one, nora, Vote.of(APPROVE, null));
            return true;
        });
        mvc.perform(get("/decide").with(people.signedIn(username)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Voted, still open")))
                .andExpect(content().string(containsString("Yes, go ahead")));
        mvc.perform(get("/decide/" + one).with(people.signedIn(username)))
                .andExpect(content().string(containsString("Change your vote")));
    }

    @Test
    void a_member_decides_without_javascript() throws Exception {
        choose("member", "choice", "choice", "DO_NOT_APPROVE");
        choose("member", "why", "reason", "It costs too much.");
        finish("member");
        assertThat(rig.reading.mine(round, rig.account("member")).part().chosen())
                .isEqualTo(DO_NOT_APPROVE);
        assertThat(rig.reading.mine(round, rig.account("member")).part().reason())
                .isEqualTo("It costs too much.");
        finish("member");
        assertThat(versions()).as("sent twice").isEqualTo(1);
    }

    @Test
    void a_choice_that_the_form_does_not_offer_is_refused_beside_the_question() throws Exception {
        mvc.perform(ballot("member")
                        .with(latestDraft)
                        .param("_page", "choice")
                        .param("choice", "DECIDE_ALONE")
                        .param("_do", "continue"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("There is a problem")));
        assertThat(versions()).isZero();
    }

    @Test
    void yes_if_some_things_are_done_without_a_thing_is_refused_before_anything_else_is_asked() throws Exception {
        choose("member", "choice", "choice", "APPROVE_WITH_CONDITIONS");
        mvc.perform(ballot("member")
                        .with(latestDraft)
                        .param("_page", "conditions")
                        .param("conditions[0].condition", " ")
                        .param("_do", "continue"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Enter at least one: thing that must be done")));
    }

    @Test
    void another_seat_in_the_form_changes_nothing() throws Exception {
        choose("member", "choice", "choice", "APPROVE");
        mvc.perform(ballot("member")
                .with(latestDraft)
                .param("_page", "why")
                .param("_shown", "reason")
                .param("reason", "")
                .param("seat", rig.seat(round, "member2").toString())
                .param("_do", "continue"));
        finish("member");
        assertThat(rig.reading.mine(round, rig.account("member2")).part().chosen())
                .isNull();
        assertThat(rig.reading.mine(round, rig.account("member")).part().chosen())
                .isEqualTo(APPROVE);
    }

    @Test
    void a_condition_of_ten_thousand_characters_is_refused_and_kept_on_the_page() throws Exception {
        choose("member", "choice", "choice", "APPROVE_WITH_CONDITIONS");
        mvc.perform(ballot("member")
                        .with(latestDraft)
                        .param("_page", "conditions")
                        .param("conditions-0-condition", "x".repeat(10_000))
                        .param("_do", "continue"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("There is a problem")))
                .andExpect(content().string(containsString("xxxxxxxxxx")));
        assertThat(versions()).isZero();
    }

    @Test
    void a_ballot_after_the_close_is_refused_with_a_page_that_says_so() throws Exception {
        choose("member", "choice", "choice", "APPROVE");
        rig.goPast(LocalDate.of(2027, 4, 9));
        mvc.perform(ballot("member").with(latestDraft).param("_page", "check").param("_do", "finish"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Voting has closed")));
        mvc.perform(get("/decide/" + round + "/choice").with(people.signedIn("member")))
                .andExpect(redirectedUrl("/decide/" + round));
        assertThat(versions()).isZero();
    }

    @Test
    void somebody_elses_round_is_not_found() throws Exception {
        for (String path : List.of("", "/about", "/pack", "/choice", "/not-me", "/help")) {
            mvc.perform(get("/decide/" + round + path).with(people.signedIn("contributor")))
                    .andExpect(status().isNotFound());
        }
        mvc.perform(ballot("contributor")
                        .with(latestDraft)
                        .param("_page", "check")
                        .param("_do", "finish"))
                .andExpect(status().isNotFound());
        mvc.perform(get("/decide/not-an-id").with(people.signedIn("member"))).andExpect(status().isNotFound());
        mvc.perform(get("/decide/" + UUID.randomUUID()).with(people.signedIn("member")))
                .andExpect(status().isNotFound());
    }

    @Test
    void the_page_of_the_project_names_who_still_votes_and_leads_nobody_else_to_their_vote() throws Exception {
        String project = "/projects/" + reference;
        for (String reader : List.of("officer", "sponsor", "manager")) {
            mvc.perform(get(project).with(people.signedIn(reader)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("Vote: ")))
                    .andExpect(content().string(not(containsString("href=\"/decide/" + round))));
        }
    }

    @Test
    void the_page_of_a_round_is_for_those_who_run_it() throws Exception {
        mvc.perform(get("/rounds/" + round).with(people.signedIn("officer"))).andExpect(status().isOk());
        mvc.perform(get("/rounds/" + round).with(people.signedIn("manager"))).andExpect(status().isOk());
        mvc.perform(get("/rounds/" + round).with(people.signedIn("chair"))).andExpect(status().isOk());
        mvc.perform(get("/rounds/" + round).with(people.signedIn("member"))).andExpect(status().isForbidden());
        mvc.perform(post("/rounds/" + round + "/remind")
                        .with(people.signedIn("manager"))
                        .with(csrf()))
                .andExpect(status().isForbidden());
        String username = "other-chair-" + UUID.randomUUID();
        rig.as(
                "administrator",
                () -> accounts.add("Otto Otherchair", username + "@demo.example", username, Set.of(Role.PANEL_CHAIR)));
        mvc.perform(get("/rounds/" + round).with(people.signedIn(username))).andExpect(status().isNotFound());
        mvc.perform(get("/rounds").with(people.signedIn(username)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("No rounds are open")));
    }

    @Test
    void the_chair_gives_more_time_on_the_page() throws Exception {
        mvc.perform(post("/rounds/" + round + "/more-time")
                        .with(people.signedIn("chair"))
                        .with(csrf())
                        .with(latestDraft)
                        .param("_page", "all")
                        .param("workingDays", "3")
                        .param("reason", "Two of us are ill.")
                        .param("_do", "continue"))
                .andExpect(redirectedUrl("/rounds/" + round));
        assertThat(rig.reading.round(round).lastDay()).isEqualTo(LocalDate.of(2027, 4, 14));
        mvc.perform(get("/rounds/" + round).with(people.signedIn("chair")))
                .andExpect(content().string(containsString("Two of us are ill.")));
    }

    @Test
    void an_officer_writes_a_ballot_down_and_the_page_never_shows_what_it_says() throws Exception {
        mvc.perform(post("/rounds/" + round + "/ballot")
                        .with(people.signedIn("officer2"))
                        .with(csrf())
                        .param("seat", rig.seat(round, "member3").toString())
                        .param("way", "PHONE")
                        .param("helpedBy", "A support worker")
                        .param("confirmedHow", "I read it back.")
                        .param("choice", "APPROVE")
                        .param("_shown", "seat,way,helpedBy,confirmedHow,choice,reason")
                        .param("reason", "It is <b>good</b>")
                        .param("_do", "continue"))
                .andExpect(redirectedUrl("/rounds/" + round));
        mvc.perform(get("/rounds/" + round).with(people.signedIn("officer2")))
                .andExpect(content().string(containsString("by phone")))
                .andExpect(content().string(containsString("A support worker")))
                .andExpect(content().string(not(containsString("Yes, go ahead"))))
                .andExpect(content().string(not(containsString("good</b>"))));
    }

    @Test
    void hostile_words_are_shown_as_words() throws Exception {
        rig.vote(round, "chair", Vote.of(DO_NOT_APPROVE, "<script>alert(1)</script> ${7*7}"));
        for (String member : PanelRig.MEMBERS.subList(1, 7)) {
            rig.vote(round, member, APPROVE);
        }
        for (String path : List.of("/rounds/" + round, "/projects/" + reference)) {
            mvc.perform(get(path).with(people.signedIn("officer")))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("&lt;script&gt;alert(1)&lt;/script&gt; ${7*7}")))
                    .andExpect(content().string(not(containsString("<script>alert(1)"))));
        }
        mvc.perform(get("/decide/" + round).with(people.signedIn("member")))
                .andExpect(content().string(containsString("What was decided")))
                .andExpect(content().string(not(containsString("Charlie Chair"))));
        mvc.perform(get("/projects/" + reference).with(people.signedIn("member")))
                .andExpect(status().isOk());
        mvc.perform(get("/projects/" + reference).with(people.signedIn("contributor")))
                .andExpect(status().isNotFound());
    }

    @Test
    void an_officer_says_that_a_condition_is_met() throws Exception {
        Vote vote = new Vote(BallotChoice.APPROVE_WITH_CONDITIONS, null, List.of("Ask carers again"));
        for (String member : PanelRig.MEMBERS) {
            rig.vote(round, member, vote);
        }
        UUID condition = rig.reading.round(round).conditions().get(0).id();
        String address = "/rounds/" + round + "/conditions/" + condition;
        mvc.perform(get(address).with(people.signedIn("officer")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Ask carers again")));
        mvc.perform(post(address).with(people.signedIn("chair")).with(csrf()).param("how", "Somehow"))
                .andExpect(status().isForbidden());
        mvc.perform(post(address)
                        .with(people.signedIn("officer"))
                        .with(csrf())
                        .param("how", "We wrote to them.")
                        .param("_do", "continue"))
                .andExpect(redirectedUrl("/rounds/" + round));
        assertThat(rig.reading.condition(round, condition).howMet()).isEqualTo("We wrote to them.");
    }

    private void choose(String member, String page, String field, String value) throws Exception {
        mvc.perform(ballot(member)
                        .with(latestDraft)
                        .param("_page", page)
                        .param("_shown", field)
                        .param(field, value)
                        .param("_do", "continue"))
                .andExpect(redirectedUrlPattern("/decide/*/choice?page=*"));
    }

    private void finish(String member) throws Exception {
        mvc.perform(ballot(member).with(latestDraft).param("_page", "check").param("_do", "finish"))
                .andExpect(redirectedUrl("/decide/" + round));
    }

    private MockHttpServletRequestBuilder ballot(String member) {
        return post("/decide/" + round + "/choice")
                .with(people.signedIn(member))
                .with(csrf());
    }

    private long versions() {
        return rig.jdbc
                .sql("select count(*) from ballot where round_seat = ?")
                .param(rig.seat(round, "member"))
                .query(Long.class)
                .single();
    }
}
