package org.alongside.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.AlongsideTest;
import org.alongside.Walk;
import org.alongside.calendar.MovableClock;
import org.alongside.calendar.WorkingDays;
import org.alongside.identity.Accounts;
import org.alongside.identity.Role;
import org.alongside.identity.Viewer;
import org.alongside.project.Projects;
import org.alongside.project.Stage;
import org.alongside.worklist.WorkItem.Kind;
import org.alongside.worklist.search.WorkCounts;
import org.alongside.worklist.search.WorkDay;
import org.alongside.worklist.search.WorkPage;
import org.alongside.worklist.search.WorkQuery;
import org.alongside.worklist.search.WorkQuery.Due;
import org.alongside.worklist.search.WorkQuery.Show;
import org.alongside.worklist.search.WorkQuery.Sort;
import org.alongside.worklist.search.WorkQueryReader;
import org.alongside.worklist.search.WorkSearch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Searching a long work list: scopes, filters, text search, all orders, paging. */
@AlongsideTest
class WorkFindingTest {

    private static final LocalDate WEDNESDAY = LocalDate.of(2027, 6, 9);
    private static final LocalDate SUNDAY = LocalDate.of(2027, 6, 13);

    @Autowired
    WorkList workList;

    @Autowired
    WorkSearch workSearch;

    @Autowired
    WorkQueryReader reader;

    @Autowired
    Projects projects;

    @Autowired
    Accounts accounts;

    @Autowired
    Walk walk;

    @Autowired
    MovableClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private final List<String> references = new ArrayList<>();
    private Viewer me = new Viewer(new UUID(0, 0), "", java.util.Set.of());
    private Viewer colleague = me;

    @BeforeEach
    void twoPeopleNobodyElseKnows() {
        clock.moveTo(WEDNESDAY.atTime(LocalTime.NOON).atZone(WorkingDays.ZONE).toInstant());
        me = person("Zoë Quillfeather");
        colleague = person("Barnaby Underhill");
    }

    @AfterEach
    void gone() {
        for (String table : List.of("work_item", "application", "call_out")) {
            references.forEach(reference -> write("delete from " + table + " where reference = ?", reference));
        }
        List.of(me, colleague).forEach(person -> write("delete from account where id = ?", person.id()));
        clock.backToNow();
    }

    private void write(String sql, Object... parameters) {
        transaction.executeWithoutResult(
                status -> jdbc.sql(sql).params(parameters).update());
    }

    private Viewer person(String name) {
        Viewer[] made = new Viewer[1];
        walk.as(
                "administrator",
                () -> made[0] = accounts.add(
                                name, UUID.randomUUID() + "@demo.example", null, java.util.Set.of(Role.OFFICER))
                        .viewer());
        return made[0];
    }

    private String project(String title) {
        String reference = transaction.execute(status -> projects.putForward(title));
        references.add(reference);
        return reference;
    }

    private UUID open(String reference, String title, Holder holder, LocalDate due) {
        return open(Kind.AGREED, reference, title, holder, due);
    }

    private UUID open(Kind kind, String reference, String title, Holder holder, LocalDate due) {
        return transaction.execute(status ->
                workList.open(kind, UUID.randomUUID().toString(), reference, title, holder, due, "/elsewhere"));
    }

    private List<String> titles(String query) {
        return titles(query, me);
    }

    private List<String> titles(String query, Viewer viewer) {
        return workSearch.page(read(query), viewer, 1000).items().stream()
                .map(WorkItem::title)
                .toList();
    }

    private WorkQuery read(String query) {
        WorkQueryReader.Read read = reader.read(query);
        assertThat(read.unknown()).isEmpty();
        return read.query();
    }

