package org.alongside.recruitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.alongside.AlongsideTest;
import org.alongside.Jobs;
import org.alongside.Walk;
import org.alongside.calendar.MovableClock;
import org.alongside.calendar.WorkingDays;
import org.alongside.form.answer.RawInput;
import org.alongside.form.answer.ValidationRejected;
import org.alongside.identity.TestPeople;
import org.alongside.person.Passports;
import org.alongside.project.Projects;
import org.alongside.recruitment.process.RecruitmentProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AlongsideTest
class RecruitmentTest {

    private static final String CARERS = "Unpaid carers";
    private static final String USERS = "People who have care at home";

    @Autowired
    TakingPartCase cases;

    @Autowired
    Walk walk;

    @Autowired
    Jobs jobs;

    @Autowired
    TestPeople people;

    @Autowired
    MovableClock clock;

    @Autowired
    WorkingDays workingDays;

    @Autowired
    CallingOut callingOut;

    @Autowired
    OfferingPlaces offering;

    @Autowired
    RepresentationGaps whoIsMissing;

    @Autowired
    TakingPart takingPart;

    @Autowired
    Places places;

    @Autowired
    Passports passports;

    @Autowired
    Projects projects;

    @Autowired
    JdbcClient sql;

    String reference = "";

    @BeforeEach
    void aProjectThatLooksForPeople() {
        people.account("officer");
        reference = cases.started(RecruitmentProcess.KEY);
    }

    @AfterEach
    void now() {
        clock.backToNow();
    }

    @Test
    void people_apply_until_the_last_day_and_are_welcomed() {
        String code = cases.calledOut(reference, 5, USERS, CARERS);
        cases.applies(code, "Ada Applicant", mail("ada"), USERS);
        cases.applies(code, "Ben Applicant", mail("ben"), CARERS);
        assertThat(walk.open(reference)).isEmpty();

        clock.moveTo(workingDays.endOf(cases.today().plusDays(20)).plus(Duration.ofMinutes(2)));
        jobs.runDue(reference);
        offer(Set.of("Ada Applicant", "Ben Applicant"), Set.of(), "");
        induct(2);

        assertThat(cases.passed(reference, RecruitmentProcess.KEY))
                .containsSubsequence(
                        "Task_PublishCallOut",
                        "Service_PublishCallOut",
                        "Timer_ClosingDate",
                        "Task_OfferPlaces",
                        "Service_CheckWhoIsMissing",
                        "Service_Welcome",
                        "Task_HoldInduction",
                        "End_Recruitment")
                .doesNotContain("Event_CallOutClosed", "Task_DecideOnGap");
        assertThat(cases.hasEnded(reference, RecruitmentProcess.KEY)).isTrue();
        assertThat(places.of(reference))
                .extracting(Places.Place::name)
                .containsExactly("Ada Applicant", "Ben Applicant");
        assertThat(cases.letters(reference, mail("ada")))
                .containsExactlyInAnyOrder("recruitment/applied", "recruitment/place", "recruitment/welcome");
    }

    @Test
    void an_officer_closes_early_and_goes_on_although_somebody_is_missing() {
        String code = cases.calledOut(reference, 5, USERS, CARERS);
        cases.applies(code, "Ada Applicant", mail("ada"), USERS);
        walk.as("officer", () -> assertThat(callingOut.closeEarly(reference)).isTrue());
        walk.as("officer", () -> assertThat(callingOut.closeEarly(reference)).isFalse());
        assertThatThrownBy(() -> cases.applies(code, "Late Applicant", mail("late")))
                .isInstanceOf(CallOutNotOpen.class);

        offer(Set.of("Ada Applicant"), Set.of(), "");
        assertThat(whoIsMissing.missing(reference)).containsExactly(CARERS);
        walk.finish(
                "officer",
                reference,
                RecruitmentProcess.DECIDE_ON_GAP,
                RawInput.none().with("choice", AfterGap.GO_ON).with("reason", "We meet them at their own group"));
        induct(1);

        assertThat(cases.passed(reference, RecruitmentProcess.KEY))
                .containsSubsequence("Event_CallOutClosed", "Task_OfferPlaces", "Task_DecideOnGap", "Gateway_GoOn")
                .doesNotContain("Timer_ClosingDate");
        assertThat(cases.acts(reference, "gap-decided")).isEqualTo(1);
    }

