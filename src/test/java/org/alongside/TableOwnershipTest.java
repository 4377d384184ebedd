package org.alongside;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * A module's SQL names only its own tables and views in the schema {@code reporting}, so that changing tables cannot
 * break another module unnoticed by the module checker.
 */
class TableOwnershipTest {

    private static final Path MODULES = Path.of("src/main/java/org/alongside");

    /** Module, table and reason; unneeded entries fail too. */
    private static final Map<String, String> EXCEPTIONS = Map.of(
            "worklist reads act_ru_identitylink", "reconciles the list with the engine's open tasks in one statement",
            "worklist reads act_ru_task", "reconciles the list with the engine's open tasks in one statement");

    /** To be replaced by a method of the owning module. */
    private static final Map<String, String> LEAVING = Map.of(
            "vacancy reads body", "which seats are free is joined with vacancies",
            "worklist reads form_draft", "whether somebody has begun is shown in the list",
            "worklist reads account",
                    "the account's row is locked, so that it is not closed while work is given to it");

    private final Map<String, String> owners = SqlTables.owners();

    @Test
    void the_sql_of_a_module_names_only_its_own_tables_and_published_views() {
        Set<String> foreign = new TreeSet<>();
        for (Path file : SqlTables.sources(MODULES)) {
            Path inside = MODULES.relativize(file);
            String module = inside.getNameCount() == 1 ? "" : inside.getName(0).toString();
            for (String table : SqlTables.in(SqlTables.read(file))) {
                SqlTables.ownerOf(table, owners)
                        .filter(owner -> !owner.equals(module))
                        .map(owner -> module + " reads " + table)
                        .filter(reading -> !LEAVING.containsKey(reading))
                        .ifPresent(foreign::add);
            }
        }
        assertThat(foreign)
                .as(
                        "tables of other modules; publish a view in the schema reporting, or ask the module that owns the table")
                .containsExactlyInAnyOrderElementsOf(EXCEPTIONS.keySet());
    }

    @Test
    void reports_read_published_views_and_no_table() {
        Set<String> named = SqlTables.sources(MODULES.resolve("reporting")).stream()
                .flatMap(file -> SqlTables.in(SqlTables.read(file)).stream())
                .filter(name -> name.contains(".") || owners.containsKey(name))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(named).isNotEmpty().allMatch(name -> name.startsWith(SqlTables.REPORTING));
    }

    @Test
    void tables_are_found_wherever_sql_names_them() {
        assertThat(SqlTables.in("""
                        /** select * from comment_only */
                        String a = "select 1 from one o join two t on true" + " left join three on true";
                        // Its own line.
                        String b = "delete from four using five, six s where true";
                        String c = "update seven set x = 1" + where();
                        String d = "insert into" + " eight (id) select id from reporting.nine, lateral (select 1 from ten) x";
                        @SecondaryTable(name = "eleven", pkJoinColumns = @PrimaryKeyJoinColumn(name = "id"))
                        """))
                .contains(
                        "one",
                        "two",
                        "three",
                        "four",
                        "five",
                        "six",
                        "seven",
                        "eight",
                        "reporting.nine",
                        "ten",
                        "eleven")
                .doesNotContain("comment_only", "nine");
        assertThat(owners).containsEntry("project", "project").containsEntry("ballot", "decision");
    }
}
