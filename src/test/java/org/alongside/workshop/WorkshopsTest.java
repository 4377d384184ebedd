package org.alongside.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alongside.AlongsideTest;
import org.alongside.Jobs;
import org.alongside.Walk;
import org.alongside.calendar.Dates;
import org.alongside.calendar.MovableClock;
import org.alongside.form.answer.RawInput;
import org.alongside.form.answer.ValidationRejected;
import org.alongside.identity.RunAs;
import org.alongside.identity.TestPeople;
import org.alongside.recruitment.TakingPartCase;
import org.alongside.worklist.WorkItem;
import org.alongside.worklist.WorkList;
import org.alongside.worklist.task.WorkDesk;
import org.alongside.workshop.process.WorkshopProcess;
import org.alongside.workshop.process.WorkshopSeriesProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@AlongsideTest
class WorkshopsTest {

    @Autowired
    TakingPartCase cases;

    @Autowired
    Walk walk;

    @Autowired
    WorkDesk desk;

    @Autowired
    WorkList workList;

    @Autowired
    Dates dates;

    @Autowired
    Jobs jobs;

    @Autowired
    TestPeople people;

    @Autowired
    MovableClock clock;

    @Autowired
    Criteria criteria;

    @Autowired
    Workshops workshops;

    @Autowired
    Attending attending;

    @Autowired
    AccessArrangements arranging;

    @Autowired
    PartnerFigures figures;

    @Autowired
    MidPointReview reviewing;

    @Autowired
    JdbcClient sql;

    String reference = "";

    @BeforeEach
    void aProjectWithPeople() {
        people.account("officer");
        reference = cases.withPlaces("contributor", "contributor2");
        cases.start(WorkshopSeriesProcess.KEY, reference);
    }

    @AfterEach
    void now() {
        clock.backToNow();
    }

    @Test
    void workshops_run_side_by_side_with_a_review_at_half_way_and_more_of_them_afterwards() {
        agree();
        LocalDate first = cases.today().plusDays(10);
        // The mid-point before the last workshop is before the end of the first, at whatever time of day this runs.
        plan(first, first.plusDays(9));
        assertThat(walk.open(reference)).containsExactly("Task_ArrangeAccess", "Task_ArrangeAccess");
        assertThat(workList.openOn(reference))
                .extracting(WorkItem::summary)
                .as("one line that tells the two apart")
                .containsExactlyInAnyOrder(
                        "Workshop 1: What a good visit is, " + dates.day(first),
                        "Workshop 2: What a good visit is, " + dates.day(first.plusDays(9)));
        arrange();
        arrange();

        after(0);
        jobs.runDue(reference);
        assertThat(walk.open(reference)).containsExactlyInAnyOrder("Task_ReviewHalfWay", "Task_RecordAttendance");
        record(Set.of("contributor"), 9);
        after(1);
        jobs.runDue(reference);
        record(Set.of("contributor", "contributor2"), 11);
        assertThat(walk.open(reference)).containsExactlyInAnyOrder("Task_ReviewHalfWay", "Task_DecideMoreWorkshops");
        walk.finish(
                "officer",
                reference,
                WorkshopSeriesProcess.REVIEW_HALF_WAY,
                RawInput.none()
                        .with("well", "The pace")
                        .with("change", "The room")
                        .with("decided", "Another room"));
        decide(NextStep.PLAN_MORE);

        plan(cases.today().plusDays(7));
        arrange();
        after(2);
        jobs.runDue(reference);
        record(Set.of(), 0);
        walk.finish(
                "officer",
                reference,
                WorkshopSeriesProcess.REVIEW_HALF_WAY,
                RawInput.none().with("well", "All").with("change", "Nothing").with("decided", "Go on like this"));
        decide(NextStep.GO_ON);

        assertThat(cases.hasEnded(reference, WorkshopSeriesProcess.KEY)).isTrue();
        assertThat(cases.passed(reference, WorkshopSeriesProcess.KEY))
                .containsSubsequence(
                        "Task_AgreeCriteria",
                        "Service_LockCriteria",
                        "Task_PlanWorkshops",
                        "Call_Workshop",
                        "Task_DecideMoreWorkshops",
                        "Task_PlanWorkshops",
                        "Task_DecideMoreWorkshops",
                        "End_WorkshopSeries")
                .contains("Timer_HalfWay", "Task_ReviewHalfWay", "End_Reviewed");
        assertThat(cases.passed(reference, WorkshopProcess.KEY))
                .containsSubsequence(
                        "Service_PrepareWorkshop",
                        "Task_ArrangeAccess",
                        "Service_Invite",
                        "Timer_WorkshopEnds",
                        "Task_RecordAttendance",
                        "End_Workshop");
        assertThat(workshops.of(reference)).extracting(Workshop::number).containsExactly(1, 2, 3);
        assertThat(workshops.attendances(reference)).isEqualTo(20);
        assertThat(workshops.uniquePeople(reference)).hasSize(2);
        assertThat(reviewing.of(reference)).hasSize(2);
    }

