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

import java.util.List;
import java.util.UUID;
import org.alongside.body.BodyTerms;
import org.alongside.body.Quorum;
import org.alongside.decision.model.BallotChoice;
import org.alongside.decision.model.Tally;
import org.alongside.decision.view.RoundAdminView;
import org.alongside.form.draft.LatestDraft;
import org.alongside.worklist.WorkItem;
import org.alongside.worklist.WorkList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages for deciding for another seat, and for stepping aside. */
class StandInPagesTest extends WithARound {

    @Autowired
    LatestDraft latestDraft;

    @Autowired
    WorkList workList;

    @Override
    UUID body() {
        return rig.body(new Quorum(4, 50), BodyTerms.usual().withProxies());
    }

    @Test
    void a_member_asks_another_to_decide_who_then_says_first_for_whom() throws Exception {
        mvc.perform(get("/decide/" + round).with(people.signedIn("member2")))
                .andExpect(content().string(containsString("Ask another member to vote for you")));
        mvc.perform(post("/decide/" + round + "/proxy")
                        .with(people.signedIn("member2"))
                        .with(csrf())
                        .param("other", rig.account("member3").toString())
                        .param("_do", "continue"))
                .andExpect(redirectedUrl("/decide/" + round));
        assertThat(rig.letter(reference, "panel/proxy", "member3")).containsPattern("/d/[A-Za-z0-9_-]{22}");

        String theirs = name("member2");
        mvc.perform(get("/decide/" + round).with(people.signedIn("member3")))
                .andExpect(content().string(containsString("You also vote for")));
        mvc.perform(get("/decide/" + round + "/choice").with(people.signedIn("member3")))
                .andExpect(redirectedUrl("/decide/" + round + "/for"));
        mvc.perform(get("/decide/" + round + "/for").with(people.signedIn("member3")))
                .andExpect(content().string(containsString("Who are you voting for now?")))
                .andExpect(content().string(containsString(theirs)));

        choose("member3", "member2", DO_NOT_APPROVE, "reason", "She asked me to say so.");
        assertThat(at("member2").byDeputy()).isTrue();
        assertThat(at("member3").voted()).isFalse();
        mvc.perform(get("/decide/" + round).with(people.signedIn("member3")))
                .andExpect(content().string(containsString("What is this about?")));
        choose("member3", "member3", APPROVE, "reason", "");
        assertThat(at("member3").voted()).isTrue();
        mvc.perform(get("/decide/" + round + "/for/" + rig.seat(round, "member2"))
                        .with(people.signedIn("member3")))
                .andExpect(content().string(containsString("She asked me to say so.")));

        rig.vote(round, "member2", APPROVE);
        mvc.perform(get("/decide/" + round + "/for/" + rig.seat(round, "member2") + "/choice")
                        .with(people.signedIn("member3")))
                .andExpect(redirectedUrl("/decide/" + round + "/for/" + rig.seat(round, "member2")));
    }

    @Test
    void nobody_decides_for_a_seat_that_is_not_theirs_however_the_address_is_edited() throws Exception {
        String address = "/decide/" + round + "/for/" + rig.seat(round, "member4");
        for (String path : List.of(address, address + "/choice")) {
            mvc.perform(get(path).with(people.signedIn("member3"))).andExpect(status().isNotFound());
        }
        mvc.perform(post(address + "/choice")
                        .with(people.signedIn("member3"))
                        .with(csrf())
                        .with(latestDraft)
                        .param("_page", "check")
                        .param("_do", "finish"))
                .andExpect(status().isNotFound());
        UUID other = rig.openRound();
        mvc.perform(get("/decide/" + round + "/for/" + rig.seat(other, "member3"))
                        .with(people.signedIn("member3")))
                .andExpect(status().isNotFound());
        assertThat(at("member4").voted()).isFalse();
    }

