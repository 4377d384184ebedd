package org.alongside.opportunity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.alongside.AlongsideTest;
import org.alongside.Walk;
import org.alongside.WrittenLetters;
import org.alongside.calendar.MovableClock;
import org.alongside.form.answer.RawInput;
import org.alongside.form.draft.RandomKey;
import org.alongside.identity.TestPeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The public form and the page for following an opportunity, with valid and invalid input. */
@AlongsideTest
class PutForwardPagesTest {

    private static final AtomicInteger ADDRESSES = new AtomicInteger();
    private static final Pattern KEY = Pattern.compile("name=\"_key\" value=\"([^\"]+)\"");

    @Autowired
    Opportunities opportunities;

    @Autowired
    OpportunityList list;

    @Autowired
    TestPeople people;

    @Autowired
    WrittenLetters letters;

    @Autowired
    Walk walk;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    private MockHttpSession session = new MockHttpSession();
    private Cookie formKey = aFormKey();
    private String address = "";
    private final String mark = "M" + Long.toString(System.nanoTime(), 36);

    @BeforeEach
    void somebodyAtTheirBrowser() {
        session = new MockHttpSession();
        formKey = aFormKey();
        address = "10.1.2." + ADDRESSES.incrementAndGet();
    }

    @AfterEach
    void now() {
        clock.backToNow();
    }

