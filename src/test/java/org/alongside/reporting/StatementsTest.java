package org.alongside.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Set;
import org.alongside.AlongsideTest;
import org.alongside.Statements;
import org.alongside.evaluation.EvaluatedCase;
import org.alongside.identity.Accounts;
import org.alongside.identity.Role;
import org.alongside.identity.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A page's number of statements does not grow with its content. */
@AlongsideTest
class StatementsTest {

    /** Cached for some seconds, so that one request queries it and the next may not. */
    private static final List<String> REMEMBERED = List.of(
            "from notice where account",
            "from bank_holiday",
            "from work_item where state = 'OPEN') w group by 1, 2",
            "sending_permit",
            "pg_control_system");

    /** A member without rounds, whatever other tests have left behind. */
    private static final String NEWCOMER = "newcomer";

    @Autowired
    Accounts accounts;

    @Autowired
    TestPeople people;

    @Autowired
    EvaluatedCase cases;

    @Autowired
    MockMvc mvc;

    @BeforeEach
    void pages() {
        cases.with("contributor", "contributor2");
        if (accounts.byUsername(NEWCOMER).isEmpty()) {
            accounts.add("Nell Newcomer", "newcomer@demo.example", NEWCOMER, Set.of(Role.PANEL_MEMBER));
        }
    }

    @ParameterizedTest(name = "{1} of the {0}: at most {2} statements")
    @CsvSource({
        "officer, /work?show=mine, 6",
        "officer, /work?show=all&stage=panel, 6",
        "officer, /work?show=all&q=moving+adulthood, 7",
        "officer, /work?show=team&view=board, 6",
        "officer, /work?show=both&view=calendar, 6",
        "officer, /projects, 4",
        "officer, /opportunities, 4",
        "officer, /forward-plan, 4",
        "manager, /overview, 5",
        NEWCOMER + ", /decide, 8",
        "administrator, /admin, 7",
        "administrator, /admin/people, 5",
        "administrator, /admin/outbox, 5",
        "administrator, /admin/incidents, 7",
    })
    void a_list_costs_a_handful_of_statements_however_long_it_is(String who, String page, int atMost) throws Exception {
        List<String> before = statements(who, page);
        assertThat(before).hasSizeLessThanOrEqualTo(atMost);
        for (int more = 0; more < 3; more++) {
            cases.with("contributor", "contributor2");
        }
        assertThat(statements(who, page)).hasSameSizeAs(before);
    }

    /** Each module queries a person's cases separately, and people take part in few. */
    @Test
    void somebodys_own_projects_cost_a_few_statements_each() throws Exception {
        int before = statements("contributor", "/my-projects").size();
        cases.with("contributor", "contributor2");
        assertThat(statements("contributor", "/my-projects")).hasSizeLessThanOrEqualTo(before + 6);
    }

    @ParameterizedTest(name = "for the {0}: at most {1} statements")
    @CsvSource({"officer, 30", "manager, 30", "contributor, 30"})
    void the_page_of_a_project_costs_the_same_however_many_people_take_part(String who, int atMost) throws Exception {
        List<String> few = statements(who, "/projects/" + cases.with("contributor"));
        List<String> many =
                statements(who, "/projects/" + cases.with("contributor", "contributor2", "contributor3", "member"));
        assertThat(few).hasSizeLessThanOrEqualTo(atMost);
        assertThat(many).hasSameSizeAs(few);
    }

    private List<String> statements(String who, String page) throws Exception {
        List<String> sent = Statements.of(
                () -> mvc.perform(get(page).with(people.signedIn(who))).andExpect(status().isOk()));
        return sent.stream()
                .filter(statement -> REMEMBERED.stream().noneMatch(statement::contains))
                .toList();
    }
}
