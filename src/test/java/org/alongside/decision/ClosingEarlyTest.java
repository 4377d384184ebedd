package org.alongside.decision;

import static org.alongside.decision.model.BallotChoice.APPROVE;
import static org.alongside.decision.model.BallotChoice.DO_NOT_APPROVE;
import static org.alongside.decision.model.EarlyClosePolicy.Hindrance.INTEREST;
import static org.alongside.decision.model.EarlyClosePolicy.Hindrance.NOT_CHAIR;
import static org.alongside.decision.model.EarlyClosePolicy.Hindrance.NOT_OPEN;
import static org.alongside.decision.model.EarlyClosePolicy.Hindrance.NOT_REMINDED;
import static org.alongside.decision.model.EarlyClosePolicy.Hindrance.NO_QUORUM;
import static org.alongside.decision.model.EarlyClosePolicy.Hindrance.REMINDED_LATELY;
import static org.alongside.decision.model.EarlyClosePolicy.Hindrance.WAITS_FOR_ANSWER;
import static org.alongside.decision.model.EarlyClosePolicy.Hindrance.WAITS_FOR_FORMAT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.alongside.body.FormatNeed;
import org.alongside.decision.lifecycle.RoundEarlyClosing;
import org.alongside.decision.model.BallotRefused;
import org.alongside.decision.model.EarlyClosePolicy;
import org.alongside.decision.model.PanelOutcome;
import org.alongside.decision.model.RoundState;
import org.alongside.decision.model.Tally;
import org.alongside.decision.view.MemberViews;
import org.alongside.decision.view.RoundRecord;
import org.alongside.decision.view.RoundView;
import org.alongside.decision.voting.MemberQuestioning;
import org.alongside.decision.voting.RoundClocks;
import org.alongside.form.answer.ValidationRejected;
import org.alongside.history.CaseRecord;
import org.alongside.person.Format;
import org.alongside.round.help.HelpKind;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** When a chair may close a round before its deadline, and what follows. */
class ClosingEarlyTest extends WithARound {

    private static final String WHY = "The grant ends on Thursday.";
    private static final LocalDate THURSDAY = PanelRig.WEDNESDAY.plusDays(1);

    /** Good Friday and Easter Monday are not working days: the second one after Wednesday is Tuesday. */
    private static final LocalDate TUESDAY = LocalDate.of(2027, 3, 30);

    @Autowired
    RoundEarlyClosing closing;

    @Autowired
    RoundClocks clocks;

    @Autowired
    MemberQuestioning asking;

    @Autowired
    RoundRecord pdf;

    @Autowired
    MemberViews views;

    @Autowired
    CaseRecord record;

