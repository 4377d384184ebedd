package org.alongside.recruitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.AlongsideTest;
import org.alongside.Walk;
import org.alongside.calendar.MovableClock;
import org.alongside.calendar.WorkingDays;
import org.alongside.form.draft.RandomKey;
import org.alongside.identity.Accounts;
import org.alongside.identity.TestPeople;
import org.alongside.person.Passports;
import org.alongside.project.Projects;
import org.alongside.project.Stage;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** The public form and the contributors' pages, with valid and invalid input. */
@AlongsideTest
class TakePartPagesTest {

    private static final String USERS = "People who have care at home";

    @Autowired
    TakingPartCase cases;

    @Autowired
    TestPeople people;

    @Autowired
    OfferingPlaces offering;

    @Autowired
    Places places;

    @Autowired
    Passports passports;

    @Autowired
    MovableClock clock;

    @Autowired
    WorkingDays workingDays;

    @Autowired
    Walk walk;

    @Autowired
    Projects projects;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Welcoming welcoming;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    MockHttpSession session = new MockHttpSession();
    Cookie formKey = aFormKey();
    String reference = "";
    String code = "";

    @BeforeEach
    void anOpenCallOut() {
        people.account("officer");
        session = new MockHttpSession();
        formKey = aFormKey();
        reference = cases.accepted();
        code = cases.open(reference, 5, USERS, "Unpaid carers");
    }

    @AfterEach
    void now() {
        clock.backToNow();
    }

