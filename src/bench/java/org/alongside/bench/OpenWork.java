package org.alongside.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alongside.identity.RunAs;
import org.alongside.project.Level;
import org.alongside.project.Project;
import org.alongside.project.Projects;
import org.alongside.project.Stage;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Very many realistic open items: the engine starts two instances, one with an assigned step and one waiting for a
 * group, and every row it wrote for them is copied with new ids. So each item has its execution, task, identity links,
 * variables, history, work item and project.
 *
 * <p>Odd numbers belong to people, even ones to groups.
 */
final class OpenWork {

    private static final int AT_ONCE = 20_000;

    /** The engine's tables with rows of an instance, in the order of their foreign keys. */
    private static final List<String> TABLES = List.of(
            "act_ru_execution",
            "act_ru_task",
            "act_ru_identitylink",
            "act_ru_variable",
            "act_hi_procinst",
            "act_hi_actinst",
            "act_hi_taskinst",
            "act_hi_varinst",
            "act_hi_detail",
            "act_hi_identitylink");

    /** Columns with ids of copied rows; others are copied unchanged, except for {@link #values}. */
    private static final Set<String> IDS = Set.of(
            "id_",
            "proc_inst_id_",
            "root_proc_inst_id_",
            "execution_id_",
            "task_id_",
            "act_inst_id_",
            "parent_act_inst_id_",
            "parent_id_",
            "var_scope_",
            "var_inst_id_");

    private final App app;
    private final JdbcClient jdbc;
    private final String held;
    private final String waiting;
    private final String project;
    private int count;

    private OpenWork(App app, String held, String waiting, String project) {
        this.app = app;
        this.jdbc = app.jdbc();
        this.held = held;
        this.waiting = waiting;
        this.project = project;
    }

    /** Creates the two original instances through the engine. */
    static OpenWork begin(App app) {
        deploy(app);
        String reference = project(app);
        String held = start(app, reference);
        String waiting = start(app, reference);
        TaskService tasks = app.get(TaskService.class);
        Task somebodys = tasks.createTaskQuery().processInstanceId(held).singleResult();
        if (somebodys.getAssignee() == null) {
            throw new IllegalStateException("Nobody has the step that others follow");
        }
        tasks.setAssignee(
                tasks.createTaskQuery()
                        .processInstanceId(waiting)
                        .singleResult()
                        .getId(),
                null);
        OpenWork work = new OpenWork(app, held, waiting, reference);
        work.addFunctions();
        return work;
    }

    /** Suggests and accepts a project and returns its reference. */
    static String project(App app) {
        return app.transaction().execute(status -> {
            Projects projects = app.get(Projects.class);
            return RunAs.account(People.id(0), () -> {
                String given = projects.putForward("The project that all others follow");
                projects.accept(given, Level.CO_PRODUCE, People.id(0), People.id(1));
                return given;
            });
        });
    }

    static void deploy(App app) {
        app.get(RepositoryService.class)
                .createDeployment()
                .addClasspathResource(EightSteps.MODEL)
                .addClasspathResource("forms/planning/engagement-plan.form")
                .deploy();
    }

    private static String start(App app, String reference) {
        Project project = app.get(Projects.class).require(reference);
        return app.get(RuntimeService.class)
                .startProcessInstanceByKey(
                        EightSteps.KEY,
                        reference,
                        EightSteps.variables(project.title(), project.stage().name()))
                .getId();
    }

    /** Adds items up to this number. */
    void grow(int until) {
        Progress.say("writing open items up to " + until);
        while (count < until) {
            int from = count + 1;
            int to = Math.min(until, count + AT_ONCE);
            app.transaction().executeWithoutResult(status -> {
                jdbc.sql("set local synchronous_commit to off").update();
                jdbc.sql("set local statement_timeout to 0").update();
                copy("project", "t.reference = '" + project + "'", from, to, 1);
                for (String table : TABLES) {
                    copy(table, of(table, held), from, to, 2);
                    copy(table, of(table, waiting), from + 1, to, 2);
                }
                copy("work_item", subject(held), from, to, 2);
                copy("work_item", subject(waiting), from + 1, to, 2);
            });
            count = to;
        }
        vacuum();
    }