    @Test
    void without_that_rule_there_is_no_page_for_asking_another_member() throws Exception {
        UUID usual = rig.openRound();
        mvc.perform(get("/decide/" + usual).with(people.signedIn("member2")))
                .andExpect(content().string(not(containsString("Ask another member to vote for you"))));
        mvc.perform(get("/decide/" + usual + "/proxy").with(people.signedIn("member2")))
                .andExpect(redirectedUrl("/decide/" + usual));
        mvc.perform(get("/decide/" + round + "/proxy").with(people.signedIn("member")))
                .andExpect(redirectedUrl("/decide/" + round));
    }

    @Test
    void a_member_who_should_not_decide_is_out_of_it_and_somebody_gets_in_touch() throws Exception {
        notMe("member5", "My sister works for the partner.");
        assertThat(at("member5").excluded()).isTrue();
        assertThat(promises()).singleElement().satisfies(item -> {
            assertThat(item.title()).isEqualTo("A panel member has declared an interest");
            assertThat(item.address()).isEqualTo("/rounds/" + round + "#asked");
        });
        mvc.perform(get("/rounds/" + round).with(people.signedIn("officer")))
                .andExpect(content().string(containsString("I should not decide this")));
    }

    @Test
    void after_the_close_somebody_still_hears_of_it_and_nothing_is_taken_back() throws Exception {
        for (String member : PanelRig.MEMBERS) {
            rig.vote(round, member, APPROVE);
        }
        notMe("member5", "I learnt today that my sister works for the partner.");
        assertThat(at("member5").excluded()).isFalse();
        assertThat(rig.reading.round(round).tally()).isEqualTo(new Tally(7, 0, 0, 0, 0, 7));
        assertThat(promises()).hasSize(1);
    }

    @Test
    void all_four_ways_to_a_person_are_on_every_page_of_a_member() throws Exception {
        UUID seat = rig.seat(round, "member2");
        for (String page : List.of(
                "",
                "/about",
                "/yes-or-no",
                "/pack",
                "/large-print",
                "/choice",
                "/questions",
                "/help",
                "/not-me",
                "/proxy",
                "/for/" + seat,
                "/for/" + seat + "/choice")) {
            var shown = mvc.perform(get("/decide/" + round + page).with(people.signedIn("member2")))
                    .andExpect(status().isOk());
            for (String way : List.of(
                    "I need this in another format",
                    "I need more time",
                    "I want to talk to someone",
                    "I should not decide this")) {
                shown.andExpect(content().string(containsString(">" + way + "<")));
            }
        }
    }

    private void notMe(String member, String why) throws Exception {
        mvc.perform(post("/decide/" + round + "/not-me")
                        .with(people.signedIn(member))
                        .with(csrf())
                        .param("interest", why)
                        .param("_do", "continue"))
                .andExpect(redirectedUrl("/decide/" + round));
    }

    private void choose(String member, String seatOf, BallotChoice choice, String field, String words)
            throws Exception {
        String address = "/decide/" + round + "/for/" + rig.seat(round, seatOf);
        for (String[] page : new String[][] {{"choice", "choice", choice.name()}, {"why", field, words}}) {
            mvc.perform(post(address + "/choice")
                            .with(people.signedIn(member))
                            .with(csrf())
                            .with(latestDraft)
                            .param("_page", page[0])
                            .param("_shown", page[1])
                            .param(page[1], page[2])
                            .param("_do", "continue"))
                    .andExpect(redirectedUrlPattern(address + "/choice?page=*"));
        }
        mvc.perform(post(address + "/choice")
                        .with(people.signedIn(member))
                        .with(csrf())
                        .with(latestDraft)
                        .param("_page", "check")
                        .param("_do", "finish"))
                .andExpect(redirectedUrl(address));
    }

    private RoundAdminView.At at(String member) {
        UUID seat = rig.seat(round, member);
        return rig.reading.desk(round).seats().stream()
                .filter(each -> each.id().equals(seat))
                .findFirst()
                .orElseThrow();
    }

    private String name(String member) {
        return at(member).name();
    }

    private List<WorkItem> promises() {
        return workList.openOn(reference).stream()
                .filter(item -> item.kind() == WorkItem.Kind.PROMISE)
                .toList();
    }
}