    @Test
    void what_is_open_is_listed_and_told_in_public() throws Exception {
        mvc.perform(get("/take-part"))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("/take-part/" + code)));
        mvc.perform(get("/take-part/" + code))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("Unpaid carers")));
        mvc.perform(get("/take-part/no-such-call-out")).andExpect(status().isNotFound());
    }

    @Test
    void somebody_applies_page_by_page() throws Exception {
        applyAs("Ada Applicant", mail("ada"));
        assertThat(offering.candidates(reference))
                .extracting(OfferingPlaces.Candidate::name)
                .containsExactly("Ada Applicant");
        mvc.perform(get("/take-part/" + code + "/received").session(session))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("Thank you")));
        mvc.perform(get("/take-part/" + code + "/received"))
                .andExpect(content().string(Matchers.containsString("There is no application to show")))
                .andExpect(content().string(Matchers.not(Matchers.containsString("Thank you"))));
    }

    @Test
    void somebody_without_an_email_address_applies_with_a_phone_number() throws Exception {
        String last = "496" + (100 + System.nanoTime() % 900);
        String phone = "+44 1865 " + last;
        String key = fillIn(Map.of("name", "Phil Phone", "phone", "(01865) " + last));
        send("check", key).andExpect(redirectedUrl("/take-part/" + code + "/received"));
        assertThat(offering.candidates(reference))
                .extracting(OfferingPlaces.Candidate::name)
                .containsExactly("Phil Phone");
        assertThat(jdbc.sql("select phone from outbox_message where reference = ? and template = ?")
                        .params(reference, "recruitment/applied")
                        .query(String.class)
                        .list())
                .containsExactly(phone);

        UUID applicant = offering.candidates(reference).get(0).id();
        walk.as("officer", () -> offering.offer(reference, Set.of(applicant), Set.of(), ""));
        walk.as("officer", () -> welcoming.welcome(reference));
        assertThat(places.of(reference)).singleElement().satisfies(place -> assertThat(
                        accounts.recipient(place.account()).phone())
                .isEqualTo(phone));
    }

    @Test
    void whoever_cannot_be_reached_at_all_is_asked_for_one_way() throws Exception {
        mvc.perform(page(first()).param("name", "Nemo Nowhere"))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("Error: ")))
                .andExpect(content().string(Matchers.containsString("Give us one way to contact you")));
        assertThat(offering.candidates(reference)).isEmpty();
    }

    @Test
    void the_same_form_sent_twice_is_taken_once_and_leads_to_the_same_page() throws Exception {
        String key = applyAs("Ada Applicant", mail("ada"));
        send("check", key).andExpect(redirectedUrl("/take-part/" + code + "/received"));
        assertThat(cases.letters(reference, mail("ada"))).containsExactly("recruitment/applied");
    }

    @Test
    void a_known_address_gets_the_same_answer_as_an_unknown_one() throws Exception {
        applyAs("Ada Applicant", mail("ada"));
        session = new MockHttpSession();
        formKey = aFormKey();
        applyAs("Somebody Else", mail("ada"));
        assertThat(offering.candidates(reference)).hasSize(1);
        assertThat(cases.letters(reference, mail("ada")))
                .containsExactly("recruitment/applied", "recruitment/applied-again");
    }

    @Test
    void the_box_that_only_machines_see_stops_them() throws Exception {
        String key = fillIn("Robot", mail("robot"));
        mvc.perform(page("check").param("_key", key).param("_do", "finish").param("website", "https://spam.example"))
                .andExpect(status().isOk());
        assertThat(offering.candidates(reference)).isEmpty();
    }

    @Test
    void what_is_missing_or_wrong_is_said_beside_the_field() throws Exception {
        mvc.perform(page(first()).param("name", "").param("email", "not an address"))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("Error: ")))
                .andExpect(content().string(Matchers.containsString("Enter your name")));
        mvc.perform(page(first()).param("name", "x".repeat(101)).param("email", mail("long")))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("Error: ")));
    }

    @Test
    void hostile_input_is_kept_as_text_or_refused() throws Exception {
        String name = "=1+1 <script>alert('x')</script> \u202Eolleh \uD83D\uDE00";
        applyAs(name, mail("hostile"));
        assertThat(offering.candidates(reference))
                .extracting(OfferingPlaces.Candidate::name)
                .containsExactly(name);
        session = new MockHttpSession();
        formKey = aFormKey();
        mvc.perform(page(first()).param("name", "Nul\u0000l").param("email", mail("nul")));
        mvc.perform(get("/take-part/" + code + "/apply").param("page", "'; drop table person; --"))
                .andExpect(status().isOk());
    }

    @Test
    void a_form_without_its_token_is_refused() throws Exception {
        mvc.perform(post("/take-part/" + code + "/apply").param("_page", first()))
                .andExpect(status().is(Matchers.not(200)));
        assertThat(offering.candidates(reference)).isEmpty();
    }

    @Test
    void nobody_applies_after_the_last_day_even_with_a_form_that_was_open() throws Exception {
        String key = fillIn("Late Applicant", mail("late"));
        clock.moveTo(workingDays.startOf(LocalDate.now(clock).plusDays(22)));
        send("check", key).andExpect(redirectedUrl("/take-part/" + code));
        mvc.perform(get("/take-part/" + code))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("You can no longer apply")));
        assertThat(offering.candidates(reference)).isEmpty();
    }

    @Test
    void nobody_applies_while_the_project_is_planned_again() throws Exception {
        transactions.executeWithoutResult(status -> projects.enter(reference, Stage.PLANNING));
        mvc.perform(get("/take-part/" + code))
                .andExpect(content().string(Matchers.containsString("You cannot apply at the moment")));
        mvc.perform(get("/take-part/" + code + "/apply")).andExpect(redirectedUrl("/take-part/" + code));
        mvc.perform(post("/projects/" + reference + "/call-out/close")
                        .with(people.signedIn("officer"))
                        .with(csrf()))
                .andExpect(redirectedUrl("/projects/" + reference));
    }

    @Test
    void an_officer_is_asked_before_a_call_out_is_closed() throws Exception {
        String running = cases.started("recruitment");
        cases.calledOut(running, 3, USERS);
        mvc.perform(get("/projects/" + running + "/call-out/close").with(people.signedIn("officer")))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("Nobody can apply after you close it")));
        mvc.perform(post("/projects/" + running + "/call-out/close")
                        .with(people.signedIn("officer"))
                        .with(csrf()))
                .andExpect(redirectedUrl("/projects/" + running))
                .andExpect(flash().attribute(
                                "notice",
                                Matchers.startsWith(
                                        "Call-out closed. People can no longer apply. Next: Offer places, ")));
        assertThat(walk.open(running)).containsExactly("Task_OfferPlaces");
        mvc.perform(get("/projects/" + running + "/call-out/close").with(people.signedIn("officer")))
                .andExpect(redirectedUrl("/projects/" + running));
        mvc.perform(get("/work/" + walk.item(running, "Task_OfferPlaces").id()).with(people.signedIn("officer")))
                .andExpect(status().isOk());
        mvc.perform(post("/projects/" + running + "/call-out/close")
                        .with(people.signedIn("contributor"))
                        .with(csrf()))
                .andExpect(status().isForbidden());
    }

    @Test
    void a_contributor_sees_their_own_projects_only() throws Exception {
        String mine = cases.withPlaces("contributor");
        mvc.perform(get("/my-projects").with(people.signedIn("contributor")))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("/my-projects/" + mine)));
        mvc.perform(get("/my-projects/" + mine).with(people.signedIn("contributor")))
                .andExpect(status().isOk());
        mvc.perform(get("/my-projects/" + mine).with(people.signedIn("contributor3")))
                .andExpect(status().isNotFound());
        mvc.perform(get("/my-projects/" + mine).with(people.signedIn("officer")))
                .andExpect(status().isForbidden());
    }

    @Test
    void a_contributor_accepts_the_terms_and_can_give_the_place_up() throws Exception {
        String mine = cases.withPlaces("contributor");
        mvc.perform(get("/my-projects/" + mine + "/terms").with(people.signedIn("contributor")))
                .andExpect(status().isOk());
        mvc.perform(post("/my-projects/" + mine + "/terms")
                        .with(people.signedIn("contributor"))
                        .with(csrf()))
                .andExpect(redirectedUrl("/my-projects/" + mine));
        assertThat(places.find(mine, people.id("contributor")).orElseThrow().termsAccepted())
                .isTrue();
        mvc.perform(get("/my-projects/" + mine + "/give-up").with(people.signedIn("contributor")))
                .andExpect(status().isOk());
        mvc.perform(post("/my-projects/" + mine + "/give-up")
                        .with(people.signedIn("contributor"))
                        .with(csrf()))
                .andExpect(redirectedUrl("/my-projects"));
        assertThat(places.has(mine, people.id("contributor"))).isFalse();
        mvc.perform(get("/my-projects/" + mine).with(people.signedIn("contributor")))
                .andExpect(status().isNotFound());
    }

    @Test
    void a_contributor_changes_what_they_need() throws Exception {
        mvc.perform(get("/my-passport").with(people.signedIn("contributor2"))).andExpect(status().isOk());
        mvc.perform(post("/my-passport")
                        .with(people.signedIn("contributor2"))
                        .with(csrf())
                        .param("_page", "form")
                        .param("_do", "continue")
                        .param("formats", "EASY_READ", "BRAILLE")
                        .param("times", "Not before 10am"))
                .andExpect(redirectedUrl("/my-projects"));
        assertThat(passports.own(people.id("contributor2")).orElseThrow().times())
                .isEqualTo("Not before 10am");
        mvc.perform(get("/my-passport").with(people.signedIn("officer"))).andExpect(status().isForbidden());
    }

    @Test
    void the_project_page_shows_recruitment_and_workshops() throws Exception {
        String project = cases.withPlaces("contributor");
        mvc.perform(get("/projects/" + project).with(people.signedIn("manager")))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("1 of 20")));
        mvc.perform(get("/projects/" + project + "/asked-by-partner").with(people.signedIn("officer")))
                .andExpect(status().isOk());
        mvc.perform(post("/projects/" + project + "/asked-by-partner")
                        .with(people.signedIn("officer"))
                        .with(csrf())
                        .param("_figure", UUID.randomUUID().toString())
                        .param("_do", "continue")
                        .param("partner", "NAUWU")
                        .param("people", "160")
                        .param("askedOn-day", "1")
                        .param("askedOn-month", "9")
                        .param("askedOn-year", "2026")
                        .param("how", "A survey about what matters"))
                .andExpect(redirectedUrl("/projects/" + project));
        mvc.perform(get("/projects/" + project).with(people.signedIn("officer")))
                .andExpect(content().string(Matchers.containsString("Asked by NAUWU")));
    }

    @Test
    void what_the_applicant_agreed_to_is_kept_in_the_words_of_the_form() throws Exception {
        String email = "agreed" + code + "@example.org";
        applyAs("Agnes Agreed", email);
        assertThat(jdbc.sql("select consent_wording from application where email = ?")
                        .params(email)
                        .query(String.class)
                        .single())
                .isEqualTo("I agree that you can keep what I wrote here to arrange this project with me");
    }

    private String applyAs(String name, String email) throws Exception {
        String key = fillIn(name, email);
        send("check", key).andExpect(redirectedUrl("/take-part/" + code + "/received"));
        return key;
    }

    /** Fills in every page up to "check your answers". */
    private String fillIn(String name, String email) throws Exception {
        return fillIn(Map.of("name", name, "email", email, "phone", "01865 496 000"));
    }

    private String fillIn(Map<String, String> about) throws Exception {
        String next = move(first(), about);
        next = move(next, Map.of("why", "I have had care for years", "groups", USERS));
        next = move(next, Map.of("formats", "LARGE_PRINT", "communication", "A quiet room"));
        next = move(next, Map.of("consent", "true"));
        assertThat(next).isEqualTo("check");
        return key();
    }

    private String first() throws Exception {
        return find(open(""), "name=\"_page\" value=\"([^\"]+)\"");
    }

    private String key() throws Exception {
        return find(open("check"), "name=\"_key\" value=\"([^\"]+)\"");
    }

    private String open(String page) throws Exception {
        return mvc.perform(get("/take-part/" + code + "/apply")
                        .param("page", page)
                        .session(session)
                        .cookie(formKey))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private String move(String page, Map<String, String> answers) throws Exception {
        MockHttpServletRequestBuilder request = page(page).param("_do", "continue");
        answers.forEach(request::param);
        String where = mvc.perform(request)
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        return find(String.valueOf(where), "page=([^&]+)");
    }

    private ResultActions send(String page, String key) throws Exception {
        return mvc.perform(page(page).param("_key", key).param("_do", "finish"));
    }

    private MockHttpServletRequestBuilder page(String page) {
        return post("/take-part/" + code + "/apply")
                .session(session)
                .cookie(formKey)
                .with(csrf())
                .param("_page", page);
    }

    private static String find(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern + " in " + text).isTrue();
        return matcher.group(1);
    }

    private String mail(String who) {
        return who + "." + reference.toLowerCase(java.util.Locale.ROOT) + "@demo.example";
    }

    /** What the browser remembers of the form that it is at. */
    private static Cookie aFormKey() {
        return new Cookie("alongside_form", RandomKey.random());
    }
}
