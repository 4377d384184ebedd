package org.alongside.vacancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.AlongsideTest;
import org.alongside.Jobs;
import org.alongside.body.Seat;
import org.alongside.body.SeatKind;
import org.alongside.decision.PanelRig;
import org.alongside.form.answer.RawInput;
import org.alongside.form.answer.ValidationRejected;
import org.alongside.history.CaseRecord;
import org.alongside.history.RecordEntry;
import org.alongside.identity.Accounts;
import org.alongside.identity.Role;
import org.alongside.recruitment.Channel;
import org.alongside.worklist.WorkPlace;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Filling a vacant seat, along every path of its model. */
@AlongsideTest
class SeatRecruitmentTest {

    @Autowired
    PanelRig rig;

    @Autowired
    Vacancies vacancies;

    @Autowired
    Accounts accounts;

    @Autowired
    CaseRecord record;

    @Autowired
    WorkPlace workPlace;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Jobs jobs;

    private UUID body = new UUID(0, 0);
    private UUID id = new UUID(0, 0);

    @BeforeEach
    void somebodyIsLookedFor() {
        rig.itIsWednesday();
        body = rig.body();
        id = rig.as(
                "officer",
                () -> vacancies.begin(new VacancyCallOut(
                        body,
                        SeatKind.CARER,
                        "Do you care for somebody? Help us to decide.",
                        List.of(Channel.USER_LED_ORGANISATIONS),
                        10,
                        LocalDate.of(2027, 5, 3),
                        LocalDate.of(2029, 5, 2))));
    }

    @AfterEach
    void now() {
        rig.clock.backToNow();
    }

    @Test
    void somebody_is_offered_the_seat_accepts_by_the_link_and_has_it() {
        String email = interest("Nora Neighbour");
        interest("Otto Other");
        interest(null, "07700 900123", "Pia Phone");
        callCloses();
        assertThat(open()).containsExactly(VacancyProcess.CHOOSE);
        assertThat(workPlace.of(rig.walk.item(reference(), VacancyProcess.CHOOSE)))
                .isEqualTo("/vacancies/" + id);
        choose("Nora Neighbour");
        assertThat(vacancies.require(id).state()).isEqualTo(VacancyState.OFFERED);

        String token = token();
        assertThat(vacancies.answer("not-" + token, true)).isFalse();
        assertThat(vacancies.offered(token)).isPresent();
        assertThat(vacancies.answer(token, true)).isTrue();
        assertThat(vacancies.answer(token, false)).as("answered before").isFalse();

        UUID nora = accounts.byEmail(email).orElseThrow().id();
        assertThat(accounts.require(nora).roles()).contains(Role.PANEL_MEMBER);
        Seat seat = jdbc.sql("select seat from vacancy where id = ?")
                .param(id)
                .query(UUID.class)
                .optional()
                .map(found -> seatOf(found))
                .orElseThrow();
        assertThat(seat.account()).isEqualTo(nora);
        assertThat(seat.from()).isEqualTo(LocalDate.of(2027, 5, 3));
        assertThat(vacancies.require(id).state()).isEqualTo(VacancyState.FILLED);
        assertThat(letters("vacancy/received")).isGreaterThanOrEqualTo(2);
        assertThat(letters("vacancy/welcome")).isEqualTo(1);
        assertThat(letters("vacancy/not-chosen")).isEqualTo(2);
        assertThat(open()).isEmpty();
    }

    @Test
    void nobody_answers_the_call_so_officers_look_further_and_then_stop() {
        callCloses();
        assertThat(open()).containsExactly(VacancyProcess.REACH_FURTHER);
        rig.walk.finish(
                "officer",
                reference(),
                VacancyProcess.REACH_FURTHER,
                RawInput.none()
                        .with("resolution", "FURTHER")
                        .with("channels", List.of("SOCIAL_PRESCRIBERS"))
                        .with("how", "We go to the carers' café.")
                        .with("workingDays", 5));
        assertThat(vacancies.takesInterest(vacancies.require(id))).isTrue();
        assertThat(vacancies.require(id).channels()).hasSize(2);
        interest("Rosa Resident");
        callCloses();
        rig.walk.finish(
                "officer",
                reference(),
                VacancyProcess.CHOOSE,
                RawInput.none().with("chosen", "NOBODY").with("reason", "She moves away."));
        rig.walk.finish(
                "officer",
                reference(),
                VacancyProcess.REACH_FURTHER,
                RawInput.none().with("resolution", "STOP").with("why", "The board gets smaller."));
        assertThat(vacancies.require(id).state()).isEqualTo(VacancyState.STOPPED);
        assertThat(letters("vacancy/stopped")).isEqualTo(1);
        assertThat(open()).isEmpty();
    }