    @Test
    void mine_is_what_i_have_soonest_first_and_then_by_priority() {
        String project = project("Canal walks");
        open(project, "second", Holder.person(me.id()), WEDNESDAY.plusDays(1));
        UUID urgent = open(project, "first of the second", Holder.person(me.id()), WEDNESDAY.plusDays(1));
        open(project, "first", Holder.person(me.id()), WEDNESDAY);
        open(project, "not mine", Holder.person(colleague.id()), WEDNESDAY);
        write("update work_item set priority = 1 where id = ?", urgent);
        assertThat(titles("show=mine")).containsExactly("first", "first of the second", "second");
    }

    @Test
    void the_group_sees_what_nobody_has_taken_and_only_its_own() {
        String project = project("Canal walks");
        open(project, "for officers", Holder.group("officers"), WEDNESDAY);
        open(project, "for sponsors", Holder.group("sponsors"), WEDNESDAY);
        open(project, "mine", Holder.person(me.id()), WEDNESDAY);
        assertThat(titles("show=groups&project=" + project)).containsExactly("for officers");
        assertThat(titles("show=both&project=" + project)).containsExactlyInAnyOrder("for officers", "mine");
        assertThat(titles("show=all&project=" + project))
                .containsExactlyInAnyOrder("for officers", "for sponsors", "mine");
    }

    @Test
    void somebody_who_is_not_staff_never_sees_more_than_their_own_and_their_groups() {
        String project = project("Canal walks");
        open(project, "an officer's", Holder.person(me.id()), WEDNESDAY);
        assertThat(titles("show=all&project=" + project, walk.viewer("contributor")))
                .isEmpty();
        assertThat(workSearch
                        .counts(read("show=all&project=" + project), walk.viewer("contributor"))
                        .of("show", "all"))
                .isZero();
        assertThat(titles("show=all&q=quillfeather", walk.viewer("contributor")))
                .isEmpty();
    }

    @Test
    void the_database_orders_stages_as_the_lifecycle_does() {
        for (Stage stage : Stage.values()) {
            assertThat(jdbc.sql("select stage_position(?) - 1")
                            .param(stage.name())
                            .query(Integer.class)
                            .single())
                    .isEqualTo(stage.ordinal());
        }
    }

    @Test
    void each_filter_leaves_what_it_names() {
        String project = project("Canal walks");
        open(Kind.BALLOT, project, "vote", Holder.person(me.id()), WEDNESDAY);
        open(Kind.CONDITION, project, "condition", Holder.person(colleague.id()), WEDNESDAY);
        UUID planned = open(Kind.AGREED, project, "planned", Holder.group("sponsors"), WEDNESDAY);
        write("update work_item set stage = 'PLANNING' where id = ?", planned);
        String all = "show=all&project=" + project;
        assertThat(titles(all + "&kind=ballot")).containsExactly("vote");
        assertThat(titles(all + "&group=sponsors")).containsExactly("planned");
        assertThat(titles(all + "&stage=planning")).containsExactly("planned");
        assertThat(titles(all + "&stage=intake")).containsExactlyInAnyOrder("vote", "condition");
        assertThat(titles(all + "&who=me")).containsExactly("vote");
        assertThat(titles(all + "&who=nobody")).containsExactly("planned");
        assertThat(titles(all + "&who=underhill")).containsExactly("condition");
        assertThat(titles(all + "&who=" + colleague.id())).containsExactly("condition");
        assertThat(titles(all + "&who=barnaby+quillfeather")).isEmpty();
    }

