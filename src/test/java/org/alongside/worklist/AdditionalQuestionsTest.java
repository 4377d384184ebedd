package org.alongside.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import org.alongside.AlongsideTest;
import org.alongside.identity.TestPeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Questions and options that an author added to a step's form and that no code knows. */
@AlongsideTest
class AdditionalQuestionsTest {

    @Autowired
    TestPeople people;

    @Autowired
    TeaCase tea;

    @Autowired
    WorkList workList;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    private WorkItem item;

    @BeforeEach
    void aCaseWhoseFormAsksMore() {
        item = tea.start("worklist/tea-with-more.form");
    }

    @AfterEach
    void gone() {
        tea.end();
    }

    @Test
    void what_was_answered_is_on_the_page_of_the_case_with_the_words_of_the_question() throws Exception {
        mvc.perform(send("STRONG")).andExpect(redirectedUrl("/work"));

        assertThat(projectPage())
                .contains("Answers to additional questions", "Which milk?", "Oat, the one in the blue carton")
                .contains("What goes with it?", "Scones &amp; jam")
                .contains("On which day?", "3 December 2026")
                .contains("Biscuits as well", "Yes")
                .contains("Allergies", "Guest 1: Nuts")
                .contains("menu.txt", "Olive Officer")
                .doesNotContain("Which tea?", "How strong?", "Nobody in particular");
    }

    @Test
    void it_is_kept_with_the_version_of_the_form_and_as_a_value() throws Exception {
        mvc.perform(send("WEAK")).andExpect(redirectedUrl("/work"));

        assertThat(jdbc.sql("""
                                select question || ' ' || answer from form_additional_answer
                                 where about = array[?::text] and form_id = 'tea' and step = 'Task_MakeTea' and answered_by = ?
                                   and question <> 'menu' order by id
                                """)
                        .param(item.reference())
                        .param(people.id("officer"))
                        .query(String.class)
                        .list())
                .containsExactly(
                        "milk \"Oat, the one in the blue carton\"",
                        "with [\"scones\"]",
                        "day \"2026-12-03\"",
                        "biscuits true",
                        "guests.allergy [\"Nuts\"]");
        assertThat(jdbc.sql("select string_agg(to_jsonb(r)::text, ' ') from record_entry r where reference = ?")
                        .param(item.reference())
                        .query(String.class)
                        .single())
                .as("people's words are not in the record")
                .doesNotContain("blue carton");
    }

    @Test
    void a_form_that_is_refused_keeps_nothing() throws Exception {
        mvc.perform(with("coffee", "WEAK")).andExpect(status().isOk());

        assertThat(jdbc.sql("select count(*) from form_additional_answer where about = array[?::text]")
                        .param(item.reference())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void an_option_that_the_code_does_not_know_is_said_beside_its_question() throws Exception {
        mvc.perform(send("BUILDERS"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("id=\"strength-error\"")))
                .andExpect(content().string(containsString("We cannot take this answer at the moment")))
                .andExpect(content().string(containsString("Oat, the one in the blue carton")));
        assertThat(workList.find(item.id()).orElseThrow().isOpen()).isTrue();
    }

    private AbstractMockHttpServletRequestBuilder<?> send(String strength) {
        return with("Assam", strength);
    }

    private AbstractMockHttpServletRequestBuilder<?> with(String kind, String strength) {
        MockPart menu = new MockPart("menu", "menu.txt", "Tea, 2 pounds".getBytes(StandardCharsets.UTF_8));
        return multipart("/work/" + item.id())
                .part(menu)
                .param("_page", "form")
                .param("_do", "continue")
                .param("kind", kind)
                .param("strength", strength)
                .param("milk", "Oat, the one in the blue carton")
                .param("with", "scones")
                .param("day-day", "3")
                .param("day-month", "12")
                .param("day-year", "2026")
                .param("biscuits", "true")
                .param("guests-count", "1")
                .param("guests-0-name", "Nobody in particular")
                .param("guests-0-allergy", "Nuts")
                .with(csrf())
                .with(people.signedIn("officer"));
    }

    private String projectPage() throws Exception {
        MockHttpServletRequestBuilder page =
                get("/projects/" + item.reference()).with(people.signedIn("officer"));
        return mvc.perform(page)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
