package org.alongside.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alongside.AlongsideTest;
import org.alongside.forwardplan.EngagementSearch;
import org.alongside.forwardplan.ForwardPlan;
import org.alongside.identity.Accounts;
import org.alongside.identity.Role;
import org.alongside.notification.OutboxAdministration;
import org.alongside.opportunity.OpportunityList;
import org.alongside.project.ProjectOrder;
import org.alongside.project.Projects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Every list finds a name however it is typed: without accents, with a straight or curly apostrophe, in capitals. */
@AlongsideTest
@Transactional
class SearchInEveryListTest {

    private static final String NAME = "O\u2019Neill-\u015awi\u0105tek \u0141ukasz rhy\u0302l Stra\u00dfe";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Accounts accounts;

    @Autowired
    Projects projects;

    @Autowired
    OpportunityList opportunities;

    @Autowired
    ForwardPlan forwardPlan;

    @Autowired
    OutboxAdministration outbox;

    @ParameterizedTest
    @ValueSource(
            strings = {"oneill", "O'NEILL swiatek", "lukasz", "rhyl", "strasse oneill", "o\u2019neill-\u015bwi\u0105tek"
            })
    void a_person_is_found(String typed) {
        UUID id = accounts.add(NAME, UUID.randomUUID() + "@example.org", null, Set.of(Role.CONTRIBUTOR))
                .id();
        assertThat(accounts.search(typed, null, null, 100))
                .anyMatch(found -> found.id().equals(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"oneill", "O'NEILL swiatek", "lukasz", "rhyl", "strasse"})
    void a_project_is_found(String typed) {
        String reference = "CP-2087-" + (1000 + Math.abs(typed.hashCode() % 8999));
        jdbc.sql("""
                        insert into project (reference, title, stage, state, opened_at, stage_since, version)
                        values (:reference, :title, 'INTAKE', 'RUNNING', now(), now(), 0) on conflict do nothing
                        """).param("reference", reference).param("title", NAME).update();
        assertThat(projects.page(typed, null, null, ProjectOrder.NEWEST, "", 1000))
                .anyMatch(found -> found.reference().equals(reference));
        assertThat(projects.page("about " + typed, null, null, ProjectOrder.NEWEST, "", 1000))
                .isEmpty();
    }

    @Test
    void a_reference_is_found_as_people_write_it() {
        String reference = "CP-2087-0003";
        jdbc.sql("""
                        insert into project (reference, title, stage, state, opened_at, stage_since, version)
                        values (:reference, 'Bus stops', 'INTAKE', 'RUNNING', now(), now(), 0)
                        """).param("reference", reference).update();
        for (String typed : List.of(
                "cp 2087 3",
                reference.replace('-', ' '),
                reference.toLowerCase(java.util.Locale.UK) + ".",
                reference.replace('-', '\u2011'))) {
            assertThat(projects.page(typed, null, null, ProjectOrder.NEWEST, "", 10))
                    .as(typed)
                    .anyMatch(found -> found.reference().equals(reference));
        }
    }

    @Test
    void signs_that_make_no_word_find_nothing() {
        EngagementSearch signs = new EngagementSearch("%_\\", null, LocalDate.EPOCH, null, null, null);
        assertThat(forwardPlan.search(signs, 5)).isEmpty();
        assertThat(opportunities.count("%_\\", "")).isZero();
        assertThat(outbox.counts("%_\\"))
                .allSatisfy((status, count) -> assertThat(count).isZero());
    }
}
