package org.alongside.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.alongside.AlongsideTest;
import org.alongside.Walk;
import org.alongside.evaluation.EvaluatedCase;
import org.alongside.form.answer.ValidationRejected;
import org.alongside.history.CaseRecord;
import org.alongside.history.RecordEntry;
import org.alongside.notification.Recipient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AlongsideTest
class GoldenThreadTest {

    private static final LocalDate JUNE = LocalDate.of(2026, 6, 3);

    @Autowired
    EvaluatedCase cases;

    @Autowired
    GoldenThread thread;

    @Autowired
    CaseRecord record;

    @Autowired
    Walk walk;

    @Autowired
    JdbcClient jdbc;

    private String reference = "";

    @BeforeEach
    void aCase() {
        reference = cases.with("contributor", "contributor2");
    }

    @Test
    void words_are_kept_exactly_as_they_were_said() {
        List<String> said = List.of(
                "We want 🏡 and not a unit",
                "\u202Eright to left\u202C and العربية",
                "<script>alert('x')</script>",
                "=HYPERLINK(\"http://x.example\")",
                "line one\nline two\n\n- a list",
                "it's 100% _ \\ ' \" %");
        said.forEach(words -> cases.heardFrom("contributor", reference, words));
        assertThat(thread.of(reference)).extracting(ContributionView::words).containsExactlyElementsOf(said);
    }

    @Test
    void contributions_of_a_case_are_numbered_without_gaps_however_many_come_at_once() throws Exception {
        int many = 8;
        CyclicBarrier together = new CyclicBarrier(many);
        List<Callable<Integer>> writers = new ArrayList<>();
        IntStream.range(0, many)
                .forEach(each -> writers.add(() -> {
                    together.await();
                    return cases.heardFrom("contributor", reference, "At once " + each);
                }));
        ExecutorService people = Executors.newFixedThreadPool(many);
        try {
            for (Future<Integer> each : people.invokeAll(writers)) {
                assertThat(each.get()).isBetween(1, many);
            }
        } finally {
            people.shutdown();
        }
        assertThat(thread.of(reference)).extracting(ContributionView::number).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
    }

    @Test
    void closing_and_adding_at_the_same_moment_never_leaves_one_without_an_answer() throws Exception {
        for (int round = 0; round < 10; round++) {
            String race = cases.with("contributor");
            CyclicBarrier together = new CyclicBarrier(2);
            ExecutorService two = Executors.newFixedThreadPool(2);
            try {
                Future<Boolean> closed = two.submit(() -> {
                    together.await();
                    try {
                        thread.close(race);
                        return true;
                    } catch (UnansweredContributions refused) {
                        return false;
                    }
                });
                Future<Boolean> added = two.submit(() -> {
                    together.await();
                    try {
                        cases.heardFrom("contributor", race, "Wait");
                        return true;
                    } catch (ValidationRejected tooLate) {
                        return false;
                    }
                });
                assertThat(closed.get()).isNotEqualTo(added.get());
            } finally {
                two.shutdown();
            }
            assertThat(thread.isClosed(race)).isNotEqualTo(thread.progress(race).unanswered() > 0);
        }
    }

    @Test
    void an_answer_can_be_put_better_until_the_person_was_told() {
        int number = cases.heardFrom("contributor", reference, "Quieter rooms");
        cases.answer(reference, number, ResponseOutcome.NOT_DONE);
        cases.answer(reference, number, ResponseOutcome.DONE);
        thread.tell(reference);
        assertThatThrownBy(() -> cases.answer(reference, number, ResponseOutcome.PARTLY))
                .isInstanceOf(ValidationRejected.class)
                .hasMessage("contribution.refused.already-told");
        assertThat(thread.require(reference, number).answer().orElseThrow().outcome())
                .isEqualTo(ResponseOutcome.DONE);
    }

    @Test
    void nobody_can_be_told_of_an_answer_that_does_not_exist() {
        int number = cases.heardFromNauwu(reference, "A say");
        assertThatThrownBy(() -> thread.toldAnotherWay(reference, number, ToldHow.IN_PERSON))
                .isInstanceOf(ValidationRejected.class)
                .hasMessage("contribution.refused.told-before-answer");
    }