    @Test
    void overdue_begins_when_the_due_day_is_over_and_never_while_the_project_is_paused() {
        String project = project("Canal walks");
        String paused = project("Paused walks");
        open(project, "yesterday", Holder.person(me.id()), WEDNESDAY.minusDays(1));
        open(project, "today", Holder.person(me.id()), WEDNESDAY);
        open(project, "sunday", Holder.person(me.id()), SUNDAY);
        open(project, "monday", Holder.person(me.id()), SUNDAY.plusDays(1));
        open(project, "no day", Holder.person(me.id()), WorkItem.NO_DAY);
        open(paused, "held", Holder.person(me.id()), WEDNESDAY.minusDays(9));
        transaction.executeWithoutResult(status -> workList.hold(paused));
        assertThat(titles("due=overdue")).containsExactly("yesterday");
        assertThat(titles("due=today")).containsExactly("today");
        assertThat(titles("due=week")).containsExactly("sunday");
        assertThat(titles("due=later")).containsExactly("monday");
        assertThat(titles("due=none")).containsExactly("no day");
        assertThat(titles("on=" + SUNDAY)).containsExactly("sunday");
        assertThat(titles("waiting=hold")).containsExactly("held");
        assertThat(titles("waiting=me&due=today")).containsExactly("today");
        assertThat(titles("waiting=other")).isEmpty();
    }

    @Test
    void words_are_found_by_their_beginnings_in_title_project_reference_summary_and_name() {
        String project = project("Café on the Canal");
        UUID item = open(project, "Ask the people's panel", Holder.person(colleague.id()), WEDNESDAY);
        open(project("Library"), "Ask the librarian", Holder.person(colleague.id()), WEDNESDAY);
        write("update work_item set words = words || array['dementia', 'friendly'] where id = ?", item);
        for (String words :
                List.of("cafe+can", "CAFÉ", project, "peoples", "demen+frien", "ask+canal", "barnaby+cafe")) {
            assertThat(titles("show=all&q=" + words))
                    .as(words)
                    .contains("Ask the people's panel")
                    .doesNotContain("Ask the librarian");
        }
        assertThat(titles("show=all&q=cafe+librarian")).isEmpty();
        assertThat(titles("show=mine&q=cafe")).isEmpty();
        assertThat(titles("show=all&q=canal+und")).contains("Ask the people's panel");
    }

    @Test
    void a_resident_is_found_by_name_on_the_work_of_their_case_that_the_person_may_read() {
        String project = project("Canal walks");
        open(project, "Offer places", Holder.group("officers"), WEDNESDAY);
        open(project, "Plan the walk", Holder.person(me.id()), WEDNESDAY.plusDays(1));
        open(project, "Ring them", Holder.person(colleague.id()), WEDNESDAY.plusDays(2));
        open(project("Library"), "Offer places there", Holder.group("officers"), WEDNESDAY);
        applied(project, "Éowyn Thistlewick", "WAITING");
        assertThat(titles("show=all&q=thistle")).containsExactly("Offer places", "Plan the walk");
        assertThat(titles("show=all&q=eowyn+canal")).containsExactly("Offer places", "Plan the walk");
        assertThat(titles("show=mine&q=thistlewick")).containsExactly("Plan the walk");
        assertThat(titles("show=all&q=thistlewick+library")).isEmpty();
        assertThat(workSearch.counts(read("show=all&q=thistle"), me).of("show", "mine"))
                .isEqualTo(1);

        assertThat(titles("show=all&q=thistle", colleague)).containsExactly("Offer places", "Ring them");
        assertThat(titles("show=all&q=thistle", walk.viewer("manager"))).containsExactly("Offer places");
        assertThat(titles("show=all&q=thistle", walk.viewer("sponsor"))).isEmpty();
        assertThat(titles("show=all&q=thistle", walk.viewer("member"))).isEmpty();
        assertThat(titles("show=all&who=thistle"))
                .as("who has it is never a resident")
                .isEmpty();
    }

    @Test
    void a_resident_who_was_told_no_or_is_erased_is_found_no_more() {
        String project = project("Canal walks");
        open(project, "Offer places", Holder.group("officers"), WEDNESDAY);
        applied(project, "Odo Thistlewick", "NOT_THIS_TIME");
        assertThat(titles("show=all&q=thistlewick")).isEmpty();
        applied(project, "Rosa Thistlewick", "PLACE");
        assertThat(titles("show=all&q=thistlewick")).hasSize(1);
        write("delete from application where reference = ?", project);
        assertThat(titles("show=all&q=thistlewick")).isEmpty();
    }

