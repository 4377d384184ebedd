package org.alongside.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.UUID;
import org.alongside.decision.model.BallotChoice;
import org.alongside.decision.model.BallotRefused;
import org.alongside.decision.voting.MemberQuestioning;
import org.alongside.form.answer.ValidationRejected;
import org.alongside.worklist.WorkItem;
import org.alongside.worklist.WorkList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Members' questions before they decide, and the answers. */
class QuestionsTest extends WithARound {

    private static final String WORDS = "Who pays for the new factsheets?";

    @Autowired
    MemberQuestioning asking;

    @Autowired
    WorkList workList;

    @Test
    void a_member_asks_on_a_page_an_officer_answers_on_another_and_all_members_read_both_without_a_name()
            throws Exception {
        mvc.perform(post("/decide/" + round + "/questions")
                        .with(people.signedIn("member"))
                        .with(csrf())
                        .param("words", WORDS)
                        .param("_do", "continue"))
                .andExpect(redirectedUrl("/decide/" + round + "/questions"));
        WorkItem item = promise();
        // Two working days from the Wednesday before Easter.
        assertThat(item.dueOn()).isEqualTo(LocalDate.of(2027, 3, 30)).isEqualTo(promisedDay());
        assertThat(item.assignee()).isEqualTo(rig.account("officer"));
        mvc.perform(get("/decide/" + round + "/questions").with(people.signedIn("member5")))
                .andExpect(content().string(containsString(WORDS)))
                .andExpect(content().string(containsString("Not answered yet")))
                .andExpect(content().string(not(containsString("Mina Member"))));

        mvc.perform(get(item.address()).with(people.signedIn("officer")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(WORDS)))
                .andExpect(content().string(not(containsString("Mina Member"))));
        mvc.perform(post(item.address())
                        .with(people.signedIn("officer"))
                        .with(csrf())
                        .param("answer", "The council does.")
                        .param("_do", "continue"))
                .andExpect(redirectedUrl("/rounds/" + round + "/questions"));
        mvc.perform(get("/decide/" + round + "/questions").with(people.signedIn("member5")))
                .andExpect(content().string(containsString("The council does.")))
                .andExpect(content().string(not(containsString("Not answered yet"))));
        mvc.perform(get("/decide/" + round + "/pack").with(people.signedIn("member5")))
                .andExpect(content().string(containsString("Members asked 1 question")));
        assertThat(workList.openOn(reference)).noneMatch(work -> work.kind() == WorkItem.Kind.PROMISE);
    }

    @Test
    void all_members_and_their_deputies_are_told_the_answer_so_that_no_letter_tells_who_asked() {
        ask("member", WORDS);
        rig.vote(round, "member", BallotChoice.APPROVE);
        rig.vote(round, "member2", BallotChoice.APPROVE);
        answer("The council does.");
        assertThat(rig.letters(reference, "panel/question-answered"))
                .as("seven members and a deputy")
                .isEqualTo(8);
        assertThat(rig.letter(reference, "panel/question-answered", "member4"))
                .contains(WORDS, "The council does.", "/d/")
                .doesNotContain("Mina");
    }

    @Test
    void after_the_close_nobody_asks_and_an_open_question_is_answered_to_all() throws Exception {
        ask("member", WORDS);
        for (String member : PanelRig.MEMBERS) {
            rig.vote(round, member, BallotChoice.APPROVE);
        }
        assertThatThrownBy(() -> ask("member2", "Too late?"))
                .isInstanceOfSatisfying(BallotRefused.class, refused -> assertThat(refused.why())
                        .isEqualTo(BallotRefused.Why.CLOSED));
        mvc.perform(post("/decide/" + round + "/questions")
                        .with(people.signedIn("member2"))
                        .with(csrf())
                        .param("words", "Too late?")
                        .param("_do", "continue"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Voting has closed")));
        answer("The council does.");
        assertThat(rig.letters(reference, "panel/question-answered")).isEqualTo(8);
    }

    @Test
    void whoever_should_not_decide_asks_nothing_and_one_member_does_not_ask_without_end() {
        rig.declareInterest(round, "member2", "I am paid by them.");
        assertThatThrownBy(() -> ask("member2", WORDS)).isInstanceOf(BallotRefused.class);
        assertThatThrownBy(() -> ask("contributor", WORDS)).isInstanceOf(BallotRefused.class);
        for (int i = 0; i < MemberQuestioning.MOST_OPEN; i++) {
            ask("member", "Question " + i);
        }
        assertThatThrownBy(() -> ask("member", "One more")).isInstanceOf(ValidationRejected.class);
    }

    @Test
    void a_question_is_answered_once_and_by_officers_of_this_round_only() throws Exception {
        ask("member", WORDS);
        UUID question = asking.of(round).get(0).id();
        answer("The council does.");
        answer("Somebody else does.");
        assertThat(asking.of(round).get(0).answer()).isEqualTo("The council does.");
        assertThat(rig.letters(reference, "panel/question-answered")).isEqualTo(8);
        UUID other = rig.openRound();
        mvc.perform(get("/rounds/" + other + "/questions/" + question).with(people.signedIn("officer")))
                .andExpect(status().isNotFound());
        mvc.perform(post("/rounds/" + round + "/questions/" + question)
                        .with(people.signedIn("chair"))
                        .with(csrf())
                        .param("answer", "I do."))
                .andExpect(status().isForbidden());
        mvc.perform(get("/decide/" + round + "/questions").with(people.signedIn("contributor")))
                .andExpect(status().isNotFound());
    }

    private void ask(String member, String words) {
        rig.as(member, () -> asking.ask(round, rig.account(member), words));
    }

    private void answer(String words) {
        rig.as("officer", () -> {
            asking.answer(round, asking.of(round).get(0).id(), rig.account("officer"), words);
            return true;
        });
    }

    private WorkItem promise() {
        return workList.openOn(reference).stream()
                .filter(work -> work.kind() == WorkItem.Kind.PROMISE)
                .findFirst()
                .orElseThrow();
    }

    private LocalDate promisedDay() {
        return asking.of(round).get(0).promisedBy();
    }
}
