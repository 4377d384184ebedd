package org.alongside.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.AlongsideTest;
import org.alongside.calendar.MovableClock;
import org.alongside.identity.TestPeople;
import org.alongside.worklist.reminder.WorkReminders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Reminders at the right hour in London, once, in the weeks of clock changes. */
@AlongsideTest
class WorkRemindersTest {

    /**
     * Friday 26 and Monday 29 March 2027 are bank holidays: the working day before this Tuesday is Thursday the 25th.
     */
    private static final LocalDate DUE = LocalDate.of(2027, 3, 30);

    @Autowired
    WorkReminders reminders;

    @Autowired
    WorkList list;

    @Autowired
    TestPeople people;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    private final String reference = "CP-2097-" + UUID.randomUUID().toString().substring(0, 8);
    private final String subject = UUID.randomUUID().toString();

    @BeforeEach
    void work() {
        clock.moveTo(Instant.parse("2027-03-01T09:00:00Z"));
        open(DUE);
    }

    @AfterEach
    void no_traces() {
        transactions.executeWithoutResult(status -> {
            list.cancel(WorkItem.Kind.PROMISE, subject);
            jdbc.sql("delete from notice where reference = :reference")
                    .param("reference", reference)
                    .update();
            jdbc.sql("delete from outbox_message where reference = :reference")
                    .param("reference", reference)
                    .update();
        });
        clock.backToNow();
    }

    @Test
    void they_come_at_seven_in_the_morning_in_london_before_and_after_clocks_went_forward() {
        at("2027-03-25T06:59:59Z");
        assertThat(told()).isEmpty();
        at("2027-03-25T07:00:00Z");
        assertThat(told()).containsExactly("worklist/reminder");

        at("2027-03-28T10:00:00Z");
        at("2027-03-29T10:00:00Z");
        assertThat(told()).as("nobody works on these days").hasSize(1);

        at("2027-03-30T05:59:59Z");
        assertThat(told()).hasSize(1);
        at("2027-03-30T06:00:00Z");
        at("2027-03-30T06:05:00Z");
        assertThat(told()).containsExactly("worklist/reminder", "worklist/due-today");
    }

    @Test
    void they_come_at_seven_in_the_morning_in_london_before_and_after_clocks_went_back() {
        moveTo(LocalDate.of(2027, 11, 1));
        at("2027-10-29T05:59:59Z");
        assertThat(told()).isEmpty();
        at("2027-10-29T06:00:00Z");
        assertThat(told()).containsExactly("worklist/reminder");
        at("2027-10-31T00:30:00Z");
        at("2027-10-31T01:30:00Z");
        at("2027-11-01T06:59:59Z");
        assertThat(told()).hasSize(1);
        at("2027-11-01T07:00:00Z");
        assertThat(told()).containsExactly("worklist/reminder", "worklist/due-today");
    }

    @Test
    void managers_hear_once_when_it_is_two_working_days_late_and_nobody_hears_when_it_is_done() {
        at("2027-03-30T08:00:00Z");
        assertThat(told()).containsExactly("worklist/due-today");
        at("2027-03-31T08:00:00Z");
        assertThat(told()).hasSize(1);
        at("2027-04-01T08:00:00Z");
        at("2027-04-01T09:00:00Z");
        assertThat(told()).hasSize(2).contains("worklist/escalation");
    }

    @Test
    void done_in_time_nothing_more_is_said() {
        at("2027-03-25T08:00:00Z");
        transactions.executeWithoutResult(status -> list.finish(WorkItem.Kind.PROMISE, subject));
        at("2027-03-30T08:00:00Z");
        at("2027-04-05T08:00:00Z");
        assertThat(told()).containsExactly("worklist/reminder");
    }

    @Test
    void missed_while_the_application_stood_still_it_is_said_late_and_not_twice() {
        at("2027-03-31T08:00:00Z");
        at("2027-03-31T09:00:00Z");
        assertThat(told()).containsExactly("worklist/overdue");
    }

    @Test
    void a_new_due_date_is_reminded_of_anew() {
        at("2027-03-25T08:00:00Z");
        moveTo(LocalDate.of(2027, 4, 8));
        at("2027-04-07T08:00:00Z");
        assertThat(told()).containsExactly("worklist/reminder", "worklist/reminder");
    }

    private void at(String moment) {
        clock.moveTo(Instant.parse(moment));
        reminders.send();
    }

    private void open(LocalDate due) {
        transactions.executeWithoutResult(status -> list.open(
                WorkItem.Kind.PROMISE,
                subject,
                reference,
                "Make tea",
                Holder.person(people.id("officer")),
                due,
                "/work"));
    }

    private void moveTo(LocalDate due) {
        transactions.executeWithoutResult(status -> list.moveDue(WorkItem.Kind.PROMISE, subject, due));
    }

    /** The reminders in order; managers' letters about one item count once. */
    private List<String> told() {
        return jdbc.sql("select template from outbox_message where reference = :reference"
                        + " group by template, created_at order by created_at, template")
                .param("reference", reference)
                .query(String.class)
                .list();
    }
}