    private void applied(String reference, String name, String state) {
        UUID callOut = UUID.randomUUID();
        write("""
                insert into call_out (id, code, reference, number, title, about, commitment, thanks, groups, channels,
                                      places, closes_on, version)
                values (?, ?, ?, (select 1 + count(*) from call_out where reference = ?), 'Walk', 'Walk', '', '',
                        '{}', '{}', 3, '2027-06-30', 0)
                """, callOut, callOut.toString(), reference, reference);
        write("""
                insert into application (id, call_out, reference, name, email, why, applied_at, state, version)
                values (?, ?, ?, ?, ?, '', now(), ?, 0)
                """, UUID.randomUUID(), callOut, reference, name, UUID.randomUUID() + "@demo.example", state);
    }

    @Test
    void signs_of_a_query_language_are_only_words() {
        open(project("Canal walks"), "walk", Holder.person(me.id()), WEDNESDAY);
        for (String typed : List.of("'", "%27+%7C+%27a%27", "%26", "%3A*", "walk%00", "%5C", "!!", "%28%28", "%25_")) {
            workSearch.page(reader.read("show=all&q=" + typed).query(), me);
            workSearch.counts(reader.read("show=all&who=" + typed).query(), me);
        }
        assertThat(titles("q=walk%27%29+%7C")).containsExactly("walk");
    }

    @Test
    void what_is_done_is_not_found_any_more() {
        String project = project("Canal walks");
        String subject = UUID.randomUUID().toString();
        transaction.executeWithoutResult(status -> {
            workList.open(Kind.AGREED, subject, project, "walk", Holder.person(me.id()), WEDNESDAY, "/elsewhere");
            workList.finish(Kind.AGREED, subject);
        });
        assertThat(titles("show=all&q=canal+walks&project=" + project)).isEmpty();
        assertThat(titles("show=mine")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "due",
        "-due",
        "priority",
        "-priority",
        "title",
        "-title",
        "project",
        "-project",
        "stage",
        "-stage",
        "who",
        "-who"
    })
    void each_order_goes_both_ways_page_by_page_forward_and_back(String sort) {
        String canal = project("Canal walks");
        String abbey = project("abbey garden");
        for (int i = 0; i < 5; i++) {
            open(canal, "Task " + (9 - i), Holder.person(me.id()), WEDNESDAY.plusDays(i % 3));
            open(abbey, "task " + i, Holder.person(colleague.id()), WEDNESDAY.plusDays(i % 2));
            UUID item = open(canal, "Zebra " + i, Holder.group("officers"), WEDNESDAY);
            write(
                    "update work_item set priority = ?, stage = ? where id = ?",
                    1 + i % 3,
                    Stage.values()[i % 4].name(),
                    item);
        }
        jdbc.sql("select id, stage_at from work_item").query(row -> {
            places.put(row.getObject(1, UUID.class), row.getInt(2));
        });
        for (String question :
                List.of("show=both&sort=" + sort, "show=all&sort=" + sort, "show=all&q=task&sort=" + sort)) {
            WorkQuery query = read(question);
            List<WorkItem> all = workSearch.page(query, me, 5000).items();
            assertThat(all).isSortedAccordingTo(order(query));
            List<UUID> forward = new ArrayList<>();
            List<UUID> back = new ArrayList<>();
            WorkPage page = workSearch.page(query, me, 4);
            WorkPage last = page;
            for (; ; page = workSearch.page(read(page.next().query()), me, 4)) {
                forward.addAll(page.items().stream().map(WorkItem::id).toList());
                last = page;
                if (page.next() == null) {
                    break;
                }
            }
            assertThat(forward).isEqualTo(all.stream().map(WorkItem::id).toList());
            for (page = last; ; page = workSearch.page(read(page.previous().query()), me, 4)) {
                back.addAll(0, page.items().stream().map(WorkItem::id).toList());
                if (page.previous() == null) {
                    break;
                }
            }
            assertThat(back).isEqualTo(forward);
        }
    }