    @Test
    void further_outreach_makes_a_second_call_out_and_keeps_those_who_wait() {
        String first = cases.calledOut(reference, 2, USERS, CARERS);
        cases.applies(first, "Ada Applicant", mail("ada"), USERS);
        cases.applies(first, "Ben Applicant", mail("ben"), USERS);
        close();
        offer(Set.of("Ada Applicant"), Set.of("Ben Applicant"), "");
        walk.finish(
                "officer",
                reference,
                RecruitmentProcess.DECIDE_ON_GAP,
                RawInput.none()
                        .with("choice", AfterGap.FURTHER_OUTREACH)
                        .with("reason", "We ask the carers' centre to pass it on"));

        String second = cases.calledOut(reference, 3, USERS, CARERS);
        assertThat(second).isEqualTo(first + "-2");
        cases.applies(second, "Cas Applicant", mail("cas"), CARERS);
        close();
        assertThat(offering.candidates(reference))
                .extracting(OfferingPlaces.Candidate::name)
                .containsExactly("Ben Applicant", "Cas Applicant");
        assertThat(offering.placesLeft(reference)).isEqualTo(2);
        offer(Set.of("Ben Applicant", "Cas Applicant"), Set.of(), "");
        induct(3);
        assertThat(places.taken(reference)).isEqualTo(3);
        assertThat(cases.hasEnded(reference, RecruitmentProcess.KEY)).isTrue();
    }

    @Test
    void nobody_gets_two_answers_and_there_are_no_more_places_than_said() {
        String code = cases.calledOut(reference, 1, USERS);
        cases.applies(code, "Ada Applicant", mail("ada"), USERS);
        cases.applies(code, "Ben Applicant", mail("ben"), USERS);
        close();
        assertThatThrownBy(() -> offer(Set.of("Ada Applicant"), Set.of("Ada Applicant"), "Sorry"))
                .isInstanceOf(ValidationRejected.class)
                .hasMessage("recruitment.offer.both");
        assertThatThrownBy(() -> offer(Set.of("Ada Applicant", "Ben Applicant"), Set.of(), ""))
                .isInstanceOf(ValidationRejected.class)
                .hasMessage("recruitment.offer.too-many");
        assertThatThrownBy(() -> offer(Set.of("Ada Applicant"), Set.of(), ""))
                .isInstanceOf(ValidationRejected.class)
                .hasMessage("recruitment.offer.reason");
        offer(Set.of("Ada Applicant"), Set.of(), "More people applied than we have places for");
        assertThat(cases.letter(reference, mail("ben"), "recruitment/not-this-time"))
                .extractingByKey("body_text")
                .asString()
                .contains("More people applied than we have places for");
        assertThat(needsKeptOf("Ben Applicant")).isZero();
    }

    @Test
    void the_same_address_applies_once_and_only_a_letter_tells_of_it() {
        String code = cases.calledOut(reference, 5, USERS);
        cases.applies(code, "Ada Applicant", mail("ada"), USERS);
        cases.applies(code, "Somebody Else", mail("ada").toUpperCase(java.util.Locale.ROOT), USERS);
        close();
        assertThat(offering.candidates(reference))
                .extracting(OfferingPlaces.Candidate::name)
                .containsExactly("Ada Applicant");
        assertThat(cases.letters(reference, mail("ada").toUpperCase(java.util.Locale.ROOT)))
                .containsExactly("recruitment/applied-again");
        assertThat(cases.acts(reference, "applied")).isEqualTo(1);
    }

    @Test
    void what_people_need_becomes_their_passport_and_is_not_kept_twice() {
        String code = cases.calledOut(reference, 5, USERS);
        cases.applies(code, "Ada Applicant", mail("ada"), USERS);
        close();
        assertThat(needsKeptOf("Ada Applicant")).isEqualTo(1);
        offer(Set.of("Ada Applicant"), Set.of(), "");
        assertThat(needsKeptOf("Ada Applicant")).isZero();
        assertThat(passports
                        .own(places.accounts(reference).get(0))
                        .orElseThrow()
                        .physicalAccess())
                .isEqualTo("Step-free access");
    }

