package org.alongside.decision;

import static org.alongside.decision.model.BallotChoice.ABSTAIN;
import static org.alongside.decision.model.BallotChoice.APPROVE;
import static org.alongside.decision.model.BallotChoice.DO_NOT_APPROVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import java.util.List;
import java.util.UUID;
import org.alongside.AlongsideTest;
import org.alongside.body.BodyTerms;
import org.alongside.body.Quorum;
import org.alongside.body.ViewsHidden;
import org.alongside.decision.model.Vote;
import org.alongside.decision.view.MemberViews;
import org.alongside.identity.TestPeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** How long members' views are hidden from each other, by their body's terms. */
@AlongsideTest
class HiddenViewsTest {

    private static final String REASON = "Nobody asked the night staff.";

    @Autowired
    PanelRig rig;

    @Autowired
    MemberViews views;

    @Autowired
    TestPeople people;

    @Autowired
    MockMvc mvc;

    private String reference = "";

    @BeforeEach
    void aCase() {
        rig.itIsWednesday();
        reference = rig.plannedCase();
    }

    @AfterEach
    void now() {
        rig.clock.backToNow();
    }

    @Test
    void a_member_who_has_decided_reads_what_the_others_said_as_it_stands_without_names() throws Exception {
        UUID round = open(BodyTerms.usual().with(ViewsHidden.UNTIL_VOTED));
        rig.vote(round, "member2", Vote.of(DO_NOT_APPROVE, REASON));
        assertHidden(round, "member");
        rig.vote(round, "member", APPROVE);
        mvc.perform(get("/decide/" + round).with(people.signedIn("member")))
                .andExpect(content().string(containsString("What other members said")))
                .andExpect(content().string(containsString(REASON)))
                .andExpect(content().string(not(containsString("Mabel"))));
        assertThat(views.ofOthers(round, rig.account("member"))).hasSize(1);

        rig.vote(round, "member3", ABSTAIN);
        rig.vote(round, "member2", Vote.of(DO_NOT_APPROVE, "I have thought again."));
        assertThat(views.ofOthers(round, rig.account("member")))
                .as("kept up to date")
                .extracting(MemberViews.View::reason)
                .containsExactly("I have thought again.", null);
        assertHidden(round, "member4");
    }

    @Test
    void where_views_are_hidden_until_the_close_nobody_reads_any_before_it() throws Exception {
        UUID round = open(BodyTerms.usual().with(ViewsHidden.UNTIL_CLOSED));
        rig.vote(round, "member2", Vote.of(DO_NOT_APPROVE, REASON));
        rig.vote(round, "member", APPROVE);
        assertHidden(round, "member");
        assertHidden(round, "member4");
        for (String member : List.of("chair", "member3", "member4", "member5", "member6")) {
            rig.vote(round, member, APPROVE);
        }
        mvc.perform(get("/decide/" + round).with(people.signedIn("member")))
                .andExpect(content().string(containsString("What other members said")))
                .andExpect(content().string(containsString(REASON)));
    }

    @Test
    void whoever_runs_the_round_reads_no_choice_before_the_close_under_either_rule() throws Exception {
        for (ViewsHidden rule : ViewsHidden.values()) {
            String own = rig.plannedCase();
            UUID round =
                    rig.open(own, rig.body(new Quorum(4, 50), BodyTerms.usual().with(rule)));
            rig.vote(round, "member2", Vote.of(DO_NOT_APPROVE, REASON));
            for (String runs : List.of("chair", "officer", "manager")) {
                for (String page :
                        List.of("/rounds/" + round, "/rounds", "/rounds/" + round + "/formats", "/projects/" + own)) {
                    if (runs.equals("chair") && page.startsWith("/projects")) {
                        continue;
                    }
                    mvc.perform(get(page).with(people.signedIn(runs)))
                            .andExpect(content().string(not(containsString(REASON))))
                            .andExpect(content().string(not(containsString("No, do not go ahead"))));
                }
            }
            assertHidden(round, "chair");
        }
    }

    @Test
    void whoever_decides_for_another_too_reads_nothing_before_both_seats_have_decided() {
        UUID round = open(BodyTerms.usual().with(ViewsHidden.UNTIL_VOTED).withProxies());
        rig.vote(round, "member5", Vote.of(DO_NOT_APPROVE, REASON));
        rig.as("member2", () -> {
            rig.deciding.giveProxy(round, rig.account("member2"), rig.account("member3"));
            return true;
        });
        rig.vote(round, "member3", APPROVE);
        assertThat(views.areShown(round, rig.account("member3"))).isFalse();
        rig.as("member3", () -> {
            rig.deciding.voteFor(round, rig.seat(round, "member2"), rig.account("member3"), Vote.of(APPROVE, null));
            return true;
        });
        assertThat(views.ofOthers(round, rig.account("member3"))).hasSize(1);
        assertThat(views.areShown(round, rig.account("member2")))
                .as("she has said nothing herself")
                .isFalse();
    }

    @Test
    void whoever_should_not_decide_reads_nothing_before_the_close_and_strangers_never_do() {
        UUID round = open(BodyTerms.usual().with(ViewsHidden.UNTIL_VOTED));
        rig.vote(round, "member", APPROVE);
        rig.vote(round, "member2", DO_NOT_APPROVE);
        rig.declareInterest(round, "member", "My sister works there.");
        assertThat(views.areShown(round, rig.account("member"))).isFalse();
        assertThat(views.ofOthers(round, rig.account("contributor"))).isEmpty();
    }

    @Test
    void members_who_thought_otherwise_are_named_to_each_other_where_the_terms_say_so_and_to_nobody_else()
            throws Exception {
        UUID round = open(BodyTerms.usual().withDissentNamed());
        decideWithOneAgainst(round);
        String name = rig.reading.desk(round).round().dissent().get(0).name();
        assertThat(name).isNotBlank();
        assertThat(rig.letter(reference, "panel/outcome", "member")).contains(name + ": No, do not go ahead");
        assertThat(rig.letter(reference, "panel/outcome-staff", "sponsor")).doesNotContain(name);
        mvc.perform(get("/decide/" + round).with(people.signedIn("member")))
                .andExpect(content().string(containsString(name + ": ")));
        assertThat(rig.reading.ofCase(reference).get(0).dissent().get(0).name()).isNull();
    }

    @Test
    void without_that_rule_nobody_is_named() throws Exception {
        UUID round = open(BodyTerms.usual());
        decideWithOneAgainst(round);
        String name = rig.name("member2");
        assertThat(rig.reading.desk(round).round().dissent().get(0).name()).isNull();
        assertThat(rig.letter(reference, "panel/outcome", "member")).doesNotContain(name);
        mvc.perform(get("/decide/" + round).with(people.signedIn("member")))
                .andExpect(content().string(not(containsString(name))));
    }

    private void decideWithOneAgainst(UUID round) {
        rig.vote(round, "member2", Vote.of(DO_NOT_APPROVE, REASON));
        for (String member : List.of("chair", "member", "member3", "member4", "member5", "member6")) {
            rig.vote(round, member, APPROVE);
        }
    }

    private UUID open(BodyTerms rules) {
        return rig.open(reference, rig.body(new Quorum(4, 50), rules));
    }

    private void assertHidden(UUID round, String member) throws Exception {
        assertThat(views.ofOthers(round, rig.account(member))).isEmpty();
        for (String page : List.of("", "/about", "/pack", "/questions")) {
            mvc.perform(get("/decide/" + round + page).with(people.signedIn(member)))
                    .andExpect(content().string(not(containsString(REASON))))
                    .andExpect(content().string(not(containsString("What other members said"))));
        }
    }
}