    @Test
    void by_person_those_of_one_name_come_together_by_date_and_whoever_is_known_no_longer_comes_with_nobody() {
        String project = project("Canal walks");
        Viewer namesake = person("Barnaby Underhill");
        open(project, "third", Holder.person(colleague.id()), WEDNESDAY.plusDays(2));
        open(project, "first", Holder.person(colleague.id()), WEDNESDAY);
        open(project, "second", Holder.person(namesake.id()), WEDNESDAY.plusDays(1));
        open(project, "fourth", Holder.person(me.id()), WEDNESDAY);
        UUID left = open(project, "of nobody now", Holder.person(me.id()), WEDNESDAY.minusYears(20));
        write("update work_item set assignee = gen_random_uuid() where id = ?", left);
        List<WorkItem> all = new ArrayList<>();
        for (WorkPage page = workSearch.page(read("show=all&sort=who"), me, 3);
                ;
                page = workSearch.page(read(page.next().query()), me, 3)) {
            all.addAll(page.items());
            if (page.next() == null) {
                break;
            }
        }
        write("delete from account where id = ?", namesake.id());
        List<WorkItem> ours =
                all.stream().filter(item -> item.reference().equals(project)).toList();
        assertThat(ours)
                .extracting(WorkItem::title)
                .containsExactly("of nobody now", "first", "second", "third", "fourth");
        assertThat(workSearch.behind(
                        read("show=all&sort=who"), colleague, ours.get(1).id()))
                .isPresent();
    }

    private final Map<UUID, Integer> places = new HashMap<>();

    private Comparator<WorkItem> order(WorkQuery query) {
        Comparator<WorkItem> due = Comparator.comparing(WorkItem::dueOn);
        Comparator<WorkItem> order =
                switch (query.sort()) {
                    case DUE -> due.thenComparing(WorkItem::priority);
                    case PRIORITY -> Comparator.comparing(WorkItem::priority).thenComparing(due);
                    case TITLE ->
                        Comparator.<WorkItem, String>comparing(
                                        item -> item.title().toLowerCase(java.util.Locale.ROOT))
                                .thenComparing(due);
                    case PROJECT ->
                        Comparator.<WorkItem, String>comparing(
                                        item -> item.caseTitle().toLowerCase(java.util.Locale.ROOT))
                                .thenComparing(due);
                    case STAGE -> Comparator.comparing(item -> places.getOrDefault(item.id(), 0));
                    case WHO ->
                        Comparator.<WorkItem, String>comparing(item -> item.assigneeName() == null
                                        ? ""
                                        : item.assigneeName().toLowerCase(java.util.Locale.ROOT))
                                .thenComparing(due);
                };
        return query.descending() ? order.reversed() : order;
    }

    @Test
    void counts_beside_a_filter_are_what_one_would_see() {
        String project = project("Canal walks");
        open(Kind.BALLOT, project, "a", Holder.person(me.id()), WEDNESDAY.minusDays(1));
        open(Kind.AGREED, project, "b", Holder.person(me.id()), WEDNESDAY);
        open(Kind.AGREED, project, "c", Holder.person(colleague.id()), WEDNESDAY);
        open(Kind.AGREED, project, "d", Holder.group("officers"), WEDNESDAY.plusDays(40));
        String all = "show=all&project=" + project;
        for (String query : List.of(all, all + "&kind=agreed", all + "&kind=agreed&due=today", all + "&q=canal")) {
            WorkCounts counts = workSearch.counts(read(query), me);
            counts.values()
                    .forEach((filter, values) -> values.forEach((value, count) -> {
                        if (!value.isEmpty()) {
                            String narrowed = reader.read(query)
                                    .query()
                                    .with(filter, value)
                                    .substring("/work?".length());
                            assertThat(workSearch.page(read(narrowed), me, 1000).total())
                                    .as(narrowed)
                                    .isEqualTo(count);
                        }
                    }));
            assertThat(counts.values().keySet()).contains("show", "stage", "kind", "due", "waiting");
        }
        assertThat(workSearch.counts(read(all + "&kind=agreed"), me).of("kind", "ballot"))
                .isEqualTo(1);
        assertThat(workSearch.counts(read(all), me).of("waiting", "other")).isEqualTo(1);
        assertThat(workSearch.counts(read(all), me).of("show", "mine")).isEqualTo(2);
    }