    @Test
    void a_group_with_an_address_gets_one_letter_for_all_it_said() {
        for (String words : List.of("One", "Two")) {
            int number = thread.hear(
                    reference,
                    NewContribution.fromGroup("NAUWU", 160, words, Occasion.SURVEY, JUNE)
                            .tellingAt("nauwu@council.example"));
            cases.answer(reference, number, ResponseOutcome.DONE);
        }
        int silent = cases.heardFromNauwu(reference, "Without an address");
        cases.answer(reference, silent, ResponseOutcome.DONE);

        assertThat(thread.tell(reference)).isEqualTo(1);
        assertThat(thread.tell(reference)).isZero();
        assertThat(thread.require(reference, silent).told()).isNull();
        thread.toldAnotherWay(reference, silent, ToldHow.THROUGH_GROUP);
        assertThat(thread.require(reference, silent).toldHow()).isEqualTo(ToldHow.THROUGH_GROUP);
        assertThat(jdbc.sql("select body_text from outbox_message where reference = ? and name = 'NAUWU'")
                        .param(reference)
                        .query(String.class)
                        .list())
                .singleElement()
                .satisfies(letter -> assertThat(letter).contains("> One").contains("> Two"));
    }

    @Test
    void the_record_tells_that_something_was_said_and_a_hash_of_it_but_not_what() {
        int number = cases.heardFrom("contributor", reference, "Quieter rooms");
        assertThat(record.oldestFirst(reference))
                .extracting(RecordEntry::text)
                .contains("Contribution " + number + " was recorded (said online)");
        assertThat(jdbc.sql("select facts::text from record_entry where reference = ? and act = 'contribution-heard'")
                        .param(reference)
                        .query(String.class)
                        .single())
                .containsPattern("[0-9a-f]{64}")
                .doesNotContain("Quieter");
    }

    @Test
    void the_same_words_twice_give_two_hashes() {
        cases.heardFrom("contributor", reference, "Yes");
        cases.heardFrom("contributor2", reference, "Yes");
        assertThat(jdbc.sql("select words_hash from contribution where reference = ?")
                        .param(reference)
                        .query(String.class)
                        .list())
                .doesNotHaveDuplicates();
    }

    @Test
    void a_person_can_be_erased_while_what_came_of_it_stays() {
        String erased = cases.with("contributor3");
        int number = cases.heardFrom("contributor3", erased, "Quieter rooms");
        cases.answer(erased, number, ResponseOutcome.DONE);
        thread.eraseWordsOf(walk.account("contributor3"));
        ContributionView left = thread.require(erased, number);
        assertThat(left.words()).isNull();
        assertThat(left.account()).isNull();
        assertThat(left.isAnswered()).isTrue();
        assertThat(jdbc.sql("select count(*) from contribution_words w join contribution c on c.id = w.contribution"
                                + " where c.reference = ?")
                        .param(erased)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void search_finds_words_and_groups_and_takes_percent_signs_and_nul_as_they_are() {
        cases.heardFrom("contributor", reference, "100% of the letters are too long");
        cases.heardFromNauwu(reference, "A say in who supports us");
        assertThat(found("100%")).containsExactly(1);
        assertThat(found("nauwu")).containsExactly(2);
        assertThat(found("SUPPORTS us")).containsExactly(2);
        assertThat(found("_")).isEmpty();
        assertThat(found("say\0")).containsExactly(2);
        assertThat(found("' or 1=1 --")).isEmpty();
    }

    @Test
    void the_list_pages_in_both_directions_and_filters_by_answered() {
        for (int each = 1; each <= 5; each++) {
            cases.heardFrom("contributor", reference, "Number " + each);
        }
        cases.answer(reference, 2, ResponseOutcome.DONE);
        assertThat(numbers(new ContributionSearch("", ContributionSearch.Answered.ALL, false, 2), 2))
                .containsExactly(3, 4);
        assertThat(numbers(new ContributionSearch("", ContributionSearch.Answered.ALL, true, 4), 2))
                .containsExactly(3, 2);
        assertThat(numbers(new ContributionSearch("", ContributionSearch.Answered.NO, false, 0), 9))
                .containsExactly(1, 3, 4, 5);
        assertThat(numbers(new ContributionSearch("", ContributionSearch.Answered.YES, false, 0), 9))
                .containsExactly(2);
        assertThat(thread.progress(reference)).isEqualTo(new AnswerProgress(1, 5));
    }

    @Test
    void whoever_said_something_hears_when_the_case_is_stopped() {
        cases.heardFrom("contributor", reference, "One");
        cases.heardFrom("contributor", reference, "Two");
        cases.heardFromNauwu(reference, "Three");
        assertThat(thread.contributors(reference))
                .extracting(Recipient::account)
                .containsExactly(walk.account("contributor"));
    }

    private List<Integer> found(String words) {
        return numbers(new ContributionSearch(words, ContributionSearch.Answered.ALL, false, 0), 9);
    }

    private List<Integer> numbers(ContributionSearch search, int atMost) {
        return thread.find(reference, search, atMost).stream()
                .map(ContributionView::number)
                .toList();
    }
}
