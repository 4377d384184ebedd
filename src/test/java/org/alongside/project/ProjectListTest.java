package org.alongside.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.alongside.AlongsideTest;
import org.alongside.calendar.MovableClock;
import org.alongside.identity.TestPeople;
import org.alongside.identity.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The project list as managers use it. */
@AlongsideTest
class ProjectListTest {

    @Autowired
    Projects projects;

    @Autowired
    TestPeople people;

    @Autowired
    MovableClock clock;

    @LocalServerPort
    int port;

    private final String mark = "L" + Long.toString(System.nanoTime(), 36);

    @BeforeEach
    void somebodyManages() {
        people.account("manager");
    }

    @AfterEach
    void now() {
        clock.backToNow();
    }

    @Test
    void it_is_ordered_by_name_or_by_how_long_a_project_has_been_in_its_stage() {
        Instant today = clock.instant();
        String pears = projects.putForward("pears " + mark);
        String apples = projects.putForward("Apples " + mark);
        clock.moveTo(today.minus(Duration.ofDays(40)));
        String oranges = projects.putForward("Oranges " + mark);
        clock.backToNow();

        assertThat(order(ProjectOrder.NAME)).containsExactly(apples, oranges, pears);
        assertThat(order(ProjectOrder.LONGEST_IN_STAGE)).first().isEqualTo(oranges);
        assertThat(page("/projects?order=NAME&words=" + mark))
                .contains("3 projects")
                .containsSubsequence("Apples", "Oranges", "pears");
    }

    @Test
    void pages_in_every_order_follow_each_other_without_gaps_even_where_names_and_days_are_the_same() {
        for (int many = 0; many < 5; many++) {
            projects.putForward("Same " + mark);
        }
        for (ProjectOrder order : ProjectOrder.values()) {
            List<String> seen = new ArrayList<>();
            String after = "";
            for (int page = 0; page < 3; page++) {
                List<Project> shown = projects.page(mark, null, null, order, after, 2);
                shown.forEach(project -> seen.add(project.reference()));
                after = seen.get(seen.size() - 1);
            }
            assertThat(seen).as("%s", order).hasSize(5).doesNotHaveDuplicates();
        }
    }

    @Test
    void the_next_page_keeps_words_filters_and_order() {
        for (int many = 0; many < 26; many++) {
            projects.putForward("Bus & tram " + mark);
        }
        String page = page("/projects?words=Bus+%26+tram+" + mark + "&stage=INTAKE&state=RUNNING&order=NAME");
        assertThat(page)
                .contains("26 projects")
                .contains("words=Bus%20%26%20tram%20" + mark
                        + "&amp;stage=INTAKE&amp;state=RUNNING&amp;order=NAME&amp;after=CP-");
    }

    @Test
    void a_search_that_finds_nothing_says_so_and_leads_back() {
        assertThat(page("/projects?words=nothing-is-called-" + mark))
                .contains("No projects", "No projects found", "Clear search", "Show all projects");
        assertThat(page("/projects?order=NONSENSE&after=NONSENSE")).contains("Projects");
    }

    private List<String> order(ProjectOrder order) {
        return projects.page(mark, null, null, order, "", 10).stream()
                .map(Project::reference)
                .toList();
    }

    private String page(String address) {
        Visitor manager = Visitor.signedIn(port, "manager");
        HttpResponse<String> answer = manager.get(address);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}