    @Test
    void a_count_is_exact_up_to_a_thousand_and_then_says_more() {
        String project = project("Canal walks");
        write("""
                        insert into work_item (id, kind, subject, reference, title, assignee, opened_on, due_on, opened_at, state)
                        select gen_random_uuid(), 'AGREED', gen_random_uuid()::text, ?, 'many', ?, date '2027-06-09',
                            date '2027-06-09' + n, now(), 'OPEN' from generate_series(1, 1000) n
                        """, project, me.id());
        assertThat(workSearch.page(WorkQuery.mine(), me).total()).isEqualTo(1000);
        assertThat(workSearch.counts(WorkQuery.mine(), me).of("kind", "agreed")).isEqualTo(1000);
        open(project, "one more", Holder.person(me.id()), WEDNESDAY);
        assertThat(workSearch.page(WorkQuery.mine(), me).total()).isEqualTo(1001);
        assertThat(workSearch.counts(WorkQuery.mine(), me).of("kind", "agreed")).isEqualTo(1001);
    }

    @Test
    void counts_of_very_many_items_are_the_same_as_counts_of_few() {
        String project = project("Canal walks");
        write("""
                        insert into work_item (id, kind, subject, reference, title, assignee, group_key, opened_on, due_on,
                            opened_at, state, stage)
                        select gen_random_uuid(), case when n % 50 = 0 then 'BALLOT' else 'AGREED' end, gen_random_uuid()::text, ?,
                            'many', ?, 'officers', date '2027-06-09', date '2027-06-01' + n / 100, now(), 'OPEN', (array['INTAKE', 'PLANNING', 'PANEL'])[n % 3 + 1]
                        from generate_series(1, 10500) n
                        """, project, me.id());
        WorkCounts counts = workSearch.counts(read("show=mine"), me);
        assertThat(counts.of("kind", "ballot")).isEqualTo(210);
        assertThat(counts.of("kind", "agreed")).isEqualTo(1001);
        assertThat(counts.of("due", "today")).isEqualTo(100);
        assertThat(counts.of("due", "overdue")).isEqualTo(799);
        assertThat(counts.of("due", "none")).isZero();
        assertThat(counts.of("group", "officers")).isEqualTo(1001);
        assertThat(workSearch.counts(read("show=mine&kind=ballot"), me).of("kind", "agreed"))
                .isEqualTo(1001);
    }

