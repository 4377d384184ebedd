package org.alongside.decision;

import static org.alongside.decision.model.BallotChoice.APPROVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.alongside.Jobs;
import org.alongside.body.Quorum;
import org.alongside.body.SeatExpiry;
import org.alongside.decision.model.BallotRefused;
import org.alongside.decision.model.MeetingDecision;
import org.alongside.decision.model.PanelOutcome;
import org.alongside.decision.model.Resolution;
import org.alongside.decision.model.RoundState;
import org.alongside.form.answer.RawInput;
import org.alongside.form.answer.ValidationRejected;
import org.alongside.worklist.WorkItem;
import org.alongside.worklist.WorkList;
import org.camunda.bpm.engine.RuntimeService;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Problems around the end of a round. */
class RoundTroubleTest extends WithARound {

    @Autowired
    Jobs jobs;

    @Autowired
    RuntimeService runtime;

    @Autowired
    WorkList workList;

    @Autowired
    SeatExpiry ending;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void when_the_engine_cannot_hear_of_the_last_ballot_the_ballot_is_not_kept_and_the_next_press_decides() {
        rig.votes(round, APPROVE, APPROVE, APPROVE, APPROVE, APPROVE, APPROVE);
        String instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(reference)
                .singleResult()
                .getId();
        runtime.suspendProcessInstanceById(instance);
        assertThatThrownBy(() -> rig.vote(round, "member6", APPROVE)).isNotInstanceOf(BallotRefused.class);
        assertNotDecided();

        runtime.activateProcessInstanceById(instance);
        rig.vote(round, "member6", APPROVE);
        assertDecidedOnce();
    }

    @Test
    void an_application_that_dies_after_the_last_ballot_and_the_message_has_done_neither() {
        rig.votes(round, APPROVE, APPROVE, APPROVE, APPROVE, APPROVE, APPROVE);
        // Rolled back, as the database does after losing its client.
        transactions.executeWithoutResult(status -> {
            rig.vote(round, "member6", APPROVE);
            assertThat(runtime.createProcessInstanceQuery()
                            .processInstanceBusinessKey(reference)
                            .count())
                    .as("the stage is over in that transaction")
                    .isZero();
            status.setRollbackOnly();
        });
        assertNotDecided();
        rig.vote(round, "member6", APPROVE);
        assertDecidedOnce();
    }

    @Test
    void a_round_in_which_everybody_has_an_interest_waits_for_a_chair_who_sends_it_back() {
        PanelRig.MEMBERS.forEach(member -> rig.declareInterest(round, member, "I work there."));
        assertThat(rig.reading.desk(round).quorum().isQuorate()).isFalse();
        rig.goPast(LocalDate.of(2027, 4, 9));
        jobs.runDue(reference);
        assertThat(rig.reading.round(round).state()).isEqualTo(RoundState.INQUORATE);
        rig.walk.finish(
                "chair",
                reference,
                "Task_ResolveInquorate",
                RawInput.none().with("resolution", Resolution.RETURN).with("why", "None of us can decide this."));
        assertThat(rig.reading.round(round).state()).isEqualTo(RoundState.RETURNED);
    }

    @Test
    void a_body_whose_seats_ended_while_the_question_was_prepared_is_not_asked() {
        UUID body = rig.body(new Quorum(7, 0));
        UUID seat = rig.bodies.seats(body).get(6).id();
        rig.as("administrator", () -> {
            rig.bodies.endSeat(seat, LocalDate.of(2027, 3, 23));
            return true;
        });
        String next = rig.plannedCase();
        assertThatThrownBy(() -> rig.open(next, body))
                .isInstanceOf(ValidationRejected.class)
                .hasMessageContaining("TOO_FEW_SEATS");
        assertThat(rig.walk.open(next)).containsExactly("Task_PreparePack");
    }

