package org.alongside.decision;

import static org.alongside.decision.model.BallotChoice.APPROVE_WITH_CONDITIONS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.decision.condition.ConditionChange;
import org.alongside.decision.condition.ConditionState;
import org.alongside.decision.followup.ConditionLifecycle;
import org.alongside.decision.letter.OutcomeNotifications;
import org.alongside.decision.model.Vote;
import org.alongside.decision.view.RoundView;
import org.alongside.form.answer.ValidationRejected;
import org.alongside.worklist.WorkItem;
import org.alongside.worklist.WorkList;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Conditions after the outcome: met, disputed, reassigned. */
class ConditionsTest extends WithARound {

    @Autowired
    ConditionLifecycle course;

    @Autowired
    OutcomeNotifications whatBecame;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    WorkList workList;

    private UUID condition = new UUID(0, 0);

    @BeforeEach
    void aConditionThatTheCouncilHasToMeet() {
        Vote vote = new Vote(APPROVE_WITH_CONDITIONS, null, List.of("Ask carers again"));
        PanelRig.MEMBERS.forEach(member -> rig.vote(round, member, vote));
        condition = asked(0).id();
    }

    @Test
    void members_hear_that_it_is_met_and_one_of_them_says_that_it_is_not() throws Exception {
        meet("We wrote to them.");
        assertThat(rig.letters(reference, "panel/condition-met")).isEqualTo(7);
        assertThat(rig.letter(reference, "panel/condition-met", "member2"))
                .contains("Ask carers again", "We wrote to them.", "Friday 9 April 2027");
        assertThat(items()).isEmpty();

        String address = "/decide/" + round + "/conditions/" + condition;
        mvc.perform(get("/decide/" + round).with(people.signedIn("member2")))
                .andExpect(content().string(Matchers.containsString("Tell us this was not done")));
        mvc.perform(get(address).with(people.signedIn("contributor"))).andExpect(status().isNotFound());
        mvc.perform(post(address)
                        .with(people.signedIn("member2"))
                        .with(csrf())
                        .param("why", "")
                        .param("_do", "continue"))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("There is a problem")));
        mvc.perform(post(address)
                        .with(people.signedIn("member2"))
                        .with(csrf())
                        .param("why", "They asked two of forty.")
                        .param("_do", "continue"))
                .andExpect(redirectedUrl("/decide/" + round));

        assertThat(asked(0).state()).isEqualTo(ConditionState.TO_DO);
        assertThat(items()).singleElement().satisfies(item -> {
            assertThat(item.assignee()).isEqualTo(rig.account("officer"));
            assertThat(item.dueOn()).isEqualTo(LocalDate.of(2027, 4, 9));
        });
        assertThat(rig.letter(reference, "panel/condition-open-again", "officer"))
                .contains("They asked two of forty.");
        assertThat(rig.reading.round(round).conditions().get(0).steps())
                .extracting(RoundView.Step::kind, RoundView.Step::words)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(ConditionChange.MET, "We wrote to them."),
                        org.assertj.core.groups.Tuple.tuple(ConditionChange.NOT_MET, "They asked two of forty."));
        mvc.perform(get("/decide/" + round).with(people.signedIn("member3")))
                .andExpect(content().string(Matchers.containsString("They asked two of forty.")))
                .andExpect(content().string(Matchers.not(Matchers.containsString(rig.name("member2")))));

        meet("We have asked all forty.");
        assertThat(items()).isEmpty();
        assertThat(asked(0).howMet()).isEqualTo("We have asked all forty.");
    }

    @Test
    void members_have_ten_working_days_and_the_chair_longer() {
        meet("We wrote to them.");
        rig.goTo(LocalDate.of(2027, 4, 10));
        assertThatThrownBy(() -> sayNotMet("member2")).isInstanceOf(ValidationRejected.class);
        assertThat(asked(0).doubtOpen()).isFalse();
        sayNotMet("chair");
        assertThat(asked(0).state()).isEqualTo(ConditionState.TO_DO);
        assertThatThrownBy(() -> sayNotMet("chair")).as("it is open already").isInstanceOf(ValidationRejected.class);
    }

    @Test
    void an_officer_gives_it_another_owner_and_another_date_with_a_reason() throws Exception {
        String address = "/rounds/" + round + "/conditions/" + condition + "/change";
        mvc.perform(get(address).with(people.signedIn("chair"))).andExpect(status().isForbidden());
        mvc.perform(post(address)
                        .with(people.signedIn("officer"))
                        .with(csrf())
                        .param("owner", rig.account("officer2").toString())
                        .param("dueOn-day", "7")
                        .param("dueOn-month", "5")
                        .param("dueOn-year", "2027")
                        .param("why", "The website team does it.")
                        .param("_do", "continue"))
                .andExpect(redirectedUrl("/rounds/" + round));
        assertThat(items()).singleElement().satisfies(item -> {
            assertThat(item.assignee()).isEqualTo(rig.account("officer2"));
            assertThat(item.dueOn()).isEqualTo(LocalDate.of(2027, 5, 7));
        });
        mvc.perform(get("/rounds/" + round).with(people.signedIn("officer")))
                .andExpect(content().string(Matchers.containsString("The website team does it.")))
                .andExpect(content().string(Matchers.containsString("7 May 2027")));
        String why = rig.jdbc
                .sql("select count(*) from record_entry where reference = ? and act = 'condition-changed'")
                .param(reference)
                .query(String.class)
                .single();
        assertThat(why).as("on the record").isEqualTo("1");
    }

    @Test
    void when_the_project_has_closed_each_member_hears_once_what_became_of_it() {
        meet("We asked all forty.");
        transactions.executeWithoutResult(status -> whatBecame.tell(
                reference,
                new OutcomeNotifications.Facts(12, 9, "Ask carers in the evening.", LocalDate.of(2027, 9, 24))));
        assertThat(rig.letters(reference, "panel/what-became")).isEqualTo(7);
        assertThat(rig.letter(reference, "panel/what-became", "member4"))
                .contains(
                        "Approved with conditions",
                        "Number of things people said: 12. Number the council has done, in full or in part: 9.")
                .contains("Ask carers again: Done", "Ask carers in the evening.", "24 September 2027");
    }

    private void meet(String how) {
        rig.as("officer", () -> {
            course.meet(condition, rig.account("officer"), how);
            return true;
        });
    }

    private void sayNotMet(String member) {
        rig.as(member, () -> {
            course.sayNotMet(round, condition, rig.account(member), "It was not done.");
            return true;
        });
    }

    private RoundView.Asked asked(int which) {
        return rig.reading.round(round).conditions().get(which);
    }

    private List<WorkItem> items() {
        return workList.openOn(reference).stream()
                .filter(item -> item.kind() == WorkItem.Kind.CONDITION)
                .toList();
    }
}