    @Test
    void very_much_is_counted_once_for_everybody_and_each_sees_their_own_part() {
        String project = project("Canal walks");
        // At a time of its own, to keep other tests' items out of the counts.
        clock.moveTo(clock.instant().plus(Duration.ofHours(3)));
        write("""
                        insert into work_item (id, kind, subject, reference, title, assignee, group_key, opened_on, due_on,
                            opened_at, state, stage, held, words)
                        select gen_random_uuid(), 'AGREED', gen_random_uuid()::text, ?, 'canal',
                            case n % 4 when 0 then cast(? as uuid) when 1 then cast(? as uuid) end, 'officers', date '2027-06-09',
                            date '2027-06-09' + n / 100, now(), 'OPEN', (array['INTAKE', 'PLANNING', 'PANEL'])[n % 3 + 1], n % 10 = 9,
                            array['canal']
                        from generate_series(1, 6000) n
                        """, project, me.id(), UUID.randomUUID());
        WorkCounts all = workSearch.counts(read("show=all"), me);
        assertThat(all.atLeast()).isFalse();
        assertThat(all.of("waiting", "hold")).isEqualTo(600);
        assertThat(all.of("due", "today")).isEqualTo(99);
        assertThat(workSearch.counts(read("show=all&waiting=hold"), me).of("stage", "planning"))
                .isEqualTo(200);
        assertThat(workSearch.counts(read("show=all&due=today"), me).of("waiting", "me"))
                .isEqualTo(24);
        assertThat(workSearch.counts(read("show=all&due=today"), me).of("waiting", "group"))
                .isEqualTo(45);
        assertThat(workSearch.counts(read("show=both&due=today"), me).of("waiting", "group"))
                .isEqualTo(45);
        assertThat(workSearch.counts(read("show=groups&due=today"), me).of("waiting", "me"))
                .isZero();
        open(project, "one more", Holder.person(me.id()), WEDNESDAY);
        assertThat(workSearch.counts(read("show=all&due=today"), me).of("waiting", "me"))
                .as("one's own are never old")
                .isEqualTo(25);
        WorkCounts own = workSearch.counts(read("show=mine&q=canal"), me);
        assertThat(own.atLeast()).isFalse();
        assertThat(own.of("due", "today")).as("found among very much").isEqualTo(25);
        WorkCounts found = workSearch.counts(read("show=all&q=canal"), me);
        assertThat(found.atLeast()).isTrue();
        assertThat(found.of("kind", "agreed")).isEqualTo(1001);
    }

    @Test
    void what_is_not_known_is_left_out_and_named() {
        WorkQueryReader.Read read = reader.read(
                "show=everything&stage=lunch&kind=task&group=pirates&due=never&on=2027-02-31&waiting=godot&sort=-colour"
                        + "&view=globe&project=no+reference&month=2027-13&q=still&who=me");
        assertThat(read.unknown())
                .extracting(WorkQueryReader.Unknown::name)
                .containsExactlyInAnyOrder(
                        "show", "stage", "kind", "group", "due", "on", "waiting", "sort", "view", "project", "month");
        assertThat(read.query().words()).isEqualTo("still");
        assertThat(read.query().who()).isEqualTo("me");
        assertThat(read.query().sort()).isEqualTo(Sort.DUE);
        assertThat(read.query().descending()).isFalse();
        workSearch.page(read.query(), me);
    }

    @Test
    void a_cursor_that_was_tampered_with_or_is_of_another_list_is_the_first_page_and_says_so() {
        String project = project("Canal walks");
        for (int i = 0; i < 3; i++) {
            open(project, "task " + i, Holder.person(me.id()), WEDNESDAY.plusDays(i));
        }
        WorkPage page = workSearch.page(WorkQuery.mine(), me, 2);
        String after = page.next().parameters().get("after");
        assertThat(workSearch.page(read("show=mine&after=" + after), me, 2).items())
                .extracting(WorkItem::title)
                .containsExactly("task 2");
        List<String> wrong = List.of(
                "show=mine&after=" + after.substring(0, after.length() - 2) + "AA",
                "show=mine&after=x",
                "show=mine&after=%21",
                "show=mine&sort=title&after=" + after,
                "show=all&after=" + after,
                "show=mine&before=" + after,
                "show=mine&after=" + "A".repeat(5000));
        for (String address : wrong) {
            WorkQueryReader.Read read = reader.read(address);
            assertThat(read.unknown())
                    .as(address)
                    .extracting(WorkQueryReader.Unknown::name)
                    .hasSize(1);
            assertThat(read.query().cursor()).isNull();
        }
    }

    @Test
    void an_address_says_the_same_question_again() {
        String address = "show=all&stage=planning&kind=agreed&group=officers&who=me&project=CP-2026-0001&due=today"
                + "&on=2027-06-09&waiting=hold&q=caf%C3%A9+%26+co&sort=-who&view=board&by=due";
        assertThat(read(address).query()).isEqualTo(address);
    }

