package org.alongside.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.AlongsideTest;
import org.alongside.Walk;
import org.alongside.calendar.MovableClock;
import org.alongside.calendar.WorkingDays;
import org.alongside.identity.RunAs;
import org.alongside.identity.Visitor;
import org.alongside.worklist.task.AdHocTasks;
import org.alongside.worklist.task.WorkDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** A change to several tasks that cannot be made is refused on the page that asks for it, before any task is touched. */
@AlongsideTest
class BulkChangePagesTest {

    private static final LocalDate WEDNESDAY = LocalDate.of(2027, 3, 24);
    private static final LocalDate DUE = WEDNESDAY.plusDays(9);
    private static final String WORDS = "The room is <free> then";

    @Autowired
    TeaCase tea;

    @Autowired
    WorkDesk desk;

    @Autowired
    AdHocTasks agreed;

    @Autowired
    Walk walk;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations transaction;

    @LocalServerPort
    int port;

    private String reference = "";
    private List<UUID> two = List.of();
    private Visitor officer;

    @BeforeEach
    void twoTasks() {
        clock.moveTo(WEDNESDAY.atTime(LocalTime.NOON).atZone(WorkingDays.ZONE).toInstant());
        reference = tea.start().reference();
        two = List.of(asked("Ring them"), asked("Write to them"));
        officer = Visitor.signedIn(port, "officer");
        officer.get("/work");
    }

    @AfterEach
    void gone() {
        transaction.executeWithoutResult(
                status -> jdbc.sql("update work_item set state = 'GONE' where reference = :case and state = 'OPEN'")
                        .param("case", reference)
                        .update());
        tea.end();
        clock.backToNow();
    }

    static Stream<Arguments> dates() {
        return Stream.of(
                Arguments.of("23", "3", "2027", "The due date must be today or in the next 3 years"),
                Arguments.of("25", "3", "2030", "The due date must be today or in the next 3 years"),
                Arguments.of("2", "4", "2027", "All of these tasks are already due on this day"),
                Arguments.of("", "4", "2027", "Due date must include a day"),
                Arguments.of("31", "4", "2027", "April 2027 has"));
    }

    @ParameterizedTest
    @MethodSource("dates")
    void a_date_that_cannot_be_is_refused_beside_it_and_everything_is_kept(
            String day, String month, String year, String error) {
        String page = send("act", "due", "due-day", day, "due-month", month, "due-year", year, "words", WORDS);

        assertThat(page)
                .contains("There is a problem", "href=\"#due", error)
                .contains("id=\"due-error\"")
                .contains("name=\"due-day\" value=\"" + day + "\"", "name=\"due-month\" value=\"" + month + "\"")
                .contains("The room is &lt;free&gt; then");
        assertNothingHappened(page);
    }

    @Test
    void a_date_without_a_reason_is_refused_and_kept() {
        String page = send("act", "due", "due-day", "20", "due-month", "4", "due-year", "2027", "words", "  ");

        assertThat(page)
                .contains("Enter why you are changing the due date", "id=\"words-error\"")
                .contains("value=\"20\"");
        assertNothingHappened(page);
    }

    @Test
    void a_past_date_and_a_missing_reason_are_told_together() {
        String page = send("act", "due", "due-day", "20", "due-month", "2", "due-year", "2027");

        assertThat(page)
                .contains("The due date must be today or in the next 3 years")
                .contains("Enter why you are changing the due date");
        assertNothingHappened(page);
    }

    @Test
    void nobody_somebody_unknown_and_somebody_who_cannot_have_them_are_refused_with_the_message_kept() {
        for (String to : List.of(
                "",
                "nobody",
                UUID.randomUUID().toString(),
                walk.account("member").toString())) {
            String page = send("act", "give", "to", to, "words", WORDS);

            assertThat(page)
                    .as(to)
                    .contains("There is a problem", "href=\"#to\"", "id=\"to-error\"")
                    .contains("The room is &lt;free&gt; then");
            assertNothingHappened(page);
        }
    }

    @Test
    void a_message_that_is_too_long_is_refused_and_the_person_stays_selected() {
        String to = walk.account("officer2").toString();
        String page = send("act", "give", "to", to, "words", "x".repeat(2001));

        assertThat(page).contains("id=\"words-error\"").containsPattern("value=\"" + to + "\"[^>]*checked");
        assertNothingHappened(page);
    }

    @Test
    void the_person_who_has_all_of_them_already_is_refused() {
        UUID to = walk.account("officer2");
        send("act", "give", "to", to.toString());
        officer = Visitor.signedIn(port, "officer2");

        assertThat(send("act", "give", "to", to.toString()))
                .contains("All of these tasks are already assigned to this person");
    }

    @Test
    void tasks_of_other_people_are_told_beside_the_tasks() {
        two = List.of(
                asked("manager", "Ring them", Holder.person(walk.account("officer2"))),
                asked("manager", "Write to them", Holder.person(walk.account("officer2"))));
        String page = send("act", "due", "due-day", "20", "due-month", "4", "due-year", "2027", "words", WORDS);

        assertThat(page)
                .contains("href=\"#items\"", "They are assigned to other people or groups")
                .contains("The room is &lt;free&gt; then");
    }

    @Test
    void without_any_task_the_page_says_so() {
        assertThat(officer.post("/work/bulk/do", "act", "due").body()).contains("Select at least 1 task");
    }

    private void assertNothingHappened(String page) {
        assertThat(page).contains(two.get(0).toString(), two.get(1).toString(), "Ring them", "Write to them");
        assertThat(two).allSatisfy(each -> {
            assertThat(desk.require(each).dueOn()).isEqualTo(DUE);
            assertThat(desk.require(each).assignee()).isNull();
        });
        assertThat(Visitor.place(officer.get("/work/bulk"))).isEqualTo("/work");
    }

    private String send(String... fields) {
        officer.get("/work");
        List<String> all = new ArrayList<>(List.of(fields));
        two.forEach(each -> all.addAll(List.of("item", each.toString())));
        return officer.post("/work/bulk/do", all.toArray(String[]::new)).body();
    }

    private UUID asked(String title) {
        return asked("officer", title, Holder.group("officers"));
    }

    private UUID asked(String by, String title, Holder holder) {
        return RunAs.account(walk.account(by), () -> agreed.open(reference, walk.viewer(by), title, "", holder, DUE));
    }
}
