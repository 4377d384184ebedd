package org.alongside.decision;

import static org.alongside.decision.model.BallotChoice.APPROVE;
import static org.alongside.decision.model.BallotChoice.DO_NOT_APPROVE;
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
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.Jobs;
import org.alongside.decision.model.PanelOutcome;
import org.alongside.decision.model.PanelProcess;
import org.alongside.decision.model.Resolution;
import org.alongside.decision.model.RoundState;
import org.alongside.decision.model.Vote;
import org.alongside.decision.view.MemberView;
import org.alongside.decision.view.RoundAdminView;
import org.alongside.form.answer.RawInput;
import org.alongside.form.answer.ValidationRejected;
import org.alongside.form.flow.FormFlow;
import org.alongside.round.Assistance;
import org.alongside.round.BallotWay;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Ballots that an officer or the chair records for a member, and those they never replace. */
class WrittenDownBallotsTest extends WithARound {

    @Autowired
    Jobs jobs;

    @Test
    void a_ballot_that_a_member_gave_themselves_is_not_replaced_and_nothing_typed_is_lost() throws Exception {
        rig.vote(round, "member3", Vote.of(DO_NOT_APPROVE, "My own words."));
        mvc.perform(get("/rounds/" + round + "/ballot").with(people.signedIn("officer2")))
                .andExpect(content().string(containsString("Molly Member voted online on 24 March 2027")));
        write("officer2", "member3")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Molly Member voted online on 24 March 2027")))
                .andExpect(content().string(containsString("I read it back.")))
                .andExpect(content().string(containsString("Said on the phone.")));
        assertThat(part("member3").reason()).isEqualTo("My own words.");
        assertThat(at("member3").versions()).isEqualTo(1);
        assertThat(rig.letters(reference, "panel/assisted-ballot")).isZero();
    }

    @Test
    void also_when_the_member_votes_while_the_form_is_open() throws Exception {
        mvc.perform(get("/rounds/" + round + "/ballot?seat=" + rig.seat(round, "member3"))
                        .with(people.signedIn("officer2")))
                .andExpect(status().isOk());
        rig.vote(round, "member3", DO_NOT_APPROVE);
        write("officer2", "member3")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Molly Member voted online")));
        assertThat(part("member3").chosen()).isEqualTo(DO_NOT_APPROVE);
    }

    @RepeatedTest(3)
    void at_the_same_moment_the_members_own_ballot_counts() throws Exception {
        AtOnce.together(
                List.of(
                        () -> {
                            rig.vote(round, "member3", DO_NOT_APPROVE);
                            return true;
                        },
                        () -> rig.as("officer2", () -> {
                            rig.chairing.recordBallot(
                                    round,
                                    rig.seat(round, "member3"),
                                    rig.account("officer2"),
                                    Vote.of(APPROVE, null),
                                    new Assistance(BallotWay.PHONE, null, "I read it back."));
                            return true;
                        })),
                ValidationRejected.class);
        assertThat(part("member3").chosen()).isEqualTo(DO_NOT_APPROVE);
    }

    @Test
    void a_ballot_that_was_written_down_is_corrected_by_writing_it_down_again_until_the_member_votes()
            throws Exception {
        write("officer2", "member3").andExpect(redirectedUrl("/rounds/" + round));
        write("chair", "member3").andExpect(redirectedUrl("/rounds/" + round));
        assertThat(at("member3").versions()).isEqualTo(2);
        rig.vote(round, "member3", DO_NOT_APPROVE);
        write("officer2", "member3").andExpect(status().isOk());
        assertThat(part("member3").chosen()).isEqualTo(DO_NOT_APPROVE);
    }

    @Test
    void what_the_member_says_by_phone_counts_before_what_their_deputy_chose() throws Exception {
        rig.vote(round, "member7", DO_NOT_APPROVE);
        mvc.perform(get("/rounds/" + round + "/ballot").with(people.signedIn("officer2")))
                .andExpect(content()
                        .string(containsString("Maya Member voted as the deputy of Mina Member on 24 March 2027")));
        write("officer2", "member").andExpect(redirectedUrl("/rounds/" + round));
        assertThat(part("member").chosen()).isEqualTo(APPROVE);
        assertThat(rig.letter(reference, "panel/own-vote-counts", "member7")).contains("Mina Member");
    }