    @Test
    void next_is_the_next_of_the_list_one_came_from_also_when_this_one_has_left_it() {
        String project = project("Canal walks");
        UUID a = open(project, "a", Holder.person(me.id()), WEDNESDAY);
        UUID b = open(project, "b", Holder.person(me.id()), WEDNESDAY.plusDays(1));
        open(project, "c", Holder.person(colleague.id()), WEDNESDAY.plusDays(2));
        UUID d = open(project, "d", Holder.person(me.id()), WEDNESDAY.plusDays(3));
        assertThat(workSearch.behind(read("show=mine"), me, a).map(WorkItem::id))
                .contains(b);
        assertThat(workSearch.behind(read("show=mine&sort=-due"), me, b).map(WorkItem::id))
                .contains(a);
        assertThat(workSearch
                        .behind(read("show=all&q=canal&project=" + project), me, b)
                        .map(WorkItem::title))
                .as("c is done on a page that opens for the colleague only")
                .contains("d");
        assertThat(workSearch.behind(read("show=mine"), me, d)).isEmpty();
        write("update work_item set state = 'DONE' where id = ?", a);
        assertThat(workSearch.behind(read("show=mine"), me, a).map(WorkItem::id))
                .contains(b);
    }

    @Test
    void a_board_has_the_first_items_of_each_column() {
        String project = project("Canal walks");
        for (int i = 0; i < 12; i++) {
            open(project, "late " + i, Holder.person(me.id()), WEDNESDAY.minusDays(i + 1));
        }
        open(project, "today", Holder.person(me.id()), WEDNESDAY);
        Map<String, List<WorkItem>> board = workSearch.board(read("show=mine&view=board&by=due"), me);
        assertThat(board.keySet()).containsExactly("overdue", "today", "week", "later", "none");
        assertThat(board.get("overdue"))
                .hasSize(8)
                .first()
                .extracting(WorkItem::title)
                .isEqualTo("late 11");
        assertThat(board.get("today")).extracting(WorkItem::title).containsExactly("today");
        assertThat(workSearch
                        .board(read("show=all&view=board&q=canal&project=" + project), me)
                        .get("intake"))
                .hasSize(8);
    }

    @Test
    void a_month_has_each_day_of_its_weeks_with_what_is_due() {
        String project = project("Canal walks");
        for (int i = 0; i < 5; i++) {
            open(project, "item " + i, Holder.person(me.id()), WEDNESDAY);
        }
        List<WorkDay> month = workSearch.month(read("show=mine"), me, YearMonth.of(2027, 6));
        assertThat(month).hasSize(35);
        assertThat(month.get(0).day()).isEqualTo(LocalDate.of(2027, 5, 31));
        WorkDay day = month.stream()
                .filter(one -> one.day().equals(WEDNESDAY))
                .findFirst()
                .orElseThrow();
        assertThat(day.number()).isEqualTo(5);
        assertThat(day.items()).hasSize(3);
        assertThat(day.more()).isEqualTo(2);
        assertThat(workSearch.month(read("show=both&q=canal"), me, YearMonth.of(2027, 6)).stream()
                        .mapToInt(WorkDay::number)
                        .sum())
                .isEqualTo(5);
    }

    @Test
    void a_due_filter_and_a_count_agree_for_whoever_looks_in_whatever_way() {
        String project = project("Canal walks");
        open(project, "a", Holder.person(me.id()), WEDNESDAY);
        for (Show show : Show.values()) {
            for (Due due : Due.values()) {
                WorkQuery query = read("show=" + WorkQuery.inAddress(show) + "&due=" + WorkQuery.inAddress(due));
                assertThat(workSearch.page(query, me).total())
                        .as(query.query())
                        .isEqualTo(workSearch.counts(query, me).of("due", WorkQuery.inAddress(due)));
            }
        }
    }
}