    @Test
    void anybody_puts_something_forward_gets_a_reference_and_can_follow_it() throws Exception {
        String title = "Homecare standards " + mark;
        fill(pages(title));
        finish().andExpect(redirectedUrl("/opportunities/received"));

        String reference = referenceOf(title);
        mvc.perform(get("/opportunities/received").session(session).cookie(formKey))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(reference)));
        assertThat(jdbc.sql("select subject from outbox_message where reference = ?")
                        .param(reference)
                        .query(String.class)
                        .list())
                .containsExactly("We have your suggestion: " + reference);
        follow(reference, "PAT.Proposer@example.org")
                .andExpect(content().string(containsString(title)))
                .andExpect(content().string(containsString("An officer is reading it")));
    }

    @Test
    void a_day_for_the_answer_is_promised_on_the_page_in_the_letter_and_where_it_is_followed() throws Exception {
        clock.moveTo(Instant.parse("2027-05-10T09:00:00Z"));
        String title = "Promise " + mark;
        fill(pages(title));
        finish();
        String reference = referenceOf(title);
        String promise = "We aim to tell you what we decide, and why, by 24 May 2027.";
        mvc.perform(get("/opportunities/received").session(session))
                .andExpect(content().string(containsString(promise)));
        assertThat(letters.about(reference)).last().asString().contains(promise);
        follow(reference, Examples.EMAIL)
                .andExpect(content().string(containsString("We aim to tell you what we decide by 24 May 2027.")));
        assertThat(opportunityList(title)).contains("24 May 2027").doesNotContain("Late");

        clock.moveTo(Instant.parse("2027-05-24T20:00:00Z"));
        follow(reference, Examples.EMAIL).andExpect(content().string(not(containsString("We are late"))));
        clock.moveTo(Instant.parse("2027-05-25T09:00:00Z"));
        follow(reference, Examples.EMAIL)
                .andExpect(
                        content().string(containsString("We said that we would tell you by 24 May 2027. We are late")));
        assertThat(opportunityList(title)).contains("24 May 2027", "Late");
        String triage = mvc.perform(
                        get("/work/" + walk.item(reference, "Task_Triage").id()).with(people.signedIn("officer")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(triage).contains("24 May 2027. This day has passed.");
    }

    @Test
    void not_now_is_no_progress_and_has_its_own_day() throws Exception {
        clock.moveTo(Instant.parse("2027-05-10T09:00:00Z"));
        String title = "Later " + mark;
        fill(pages(title));
        finish();
        String reference = referenceOf(title);
        walk.finish(
                "officer",
                reference,
                "Task_Triage",
                RawInput.none()
                        .with("outcome", "NOT_NOW")
                        .with("lookAgainOn", LocalDate.of(2027, 7, 5))
                        .with("reason", "The contract ends next year."));
        assertThat(letters.about(reference))
                .last()
                .asString()
                .contains("look at it again on 5 July 2027. We aim to tell you what we decide by 19 July 2027.");
        follow(reference, Examples.EMAIL)
                .andExpect(content().string(containsString("We will look at this again on 5 July 2027.")))
                .andExpect(content().string(containsString("We aim to tell you what we decide by 19 July 2027.")))
                .andExpect(content().string(not(containsString("An officer is reading it"))))
                .andExpect(content().string(not(containsString("aria-current=\"step\""))))
                .andExpect(content().string(not(containsString("Workshops"))));

        clock.moveTo(Instant.parse("2027-07-05T09:00:00Z"));
        follow(reference, Examples.EMAIL)
                .andExpect(content().string(containsString("An officer is reading it")))
                .andExpect(content().string(not(containsString("We will look at this again"))));
    }

    private String opportunityList(String words) throws Exception {
        return mvc.perform(get("/opportunities").param("words", words).with(people.signedIn("officer")))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void sent_twice_it_is_one_case() throws Exception {
        String title = "Twice " + mark;
        fill(pages(title));
        String key = key();
        finish(key).andExpect(redirectedUrl("/opportunities/received"));
        finish(key).andExpect(redirectedUrl("/opportunities/received"));

        assertThat(list.count(title, "")).isEqualTo(1);
    }

    @Test
    void staff_find_their_name_filled_in() throws Exception {
        mvc.perform(get("/opportunities/new")
                        .param("page", "you")
                        .session(session)
                        .cookie(formKey)
                        .with(people.signedIn("officer")))
                .andExpect(status().isOk());
        session = new MockHttpSession();
        formKey = aFormKey();
        Map<String, Map<String, String>> pages = pages("From staff " + mark);
        pages.remove("you");
        for (var page : pages.entrySet()) {
            send(page.getKey(), page.getValue(), true);
        }
        mvc.perform(get("/opportunities/new")
                        .param("page", "you")
                        .session(session)
                        .cookie(formKey)
                        .with(people.signedIn("officer")))
                .andExpect(content().string(containsString("Olive Officer")))
                .andExpect(content().string(containsString("officer@demo.example")));
    }

    @Test
    void an_empty_page_says_what_is_missing() throws Exception {
        send("what", Map.of(), false)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Error: ")))
                .andExpect(content().string(containsString("Enter a name for your idea")))
                .andExpect(content().string(containsString("Enter what it is about")));
    }

    @Test
    void too_long_is_refused_and_what_was_typed_stays() throws Exception {
        String long151 = "x".repeat(151);
        send("what", Map.of("title", long151, "about", "About"), false)
                .andExpect(content().string(containsString("must be 150 characters or fewer")))
                .andExpect(content().string(containsString(long151)));
    }

    @Test
    void a_character_that_cannot_be_kept_is_refused_beside_its_field() throws Exception {
        send("what", Map.of("title", "A\u0000B", "about", "About"), false)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Error: ")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Homes 🏠 and 👩🏽‍🦽 for all",
                "שלום وبركات ‏right to left",
                "<script>alert('x')</script> & \"quotes\"",
                "=HYPERLINK(\"http://example.org\")",
                "+441632960001 @SUM(1) -2",
                "'; drop table opportunity; --",
                "[[${70707*7}]] __${70707*7}__ #{title}"
            })
    void words_are_kept_exactly_and_shown_as_words(String words) throws Exception {
        Map<String, Map<String, String>> pages = pages(words + " " + mark);
        pages.get("what").put("about", words);
        fill(pages);
        finish().andExpect(redirectedUrl("/opportunities/received"));

        String reference = referenceOf(words + " " + mark);
        assertThat(opportunities.require(reference).about()).isEqualTo(words);
        follow(reference, Examples.EMAIL)
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("<script>alert"))))
                .andExpect(content().string(not(containsString("494949"))));
    }

    @ParameterizedTest
    @CsvSource({
        "31, 2, 2087, has only 28 days",
        "1, 1, 2020, must be in the future",
        "1, , 2087, must include",
        "x, 1, 2087, Error",
        "1, 13, 2087, month from 1 to 12"
    })
    void a_day_that_cannot_be_is_refused_beside_its_field(String day, String month, String year, String said)
            throws Exception {
        send("when", date("endsOn", day, month == null ? "" : month, year), false)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(said)));
    }

    @Test
    void the_end_comes_after_the_start() throws Exception {
        Map<String, String> dates = new LinkedHashMap<>(date("startsOn", "2", "6", "2087"));
        dates.putAll(date("endsOn", "1", "6", "2087"));
        send("when", dates, false).andExpect(content().string(containsString("must be after")));
    }

    @Test
    void a_group_or_choice_that_is_not_offered_is_refused() throws Exception {
        send("who", Map.of("groups", "EVERYBODY_ELSE", "reach", "BILLIONS"), false)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Error: ")));
    }

    @Test
    void a_machine_that_fills_every_box_is_noticed() throws Exception {
        String title = "From a machine " + mark;
        fill(pages(title));
        mvc.perform(from(post("/opportunities/new"))
                        .param("_page", "check")
                        .param("_key", key())
                        .param("_do", "finish")
                        .param("website", "http://spam.example"))
                .andExpect(status().isOk());
        assertThat(list.count(title, "")).isZero();
    }

    @Test
    void one_address_sends_only_so_many() throws Exception {
        int status = 200;
        for (int times = 0; times < 400 && status != 429; times++) {
            status = mvc.perform(
                            from(post("/follow")).param("reference", "CP-1").param("email", "a@example.org"))
                    .andReturn()
                    .getResponse()
                    .getStatus();
        }
        assertThat(status).isEqualTo(429);
        mvc.perform(from(post("/opportunities/new")))
                .andExpect(status().isTooManyRequests())
                .andExpect(content().string(containsString("<h1")));
    }

    @Test
    void following_does_not_tell_which_of_reference_and_email_is_known() throws Exception {
        String reference = opportunities.receive(Examples.homecare("Quiet " + mark));

        String wrongEmail = answer(reference, "somebody.else@example.org");
        String wrongReference = answer("CP-1999-0001", Examples.EMAIL);
        String bothWrong = answer("CP-1999-0001", "somebody.else@example.org");

        assertThat(wrongEmail)
                .contains("We cannot find this reference")
                .isEqualTo(wrongReference)
                .isEqualTo(bothWrong);
    }

    @Test
    void the_reference_never_stands_in_an_address_and_following_needs_both() throws Exception {
        mvc.perform(get("/follow").param("reference", "CP-2026-0001").param("email", Examples.EMAIL))
                .andExpect(content().string(not(containsString("CP-2026-0001"))));
        mvc.perform(from(post("/follow")).param("reference", " ").param("email", "nobody"))
                .andExpect(content().string(containsString("Enter the reference")))
                .andExpect(content().string(containsString("Enter an email address in the correct format")));
    }

    @Test
    void a_form_without_its_token_is_refused() throws Exception {
        mvc.perform(post("/follow").param("reference", "CP-1")).andExpect(status().isForbidden());
    }

    @Test
    void the_list_is_for_staff_and_is_searched_and_paged() throws Exception {
        for (int number = 0; number < 27; number++) {
            opportunities.receive(Examples.homecare("Paged " + mark + " " + number));
        }
        assertThat(list.page("Paged " + mark, "", false, null, 26)).hasSize(26);
        mvc.perform(get("/opportunities").param("words", "Paged " + mark).with(people.signedIn("officer")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("27 opportunities")))
                .andExpect(content().string(containsString("after=")));
        mvc.perform(get("/opportunities")
                        .param("outcome", "NOT_NOW")
                        .param("words", mark)
                        .with(people.signedIn("manager")))
                .andExpect(content().string(containsString("No opportunities")));
        mvc.perform(get("/opportunities").with(people.signedIn("contributor"))).andExpect(status().isForbidden());
    }

    @Test
    void before_anything_was_sent_the_confirmation_page_shows_the_ways_on() throws Exception {
        mvc.perform(get("/opportunities/received"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("/follow")));
    }

    private String answer(String reference, String email) throws Exception {
        return follow(reference, email)
                .andReturn()
                .getResponse()
                .getContentAsString()
                .replace(reference, "REFERENCE")
                .replace(email, "EMAIL")
                .replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
    }

    private ResultActions follow(String reference, String email) throws Exception {
        return mvc.perform(from(post("/follow")).param("reference", reference).param("email", email));
    }

    private void fill(Map<String, Map<String, String>> pages) throws Exception {
        for (var page : pages.entrySet()) {
            send(page.getKey(), page.getValue(), false).andExpect(status().is3xxRedirection());
        }
    }

    private ResultActions send(String page, Map<String, String> typed, boolean officer) throws Exception {
        MockHttpServletRequestBuilder request = from(post("/opportunities/new")).param("_page", page);
        typed.forEach(request::param);
        return mvc.perform(officer ? request.with(people.signedIn("officer")) : request);
    }

    private String key() throws Exception {
        String html = mvc.perform(get("/opportunities/new")
                        .param("page", "check")
                        .session(session)
                        .cookie(formKey))
                .andReturn()
                .getResponse()
                .getContentAsString();
        var found = KEY.matcher(html);
        assertThat(found.find()).as("a one-time key on the page").isTrue();
        return found.group(1);
    }

    private ResultActions finish() throws Exception {
        return finish(key());
    }

    private ResultActions finish(String key) throws Exception {
        return mvc.perform(from(post("/opportunities/new"))
                .param("_page", "check")
                .param("_key", key)
                .param("_do", "finish"));
    }

    private MockHttpServletRequestBuilder from(MockHttpServletRequestBuilder request) {
        return request.session(session).cookie(formKey).with(csrf()).with(sent -> {
            sent.setRemoteAddr(address);
            return sent;
        });
    }

    private String referenceOf(String title) {
        return jdbc.sql("select reference from opportunity where title = ?")
                .param(title)
                .query(String.class)
                .single();
    }

    private static Map<String, Map<String, String>> pages(String title) {
        Map<String, Map<String, String>> pages = new LinkedHashMap<>();
        pages.put("what", new LinkedHashMap<>(Map.of("title", title, "about", "They were written in 2014.")));
        pages.put("who", Map.of("groups", "CARERS", "reach", "HUNDREDS"));
        pages.put("decision", Map.of("decisionOpen", "YES", "canChange", "A_LOT", "imposed", "NO"));
        pages.put("when", Map.of());
        pages.put(
                "you",
                Map.of("proposerName", "Pat Proposer", "proposerEmail", Examples.EMAIL, "proposerKind", "RESIDENT"));
        return pages;
    }

    private static Map<String, String> date(String name, String day, String month, String year) {
        return Map.of(name + "-day", day, name + "-month", month, name + "-year", year);
    }

    /** What the browser remembers of the form that it is at. */
    private static Cookie aFormKey() {
        return new Cookie("alongside_form", RandomKey.random());
    }
}
