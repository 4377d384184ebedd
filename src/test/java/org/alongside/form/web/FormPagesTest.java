package org.alongside.form.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.alongside.AlongsideTest;
import org.alongside.identity.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Forms as pages, through a real server, without JavaScript. */
@AlongsideTest
class FormPagesTest {

    private static final String PASSWORD = "alongside-demo";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestPeople people;

    Visitor visitor;

    @BeforeEach
    void open() {
        visitor = new Visitor(port);
        people.account("officer");
    }

    @Test
    void every_question_has_a_label_and_its_hint_and_limit_belong_to_it() throws Exception {
        String page = visitor.get("/example/everything").body();

        assertThat(page)
                .contains("<h1 class=\"govuk-heading-l\">Tell us about your group</h1>")
                .containsPattern("<label class=\"govuk-label\" for=\"name\">Full name</label>")
                .contains("aria-describedby=\"name-hint name-info\"")
                .contains("<div id=\"name-hint\" class=\"govuk-hint\">As you like to be called</div>")
                .contains("You can enter up to 40 characters.")
                .contains("autocomplete=\"email\"")
                .contains("Email address (optional)")
                .contains("id=\"startsOn-day\"")
                .contains("data-maxlength=\"100\"")
                .contains("govuk-input__prefix\" aria-hidden=\"true\">£")
                .contains("Select an option")
                .contains("value=\"add-partners\"")
                .contains("value=\"remove-partners-0\"")
                .contains("Send this to us")
                .doesNotContain("id=\"otherKind\"")
                .doesNotContain("??");
    }

    @Test
    void what_is_wrong_is_said_on_top_and_beside_the_field_and_everything_typed_stands_there_again() throws Exception {
        visitor.get("/example/everything");
        String script = "<script>alert('x')</script>";

        String page = visitor.post(
                        "/example/everything",
                        "_do",
                        "continue",
                        "name",
                        script + " שלום 😀",
                        "story",
                        "\n\n  =1+1\r\n\r\n</textarea><b>",
                        "startsOn-day",
                        "31",
                        "startsOn-month",
                        "2",
                        "startsOn-year",
                        "2027",
                        "formats",
                        "EASY_READ")
                .body();

        assertThat(page)
                .containsPattern("<title>Error: Tell us about your group")
                .contains(
                        "<a href=\"#startsOn-day\">The date the work starts must be a real day: February 2027 has only 28 days</a>")
                .contains("<a href=\"#kind\">Select kind of group</a>")
                .contains("id=\"startsOn-error\" class=\"govuk-error-message\"")
                .contains("value=\"&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; שלום 😀\"")
                .contains(">=1+1\n\n&lt;/textarea&gt;&lt;b&gt;</textarea>")
                .containsPattern("id=\"startsOn-day\"[^>]*value=\"31\"")
                .containsPattern("id=\"formats\"[^>]*checked")
                .doesNotContain("<script>alert");
    }

    @Test
    void rows_are_added_and_removed_without_javascript() throws Exception {
        visitor.get("/example/everything");
        String two = visitor.post(
                        "/example/everything", "_do", "add-partners", "partners-0-partnerName", "First & Sons")
                .body();

        assertThat(two)
                .contains("value=\"First &amp; Sons\"")
                .contains("Organisation 2</legend>")
                .doesNotContain("There is a problem");

        String one = visitor.post(
                        "/example/everything",
                        "_do",
                        "remove-partners-0",
                        "partners-0-partnerName",
                        "First & Sons",
                        "partners-1-partnerName",
                        "Second")
                .body();
        assertThat(one).contains("value=\"Second\"").doesNotContain("First &amp; Sons");
    }

    @Test
    void a_form_with_pages_leads_to_all_answers_and_is_sent_once() throws Exception {
        toTheLastPage("Once " + port);
        String check = visitor.get("/example/pages?page=check").body();
        assertThat(check)
                .contains("Check your answers")
                .contains("A resident")
                .contains("?page=who&amp;change=1#who")
                .contains("Change<span class=\"govuk-visually-hidden\"> You are</span>");

        HttpResponse<String> first = visitor.post("/example/pages", "_do", "finish");
        HttpResponse<String> again = visitor.post("/example/pages", "_do", "finish");

        assertThat(first.headers().firstValue("Location").orElseThrow()).endsWith("/example-sent?number=1");
        assertThat(again.headers().firstValue("Location").orElseThrow()).endsWith("/example-sent?number=1");
    }