    @Test
    void locked_criteria_refuse_change_by_anybody() {
        agree();
        assertThat(criteria.locked(reference)).hasSize(2);
        assertThatThrownBy(() -> criteria.reword(reference, 1, new Criteria.Wording("Less", "By nothing")))
                .isInstanceOf(Criteria.CriteriaLocked.class);
        assertThatThrownBy(() -> sql.sql("update criterion set means = 'Less' where reference = :reference")
                        .param("reference", reference)
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> sql.sql("delete from criterion where reference = :reference")
                        .param("reference", reference)
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void criteria_can_be_reworded_until_they_are_locked_and_added_to_afterwards() {
        criteria.write(reference, List.of(new Criteria.Wording("Better visits", "People say so")), "In a meeting");
        criteria.reword(reference, 1, new Criteria.Wording("Longer visits", "People say so"));
        criteria.lock(reference);
        criteria.write(reference, List.of(new Criteria.Wording("The same carer", "A count")), "In another meeting");
        assertThat(criteria.of(reference))
                .extracting(Criterion::means)
                .containsExactly("Longer visits", "The same carer");
        assertThat(criteria.locked(reference)).hasSize(1);
    }

    @Test
    void a_workshop_ends_after_it_starts() {
        agree();
        RawInput wrong = workshop("A meeting", cases.today().plusDays(3)).with("to", LocalTime.of(9, 0));
        assertThatThrownBy(() -> walk.finish(
                        "officer",
                        reference,
                        WorkshopSeriesProcess.PLAN_WORKSHOPS,
                        RawInput.none().with("workshops", List.of(wrong))))
                .isInstanceOf(ValidationRejected.class)
                .hasMessage("workshop.plan.times");
        assertThat(workshops.of(reference)).isEmpty();
    }

    @Test
    void the_invitation_brings_a_calendar_entry_in_london_time() {
        agree();
        plan(LocalDate.of(cases.today().getYear() + 1, 7, 1));
        arrange();
        var letter = cases.letter(reference, people.account("contributor").email(), "workshop/invitation");
        assertThat(String.valueOf(letter.get("calendar")))
                .contains("DTSTART;TZID=Europe/London:" + (cases.today().getYear() + 1) + "0701T140000")
                .contains("BEGIN:VTIMEZONE");
        assertThat(String.valueOf(letter.get("body_text")))
                .contains("2pm to 4pm")
                .contains("Step-free room booked");
        after(0);
        jobs.runDue(reference);
    }

    @Test
    void needs_are_shown_without_names_and_the_reading_is_on_the_record() {
        agree();
        plan(cases.today().plusDays(10));
        long before = cases.acts(reference, "passport-read");
        var item = walk.item(reference, WorkshopProcess.ARRANGE_ACCESS);
        walk.as("officer", () -> {
            var material = desk.humanStep(item).material(desk.step(item, walk.viewer("officer")));
            assertThat(material.model().toString()).doesNotContain("Connie");
            assertThat((List<?>) material.model().get("needs")).isNotEmpty();
        });
        assertThat(cases.acts(reference, "passport-read")).isEqualTo(before + 1);
        arrange();
    }

    @Test
    void whoever_says_they_do_not_come_is_not_planned_for() {
        agree();
        plan(cases.today().plusDays(10));
        UUID workshop = workshops.of(reference).get(0).id();
        assertThat(expected(workshop)).isEqualTo(2);
        assertThat(attending.reply(workshop, people.id("contributor"), Reply.NOT_COMING))
                .isTrue();
        assertThat(expected(workshop)).isEqualTo(1);
        attending.reply(workshop, people.id("contributor"), Reply.COMING);
        assertThat(expected(workshop)).isEqualTo(2);
        after(0);
        assertThat(attending.reply(workshop, people.id("contributor"), Reply.NOT_COMING))
                .isFalse();
        arrange();
        jobs.runDue(reference);
    }

    @Test
    void there_are_at_least_as_many_people_as_came_by_name() {
        agree();
        plan(cases.today().plusDays(2));
        arrange();
        after(0);
        jobs.runDue(reference);
        assertThatThrownBy(() -> record(Set.of("contributor", "contributor2"), 1))
                .isInstanceOf(ValidationRejected.class)
                .hasMessage("workshop.attendance.too-few");
        record(Set.of("contributor", "contributor2"), 2);
    }

    @Test
    void a_partners_figure_is_added_once_and_counted_apart() {
        UUID form = UUID.randomUUID();
        PartnerFigure nauwu = new PartnerFigure("NAUWU", 160, cases.today(), "A survey about what matters");
        figures.add(reference, form, nauwu);
        figures.add(reference, form, nauwu);
        assertThat(figures.of(reference)).containsExactly(nauwu);
        assertThat(workshops.attendances(reference)).isZero();
        assertThat(workshops.uniquePeople(reference)).isEmpty();
    }

    private void agree() {
        walk.finish(
                "officer",
                reference,
                WorkshopSeriesProcess.AGREE_CRITERIA,
                RawInput.none()
                        .with(
                                "criteria",
                                List.of(
                                        RawInput.none()
                                                .with("means", "Visits are not rushed")
                                                .with("knownBy", "People say so"),
                                        RawInput.none()
                                                .with("means", "The same few carers come")
                                                .with("knownBy", "A count")))
                        .with("agreedWith", "At the induction, with everybody"));
    }

    private void plan(LocalDate... days) {
        walk.finish(
                "officer",
                reference,
                WorkshopSeriesProcess.PLAN_WORKSHOPS,
                RawInput.none()
                        .with(
                                "workshops",
                                List.of(days).stream()
                                        .map(day -> workshop("What a good visit is", day))
                                        .toList()));
    }

    private int expected(UUID workshop) {
        return RunAs.account(people.id("officer"), () -> arranging
                .expected(workshops.require(workshop), "To arrange it")
                .people());
    }

    private static RawInput workshop(String title, LocalDate day) {
        return RawInput.none()
                .with("title", title)
                .with("day", day)
                .with("from", LocalTime.of(14, 0))
                .with("to", LocalTime.of(16, 0))
                .with("how", WorkshopHow.IN_PERSON)
                .with("place", "The community hall")
                .with("materialsDays", 5);
    }

    private void arrange() {
        walk.finish(
                "officer",
                reference,
                WorkshopProcess.ARRANGE_ACCESS,
                RawInput.none().with("arranged", "Step-free room booked"));
    }

    private void record(Set<String> came, int inAll) {
        walk.finish(
                "officer",
                reference,
                WorkshopProcess.RECORD_ATTENDANCE,
                RawInput.none()
                        .with("came", came.stream().map(name -> people.id(name)).toList())
                        .with("total", inAll));
    }

    private void decide(NextStep next) {
        walk.finish(
                "officer",
                reference,
                WorkshopSeriesProcess.DECIDE_MORE_WORKSHOPS,
                RawInput.none().with("next", next).with("reason", "As agreed"));
    }

    /** Moves the clock past the end of a workshop, counted from 0. */
    private void after(int workshop) {
        clock.moveTo(workshops.of(reference).get(workshop).endsAt().plus(Duration.ofMinutes(5)));
    }
}
