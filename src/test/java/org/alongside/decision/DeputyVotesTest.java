package org.alongside.decision;

import static org.alongside.decision.model.BallotChoice.APPROVE;
import static org.alongside.decision.model.BallotChoice.DO_NOT_APPROVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import java.util.List;
import java.util.UUID;
import org.alongside.body.BodyTerms;
import org.alongside.body.Quorum;
import org.alongside.body.ViewsHidden;
import org.alongside.decision.model.Vote;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** A vote by a deputy, or by another member on request, is attributed to them wherever it is shown. */
class DeputyVotesTest extends WithARound {

    @Override
    UUID body() {
        return rig.body(
                new Quorum(4, 50),
                BodyTerms.usual()
                        .with(ViewsHidden.UNTIL_VOTED)
                        .withDissentNamed()
                        .withProxies());
    }

    @Test
    void the_member_is_told_that_their_deputy_voted_and_can_vote_themselves() throws Exception {
        rig.vote(round, "member7", Vote.of(DO_NOT_APPROVE, "The deputy's words"));
        assertThat(rig.letter(reference, "panel/deputy-voted", "member"))
                .contains("Your deputy, Maya Member, voted in your place", "No, do not go ahead", "The deputy's words")
                .contains("The last day is Friday 9 April 2027", "/d/");
        mvc.perform(get("/decide/" + round).with(people.signedIn("member")))
                .andExpect(content().string(containsString("Your deputy, Maya Member, voted in your place")))
                .andExpect(content().string(not(containsString(">You voted<"))))
                .andExpect(content().string(containsString("Vote yourself")));
        mvc.perform(get("/decide/before").with(people.signedIn("member")))
                .andExpect(content()
                        .string(containsString("Your deputy, Maya Member, voted in your place: No, do not go ahead")));
        mvc.perform(get("/decide/" + round + "/choice").with(people.signedIn("member")))
                .andExpect(content().string(not(containsString("checked=\"checked\""))));

        rig.vote(round, "member", APPROVE);
        mvc.perform(get("/decide/" + round).with(people.signedIn("member")))
                .andExpect(content().string(containsString(">You voted<")))
                .andExpect(content().string(not(containsString("Maya Member"))));
        assertThat(rig.letter(reference, "panel/own-vote-counts", "member7")).contains("Mina Member");
    }

    @Test
    void a_vote_of_a_member_who_was_asked_is_named_as_theirs() throws Exception {
        rig.as("member2", () -> {
            rig.deciding.giveProxy(round, rig.account("member2"), rig.account("member3"));
            return true;
        });
        rig.as("member3", () -> {
            rig.deciding.voteFor(
                    round, rig.seat(round, "member2"), rig.account("member3"), Vote.of(APPROVE, "She asked me to"));
            return true;
        });
        mvc.perform(get("/decide/" + round).with(people.signedIn("member2")))
                .andExpect(content().string(containsString("Molly Member voted in your place, as you asked")));
        mvc.perform(get("/rounds/" + round).with(people.signedIn("chair")))
                .andExpect(content().string(containsString("by Molly Member, who was asked to vote for them")));
        assertThat(rig.letter(reference, "panel/deputy-voted", "member2"))
                .contains("Molly Member voted in your place, as you asked");
    }

    @Test
    void the_page_of_the_round_the_others_and_the_record_name_the_deputy() throws Exception {
        rig.vote(round, "member7", Vote.of(DO_NOT_APPROVE, "The deputy's words"));
        for (String reader : List.of("chair", "officer", "officer2", "manager")) {
            mvc.perform(get("/rounds/" + round).with(people.signedIn(reader)))
                    .andExpect(content().string(containsString("by the deputy, Maya Member")));
        }
        rig.vote(round, "member2", APPROVE);
        mvc.perform(get("/decide/" + round).with(people.signedIn("member2")))
                .andExpect(content().string(containsString("Mina Member (by the deputy, Maya Member): ")));
        for (String member : List.of("chair", "member3", "member4", "member5", "member6")) {
            rig.vote(round, member, APPROVE);
        }
        assertThat(rig.letter(reference, "panel/outcome", "member3"))
                .contains("Mina Member (by the deputy, Maya Member): No, do not go ahead");
        mvc.perform(get("/rounds/" + round).with(people.signedIn("chair")))
                .andExpect(content().string(containsString("Mina Member (by the deputy, Maya Member): ")));
        mvc.perform(get("/decide/" + round).with(people.signedIn("member")))
                .andExpect(content().string(containsString("Your deputy, Maya Member, voted in your place")))
                .andExpect(content().string(not(containsString("How you voted"))));
        byte[] file = mvc.perform(get("/rounds/" + round + "/record.pdf").with(people.signedIn("manager")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (PDDocument document = Loader.loadPDF(file)) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            assertThat(text)
                    .contains("Voted by the deputy: Maya Member")
                    .contains("Mina Member (by the deputy, Maya Member): No, do not go ahead");
        }
    }

    @Test
    void the_last_vote_is_a_deputys_and_the_letter_promises_nothing_that_cannot_be_done() throws Exception {
        for (String member : List.of("chair", "member2", "member3", "member4", "member5", "member6")) {
            rig.vote(round, member, APPROVE);
        }
        rig.vote(round, "member7", APPROVE);
        assertThat(rig.letter(reference, "panel/deputy-voted", "member"))
                .contains("Voting has closed")
                .doesNotContain("until Friday");
        mvc.perform(get("/decide/" + round + "/choice").with(people.signedIn("member")))
                .andExpect(redirectedUrl("/decide/" + round));
    }
}
