package org.alongside.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.alongside.AlongsideTest;
import org.alongside.decision.PanelRig;
import org.alongside.decision.model.PackHeading;
import org.alongside.decision.model.PackPart;
import org.alongside.decision.model.PanelProcess;
import org.alongside.form.answer.RawInput;
import org.alongside.form.answer.ValidationRejected;
import org.alongside.history.CaseRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Bodies: their terms and seats, whether they can be quorate, and a fair number of rounds. */
@AlongsideTest
class BodiesTest {

    @Autowired
    PanelRig rig;

    @Autowired
    BodyQueries reading;

    @Autowired
    SeatExpiry ending;

    @Autowired
    CaseRecord record;

    @BeforeEach
    void wednesday() {
        rig.itIsWednesday();
    }

    @AfterEach
    void now() {
        rig.clock.backToNow();
    }

    @Test
    void every_version_of_the_terms_is_kept_with_who_changed_them_and_why() {
        UUID body = rig.body();
        rig.as("administrator", () -> {
            rig.bodies.changeTerms(
                    body,
                    "Advises on plans.",
                    new Quorum(5, 60),
                    BodyTerms.usual().with(DecisionRule.TWO_THIRDS).with(Power.ADVICE),
                    "The council's constitution keeps the decision with its members.");
            return true;
        });
        BodyView view = reading.body(body);
        assertThat(view.body().rules().power()).isEqualTo(Power.ADVICE);
        assertThat(view.terms()).extracting(BodyView.Terms::version).containsExactly(2, 1);
        assertThat(view.terms().get(0).why()).startsWith("The council's constitution");
        assertThat(view.terms().get(0).changedBy()).isNotNull();
        assertThat(view.terms().get(1).quorum()).isEqualTo(new Quorum(4, 50));
        assertThat(view.terms().get(1).rules()).isEqualTo(BodyTerms.usual());
    }

    @Test
    void a_quorum_that_the_seats_can_never_make_is_said_beforehand() {
        UUID body = rig.as(
                "administrator",
                () -> rig.bodies.establish(
                        "Quality Board " + UUID.randomUUID(), BodyKind.QUALITY_BOARD, "New.", new Quorum(2, 50)));
        assertThat(reading.body(body).problem()).isEqualTo(QuorumProblem.NO_SEATS);
        seat(body, "sponsor", SeatKind.SENIOR_LEADER);
        assertThat(reading.body(body).problem()).isEqualTo(QuorumProblem.TOO_FEW_SEATS);
        seat(body, "officer", SeatKind.OFFICER);
        assertThat(reading.body(body).problem()).isEqualTo(QuorumProblem.SHARE_UNREACHABLE);
        assertRefused("SHARE_UNREACHABLE", rig.plannedCase(), body, RawInput.none());
        seat(body, "member", SeatKind.CARER);
        assertThat(reading.body(body).problem()).isNull();
    }

    @Test
    void a_body_that_decides_as_much_as_is_fair_is_asked_more_only_with_a_signed_reason() {
        UUID body = rig.body(new Quorum(4, 50), BodyTerms.usual().withRoundsAtATime(1));
        rig.open(rig.plannedCase(), body);
        String next = rig.plannedCase();
        assertRefused("decision.load.full", next, body, RawInput.none());
        assertRefused("decision.load.full", next, body, RawInput.none().with("loadReason", "The grant ends in May."));
        RawInput signed = PanelRig.question(body)
                .with("loadReason", "The grant ends in May.")
                .with("loadSigned", true);
        rig.walk.finish("officer", next, PanelProcess.PREPARE_PACK, signed);
        assertThat(reading.openRounds(body)).isEqualTo(2);
        assertThat(rig.reading.round(rig.reading.newest(next).orElseThrow()).pack())
                .as("members read why they are asked")
                .contains(new PackPart(PackHeading.LOAD, "The grant ends in May."));
        assertThat(record.entries(next))
                .filteredOn(entry -> entry.code().equals("round-load-signed"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.words()).isEqualTo("The grant ends in May."));
    }

    @Test
    void a_seat_that_ends_soon_is_the_officers_work_once_and_is_done_when_its_last_day_is_said() {
        UUID body = rig.body();
        UUID seat = rig.bodies.seats(body).stream()
                .filter(each -> each.account().equals(rig.account("member5")))
                .findFirst()
                .orElseThrow()
                .id();
        end(seat, LocalDate.of(2027, 9, 30));
        ending.look();
        assertThat(open(seat)).isZero();
        end(seat, LocalDate.of(2027, 4, 9));
        ending.look();
        ending.look();
        assertThat(open(seat)).isEqualTo(1);
        assertThat(reading.seat(body, seat).endsSoon()).isTrue();
        end(seat, LocalDate.of(2028, 4, 9));
        assertThat(open(seat)).isZero();
        assertThatThrownBy(() -> end(seat, LocalDate.of(2020, 1, 1))).isInstanceOf(SeatRefused.class);
    }

    @Test
    void nobody_is_their_own_deputy() {
        UUID body = rig.body();
        Seat chair = rig.bodies.seats(body).stream()
                .filter(Seat::isChair)
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> rig.as("administrator", () -> {
                    rig.bodies.changeDeputy(chair.id(), chair.account());
                    return true;
                }))
                .isInstanceOf(SeatRefused.class);
        rig.as("administrator", () -> {
            rig.bodies.changeDeputy(chair.id(), rig.account("member7"));
            return true;
        });
        assertThat(reading.seat(body, chair.id()).deputy()).isNotNull();
    }

    private void end(UUID seat, LocalDate day) {
        rig.as("administrator", () -> {
            rig.bodies.endSeat(seat, day);
            return true;
        });
    }

    private void seat(UUID body, String who, SeatKind kind) {
        rig.as(
                "administrator",
                () -> rig.bodies.giveSeat(body, NewSeat.of(rig.account(who), kind, LocalDate.of(2027, 1, 4))));
    }

    private long open(UUID seat) {
        return rig.jdbc
                .sql("select count(*) from work_item where subject = ? and state = 'OPEN'")
                .param(seat.toString())
                .query(Long.class)
                .single();
    }

    private void assertRefused(String message, String reference, UUID body, RawInput more) {
        RawInput question = PanelRig.question(body);
        RawInput typed =
                more.equals(RawInput.none()) ? question : question.with("loadReason", "The grant ends in May.");
        assertThatThrownBy(() -> rig.walk.finish("officer", reference, PanelProcess.PREPARE_PACK, typed))
                .isInstanceOf(ValidationRejected.class)
                .hasMessageContaining(message);
    }
}