    @Test
    void an_offer_that_nobody_answers_lapses_and_a_no_leads_to_the_next_person() {
        interest("First Person");
        interest("Second Person");
        interest("Third Person");
        callCloses();
        choose("First Person");
        String token = token();
        rig.goTo(rig.clock
                .instant()
                .atZone(java.time.ZoneOffset.UTC)
                .toLocalDate()
                .plusDays(30));
        jobs.runDue(reference());
        assertThat(open()).containsExactly(VacancyProcess.CHOOSE);
        assertThat(vacancies.answer(token, true)).as("too late").isFalse();

        choose("Second Person");
        assertThat(rig.as("officer", () -> vacancies.answer(id, false))).isTrue();
        assertThat(open()).containsExactly(VacancyProcess.CHOOSE);
        choose("Third Person");
        assertThat(rig.as("officer", () -> vacancies.answer(id, true))).isTrue();
        assertThat(vacancies.require(id).interested())
                .extracting(Vacancy.Interested::state)
                .containsExactly(InterestState.DECLINED, InterestState.DECLINED, InterestState.ACCEPTED);
    }

    @Test
    void one_address_counts_once_and_nobody_can_answer_too_late() {
        String email = interest("Nora Neighbour");
        interest(email.toUpperCase(java.util.Locale.ROOT), null, "Nora Again");
        assertThat(vacancies.require(id).interested()).hasSize(1);
        assertThatThrownBy(() -> interest(null, null, "Nobody Reachable")).isInstanceOf(ValidationRejected.class);
        callCloses();
        assertThatThrownBy(() -> interest("Late Person")).isInstanceOf(ValidationRejected.class);
    }

    @Test
    void who_is_interested_stands_in_no_variable_and_not_on_the_record() {
        interest("Veryrare Namehere");
        callCloses();
        choose("Veryrare Namehere");
        assertThat(jdbc.sql("select count(*) from act_hi_varinst where text_ like '%Veryrare%'")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(record.entries(reference()))
                .extracting(RecordEntry::text)
                .noneMatch(text -> text.contains("Veryrare"));
    }

    @Test
    void somebody_with_a_seat_on_the_body_is_not_offered_another() {
        String email = accounts.require(rig.account("member2")).recipient().email();
        interest(email, null, "Member Two");
        callCloses();
        assertThatThrownBy(() -> choose("Member Two")).isInstanceOf(ValidationRejected.class);
    }

    private String interest(String name) {
        String email =
                name.toLowerCase(java.util.Locale.ROOT).replace(' ', '.') + "." + UUID.randomUUID() + "@demo.example";
        interest(email, null, name);
        return email;
    }

    private void interest(@Nullable String email, @Nullable String phone, String name) {
        vacancies.interest(
                vacancies.require(id).code(), new InterestedPerson(name, email, phone, "I know it from home.", null));
    }

    private void callCloses() {
        rig.goPast(vacancies.require(id).closesOn());
        jobs.runDue(reference());
    }

    private void choose(String name) {
        UUID chosen = vacancies.require(id).interested().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
        rig.walk.finish(
                "officer",
                reference(),
                VacancyProcess.CHOOSE,
                RawInput.none().with("chosen", chosen).with("reason", "Brings what the board lacks."));
    }

    /** The secret part of the offer's link, which only the letter has. */
    private String token() {
        String text = jdbc.sql("select delivered.body_text from outbox_message written join outbox_delivery delivered"
                        + " on delivered.message = written.id where reference = ? and template = 'vacancy/offer'"
                        + " order by created_at desc limit 1")
                .param(reference())
                .query(String.class)
                .single();
        return text.replaceAll("(?s).*/seats/offer/([\\w-]+).*", "$1");
    }

    private Seat seatOf(UUID seat) {
        rig.goTo(LocalDate.of(2027, 5, 4));
        return rig.bodies.seats(body).stream()
                .filter(each -> each.id().equals(seat))
                .findFirst()
                .orElseThrow();
    }

    private long letters(String template) {
        return rig.letters(reference(), template);
    }

    private String reference() {
        return vacancies.require(id).reference();
    }

    private List<String> open() {
        return rig.walk.open(reference());
    }
}
