package org.alongside.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.alongside.AlongsideTest;
import org.alongside.SqlTables;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Modules' views in the schema {@code reporting} are documented, belong to one module each, and are as fast as the
 * table itself.
 */
@AlongsideTest
class PublishedViewsTest {

    private static final Path PAGE = Path.of("docs", "reporting.md");

    private static final String COLUMNS = """
            select c.relname as view, obj_description(c.oid, 'pg_class') as about, a.attname as name,
                   format_type(a.atttypid, a.atttypmod) as type, col_description(c.oid, a.attnum) as meaning
              from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
             where c.relnamespace = 'reporting'::regnamespace and c.relkind in ('v', 'm', 'r')
             order by c.relname, a.attnum
            """;

    private static final String READ = """
            select distinct v.relname as view, t.relname as read_table
              from pg_depend d
              join pg_rewrite w on w.oid = d.objid and d.classid = 'pg_rewrite'::regclass
              join pg_class v on v.oid = w.ev_class
              join pg_class t on t.oid = d.refobjid and d.refclassid = 'pg_class'::regclass and t.oid <> v.oid
             where v.relnamespace = 'reporting'::regnamespace
            """;

    @Autowired
    JdbcClient jdbc;

    private record Column(
            String view,
            @Nullable String about,
            String name,
            String type,
            @Nullable String meaning) {}

    @Test
    void each_view_and_each_column_says_what_it_means() {
        assertThat(columns()).isNotEmpty().allSatisfy(column -> {
            assertThat(column.about())
                    .as("comment on view reporting.%s", column.view())
                    .isNotBlank();
            assertThat(column.meaning())
                    .as("comment on column reporting.%s.%s", column.view(), column.name())
                    .isNotBlank();
        });
    }

    @Test
    void each_view_reads_the_tables_of_one_module() {
        assertThat(publishers()).isNotEmpty().allSatisfy((view, modules) -> assertThat(modules)
                .as("modules whose tables reporting.%s reads", view)
                .hasSize(1));
    }

    @Test
    void a_query_on_a_view_is_planned_as_on_its_table() {
        List<String> plan = jdbc.sql("explain (costs off) select at from reporting.record_entry"
                        + " where reference = 'CP-2026-0001' and act <> 'x' order by id desc limit 1")
                .query(String.class)
                .list();
        assertThat(plan)
                .isEqualTo(jdbc.sql("explain (costs off) select at from record_entry"
                                + " where reference = 'CP-2026-0001' and act <> 'x' order by id desc limit 1")
                        .query(String.class)
                        .list());
        assertThat(String.join("\n", plan)).contains("Index").doesNotContain("Subquery Scan");
        for (String view : publishers().keySet()) {
            assertThat(jdbc.sql("explain (costs off) select * from reporting." + view)
                            .query(String.class)
                            .list())
                    .as("reporting.%s", view)
                    .noneMatch(line -> line.contains("CTE Scan") || line.contains("WindowAgg"));
        }
    }

    @Test
    void the_page_in_the_docs_says_what_the_comments_say() throws IOException {
        String page = page();
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.exists(PAGE) ? Files.readString(PAGE) : "")
                .as("%s is out of date; write it again: mvn test -Dtest=PublishedViewsTest -Ddocs.write=true", PAGE)
                .isEqualTo(page);
    }

    private String page() {
        Map<String, Set<String>> publishers = publishers();
        StringBuilder text = new StringBuilder("""
                # The published views

                What modules publish of their tables, in the schema `reporting`, for the application's own reports and lists.
                Code that needs the facts of another module reads these views and never its tables. Written from the comments in the
                database by `PublishedViewsTest`, which fails when a view or a column has none, or when this page is out of
                date. Each view reads tables of one module, so that the module can change them and keep its word.

                """);
        columns().stream()
                .collect(Collectors.groupingBy(Column::view, TreeMap::new, Collectors.toList()))
                .forEach((view, columns) -> {
                    text.append(
                            "## `reporting.%s`\n\n%s Published by `%s`.\n\n| column | type | meaning |\n|---|---|---|\n"
                                    .formatted(
                                            view,
                                            columns.get(0).about(),
                                            String.join("`, `", publishers.getOrDefault(view, Set.of()))));
                    columns.forEach(column -> text.append(
                            "| `%s` | %s | %s |\n".formatted(column.name(), column.type(), column.meaning())));
                    text.append('\n');
                });
        return text.toString().strip() + "\n";
    }

    private List<Column> columns() {
        return jdbc.sql(COLUMNS)
                .query((row, number) -> new Column(
                        row.getString("view"),
                        row.getString("about"),
                        row.getString("name"),
                        row.getString("type"),
                        row.getString("meaning")))
                .list();
    }

    /** Each view with the modules whose tables it reads; other sources by their own name. */
    private Map<String, Set<String>> publishers() {
        Map<String, String> owners = SqlTables.owners();
        Map<String, Set<String>> modules = new TreeMap<>();
        jdbc.sql(READ).query(row -> {
            modules.computeIfAbsent(row.getString("view"), any -> new TreeSet<>())
                    .add(SqlTables.ownerOf(row.getString("read_table"), owners).orElse(row.getString("read_table")));
        });
        return modules;
    }
}
