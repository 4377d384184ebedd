package org.alongside.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import java.time.LocalDate;
import java.util.List;
import org.alongside.AlongsideTest;
import org.alongside.Walk;
import org.alongside.WrittenLetters;
import org.alongside.evaluation.EvaluatedCase;
import org.alongside.identity.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Anonymous contributions: no page, letter, history entry or row links the text to the person. */
@AlongsideTest
class WithoutANameTest {

    private static final String WORDS = "The night staff never knock.";
    private static final String NAME = "Connie Contributor";
    private static final List<String> TABLES = List.of(
            "contribution c where c.reference = ?",
            "contribution_words c where c.contribution in (select id from contribution where reference = ?)",
            "record_entry c where c.reference = ? and c.act = 'contribution-heard'",
            "record_words c where c.reference = ?");

    @Autowired
    WrittenLetters letters;

    @Autowired
    EvaluatedCase cases;

    @Autowired
    GoldenThread thread;

    @Autowired
    Walk walk;

    @Autowired
    TestPeople people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    private String reference = "";

    @BeforeEach
    void aCase() {
        reference = cases.with("contributor", "contributor2");
    }

    @Test
    void a_person_who_tells_us_something_without_their_name_is_on_no_page_about_it() throws Exception {
        tellUs();
        for (String reader : List.of("officer", "sponsor", "manager", "administrator")) {
            assertThat(page(reader, "/projects/" + reference + "/history"))
                    .contains("Contribution 1 was recorded")
                    .doesNotContain(NAME);
        }
        for (String reader : List.of("officer", "sponsor", "manager")) {
            assertThat(page(reader, "/projects/" + reference + "/contributions"))
                    .contains(WORDS)
                    .doesNotContain(NAME);
            assertThat(page(reader, "/projects/" + reference + "/contributions/1"))
                    .contains(WORDS)
                    .doesNotContain(NAME);
        }
    }

    @Test
    void no_row_of_the_contribution_or_its_record_entry_leads_back_to_the_account() throws Exception {
        tellUs();
        for (String table : TABLES) {
            assertThat(rows(table))
                    .as(table)
                    .doesNotContain(walk.account("contributor").toString(), NAME, "CONTRIBUTOR");
        }
    }

    @Test
    void a_name_that_is_given_is_still_kept_so_that_the_person_gets_their_own_answer() throws Exception {
        tellUs(false);
        assertThat(page("officer", "/projects/" + reference + "/contributions")).contains(NAME);
        assertThat(rows(TABLES.get(0))).contains(walk.account("contributor").toString());
        assertThat(page("officer", "/projects/" + reference + "/history")).contains(NAME);
    }

    @Test
    void the_answer_is_announced_to_everybody_who_takes_part_and_no_letter_repeats_the_words() throws Exception {
        tellUs();
        cases.answer(reference, 1, ResponseOutcome.DONE);
        assertThat(thread.tell(reference)).isEqualTo(2);
        assertThat(thread.tell(reference)).isZero();
        assertThat(jdbc.sql("select name from outbox_message where reference = ? order by name")
                        .param(reference)
                        .query(String.class)
                        .list())
                .containsExactly("Cal Contributor", NAME);
        assertThat(letters.about(reference)).allSatisfy(letter -> assertThat(letter)
                .doesNotContain(WORDS)
                .contains("/projects/" + reference + "/you-said-we-did"));
        assertThat(thread.require(reference, 1).told()).isNotNull();
        assertThat(page("contributor", "/projects/" + reference + "/you-said-we-did"))
                .contains(WORDS, "It is in the method statements");
    }

    @Test
    void a_person_who_also_gave_their_name_gets_the_same_letters_as_one_who_did_not_say_anything_else()
            throws Exception {
        tellUs();
        cases.heardFrom("contributor", reference, "The letters are too long.");
        cases.answer(reference, 1, ResponseOutcome.DONE);
        cases.answer(reference, 2, ResponseOutcome.DONE);
        assertThat(thread.tell(reference)).isEqualTo(2);
        assertThat(letters.about(reference)).hasSize(2).allSatisfy(letter -> assertThat(letter)
                .doesNotContain(WORDS));
        assertThat(jdbc.sql("select body_text from outbox_message where reference = ? and name = ?")
                        .params(reference, NAME)
                        .query(String.class)
                        .single())
                .contains("> The letters are too long.");
    }

    @Test
    void whether_a_promise_was_kept_is_announced_to_everybody_who_takes_part_too() throws Exception {
        tellUs();
        cases.answer(reference, 1, ResponseOutcome.DONE);
        thread.tell(reference);
        walk.as("officer", () -> thread.check(reference, 1, PromiseKept.KEPT, "They knock now."));
        int before = letters.about(reference).size();
        assertThat(thread.tellChecked(reference, "")).isEqualTo(2);
        assertThat(letters.about(reference)).hasSize(before + 2).allSatisfy(letter -> assertThat(letter)
                .doesNotContain(WORDS));
    }

    @Test
    void the_persons_own_page_does_not_list_it_because_nothing_says_that_it_is_theirs() throws Exception {
        tellUs();
        assertThat(page("contributor", "/my-projects/" + reference))
                .doesNotContain(WORDS)
                .contains("We do not keep who said something without their name");
    }

    @Test
    void before_sending_the_page_says_who_sees_what() throws Exception {
        assertThat(page("contributor", "/my-projects/" + reference + "/contributions/new"))
                .contains("The officers, managers and sponsor of this project can see your name with what you say")
                .contains("We will not keep who said it");
        assertThat(page("contributor", "/help")).contains("we do not keep who said it");
    }

    @Test
    void a_group_that_wants_no_name_shown_is_not_kept_either_and_no_search_finds_it() {
        walk.as(
                "officer",
                () -> thread.hear(
                        reference,
                        NewContribution.fromGroup("NAUWU", 160, WORDS, Occasion.SURVEY, LocalDate.of(2026, 6, 3))
                                .tellingAt("nauwu@council.example")
                                .anonymously()));
        for (String table : TABLES) {
            assertThat(rows(table)).as(table).doesNotContain("NAUWU", "nauwu@council.example", "160");
        }
        assertThat(thread.find(
                        reference, new ContributionSearch("nauwu", ContributionSearch.Answered.ALL, false, 0), 9))
                .isEmpty();
        assertThat(thread.find(
                        reference, new ContributionSearch("knock", ContributionSearch.Answered.ALL, false, 0), 9))
                .hasSize(1);
    }

    private void tellUs() throws Exception {
        tellUs(true);
    }

    private void tellUs(boolean withoutName) throws Exception {
        mvc.perform(post("/my-projects/" + reference + "/contributions/new")
                        .with(people.signedIn("contributor"))
                        .with(csrf())
                        .param("words", WORDS)
                        .param(withoutName ? "anonymous" : "_none", "true")
                        .param("_do", "continue"))
                .andExpect(redirectedUrl("/my-projects/" + reference));
    }

    private String page(String reader, String path) throws Exception {
        return mvc.perform(get(path).with(people.signedIn(reader)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private String rows(String table) {
        return jdbc.sql("select coalesce(string_agg(to_jsonb(c)::text, ' '), '') from " + table)
                .param(reference)
                .query(String.class)
                .single();
    }
}