    /** Runs what autovacuum does later, so that both sides have statistics at the same time. */
    private void vacuum() {
        try (Connection connection =
                        DriverManager.getConnection(app.databaseAddress(), Database.USER, app.password(Database.USER));
                Statement statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String of(String table, String instance) {
        return table.endsWith("identitylink")
                ? "t.task_id_ = " + taskOf(instance)
                : "t.proc_inst_id_ = '" + instance + "'";
    }

    private static String subject(String instance) {
        return "t.subject = " + taskOf(instance);
    }

    private static String taskOf(String instance) {
        return "(select id_ from act_ru_task where proc_inst_id_ = '" + instance + "')";
    }

    private void copy(String table, String which, int from, int to, int step) {
        Map<String, String> columns = new LinkedHashMap<>();
        for (String column : columns(table)) {
            columns.put(column, values(table).getOrDefault(column, asIs(table, column)));
        }
        jdbc.sql("insert into " + table + " (" + String.join(", ", columns.keySet()) + ") select "
                        + String.join(", ", columns.values()) + " from " + table + " t cross join generate_series("
                        + from
                        + ", " + to + ", " + step + ") n where " + which)
                .update();
    }

    private static String asIs(String table, String column) {
        return table.startsWith("act_") && IDS.contains(column) ? "bench.again(t." + column + ", n)" : "t." + column;
    }

    private List<String> columns(String table) {
        return jdbc.sql("""
                        select column_name from information_schema.columns
                        where table_schema = 'public' and table_name = ? and is_generated = 'NEVER' order by ordinal_position
                        """).param(table).query(String.class).list();
    }

    /** Values that differ between items, besides the ids. */
    private static Map<String, String> values(String table) {
        String text = """
                case t.name_ when 'title' then bench.title(n) when 'stage' then bench.stage(n)
                    when 'leadOfficer' then bench.person(n)::text else t.text_ end""";
        String assignee = "case when t.assignee_ is null then null else bench.person(n)::text end";
        String due = "bench.due(n) + time '23:59:59'";
        return switch (table) {
            case "act_ru_variable", "act_hi_varinst", "act_hi_detail" -> Map.of("text_", text);
            case "act_ru_task", "act_hi_taskinst" -> Map.of("assignee_", assignee, "due_date_", due);
            case "act_hi_actinst" -> Map.of("assignee_", assignee);
            case "act_ru_identitylink", "act_hi_identitylink" ->
                Map.of(
                        "group_id_", "case when t.group_id_ is null then null else bench.team(n) end",
                        "user_id_", "case when t.user_id_ is null then null else bench.person(n)::text end");
            case "act_ru_execution", "act_hi_procinst" ->
                Map.of("business_key_", "case when t.business_key_ is null then null else bench.reference(n) end");
            case "project" ->
                Map.of("reference", "bench.reference(n)", "title", "bench.title(n)", "stage", "bench.stage(n)");
            case "work_item" ->
                Map.ofEntries(
                        Map.entry("id", "md5('item' || n)::uuid"),
                        Map.entry("subject", "bench.again(t.subject, n)"),
                        Map.entry("reference", "bench.reference(n)"),
                        Map.entry("case_title", "bench.title(n)"),
                        Map.entry("stage", "bench.stage(n)"),
                        Map.entry("assignee", "case when t.assignee is null then null else bench.person(n) end"),
                        Map.entry("group_key", "bench.team(n)"),
                        Map.entry("due_on", "bench.due(n)"),
                        Map.entry(
                                "words",
                                "string_to_array(replace(lower(bench.title(n) || ' ' || bench.reference(n)"
                                        + " || ' ' || t.title), '-', ' '), ' ')"));
            default -> Map.of();
        };
    }

    private void addFunctions() {
        Map<String, String> functions = new LinkedHashMap<>();
        functions.put(
                "again(old text, n int) returns text",
                "case when old is null then null else left(old, -36) || md5(right(old, 36) || n)::uuid::text end");
        functions.put("word(n int) returns text", "(" + Words.array() + ")[n % 300 + 1]");
        functions.put(
                "title(n int) returns text",
                "bench.word(n * 7) || ' ' || bench.word(n * 13 + n / 300) || ' ' || bench.word(n / 37) || ' '"
                        + " || bench.word(n / 11 + 5)");
        functions.put(
                "stage(n int) returns text",
                "(array" + names(Stage.values()) + ")[n % " + Stage.values().length + " + 1]");
        functions.put(
                "person(n int) returns uuid",
                "(array"
                        + quoted(IntStream.range(0, People.MANY)
                                .mapToObj(at -> People.id(at).toString())
                                .toList()) + "::uuid[])[n / 2 % " + People.MANY + " + 1]");
        functions.put(
                "team(n int) returns text",
                "(array"
                        + quoted(IntStream.range(0, People.GROUPS)
                                .mapToObj(People::group)
                                .toList()) + ")[n / 2 % " + People.GROUPS + " + 1]");
        functions.put("reference(n int) returns text", "'CP-2026-' || (100000 + n)");
        functions.put("due(n int) returns date", "current_date - 40 + (n::bigint * 7919 % 241)::int");
        app.transaction().executeWithoutResult(status -> {
            jdbc.sql("create schema bench").update();
            functions.forEach((declaration, body) -> jdbc.sql(
                            "create function bench." + declaration + " immutable language sql return " + body)
                    .update());
        });
    }

    private static String names(Enum<?>[] values) {
        return quoted(Arrays.stream(values).map(Enum::name).toList());
    }

    private static String quoted(List<String> values) {
        return values.stream().map(value -> "'" + value + "'").collect(Collectors.joining(",", "[", "]"));
    }

    /**
     * Completes a few of the copies through the engine, to the end of their instances, and checks steps, work items and
     * history.
     *
     * @throws IllegalStateException when a copy differs from an item written by the engine
     */
    void prove() {
        TaskService tasks = app.get(TaskService.class);
        HistoryService history = app.get(HistoryService.class);
        List<Integer> some = List.of(1, 2, count / 2, count / 2 + 1, count - 1, count);
        for (int number : some) {
            String reference = "CP-2026-" + (100_000 + number);
            List<String> done = new ArrayList<>();
            Task task = step(tasks, reference);
            String instance = task.getProcessInstanceId();
            if (app.get(RuntimeService.class).getVariables(instance).size() != 5) {
                throw new IllegalStateException(reference + " does not have five variables");
            }
            while (task != null) {
                tasks.complete(task.getId(), EightSteps.told(done.size()));
                done.add(task.getTaskDefinitionKey());
                task = step(tasks, reference);
            }
            long open = jdbc.sql("select count(*) from work_item where reference = ? and state = 'OPEN'")
                    .param(reference)
                    .query(Long.class)
                    .single();
            boolean ended = history.createHistoricProcessInstanceQuery()
                            .processInstanceId(instance)
                            .finished()
                            .count()
                    == 1;
            long steps = history.createHistoricTaskInstanceQuery()
                    .processInstanceId(instance)
                    .finished()
                    .count();
            if (done.size() != EightSteps.STEPS || open != 0 || !ended || steps != EightSteps.STEPS) {
                throw new IllegalStateException(reference + " is not real: " + done + ", open " + open + ", in history "
                        + steps + ", ended " + ended);
            }
        }
        Progress.say("finished " + some.size() + " of the copied instances through the engine, each to its end");
    }

    private static @Nullable Task step(TaskService tasks, String reference) {
        return tasks.createTaskQuery().processInstanceBusinessKey(reference).singleResult();
    }

    /** The item with this number; odd ones are assigned to a person. */
    static UUID item(App app, int number) {
        return app.jdbc()
                .sql("select md5('item' || cast(? as int))::uuid")
                .param(number)
                .query(UUID.class)
                .single();
    }

    /** The numbers of a person's items. */
    static IntStream itemsOf(int person, int items) {
        return IntStream.iterate(person * 2 + 1, n -> n <= items, n -> n + 2 * People.MANY);
    }
}
