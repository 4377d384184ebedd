package org.alongside.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.AlongsideTest;
import org.alongside.Walk;
import org.alongside.WrittenLetters;
import org.alongside.calendar.MovableClock;
import org.alongside.calendar.WorkingDays;
import org.alongside.history.CaseRecord;
import org.alongside.history.RecordEntry;
import org.alongside.identity.RunAs;
import org.alongside.identity.Visitor;
import org.alongside.project.Projects;
import org.alongside.worklist.assignment.AssignmentRefused;
import org.alongside.worklist.assignment.CannotUndo;
import org.alongside.worklist.assignment.Undo;
import org.alongside.worklist.reminder.WorkReminders;
import org.alongside.worklist.task.AdHocTasks;
import org.alongside.worklist.task.WorkDesk;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Handing work over, through the pages and the services behind them. */
@AlongsideTest
class HandingTest {

    private static final LocalDate WEDNESDAY = LocalDate.of(2027, 3, 24);
    private static final Pattern UNDO = Pattern.compile("action=\"(/work/undo/[0-9a-f-]{36})\"");

    @Autowired
    WrittenLetters letters;

    @Autowired
    TeaCase tea;

    @Autowired
    WorkDesk desk;

    @Autowired
    WorkList workList;

    @Autowired
    AdHocTasks agreed;

    @Autowired
    WorkReminders reminders;

    @Autowired
    TaskService tasks;

    @Autowired
    Projects projects;

    @Autowired
    CaseRecord record;

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
    private UUID item = new UUID(0, 0);

