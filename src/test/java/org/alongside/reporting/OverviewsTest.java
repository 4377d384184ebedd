package org.alongside.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.alongside.AlongsideTest;
import org.alongside.calendar.MovableClock;
import org.alongside.contribution.ResponseOutcome;
import org.alongside.evaluation.EvaluatedCase;
import org.alongside.identity.TestPeople;
import org.alongside.project.Stage;
import org.alongside.reporting.Overview.Attention;
import org.alongside.reporting.Overview.Kind;
import org.alongside.worklist.Holder;
import org.alongside.worklist.WorkItem;
import org.alongside.worklist.WorkList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** The database is shared with other tests, so figures are compared before and after. */
@AlongsideTest
class OverviewsTest {

    @Autowired
    OverviewQueries overviews;

    @Autowired
    EvaluatedCase cases;

    @Autowired
    WorkList workList;

    @Autowired
    MovableClock clock;

    @Autowired
    MockMvc mvc;

    @Autowired
    TestPeople people;

    @Autowired
    TransactionTemplate transaction;

    @AfterEach
    void backToNow() {
        clock.backToNow();
    }

    @Test
    void the_page_names_the_periods_that_are_set() throws Exception {
        mvc.perform(get("/overview").with(people.signedIn("manager")))
                .andExpect(content().string(containsString("No activity for 20 working days")))
                .andExpect(content().string(not(containsString("null"))));
    }

    @Test
    void a_running_project_is_counted_in_its_stage() {
        int before = overviews.today().stages().getOrDefault(Stage.EVALUATION, 0);
        cases.with("contributor");
        assertThat(overviews.today().stages().get(Stage.EVALUATION)).isEqualTo(before + 1);
    }

    @Test
    void an_overdue_work_item_is_late_and_the_longest_overdue_comes_first() {
        String reference = cases.with("contributor");
        transaction.executeWithoutResult(status -> workList.open(
                WorkItem.Kind.AGREED,
                reference + "/late",
                reference,
                "Long ago",
                Holder.group("officers"),
                LocalDate.of(2001, 1, 2),
                "/projects/" + reference));
        Overview overview = overviews.today();
        assertThat(overview.count(Kind.LATE)).isPositive();
        assertThat(overview.attention(Kind.LATE)).extracting(Attention::what).contains("Long ago");
        transaction.executeWithoutResult(status -> workList.finish(WorkItem.Kind.AGREED, reference + "/late"));
        assertThat(overviews.today().count(Kind.LATE)).isEqualTo(overview.count(Kind.LATE) - 1);
    }

    @Test
    void a_project_without_anything_on_its_record_for_twenty_working_days_stands_still() {
        clock.moveTo(Instant.parse("2001-03-01T10:00:00Z"));
        String reference = cases.with("contributor");
        clock.moveTo(Instant.parse("2001-03-20T10:00:00Z"));
        assertThat(standingStill()).doesNotContain(reference);
        clock.moveTo(Instant.parse("2001-04-20T10:00:00Z"));
        assertThat(standingStill()).contains(reference);
        cases.heardFrom("contributor", reference, "Is anybody there?");
        assertThat(standingStill()).doesNotContain(reference);
    }

    @Test
    void contributions_without_an_answer_are_counted_over_all_projects_under_way() {
        int before = overviews.today().count(Kind.UNANSWERED);
        String reference = cases.with("contributor");
        cases.heardFrom("contributor", reference, "One");
        int two = cases.heardFrom("contributor", reference, "Two");
        assertThat(overviews.today().count(Kind.UNANSWERED)).isEqualTo(before + 2);
        cases.answer(reference, two, ResponseOutcome.DONE);
        assertThat(overviews.today().count(Kind.UNANSWERED)).isEqualTo(before + 1);
    }

    @Test
    void the_share_counts_what_could_have_been_co_produced_and_says_what_it_leaves_out() {
        Overview.Share share = new Overview.Share(3, 12, 4, 2);
        assertThat(share.percent()).isEqualTo(25);
        assertThat(new Overview.Share(0, 0, 4, 2).percent()).isZero();
        Overview.Share now = overviews.today().share();
        assertThat(now.coProduced()).isLessThanOrEqualTo(now.couldHaveBeen());
    }

    private List<String> standingStill() {
        return overviews.today().attention(Kind.STANDS_STILL).stream()
                .map(Attention::reference)
                .toList();
    }
}