    @Test
    void a_ballot_that_comes_too_late_stays_on_the_page() throws Exception {
        rig.declareInterest(round, "member3", "I work for the partner.");
        write("officer2", "member3")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("phone.")));
        rig.goPast(LocalDate.of(2027, 4, 9));
        write("officer2", "member4")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Said on the phone.")))
                .andExpect(content().string(containsString("too late to count")));
    }

    @Test
    void the_lead_officer_writes_no_ballot_down_on_their_own_case_and_reads_who_can() throws Exception {
        mvc.perform(get("/rounds/" + round).with(people.signedIn("officer")))
                .andExpect(content().string(containsString("You lead this project")))
                .andExpect(content().string(containsString("Charlie Chair")))
                .andExpect(content().string(not(containsString("/rounds/" + round + "/ballot"))))
                .andExpect(content().string(not(containsString("/rounds/" + round + "/meeting"))));
        for (String page : List.of("/ballot", "/meeting")) {
            mvc.perform(get("/rounds/" + round + page).with(people.signedIn("officer")))
                    .andExpect(status().isForbidden())
                    .andExpect(content().string(containsString("You lead this project")))
                    .andExpect(content().string(containsString("Charlie Chair")));
        }
        write("officer", "member3")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("You lead this project")))
                .andExpect(content().string(containsString("Said on the phone.")));
        mvc.perform(meeting("officer"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("You lead this project")))
                .andExpect(content().string(containsString("We talked about each page.")));
        assertThat(at("member3").voted()).isFalse();
        assertThat(rig.reading.round(round).state()).isEqualTo(RoundState.OPEN);
        write("officer2", "member3").andExpect(redirectedUrl("/rounds/" + round));
        write("chair", "member4").andExpect(redirectedUrl("/rounds/" + round));
    }

    @Test
    void a_meeting_sets_no_ballot_aside_that_was_not_named_and_the_member_is_told() throws Exception {
        rig.vote(round, "member3", Vote.of(DO_NOT_APPROVE, "My own words."));
        mvc.perform(get("/rounds/" + round + "/meeting").with(people.signedIn("chair")))
                .andExpect(content().string(containsString("Molly Member voted online on 24 March 2027")));
        mvc.perform(meeting("chair").param("_shown", "heldOn,present,outcome,minutes,dissent,setAside"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Molly Member voted online on 24 March 2027")))
                .andExpect(content().string(containsString("We talked about each page.")));
        assertThat(rig.reading.round(round).state()).isEqualTo(RoundState.OPEN);
        mvc.perform(meeting("chair")
                        .param("_shown", "heldOn,present,outcome,minutes,dissent,setAside")
                        .param("setAside", rig.seat(round, "member3").toString()))
                .andExpect(redirectedUrl("/rounds/" + round));
        assertThat(rig.reading.round(round).outcome()).isEqualTo(PanelOutcome.APPROVED);
        assertThat(rig.letter(reference, "panel/ballot-set-aside", "member3")).contains("meeting");
        assertThat(rig.letters(reference, "panel/ballot-set-aside")).isEqualTo(1);
        mvc.perform(get("/decide/" + round).with(people.signedIn("member3")))
                .andExpect(content().string(containsString("A meeting decided this, so your vote was not counted")));
    }

    @Test
    void without_a_quorum_a_meeting_names_the_ballots_that_it_sets_aside_too() throws Exception {
        rig.vote(round, "member3", Vote.of(DO_NOT_APPROVE, "My own words."));
        rig.goPast(LocalDate.of(2027, 4, 9));
        jobs.runDue(reference);
        RawInput meeting = RawInput.none()
                .with("resolution", Resolution.MEETING)
                .with("heldOn", LocalDate.of(2027, 4, 10))
                .with(
                        "present",
                        Stream.of("chair", "member", "member2", "member4")
                                .map(member -> rig.seat(round, member))
                                .toList())
                .with("outcome", PanelOutcome.APPROVED)
                .with("minutes", "We talked about each page.");
        assertThatThrownBy(() -> rig.walk.finish("chair", reference, PanelProcess.RESOLVE_INQUORATE, meeting))
                .isInstanceOf(FormFlow.NotValid.class)
                .hasMessageContaining("setAside");
        rig.walk.finish(
                "chair",
                reference,
                PanelProcess.RESOLVE_INQUORATE,
                meeting.with("setAside", List.of(rig.seat(round, "member3"))));
        assertThat(rig.reading.round(round).outcome()).isEqualTo(PanelOutcome.APPROVED);
        byte[] file = mvc.perform(get("/rounds/" + round + "/record.pdf").with(people.signedIn("manager")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (PDDocument document = Loader.loadPDF(file)) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .contains("Version 1, replaced by a meeting’s decision.", "No, do not go ahead");
        }
    }

    private ResultActions write(String writer, String member) throws Exception {
        return mvc.perform(post("/rounds/" + round + "/ballot")
                .with(people.signedIn(writer))
                .with(csrf())
                .param("seat", rig.seat(round, member).toString())
                .param("way", "PHONE")
                .param("confirmedHow", "I read it back.")
                .param("choice", "APPROVE")
                .param("_shown", "seat,way,helpedBy,confirmedHow,choice,reason")
                .param("reason", "Said on the phone.")
                .param("_do", "continue"));
    }

    private MockHttpServletRequestBuilder meeting(String writer) {
        MockHttpServletRequestBuilder request = post("/rounds/" + round + "/meeting")
                .with(people.signedIn(writer))
                .with(csrf())
                .param("heldOn-day", "24")
                .param("heldOn-month", "3")
                .param("heldOn-year", "2027")
                .param("outcome", "APPROVED")
                .param("minutes", "We talked about each page.")
                .param("_do", "continue");
        for (String member : List.of("chair", "member", "member2", "member4")) {
            request.param("present", rig.seat(round, member).toString());
        }
        return request;
    }

    private MemberView part(String member) {
        return rig.reading.mine(round, rig.account(member)).part();
    }

    private RoundAdminView.At at(String member) {
        UUID seat = rig.seat(round, member);
        return rig.reading.desk(round).seats().stream()
                .filter(each -> each.id().equals(seat))
                .findFirst()
                .orElseThrow();
    }
}