    @Test
    void whoever_has_waited_longest_gets_a_place_that_is_given_up() {
        String code = cases.calledOut(reference, 1, USERS);
        cases.applies(code, "Ada Applicant", mail("ada"), USERS);
        cases.applies(code, "Ben Applicant", mail("ben"), USERS);
        cases.applies(code, "Cas Applicant", mail("cas"), USERS);
        close();
        offer(Set.of("Ada Applicant"), Set.of("Ben Applicant", "Cas Applicant"), "");
        induct(1);

        takingPart.giveUp(reference, places.accounts(reference).get(0));

        assertThat(places.of(reference)).extracting(Places.Place::name).containsExactly("Ben Applicant");
        assertThat(places.waiting(reference)).isEqualTo(1);
        assertThat(places.everybody(reference)).hasSize(2);
        assertThat(cases.letters(reference, mail("ben")))
                .contains("recruitment/place-from-waitlist", "recruitment/welcome");
        takingPart.giveUp(reference, places.everybody(reference).get(0));
        assertThat(places.waiting(reference)).isEqualTo(1);
    }

    @Test
    void terms_are_accepted_once() {
        String with = cases.withPlaces("contributor");
        takingPart.acceptTerms(with, people.id("contributor"));
        takingPart.acceptTerms(with, people.id("contributor"));
        assertThat(places.find(with, people.id("contributor")).orElseThrow().termsAccepted())
                .isTrue();
        assertThat(cases.acts(with, "terms-accepted")).isEqualTo(1);
    }

    @Test
    void small_numbers_are_not_told_and_others_are_rounded() {
        assertThat(GroupReach.of("g", 0).nobody()).isTrue();
        assertThat(GroupReach.of("g", 9).about()).isNull();
        assertThat(GroupReach.of("g", 10).about()).isEqualTo(10);
        assertThat(GroupReach.of("g", 12).about()).isEqualTo(10);
        assertThat(GroupReach.of("g", 13).about()).isEqualTo(15);
        assertThat(GroupReach.of("g", 108).about()).isEqualTo(110);
    }

    @Test
    void no_more_people_come_to_the_induction_than_have_a_place() {
        String code = cases.calledOut(reference, 5, USERS);
        cases.applies(code, "Ada Applicant", mail("ada"), USERS);
        close();
        offer(Set.of("Ada Applicant"), Set.of(), "");
        assertThatThrownBy(() -> induct(2)).isInstanceOf(ValidationRejected.class);
        induct(1);
    }

    @Test
    void the_call_out_begins_with_what_was_written_before() {
        cases.calledOut(reference, 5, USERS);
        assertThat(callingOut.latest(reference).orElseThrow().channels())
                .containsExactly(Channel.SOCIAL_PRESCRIBERS, Channel.USER_LED_ORGANISATIONS);
        assertThat(callingOut.open()).extracting(CallOut::reference).contains(reference);
    }

    private void close() {
        walk.as("officer", () -> callingOut.closeEarly(reference));
    }

    private void offer(Set<String> withPlace, Set<String> waiting, String reason) {
        walk.finish(
                "officer",
                reference,
                RecruitmentProcess.OFFER_PLACES,
                RawInput.none()
                        .with("places", ids(withPlace))
                        .with("waitlist", ids(waiting))
                        .with("reason", reason));
    }

    private List<String> ids(Set<String> names) {
        return names.stream()
                .map(name -> cases.candidate(reference, name).toString())
                .toList();
    }

    private void induct(int came) {
        walk.finish(
                "officer",
                reference,
                RecruitmentProcess.HOLD_INDUCTION,
                RawInput.none()
                        .with("heldOn", cases.today())
                        .with("how", InductionHow.ONLINE)
                        .with("came", came));
    }

    private long needsKeptOf(String name) {
        return sql.sql("select count(*) from application_needs n join application a on a.id = n.application"
                        + " where a.reference = :reference and a.name = :name")
                .param("reference", reference)
                .param("name", name)
                .query(Long.class)
                .single();
    }

    private String mail(String who) {
        return who + "." + reference.toLowerCase(java.util.Locale.ROOT) + "@demo.example";
    }
}