    @Test
    void pressed_many_times_at_the_same_moment_it_is_still_sent_once() throws Exception {
        String what = "At once " + port;
        toTheLastPage(what);
        visitor.get("/example/pages?page=check");

        List<CompletableFuture<HttpResponse<String>>> presses = IntStream.range(0, 5)
                .mapToObj(press -> CompletableFuture.supplyAsync(() -> {
                    try {
                        return visitor.post("/example/pages", "_do", "finish");
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                }))
                .toList();

        presses.forEach(press -> assertThat(
                        press.join().headers().firstValue("Location").orElse(""))
                .doesNotContain("number=2"));
        assertThat(ExampleFormController.SENT.get(what)).hasValue(1);
    }

    @Test
    void a_refusal_of_the_use_case_is_shown_and_the_form_can_be_sent_after_that() throws Exception {
        toTheLastPage("clash");
        visitor.get("/example/pages?page=check");
        assertThat(visitor.post("/example/pages", "_do", "finish").body()).contains("Enter something else");

        visitor.post("/example/pages", "what", "Better " + port);
        visitor.get("/example/pages?page=check");
        assertThat(visitor.post("/example/pages", "_do", "finish").statusCode()).isEqualTo(302);
    }

    @Test
    void a_machine_that_fills_in_every_box_is_asked_again_and_people_never_meet_the_box() throws Exception {
        toTheLastPage("Trap " + port);
        String check = visitor.get("/example/pages?page=check").body();
        assertThat(check)
                .containsPattern("class=\"form-trap\" aria-hidden=\"true\"")
                .containsPattern("name=\"website\" tabindex=\"-1\" autocomplete=\"off\"");

        assertThat(visitor.post("/example/pages", "_do", "finish", "website", "https://spam.example")
                        .body())
                .contains("whether a person or a computer");
        assertThat(ExampleFormController.SENT).doesNotContainKey("Trap " + port);
    }

    @Test
    void one_address_that_sends_very_many_is_asked_to_wait() throws Exception {
        visitor.get("/example/strict");
        visitor.post("/example/strict", "what", "1");
        visitor.post("/example/strict", "what", "2");

        HttpResponse<String> third = visitor.post("/example/strict", "what", "3");

        assertThat(third.statusCode()).isEqualTo(429);
        assertThat(third.headers().firstValue("Retry-After")).isPresent();
        assertThat(third.body())
                .contains("Please wait before you try again")
                .contains("You have not done anything wrong");
    }

    @Test
    void asking_which_questions_there_are_has_a_limit_of_its_own_and_keeps_nothing() throws Exception {
        long before = parked();
        // Four for each time that the form may be posted.
        for (int i = 0; i < 8; i++) {
            visitor.get("/example/strict");
            HttpResponse<String> answer =
                    visitor.post("/example/strict", "_page", "what", "_do", "questions", "what", "Tea");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("data-questions").doesNotContain("<header");
        }
        visitor.get("/example/strict");
        assertThat(visitor.post("/example/strict", "_page", "what", "_do", "questions")
                        .statusCode())
                .isEqualTo(429);
        assertThat(parked()).isEqualTo(before);
    }

    @Test
    void what_was_typed_after_the_session_had_ended_is_offered_after_signing_in() throws Exception {
        visitor.signIn("officer", PASSWORD);
        visitor.get("/example-for-officers");
        visitor.loseSession();

        HttpResponse<String> out = visitor.post("/example-for-officers", "what", "Typed <b>too late</b> =1");
        assertThat(out.headers().firstValue("Location").orElseThrow()).endsWith("/sign-in?kept");
        assertThat(out.headers().allValues("Set-Cookie")).anySatisfy(cookie -> assertThat(cookie)
                .startsWith("alongside_kept=")
                .contains("HttpOnly")
                .contains("SameSite=Lax")
                .contains("Max-Age=86400"));

        visitor.get("/sign-in?kept");
        HttpResponse<String> in = visitor.post("/sign-in", "name", "officer", "password", PASSWORD);
        assertThat(in.headers().firstValue("Location").orElseThrow()).contains("/kept");
        assertThat(visitor.get("/kept").body())
                .contains("We saved what you typed")
                .doesNotContain("too late");

        HttpResponse<String> used = visitor.post("/kept/use");
        assertThat(used.statusCode()).isEqualTo(200);
        assertThat(used.body())
                .contains("Typed &lt;b&gt;too late&lt;/b&gt; =1")
                .contains("action=\"/example-for-officers\"")
                .doesNotContain("There is a problem");
        assertThat(visitor.get("/kept").body()).contains("Nothing is saved for you");
    }

    @Test
    void what_was_kept_is_not_given_to_somebody_else_who_signs_in_at_the_same_browser() throws Exception {
        people.account("contributor");
        visitor.signIn("officer", PASSWORD);
        visitor.get("/example-for-officers");
        visitor.loseSession();
        visitor.post("/example-for-officers", "what", "For officers only");
        for (String other : List.of("contributor", "officer2")) {
            visitor.signIn(other, PASSWORD);
            assertThat(visitor.get("/kept").body()).contains("Nothing is saved for you");
            HttpResponse<String> used = visitor.post("/kept/use");
            assertThat(used.statusCode()).isEqualTo(302);
            assertThat(used.body()).doesNotContain("For officers only");
            visitor.loseSession();
        }
        visitor.signIn("officer", PASSWORD);
        visitor.get("/kept");
        assertThat(visitor.post("/kept/use").body()).contains("For officers only");
    }

    @Test
    void what_was_kept_can_be_thrown_away() throws Exception {
        visitor.get("/example/pages");
        visitor.loseSession();
        HttpResponse<String> kept = visitor.post("/example/pages", "what", "Thrown away");
        assertThat(kept.headers().firstValue("Location").orElseThrow()).endsWith("/kept/here");

        visitor.get("/kept/here");
        assertThat(visitor.post("/kept/here/drop")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith("/example/pages");
        assertThat(visitor.get("/kept/here").body()).contains("Nothing is saved for you");
    }

    @Test
    void a_public_form_goes_on_where_it_was_when_its_session_had_ended() throws Exception {
        visitor.get("/example/pages");
        visitor.loseSession();
        visitor.post("/example/pages", "what", "Still here");
        visitor.get("/kept/here");

        assertThat(visitor.post("/kept/here/use").body()).contains("Still here");
    }

    @Test
    void without_a_session_a_page_is_taken_by_the_key_of_its_own_form_only() throws Exception {
        String what = "Keyed " + port;
        visitor.get("/example/pages");
        visitor.post("/example/pages", "what", what);
        visitor.get("/example/pages?page=who");
        visitor.loseSession();
        assertThat(location(visitor.post("/example/everything", "name", "Ada"))).endsWith("/kept/here");
        assertThat(location(visitor.post("/follow", "reference", "CP-1"))).doesNotContain("/follow");

        assertThat(location(visitor.post("/example/pages", "who", "RESIDENT", "area", "Ockley")))
                .endsWith("?page=check");
        assertThat(visitor.get("/example/pages?page=check").body())
                .contains(what)
                .contains("Ockley");
    }

    @Test
    void the_database_knows_no_key_and_pages_are_not_kept_by_browsers() throws Exception {
        HttpResponse<String> page = visitor.get("/example/pages");
        visitor.post("/example/pages", "what", "Secret " + port);
        String key = page.body().replaceAll("(?s).*name=\"_key\" value=\"([^\"]{43})\".*", "$1");
        assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(page.headers().allValues("Set-Cookie")).anySatisfy(cookie -> assertThat(cookie)
                .startsWith("alongside_form=" + key)
                .contains("HttpOnly", "SameSite=Lax", "Path=/example/pages")
                .doesNotContain("Max-Age"));
        assertThat(jdbc.sql("select row_to_json(f)::text from unsent_form f")
                        .query(String.class)
                        .list())
                .anyMatch(row -> row.contains("Secret " + port))
                .noneMatch(row -> row.contains(key));
    }

    @Test
    void nothing_but_forms_is_kept_and_only_so_much_of_them() throws Exception {
        long before = parked();
        visitor.post("/sign-in", "name", "officer", "password", "secret", "_page", "x");
        visitor.post("/example-for-officers", "what", "no page said");
        visitor.post("/nowhere", "_page", "what", "what", "no such page");
        visitor.post("/example-for-officers", "_page", "what", "what", "x".repeat(400_000));

        assertThat(parked()).isEqualTo(before);
    }

    private void toTheLastPage(String what) throws Exception {
        visitor.get("/example/pages");
        visitor.post("/example/pages", "what", what);
        visitor.get("/example/pages?page=who");
        visitor.post("/example/pages", "who", "RESIDENT", "area", "Ockley");
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("status " + answer.statusCode());
    }

    private long parked() {
        return jdbc.sql("select count(*) from parked_post").query(Long.class).single();
    }
}