    @Test
    void a_second_press_on_record_meeting_changes_nothing_and_is_no_error() throws Exception {
        assertThat(recorded("We talked.")).isEqualTo(1);
        assertThat(recorded("We talked.")).as("pressed again").isEqualTo(1);
        mvc.perform(meeting("We decided otherwise."))
                .andExpect(content().string(Matchers.containsString("This round has closed")));
        assertThat(rig.letters(reference, "panel/outcome")).isEqualTo(7);
    }

    @Test
    void two_presses_on_record_meeting_at_one_moment_decide_once() {
        MeetingDecision decision = new MeetingDecision(
                PanelRig.WEDNESDAY, seats(), PanelOutcome.APPROVED, "We talked about each page.", null, List.of());
        List<CompletableFuture<Boolean>> presses = List.of(press(decision), press(decision));
        assertThat(presses).allSatisfy(press -> assertThat(press.join()).isTrue());
        assertThat(rig.letters(reference, "panel/outcome")).isEqualTo(7);
        assertThat(rig.reading.round(round).outcome()).isEqualTo(PanelOutcome.APPROVED);
    }

    @Test
    void work_about_a_seat_leads_to_the_seat_and_to_its_body_and_to_no_project() throws Exception {
        UUID body = rig.body();
        UUID seat = rig.bodies.seats(body).get(0).id();
        rig.as("administrator", () -> {
            rig.bodies.endSeat(seat, LocalDate.of(2027, 4, 9));
            return true;
        });
        ending.look();
        WorkItem item = workList.openOn(rig.bodies.find(body).orElseThrow().name()).stream()
                .findFirst()
                .orElseThrow();
        mvc.perform(get("/work/" + item.id()).with(people.signedIn("officer")))
                .andExpect(redirectedUrl("/bodies/" + body + "/seats/" + seat));
        rig.as("administrator", () -> {
            rig.bodies.endSeat(seat, LocalDate.of(2029, 4, 9));
            return true;
        });
        mvc.perform(get("/work/" + item.id()).with(people.signedIn("officer")))
                .andExpect(content().string(Matchers.containsString("/bodies/" + body + "\"")))
                .andExpect(content().string(Matchers.not(Matchers.containsString("/projects/Engagement"))));
    }

    private CompletableFuture<Boolean> press(MeetingDecision decision) {
        return CompletableFuture.supplyAsync(() -> rig.as("chair", () -> {
            rig.meetings.record(round, decision, Set.of(), rig.account("chair"));
            return true;
        }));
    }

    private long recorded(String minutes) throws Exception {
        mvc.perform(meeting(minutes)).andExpect(redirectedUrl("/rounds/" + round));
        return rig.jdbc
                .sql("select count(*) from round_meeting where round = ?")
                .param(round)
                .query(Long.class)
                .single();
    }

    private org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder meeting(String minutes) {
        var request = post("/rounds/" + round + "/meeting")
                .with(people.signedIn("chair"))
                .with(csrf())
                .param("heldOn-day", "24")
                .param("heldOn-month", "3")
                .param("heldOn-year", "2027")
                .param("outcome", "APPROVED")
                .param("minutes", minutes)
                .param("_do", "continue");
        seats().forEach(seat -> request.param("present", seat.toString()));
        return request;
    }

    private Set<UUID> seats() {
        return Set.of(
                rig.seat(round, "chair"),
                rig.seat(round, "member"),
                rig.seat(round, "member2"),
                rig.seat(round, "member3"));
    }

    private void assertNotDecided() {
        assertThat(rig.reading.round(round).state()).isEqualTo(RoundState.OPEN);
        assertThat(rig.reading.desk(round).quorum().voted()).isEqualTo(6);
        assertThat(rig.letters(reference, "panel/outcome")).isZero();
    }

    private void assertDecidedOnce() {
        assertThat(rig.reading.round(round).outcome()).isEqualTo(PanelOutcome.APPROVED);
        assertThat(rig.letters(reference, "panel/outcome")).isEqualTo(7);
    }
}