    @Test
    void a_quorate_round_is_closed_two_working_days_after_the_reminder_and_everybody_hears_why() throws Exception {
        rig.votes(round, APPROVE, APPROVE, DO_NOT_APPROVE, APPROVE);
        remindAll();
        rig.goTo(TUESDAY);
        assertThat(check()).isEqualTo(new EarlyClosePolicy(3, 7, 0, TUESDAY, java.util.Set.of()));
        close();

        RoundView closed = rig.reading.round(round);
        assertThat(closed.state()).isEqualTo(RoundState.DECIDED);
        assertThat(closed.outcome()).isEqualTo(PanelOutcome.APPROVED);
        assertThat(closed.early()).isEqualTo(new RoundView.Early(3, 7, WHY));
        assertThat(rig.letters(reference, "panel/outcome")).isEqualTo(7);
        for (String member : List.of("member", "member6")) {
            assertThat(rig.letter(reference, "panel/outcome", member))
                    .as("also who had not decided")
                    .contains("The chair closed this vote before the deadline. Members who had not voted: 3 of 7", WHY);
        }
        assertThat(rig.letter(reference, "panel/outcome-staff", "sponsor")).contains(WHY);
        assertThat(record.entries(reference))
                .filteredOn(entry -> entry.code().equals("round-closed-early"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.text())
                            .isEqualTo("Closed question 1 before its deadline. Members who had not voted: 3 of 7");
                    assertThat(entry.words()).isEqualTo(WHY);
                });
        try (var read = Loader.loadPDF(pdf.pdf(round).orElseThrow())) {
            assertThat(new PDFTextStripper().getText(read))
                    .contains("Closed before the deadline", WHY, "Closed by: " + rig.name("chair"));
        }
    }

    @Test
    void the_reminder_says_from_when_on_it_can_be_closed() {
        remindAll();
        assertThat(rig.letter(reference, "panel/reminder", "member"))
                .contains("the chair can close voting early. The first day for this is Tuesday 30 March 2027");
    }

    @Test
    void nobody_can_decide_afterwards() {
        ready();
        close();
        assertThatThrownBy(() -> rig.vote(round, "member6", APPROVE)).isInstanceOf(BallotRefused.class);
        assertThat(rig.walk.open(reference)).isEmpty();
    }

    @Test
    void without_a_quorum_in_both_parts_it_stays_open() {
        remindAll();
        rig.goTo(TUESDAY);
        rig.votes(round, APPROVE, APPROVE, APPROVE);
        assertThat(check().hindrances()).containsExactly(NO_QUORUM);
        assertRefused();

        UUID other = rig.openRound();
        for (String member : List.of("chair", "member5", "member6")) {
            rig.vote(other, member, APPROVE);
        }
        rig.as("officer", () -> rig.chairing.remind(other, null));
        rig.goTo(LocalDate.of(2027, 4, 1));
        assertThat(closing.check(other, rig.account("chair")).hindrances()).containsExactly(NO_QUORUM);
    }

    @Test
    void who_was_not_reminded_has_all_the_time() {
        rig.votes(round, APPROVE, APPROVE, APPROVE, APPROVE, APPROVE);
        rig.as("chair", () -> rig.chairing.remind(round, rig.seat(round, "member5")));
        rig.goTo(TUESDAY);
        assertThat(check().hindrances()).containsExactly(NOT_REMINDED);
        assertThat(check().notReminded()).isEqualTo(1);
        assertRefused();
    }

    @Test
    void a_reminder_of_yesterday_is_too_late_and_a_second_one_takes_nothing_away() {
        rig.votes(round, APPROVE, APPROVE, APPROVE, APPROVE, APPROVE);
        remindAll();
        rig.goTo(THURSDAY);
        assertThat(check().hindrances()).containsExactly(REMINDED_LATELY);
        assertThat(check().from()).isEqualTo(TUESDAY);
        assertRefused();
        rig.goTo(TUESDAY);
        remindAll();
        assertThat(check().isAllowed()).isTrue();
    }

    @Test
    void while_somebodys_time_has_not_begun_it_stays_open() {
        ready();
        rig.as("officer", () -> clocks.need(round, rig.seat(round, "member6"), new FormatNeed(Format.BRAILLE, "")));
        assertThat(check().hindrances()).containsExactly(WAITS_FOR_FORMAT);
        assertRefused();

        rig.as("officer", () -> {
            clocks.give(round, new FormatNeed(Format.BRAILLE, ""), "Dots.", null, rig.walk.viewer("officer"));
            return true;
        });
        assertThat(check().hindrances())
                .as("the reminder is from before their time began")
                .containsExactly(NOT_REMINDED);
    }

    @Test
    void while_somebody_waits_for_an_answer_it_stays_open() {
        ready();
        rig.as("member6", () -> rig.deciding.askForHelp(round, rig.account("member6"), HelpKind.MORE_TIME, "Holiday"));
        assertThat(check().hindrances()).containsExactly(WAITS_FOR_ANSWER);
        assertRefused();
        UUID help = rig.reading.desk(round).asked().get(0).id();
        rig.as("officer", () -> {
            rig.chairing.answerHelp(round, help, rig.account("officer"));
            return true;
        });
        assertThat(check().isAllowed()).isTrue();

        rig.as("member", () -> asking.ask(round, rig.account("member"), "Who pays for it?"));
        assertThat(check().hindrances()).containsExactly(WAITS_FOR_ANSWER);
    }

    @Test
    void only_the_chair_without_an_interest_closes_it() {
        ready();
        for (String other : List.of("officer", "member", "sponsor")) {
            assertThat(closing.check(round, rig.account(other)).hindrances()).containsExactly(NOT_CHAIR);
        }
        rig.declareInterest(round, "chair", "My brother runs it.");
        assertThat(check().against()).contains(INTEREST);
        assertRefused();
    }

    @Test
    void after_the_deadline_it_is_not_closed_but_over() {
        ready();
        rig.goPast(rig.reading.round(round).lastDay());
        assertThat(check().against()).contains(NOT_OPEN);
        assertRefused();
    }

    @Test
    void a_second_press_changes_nothing() throws Exception {
        ready();
        close();
        close();
        assertDecidedOnce();
        assertThatThrownBy(() -> rig.as("chair", () -> {
                    closing.close(round, rig.account("chair"), "Something else");
                    return true;
                }))
                .isInstanceOf(ValidationRejected.class);
    }

    @Test
    void two_presses_at_one_moment_close_it_once() throws Exception {
        ready();
        Callable<Boolean> press = this::close;
        AtOnce.together(List.of(press, press), ValidationRejected.class);
        assertDecidedOnce();
    }

    @RepeatedTest(5)
    void a_ballot_at_the_same_moment_counts_or_is_refused_and_the_process_hears_it_once() throws Exception {
        rig.votes(round, APPROVE, APPROVE, APPROVE, APPROVE, APPROVE, APPROVE);
        remindAll();
        rig.goTo(TUESDAY);
        List<Boolean> kept = AtOnce.together(
                List.of(this::close, () -> {
                    rig.vote(round, "member6", DO_NOT_APPROVE);
                    return true;
                }),
                ValidationRejected.class,
                BallotRefused.class);
        assertThat(kept).as("one was faster").containsExactlyInAnyOrder(true, false);
        RoundView closed = rig.reading.round(round);
        assertThat(closed.early() != null).as("closed by the chair").isEqualTo(kept.get(0));
        assertThat(closed.tally()).isEqualTo(new Tally(6, 0, 0, kept.get(1) ? 1 : 0, 0, 7));
        assertDecidedOnce();
    }

    private void ready() {
        rig.votes(round, APPROVE, APPROVE, APPROVE, APPROVE);
        remindAll();
        rig.goTo(TUESDAY);
    }

    private void remindAll() {
        rig.as("chair", () -> rig.chairing.remind(round, null));
    }

    private EarlyClosePolicy check() {
        return closing.check(round, rig.account("chair"));
    }

    private boolean close() {
        return rig.as("chair", () -> {
            closing.close(round, rig.account("chair"), WHY);
            return true;
        });
    }

    private void assertRefused() {
        assertThatThrownBy(this::close).isInstanceOf(ValidationRejected.class);
        assertThat(rig.reading.round(round).outcome()).isNull();
    }

    private void assertDecidedOnce() {
        assertThat(rig.letters(reference, "panel/outcome")).isEqualTo(7);
        assertThat(rig.timesPassed(reference, "Service_RecordOutcome")).isEqualTo(1);
        assertThat(record.entries(reference))
                .filteredOn(entry -> entry.code().equals("round-decided"))
                .hasSize(1);
    }
}