    @BeforeEach
    void aCaseWithOneStep() {
        clock.moveTo(WEDNESDAY.atTime(LocalTime.NOON).atZone(WorkingDays.ZONE).toInstant());
        WorkItem begun = tea.start();
        reference = begun.reference();
        item = begun.id();
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

    @Test
    void taking_on_is_undone_once_by_the_button_on_the_next_page() {
        Visitor officer = Visitor.signedIn(port, "officer");
        officer.get("/work/" + item);
        assertThat(holder()).isNull();
        officer.post("/work/" + item + "/claim");
        assertThat(holder()).isEqualTo(walk.account("officer"));
        String undo = undo(officer.get("/work/" + item));

        assertThat(Visitor.place(officer.post(undo))).isEqualTo("/work/" + item);
        assertThat(holder()).isNull();
        assertThat(codes()).contains("work-taken", "work-undone");
        assertThat(officer.post(undo).statusCode()).isEqualTo(409);
    }

    @Test
    void somebody_elses_button_and_an_old_one_undo_nothing() {
        Undo undo =
                as("officer", () -> desk.claim(item, walk.viewer("officer"))).orElseThrow();
        assertThatThrownBy(() -> desk.undo(undo.token(), walk.viewer("officer2")))
                .isInstanceOf(CannotUndo.class);
        clock.moveTo(clock.instant().plus(Duration.ofMinutes(16)));
        assertThatThrownBy(() -> desk.undo(undo.token(), walk.viewer("officer")))
                .isInstanceOf(CannotUndo.class);
        assertThat(holder()).isEqualTo(walk.account("officer"));
    }

    @Test
    void undoing_says_so_when_somebody_else_acted_meanwhile() {
        Visitor officer = Visitor.signedIn(port, "officer");
        officer.get("/work/" + item + "/give");
        officer.post("/work/" + item + "/give", "to", walk.account("officer2").toString());
        String undo = undo(officer.get("/work"));
        as("officer2", () -> desk.giveBack(item, walk.viewer("officer2")));

        HttpResponse<String> late = officer.post(undo);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Another person has worked on").contains("waiting for its group");
        assertThat(holder()).isNull();
    }

    @Test
    void of_two_who_take_it_at_one_moment_one_gets_it_and_the_other_is_told_who_has_it() throws Exception {
        List<Visitor> both = List.of(Visitor.signedIn(port, "officer"), Visitor.signedIn(port, "officer2"));
        both.forEach(visitor -> visitor.get("/work/" + item));
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService two = Executors.newFixedThreadPool(2);
        List<Future<HttpResponse<String>>> answers = new ArrayList<>();
        for (Visitor visitor : both) {
            answers.add(two.submit(() -> {
                together.await();
                return visitor.post("/work/" + item + "/claim");
            }));
        }
        List<HttpResponse<String>> done = new ArrayList<>();
        for (Future<HttpResponse<String>> answer : answers) {
            done.add(answer.get());
        }
        two.shutdown();
        assertThat(done).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(302, 409);
        HttpResponse<String> second =
                done.stream().filter(one -> one.statusCode() == 409).findFirst().orElseThrow();
        assertThat(second.body())
                .contains("This task is assigned to another person")
                .contains(String.valueOf(desk.require(item).assigneeName()));
    }

    @Test
    void what_is_given_moves_to_the_other_in_list_and_engine_and_they_hear_of_it() {
        as("officer", () -> desk.give(item, walk.viewer("officer"), walk.account("officer2"), "You know the kettle."));
        assertThat(holder()).isEqualTo(walk.account("officer2"));
        assertThat(tasks.createTaskQuery()
                        .taskId(desk.require(item).subject())
                        .singleResult()
                        .getAssignee())
                .isEqualTo(walk.account("officer2").toString());
        assertThat(listHolder()).isEqualTo("person:" + walk.account("officer2"));
        assertThat(letters.count(reference, "worklist/given")).isEqualTo(1);
        RecordEntry entry = record.entries(reference).stream()
                .filter(one -> one.code().equals("work-given"))
                .findFirst()
                .orElseThrow();
        assertThat(entry.words()).isEqualTo("You know the kettle.");
        assertThat(entry.text()).doesNotContain("kettle");
    }

    @Test
    void an_officer_cannot_give_what_a_colleague_has_but_a_manager_can() {
        as("officer2", () -> desk.claim(item, walk.viewer("officer2")));
        assertThatThrownBy(() -> desk.give(item, walk.viewer("officer"), walk.account("officer")))
                .isInstanceOf(WorkItemTaken.class);
        as("manager", () -> desk.give(item, walk.viewer("manager"), walk.account("officer")));
        assertThat(holder()).isEqualTo(walk.account("officer"));
        assertThat(letters.count(reference, "worklist/moved")).isEqualTo(1);
    }

    @Test
    void only_staff_give_and_only_to_people_of_the_items_group() {
        assertThatThrownBy(() -> desk.give(item, walk.viewer("sponsor"), walk.account("officer")))
                .asInstanceOf(type(AssignmentRefused.class))
                .extracting(AssignmentRefused::why)
                .isEqualTo(AssignmentRefused.Why.STAFF_ONLY);
        assertThatThrownBy(() -> desk.give(item, walk.viewer("officer"), walk.account("member")))
                .asInstanceOf(type(AssignmentRefused.class))
                .extracting(AssignmentRefused::why)
                .isEqualTo(AssignmentRefused.Why.CANNOT_HOLD);
        assertThat(Visitor.signedIn(port, "sponsor")
                        .get("/work/" + item + "/give")
                        .statusCode())
                .isEqualTo(403);
        assertThat(holder()).isNull();
    }

    @Test
    void whom_to_give_it_to_is_found_by_name_among_those_who_may_have_it() {
        Visitor officer = Visitor.signedIn(port, "officer");
        String page = officer.get("/work/" + item + "/give").body();
        assertThat(page).contains(walk.account("officer2").toString());
        assertThat(page).doesNotContain(walk.account("member").toString());
        String nobody = officer.post("/work/" + item + "/give", "name", "Nobody at all", "find", "yes", "words", "kept")
                .body();
        assertThat(nobody)
                .contains("No results. Only people who can do this work are shown")
                .contains(">kept</textarea>");
        assertThat(officer.post("/work/" + item + "/give", "words", "kept").body())
                .contains("Select who to assign it to")
                .contains("kept");
    }

    @Test
    void a_new_date_has_a_reason_reaches_the_engine_and_can_be_undone() {
        Visitor officer = Visitor.signedIn(port, "officer");
        officer.get("/work/" + item + "/due");
        String wrong = officer.post(
                        "/work/" + item + "/due", "due-day", "31", "due-month", "2", "due-year", "2027", "reason", "")
                .body();
        assertThat(wrong)
                .contains("Due date must be a real day: February 2027 has only 28 days")
                .contains("Enter why you are changing the due date")
                .contains("value=\"31\"");
        String past = officer.post(
                        "/work/" + item + "/due", "due-day", "1", "due-month", "3", "due-year", "2027", "reason", "So")
                .body();
        assertThat(past).contains("The due date must be today");

        officer.post(
                "/work/" + item + "/due", "due-day", "9", "due-month", "April", "due-year", "2027", "reason", "Leave");
        assertThat(desk.require(item).dueOn()).isEqualTo(LocalDate.of(2027, 4, 9));
        assertThat(LocalDate.ofInstant(
                        tasks.createTaskQuery()
                                .taskId(desk.require(item).subject())
                                .singleResult()
                                .getDueDate()
                                .toInstant()
                                .minusSeconds(1),
                        WorkingDays.ZONE))
                .isEqualTo(LocalDate.of(2027, 4, 9));
        officer.post(undo(officer.get("/work/" + item)));
        assertThat(desk.require(item).dueOn()).isEqualTo(LocalDate.of(2027, 3, 30));
    }

    @Test
    void several_at_once_are_done_each_by_itself_and_what_is_not_theirs_is_refused_and_recorded() {
        UUID done = UUID.fromString(item.toString());
        String other = projects.putForward("Another");
        UUID others = RunAs.account(
                walk.account("manager"),
                () -> agreed.open(
                        other, walk.viewer("manager"), "Sign it", "", Holder.group("managers"), WEDNESDAY.plusDays(9)));
        UUID taken = RunAs.account(
                walk.account("officer"),
                () -> agreed.open(
                        other,
                        walk.viewer("officer"),
                        "Ring them",
                        "",
                        Holder.person(walk.account("officer2")),
                        WEDNESDAY.plusDays(9)));
        UUID unknown = UUID.randomUUID();
        Visitor officer = Visitor.signedIn(port, "officer");
        officer.get("/work");
        String ask = officer.post(
                        "/work/bulk",
                        "act",
                        "give",
                        "item",
                        done.toString(),
                        "item",
                        others.toString(),
                        "item",
                        taken.toString(),
                        "item",
                        unknown.toString(),
                        "back",
                        "https://elsewhere.example/")
                .body();
        assertThat(ask)
                .contains("Make tea")
                .contains("you do not have access to, or that no longer exist")
                .doesNotContain("elsewhere");
        HttpResponse<String> sent = officer.post(
                "/work/bulk/do",
                "act",
                "give",
                "item",
                done.toString(),
                "item",
                others.toString(),
                "item",
                taken.toString(),
                "item",
                unknown.toString(),
                "to",
                walk.account("officer").toString());
        assertThat(Visitor.place(sent)).isEqualTo("/work/bulk");
        String result = officer.get("/work/bulk").body();
        assertThat(result)
                .contains("Assigned.")
                .contains("Ask them, their team lead or a manager.")
                .contains("We cannot find this task, or you do not have access to it.");
        assertThat(holder()).isEqualTo(walk.account("officer"));
        assertThat(desk.require(others).assignee()).isNull();
        assertThat(desk.require(taken).assignee()).isEqualTo(walk.account("officer2"));
        assertThat(record.newestOf("refused", 20))
                .anyMatch(entry -> entry.text().contains(unknown.toString()));
        assertThat(result).contains("1 of 4 tasks changed.");
        officer.post("/work/bulk/undo", "one", undoOfOne(result).get(0));
        assertThat(holder()).isNull();
        assertThat(officer.get("/work/bulk").body())
                .contains("This task is as it was before.", "0 of 4 tasks changed.");
    }

    @Test
    void after_one_of_several_is_undone_the_others_can_still_be_and_all_at_once() {
        List<UUID> three = List.of(asked("Ring them"), asked("Write to them"), asked("Visit them"));
        Visitor officer = Visitor.signedIn(port, "officer");
        officer.get("/work");
        officer.post("/work/bulk/do", giving(three, walk.account("officer")));
        String result = officer.get("/work/bulk").body();
        officer.post("/work/bulk/undo", "one", undoOfOne(result).get(1));

        String afterOne = officer.get("/work/bulk").body();
        assertThat(undoOfOne(afterOne)).hasSize(2);
        assertThat(three)
                .extracting(one -> desk.require(one).assignee() == null)
                .containsExactly(false, true, false);
        as("officer", () -> desk.giveBack(three.get(0), walk.viewer("officer")));
        officer.post("/work/bulk/undo");

        assertThat(officer.get("/work/bulk").body())
                .contains("This can no longer be undone")
                .doesNotContain("Undo all changes");
        assertThat(three).allMatch(one -> desk.require(one).assignee() == null);
    }

    @Test
    void what_is_done_on_a_page_of_its_own_is_taken_and_given_back_by_a_button_in_its_row_of_the_list() {
        UUID braille = onItsOwnPage("Make it in Braille", Holder.group("officers"), 9);
        String list = "/work?show=both&project=" + reference;
        Visitor officer = Visitor.signedIn(port, "officer");
        assertThat(officer.get(list).body()).contains("formaction=\"/work/" + braille + "/claim\"");
        assertThat(Visitor.place(officer.post("/work/" + braille + "/claim", "back", list)))
                .isEqualTo(list);
        assertThat(desk.require(braille).assignee()).isEqualTo(walk.account("officer"));

        String taken = officer.get(list).body();
        assertThat(taken)
                .contains("“Make it in Braille” is now assigned to you.")
                .contains("formaction=\"/work/" + braille + "/give-back\"")
                .doesNotContain("formaction=\"/work/" + braille + "/claim\"");
        Matcher undo = Pattern.compile("action=\"(/work/undo/[0-9a-f-]{36}\\?back=[^\"]+)\"")
                .matcher(taken);
        assertThat(undo.find()).isTrue();
        assertThat(Visitor.place(officer.post(undo.group(1)))).isEqualTo(list);
        assertThat(desk.require(braille).assignee()).isNull();
        officer.post("/work/" + braille + "/claim", "back", list);
        assertThat(Visitor.place(officer.post("/work/" + braille + "/give-back", "back", "https://elsewhere.example/")))
                .isEqualTo("/work");
        assertThat(desk.require(braille).assignee()).isNull();
        assertThat(Visitor.signedIn(port, "sponsor")
                        .get("/work?show=all&project=" + reference)
                        .body())
                .contains("Make it in Braille")
                .doesNotContain("/claim\"");
    }

    @Test
    void the_page_of_its_own_to_which_the_list_led_has_the_same_buttons_and_leads_on_past_what_opens_for_others_only() {
        UUID braille = onItsOwnPage("Make it in Braille", Holder.group("officers"), 9);
        onItsOwnPage("Somebody's vote", Holder.person(walk.account("member")), 10);
        asked("Ring them");
        Visitor officer = Visitor.signedIn(port, "officer");
        assertThat(officer.get("/projects/" + reference).body()).doesNotContain("In the work list");
        String from = URLEncoder.encode("show=all&project=" + reference, StandardCharsets.UTF_8);
        String row = "/work/" + braille + "?from=" + from;
        assertThat(officer.get("/work?show=all&project=" + reference).body()).contains(row);

        String own = Visitor.place(officer.get(row));
        assertThat(own).isEqualTo("/projects/" + reference);
        assertThat(officer.get(own).body())
                .contains("In the work list", "action=\"/work/" + braille + "/claim\"", "Ring them</a>");
        assertThat(Visitor.place(officer.post("/work/" + braille + "/claim"))).isEqualTo(own);
        assertThat(officer.get(own).body())
                .contains("This is now assigned to you.", "action=\"/work/" + braille + "/give-back\"");
        assertThat(Visitor.place(officer.post("/work/" + braille + "/give-back")))
                .isEqualTo("/work?show=all&project=" + reference);
    }

    private UUID onItsOwnPage(String title, Holder holder, int days) {
        return Objects.requireNonNull(transaction.execute(status -> workList.open(
                WorkItem.Kind.PROMISE,
                UUID.randomUUID().toString(),
                reference,
                title,
                holder,
                WEDNESDAY.plusDays(days),
                "/projects/" + reference)));
    }

    private UUID asked(String title) {
        return as(
                "officer",
                () -> agreed.open(
                        reference, walk.viewer("officer"), title, "", Holder.group("officers"), WEDNESDAY.plusDays(9)));
    }

    private static String[] giving(List<UUID> items, UUID to) {
        List<String> fields = new ArrayList<>(List.of("act", "give", "to", to.toString()));
        items.forEach(one -> fields.addAll(List.of("item", one.toString())));
        return fields.toArray(String[]::new);
    }

    private static List<String> undoOfOne(String page) {
        return Pattern.compile("name=\"one\" value=\"([0-9a-f-]{36})\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void a_member_of_the_panel_cannot_reach_staff_work_by_ticking_it() {
        Visitor member = Visitor.signedIn(port, "member");
        member.get("/work");
        member.post("/work/bulk", "act", "give-back", "item", item.toString());
        assertThat(member.get("/work/bulk").body())
                .contains("We cannot find this task, or you do not have access to it.")
                .doesNotContain("Make tea");
        member.get("/work");
        assertThat(member.post("/work/bulk", "act", "give", "item", item.toString())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void ad_hoc_work_is_asked_for_by_a_form_reminded_of_and_done_with_a_remark_that_the_asker_hears() {
        Visitor officer = Visitor.signedIn(port, "officer");
        String wrong = post(officer, "/projects/" + reference + "/work/new", "title", "", "about", "With a kitchen")
                .body();
        assertThat(wrong)
                .contains("Enter what needs doing")
                .contains("Select who should do it")
                .contains("Due date must include a day, a month and a year")
                .contains("With a kitchen");
        String place = Visitor.place(officer.post(
                "/projects/" + reference + "/work/new",
                "title",
                "Book the hall",
                "about",
                "With a kitchen",
                "who",
                "somebody",
                "to",
                walk.account("officer2").toString(),
                "due-day",
                "25",
                "due-month",
                "3",
                "due-year",
                "2027"));
        UUID hall = UUID.fromString(place.substring("/work/".length()));
        assertThat(officer.get(place).body()).contains("Book the hall").contains("With a kitchen");
        assertThat(officer.get("/projects/" + reference).body()).contains("Book the hall");
        assertThat(record.entries(reference)).noneMatch(entry -> entry.text().contains("Book the hall"));

        reminders.send();
        assertThat(letters.count(reference, "worklist/reminder")).isEqualTo(1);
        clock.moveTo(
                LocalDate.of(2027, 4, 1).atTime(9, 0).atZone(WorkingDays.ZONE).toInstant());
        reminders.send();
        assertThat(letters.count(reference, "worklist/escalation")).isPositive();

        Visitor doer = Visitor.signedIn(port, "officer2");
        doer.get(place);
        assertThat(Visitor.place(doer.post(place, "remark", "The small one."))).isEqualTo("/work");
        assertThat(desk.require(hall).state()).isEqualTo(WorkItem.State.DONE);
        assertThat(letters.count(reference, "worklist/agreed-done")).isEqualTo(1);
        assertThat(doer.get(place).body()).contains("The small one.");
        assertThat(doer.post(place, "remark", "Again").statusCode()).isEqualTo(409);
    }

    @Test
    void work_for_a_project_that_is_not_there_is_not_found() {
        Visitor officer = Visitor.signedIn(port, "officer");
        assertThat(officer.get("/projects/CP-1900-0001/work/new").statusCode()).isEqualTo(404);
        assertThat(officer.get("/work/new?reference=nonsense").body()).contains("There is no project");
        assertThat(Visitor.place(officer.get("/work/new?reference=" + reference.toLowerCase(java.util.Locale.ROOT))))
                .isEqualTo("/projects/" + reference + "/work/new");
        assertThat(Visitor.signedIn(port, "member")
                        .get("/projects/" + reference + "/work/new")
                        .statusCode())
                .isEqualTo(403);
    }

    private HttpResponse<String> post(Visitor visitor, String path, String... fields) {
        visitor.get(path);
        return visitor.post(path, fields);
    }

    private <T> T as(String name, Supplier<T> act) {
        return RunAs.account(walk.account(name), act);
    }

    private java.util.@org.jspecify.annotations.Nullable UUID holder() {
        return desk.require(item).assignee();
    }

    private String listHolder() {
        return jdbc.sql("select holder from work_item where id = ?")
                .param(item)
                .query(String.class)
                .single();
    }

    private List<String> codes() {
        return record.entries(reference).stream().map(RecordEntry::code).toList();
    }

    private static String undo(HttpResponse<String> page) {
        return undo(page.body());
    }

    private static String undo(String page) {
        Matcher found = UNDO.matcher(page);
        assertThat(found.find()).as("a button that undoes it").isTrue();
        return found.group(1);
    }
}
