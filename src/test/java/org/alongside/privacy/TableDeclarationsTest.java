package org.alongside.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.AlongsideTest;
import org.alongside.SqlTables;
import org.alongside.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Every table of the database says what it holds about people, and everything that it says can be run. */
@AlongsideTest
class TableDeclarationsTest {

    @Autowired
    TableDeclarations declarations;

    @Autowired
    PersonalRows rows;

    @Autowired
    PrivacySettings settings;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void every_table_is_declared_once_and_no_other() {
        List<String> declared = declared().toList();
        assertThat(new HashSet<>(declared)).as("declared twice").hasSameSizeAs(declared);
        assertThat(new TreeSet<>(declared)).isEqualTo(tables());
    }

    @Test
    void a_table_without_a_declaration_is_found() {
        JdbcTemplate owner = new JdbcTemplate(TestDatabase.owner());
        owner.execute("create table undeclared_by_anybody (id uuid primary key)");
        try {
            assertThat(tables())
                    .contains("undeclared_by_anybody")
                    .isNotEqualTo(declared().collect(Collectors.toSet()));
        } finally {
            owner.execute("drop table undeclared_by_anybody");
        }
    }

    @Test
    void each_module_declares_its_own_tables() {
        Map<String, String> owners = SqlTables.owners();
        declarations.byModule().forEach((module, tables) -> tables.stream()
                .flatMap(table -> table.tables().stream())
                .forEach(table -> SqlTables.ownerOf(table, owners)
                        .ifPresent(owner -> assertThat(module).as(table).isEqualTo(owner))));
    }

    @Test
    void the_sql_of_a_declaration_names_only_tables_of_its_module_and_published_views() {
        Map<String, String> owners = SqlTables.owners();
        declarations
                .byModule()
                .forEach((module, tables) -> tables.forEach(table -> {
                    String sql = Stream.of(
                                    Stream.of(table.mine(), table.since(), table.deleted(), table.call())
                                            .filter(Objects::nonNull),
                                    table.shown().values().stream(),
                                    table.blanked().values().stream().filter(Objects::nonNull))
                            .flatMap(each -> each)
                            .collect(Collectors.joining("\n;\n"));
                    assertThat(SqlTables.in("\"\"\"\n" + sql + "\n\"\"\""))
                            .as("%s of %s", table.tables(), module)
                            .allMatch(name -> SqlTables.ownerOf(name, owners)
                                    .map(module::equals)
                                    .orElse(true));
                }));
    }

    @Test
    void rows_shown_with_another_table_are_of_one_that_is_declared() {
        Set<String> personal = declarations
                .all()
                .filter(TableDeclaration::hasRowsOfPeople)
                .flatMap(table -> table.tables().stream())
                .collect(Collectors.toSet());
        assertThat(declarations.all().filter(table -> table.within() != null))
                .isNotEmpty()
                .allMatch(table -> personal.contains(table.within()));
    }

    /** Everything runs on the real schema: what is shown, counted, erased and removed. */
    @Test
    void all_sql_of_the_declarations_runs() {
        PersonalRows.Person nobody = new PersonalRows.Person(UUID.randomUUID(), "nobody@example.org");
        declarations
                .all()
                .filter(TableDeclaration::hasRowsOfPeople)
                .forEach(table -> transactions.executeWithoutResult(status -> assertThatCode(() -> {
                            assertThat(rows.of(nobody, table)).isEmpty();
                            assertThat(rows.count(nobody, table)).isZero();
                            assertThat(rows.erasable(nobody, table)).isZero();
                            assertThat(rows.erase(nobody, table, Instant.EPOCH)).isZero();
                            if (table.isRemovedAfterPeriod()) {
                                assertThat(settings.period(Objects.requireNonNull(table.period())))
                                        .isNotNull();
                                assertThat(rows.due(table, Instant.EPOCH)).isZero();
                                assertThat(rows.removeDue(table, Instant.EPOCH, 10, Instant.EPOCH))
                                        .isZero();
                            }
                        })
                        .as("%s", table.tables())
                        .doesNotThrowAnyException()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"purpose", "basis", "kept", "mine"})
    void a_declaration_that_leaves_something_out_is_refused(String left) {
        assertThat(declaration("").faults()).isEmpty();
        assertThat(declaration(left).faults()).isNotEmpty();
    }

    private static TableDeclaration declaration(String without) {
        return new TableDeclaration(
                List.of("tea"),
                DataSubject.RESIDENT,
                null,
                without.equals("purpose") ? null : "to drink tea",
                without.equals("basis") ? null : LawfulBasis.CONSENT,
                null,
                "Tea",
                without.equals("mine") ? null : "account = :person",
                Map.of("Tea", "tea"),
                "true",
                Map.of(),
                null,
                null,
                false,
                null,
                null,
                without.equals("kept") ? null : "Until it is drunk.");
    }

    private Stream<String> declared() {
        return declarations.all().flatMap(table -> table.tables().stream());
    }

    private Set<String> tables() {
        return new TreeSet<>(jdbc.sql("select relname from pg_class"
                        + " where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')")
                .query(String.class)
                .list());
    }
}
