package org.alongside.identity;

import static org.alongside.identity.Visitor.place;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.AlongsideTest;
import org.alongside.WrittenLetters;
import org.alongside.calendar.MovableClock;
import org.alongside.history.CaseRecord;
import org.alongside.identity.signin.GuessLimits;
import org.alongside.identity.signin.KnownBrowsers;
import org.alongside.identity.signin.PasswordSignIn;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.session.SessionIdGenerator;
import org.springframework.session.web.http.HttpSessionIdResolver;
import org.springframework.transaction.support.TransactionTemplate;

@AlongsideTest
class SignInTest {

    private static final String PASSWORD = "three random words";

    @LocalServerPort
    int port;

    @Autowired
    WrittenLetters letters;

    @Autowired
    TestPeople people;

    @Autowired
    Accounts accounts;

    @Autowired
    AccountRows rows;

    @Autowired
    GuessLimits limits;

    @Autowired
    KnownBrowsers browsers;

    @Autowired
    CaseRecord record;

    @Autowired
    PasswordEncoder encoder;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    HttpSessionIdResolver sessionIds;

    @Autowired
    SessionIdGenerator generator;

    @Autowired
    MovableClock clock;

    Visitor visitor = new Visitor(0);
    Account somebody = new Account(new UUID(0, 0), "", "", null, Set.of(), true, true, false);

    @BeforeEach
    void somebody_with_a_password() {
        visitor = new Visitor(port);
        people.account("officer");
        String name = "p" + UUID.randomUUID().toString().substring(0, 8);
        somebody = accounts.add(
                UUID.randomUUID(), "Petra Person", name + "@demo.example", name, Set.of(Role.OFFICER), PASSWORD, false);
    }

    @AfterEach
    void back_to_now() {
        clock.backToNow();
    }

    @Test
    void a_person_signs_in_with_username_or_email_address_whatever_the_capitals() {
        assertThat(visitor.signIn(username(), PASSWORD)).isEqualTo("/");
        assertThat(new Visitor(port).signIn(somebody.email().toUpperCase(java.util.Locale.ROOT), PASSWORD))
                .isEqualTo("/");
        assertThat(visitor.get("/password").statusCode()).isEqualTo(200);
    }

    @Test
    void sign_in_leads_to_the_page_that_was_wanted() {
        assertThat(place(visitor.get("/password"))).isEqualTo("/sign-in");
        assertThat(visitor.signIn(username(), PASSWORD)).isEqualTo("/password");
    }

    @Test
    void an_unknown_name_gets_the_same_answer_as_a_wrong_password() {
        assertThat(visitor.signIn(username(), "wrong")).isEqualTo("/sign-in?failed");
        assertThat(visitor.signIn("nobody-" + UUID.randomUUID(), "wrong")).isEqualTo("/sign-in?failed");
        assertThat(visitor.get("/sign-in?failed").body()).contains("The username, email address or password is wrong");
    }

    @Test
    void an_unknown_name_costs_the_same_work_as_a_wrong_password() {
        List<String> compared = new ArrayList<>();
        PasswordEncoder counting = new PasswordEncoder() {
            @Override
            public String encode(CharSequence raw) {
                return encoder.encode(raw);
            }

            @Override
            public boolean matches(CharSequence raw, String hash) {
                compared.add(hash.substring(0, hash.indexOf('$', 10)));
                return encoder.matches(raw, hash);
            }
        };
        PasswordSignIn signIn = new PasswordSignIn(rows, counting, limits, browsers, record, 50);
        attempt(signIn, username());
        attempt(signIn, "nobody-" + UUID.randomUUID());
        assertThat(compared).hasSize(2);
        assertThat(compared.get(0)).as("the same kind and cost of hash").isEqualTo(compared.get(1));
    }

    @Test
    void after_five_failures_a_name_is_locked_for_a_while_known_or_not() {
        for (String name : List.of(username(), "nobody-" + UUID.randomUUID())) {
            for (int attempt = 1; attempt < PasswordSignIn.FROM_ONE_ADDRESS; attempt++) {
                assertThat(visitor.signIn(name, "wrong"))
                        .as("attempt %s", attempt)
                        .isEqualTo("/sign-in?failed");
            }
            assertThat(visitor.signIn(name, "wrong")).isEqualTo("/sign-in?locked");
            assertThat(visitor.signIn(name, PASSWORD))
                    .as("even with the right password")
                    .isEqualTo("/sign-in?locked");
        }
        assertThat(visitor.get("/sign-in?locked").body()).contains("Wait 15 minutes");
        assertThat(record.newestOf("locked-out", 5))
                .anySatisfy(entry -> assertThat(entry.text()).contains("Petra Person"));
    }

    @Test
    void nobody_can_lock_a_person_out_of_a_browser_that_they_have_used_before() {
        visitor.signIn(username(), PASSWORD);
        visitor.get("/password");
        visitor.post("/sign-out");
        Visitor stranger = new Visitor(port);
        for (int attempt = 0; attempt < PasswordSignIn.FROM_ONE_ADDRESS; attempt++) {
            stranger.signIn(username(), "wrong");
        }
        assertThat(stranger.signIn(username(), PASSWORD)).isEqualTo("/sign-in?locked");
        assertThat(visitor.signIn(username(), PASSWORD)).isEqualTo("/");
    }

    @Test
    void a_browser_that_was_used_before_has_a_limit_of_its_own() {
        visitor.signIn(username(), PASSWORD);
        visitor.get("/password");
        visitor.post("/sign-out");
        for (int attempt = 1; attempt < PasswordSignIn.FROM_KNOWN_BROWSER; attempt++) {
            assertThat(visitor.signIn(username(), "wrong")).isEqualTo("/sign-in?failed");
        }
        assertThat(visitor.signIn(username(), "wrong")).isEqualTo("/sign-in?locked");
        assertThat(visitor.signIn(username(), PASSWORD)).isEqualTo("/sign-in?locked");
        assertThat(new Visitor(port).signIn(username(), PASSWORD))
                .as("guesses in one browser do not count elsewhere")
                .isEqualTo("/");
    }

    @Test
    void the_current_password_cannot_be_guessed_where_it_is_changed() {
        visitor.signIn(username(), PASSWORD);
        visitor.get("/password");
        for (int attempt = 1; attempt < PasswordSignIn.FROM_ONE_ADDRESS; attempt++) {
            assertThat(change("wrong")).contains("Your current password is wrong");
        }
        assertThat(change("wrong")).contains("Wait 15 minutes");
        assertThat(change(PASSWORD)).as("even with the right password").contains("Wait 15 minutes");
    }

    @Test
    void a_new_password_is_measured_and_not_only_counted() {
        visitor.signIn(username(), PASSWORD);
        visitor.get("/password");
        String weak = "petraperson1";
        assertThat(visitor.post("/password", "current", PASSWORD, "wanted", weak, "again", weak)
                        .body())
                .contains("easy to guess");
    }

    @Test
    void username_and_email_address_share_their_failures() {
        for (int attempt = 1; attempt < PasswordSignIn.FROM_ONE_ADDRESS; attempt++) {
            assertThat(visitor.signIn(attempt % 2 == 0 ? username() : somebody.email(), "wrong"))
                    .isEqualTo("/sign-in?failed");
        }
        assertThat(visitor.signIn(somebody.email(), "wrong")).isEqualTo("/sign-in?locked");
    }

    @Test
    void a_locked_name_is_free_again_after_fifteen_minutes() {
        Instant start = Instant.now();
        clock.moveTo(start);
        for (int attempt = 0; attempt < PasswordSignIn.FROM_ONE_ADDRESS; attempt++) {
            visitor.signIn(username(), "wrong");
        }
        clock.moveTo(start.plus(GuessLimits.HELD_FOR).plusSeconds(1));
        assertThat(visitor.signIn(username(), "wrong"))
                .as("counting starts afresh")
                .isEqualTo("/sign-in?failed");
        assertThat(visitor.signIn(username(), PASSWORD)).isEqualTo("/");
    }

    @Test
    void hostile_names_are_answered_like_unknown_ones() {
        for (String name : List.of("a\0b", "' or 1=1 --", "x".repeat(5000), "\u202Eevil", "")) {
            assertThat(visitor.signIn(name, "wrong")).isIn("/sign-in?failed", "/sign-in?locked");
        }
    }

    @Test
    void signing_in_gives_a_new_session() {
        visitor.get("/sign-in");
        String before = visitor.session().orElseThrow();
        visitor.signIn(username(), PASSWORD);
        assertThat(visitor.session().orElseThrow()).isNotEqualTo(before);
    }

    @Test
    void the_session_stands_in_the_database_and_holds_the_accounts_key_only() {
        visitor.signIn(username(), PASSWORD);
        String secret = new String(Base64.getDecoder().decode(visitor.session().orElseThrow()), StandardCharsets.UTF_8);
        String id = DigestUtils.sha256Hex(secret);
        assertThat(jdbc.sql("select count(*) from spring_session where session_id = :secret or primary_id = :secret")
                        .param("secret", secret)
                        .query(Long.class)
                        .single())
                .as("what opens the session is not in the database")
                .isZero();
        assertThat(jdbc.sql("select principal_name from spring_session where session_id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single())
                .isEqualTo(somebody.id().toString());
        assertThat(jdbc.sql("""
            select count(*) from spring_session_attributes a join spring_session s on s.primary_id = a.session_primary_id
             where s.session_id = :id and position(convert_to('Petra', 'UTF8') in a.attribute_bytes) > 0
            """).param("id", id).query(Long.class).single()).isZero();
    }

    @Test
    void the_cookie_has_a_prefix_behind_tls() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setSecure(true);
        MockHttpServletResponse response = new MockHttpServletResponse();
        sessionIds.setSessionId(request, response, generator.generate());
        assertThat(response.getHeader("Set-Cookie"))
                .startsWith("__Host-SESSION=")
                .contains("; Path=/;", "; Secure", "; HttpOnly", "; SameSite=Lax")
                .doesNotContain("Domain");
        assertThat(visitor.get("/sign-in").headers().firstValue("Set-Cookie").orElseThrow())
                .as("without TLS")
                .startsWith("SESSION=");
    }

    @Test
    void a_sign_in_lasts_as_long_as_the_strictest_role_allows() {
        accounts.give(somebody.id(), Role.ADMINISTRATOR);
        visitor.signIn(username(), PASSWORD);
        assertThat(jdbc.sql("select max_inactive_interval from spring_session where principal_name = :account")
                        .param("account", somebody.id().toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(30 * 60);

        moveTheEnd(Duration.ofHours(7).plusMinutes(59));
        assertThat(visitor.get("/password").statusCode()).isEqualTo(200);
        moveTheEnd(Duration.ofMinutes(2));
        assertThat(place(visitor.get("/password"))).isEqualTo("/sign-in");
    }

    @Test
    void sign_ins_failures_and_sign_outs_are_on_the_record() {
        visitor.signIn(username(), "wrong");
        visitor.signIn(username(), PASSWORD);
        visitor.get("/password");
        visitor.post("/sign-out");
        for (String code : List.of("sign-in-failed", "signed-in", "signed-out")) {
            assertThat(record.newestOf(code, 1)).as(code).singleElement().satisfies(entry -> assertThat(entry.text())
                    .contains("Petra Person"));
        }
        visitor.signIn("nobody-" + UUID.randomUUID(), "wrong");
        assertThat(record.newestOf("sign-in-unknown", 1)).singleElement().satisfies(entry -> assertThat(entry.text())
                .doesNotContain("nobody-"));
    }

    @Test
    void a_person_sees_where_they_are_signed_in_and_ends_it() {
        visitor.signIn(username(), PASSWORD);
        Visitor elsewhere =
                new Visitor(port).with("User-Agent: Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko Firefox/140.0");
        elsewhere.signIn(username(), PASSWORD);
        Visitor another = Visitor.signedIn(port, "officer");

        String page = visitor.get("/me/sessions").body();
        assertThat(page).contains("Firefox, Windows").contains("This is where you are now");
        Matcher id =
                Pattern.compile("name=\"session\" value=\"([0-9a-f]{64})\"").matcher(page);
        assertThat(id.find()).isTrue();

        another.get("/me/sessions");
        another.post("/me/sessions", "session", id.group(1));
        assertThat(elsewhere.get("/password").statusCode())
                .as("nobody ends another person's session")
                .isEqualTo(200);

        visitor.get("/me/sessions");
        visitor.post("/me/sessions", "session", id.group(1));
        assertThat(place(elsewhere.get("/password"))).startsWith("/sign-in");
        assertThat(visitor.get("/me/sessions").body()).contains("You are signed out there");
        assertThat(record.newestOf("session-ended", 1)).singleElement().satisfies(entry -> assertThat(entry.text())
                .contains("Petra Person"));
    }

    @Test
    void signing_out_takes_a_form_and_ends_the_session() {
        visitor.signIn(username(), PASSWORD);
        visitor.get("/sign-out");
        assertThat(visitor.get("/password").statusCode())
                .as("a mere link signs nobody out")
                .isEqualTo(200);
        assertThat(place(visitor.post("/sign-out"))).isEqualTo("/sign-in?out");
        assertThat(place(visitor.get("/password"))).startsWith("/sign-in");
    }

    @Test
    void a_disabled_account_is_out_at_the_next_click() {
        visitor.signIn(username(), PASSWORD);
        accounts.disable(somebody.id());
        assertThat(place(visitor.get("/password"))).startsWith("/sign-in");
        assertThat(visitor.signIn(username(), PASSWORD)).isEqualTo("/sign-in?failed");
    }

    @Test
    void a_role_counts_from_the_next_click_on() {
        visitor.signIn(username(), PASSWORD);
        assertThat(visitor.get("/admin").statusCode()).isEqualTo(403);
        accounts.give(somebody.id(), Role.ADMINISTRATOR);
        assertThat(visitor.get("/admin").statusCode()).isEqualTo(200);
        accounts.changeRoles(somebody.id(), Set.of(Role.OFFICER));
        assertThat(visitor.get("/admin").statusCode()).isEqualTo(403);
    }

    @Test
    void a_password_that_must_be_changed_comes_before_everything_else() {
        String email = UUID.randomUUID() + "@demo.example";
        accounts.add(UUID.randomUUID(), "Fresh Person", email, null, Set.of(Role.ADMINISTRATOR), PASSWORD, true);
        visitor.signIn(email, PASSWORD);
        assertThat(place(visitor.get("/admin"))).isEqualTo("/password");

        visitor.get("/password");
        assertThat(visitor.post("/password", "current", PASSWORD, "wanted", "short", "again", "short")
                        .body())
                .contains("at least 12 characters");
        assertThat(visitor.post(
                                "/password",
                                "current",
                                "wrong",
                                "wanted",
                                "correct horse staple",
                                "again",
                                "correct horse staple")
                        .body())
                .contains("Your current password is wrong");
        assertThat(visitor.post("/password", "current", PASSWORD, "wanted", PASSWORD, "again", PASSWORD)
                        .body())
                .contains("Choose a different one");
        assertThat(place(visitor.post(
                        "/password",
                        "current",
                        PASSWORD,
                        "wanted",
                        "correct horse staple",
                        "again",
                        "correct horse staple")))
                .isEqualTo("/");
        assertThat(visitor.get("/admin").statusCode()).isEqualTo(200);
    }

    @Test
    void changing_the_password_ends_the_other_sessions() {
        Visitor elsewhere = new Visitor(port);
        elsewhere.signIn(username(), PASSWORD);
        visitor.signIn(username(), PASSWORD);
        visitor.get("/password");
        visitor.post(
                "/password", "current", PASSWORD, "wanted", "correct horse staple", "again", "correct horse staple");
        assertThat(visitor.get("/password").statusCode()).isEqualTo(200);
        assertThat(place(elsewhere.get("/password"))).startsWith("/sign-in");
    }

    @Test
    void a_link_by_email_signs_in_once() {
        String token = linkFor("contributor");
        HttpResponse<String> page = visitor.get("/link/" + token);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        visitor.get("/link/" + token);

        assertThat(place(visitor.post("/link/" + token)))
                .as("opening the page, as scanners do, uses nothing up")
                .isEqualTo("/");
        assertThat(visitor.get("/password").body()).contains("Connie Contributor");

        Visitor second = new Visitor(port);
        HttpResponse<String> gone = second.get("/link/" + token);
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(gone.body()).as("a used link has no button").doesNotContain("Select the button");
        assertThat(gone.body()).contains("This link no longer works").contains("/sign-in/link");
    }

    @Test
    void a_link_expires() {
        String token = linkFor("contributor2");
        clock.moveTo(Instant.now().plus(SignInLinks.VALID_FOR).plusSeconds(60));
        assertThat(visitor.get("/link/" + token).statusCode()).isEqualTo(410);
        visitor.get("/sign-in/link");
        assertThat(visitor.post("/link/" + token).statusCode()).isEqualTo(410);
    }

    @Test
    void only_the_hash_of_a_link_is_kept() {
        String token = linkFor("contributor3");
        assertThat(jdbc.sql("select count(*) from sign_in_link where token_hash = :token")
                        .param("token", token)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from sign_in_link where token_hash = :token")
                        .param("token", DigestUtils.sha256Hex(token))
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void asking_for_a_link_gives_one_answer_whether_the_address_is_known_or_not() {
        String unknown = UUID.randomUUID() + "@demo.example";
        visitor.get("/sign-in/link");
        HttpResponse<String> forUnknown = visitor.post("/sign-in/link", "email", unknown);
        visitor.get("/sign-in/link");
        HttpResponse<String> forKnown = visitor.post("/sign-in/link", "email", somebody.email());
        assertThat(place(forUnknown)).isEqualTo(place(forKnown)).isEqualTo("/sign-in/link?sent");
        waitForLetters(somebody.email(), 1);
        assertThat(letters.delivered(unknown)).isEmpty();
    }

    @Test
    void three_links_in_an_hour_are_enough() {
        for (int asked = 0; asked < SignInLinks.PER_HOUR + 2; asked++) {
            visitor.get("/sign-in/link");
            assertThat(place(visitor.post("/sign-in/link", "email", somebody.email())))
                    .isIn("/sign-in/link?sent", "");
        }
        waitForLetters(somebody.email(), SignInLinks.PER_HOUR);
        await().during(Duration.ofMillis(500)).untilAsserted(() -> assertThat(letters.delivered(somebody.email()))
                .hasSize(SignInLinks.PER_HOUR));
    }

    @Test
    void what_is_no_email_address_is_said_beside_the_field() {
        for (String email : List.of("", "nobody", "a@b", "a\0@b.example", "a b@c.example")) {
            visitor.get("/sign-in/link");
            assertThat(visitor.post("/sign-in/link", "email", email).body())
                    .as(email)
                    .contains("id=\"email-error\"");
        }
    }

    @Test
    void demo_buttons_are_for_demonstrations_only() {
        assertThat(visitor.get("/sign-in").body()).doesNotContain(DemoPeople.PASSWORD);
    }

    private void moveTheEnd(Duration earlier) {
        transactions.executeWithoutResult(status -> {
            String attribute = "org.alongside.identity.signin.SessionLimits.ends";
            byte[] ends = jdbc.sql("""
                select attribute_bytes from spring_session_attributes a
                  join spring_session s on s.primary_id = a.session_primary_id
                 where s.principal_name = :account and a.attribute_name = :attribute
                """)
                    .param("account", somebody.id().toString())
                    .param("attribute", attribute)
                    .query(byte[].class)
                    .single();
            Long then = (Long) java.util.Objects.requireNonNull(new DeserializingConverter().convert(ends));
            jdbc.sql("update spring_session_attributes set attribute_bytes = :bytes where attribute_name = :attribute"
                            + " and session_primary_id in (select primary_id from spring_session"
                            + " where principal_name = :account)")
                    .param("bytes", new SerializingConverter().convert(then - earlier.toMillis()))
                    .param("attribute", attribute)
                    .param("account", somebody.id().toString())
                    .update();
        });
    }

    private String change(String current) {
        String wanted = "correct horse staple";
        return visitor.post("/password", "current", current, "wanted", wanted, "again", wanted)
                .body();
    }

    private String linkFor(String username) {
        jdbc.sql("select 1").query(Integer.class).single();
        Account account = people.account(username);
        List<String> before = letters.delivered(account.email());
        visitor.get("/sign-in/link");
        visitor.post("/sign-in/link", "email", account.email());
        waitForLetters(account.email(), before.size() + 1);
        // Not by date: other tests have written to the same people at later times.
        List<String> since = new ArrayList<>(letters.delivered(account.email()));
        before.forEach(since::remove);
        Matcher link = Pattern.compile("/link/([A-Za-z0-9_-]+)").matcher(String.join("\n", since));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private void waitForLetters(String email, int count) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(letters.delivered(email)).hasSizeGreaterThanOrEqualTo(count));
    }

    private String username() {
        return java.util.Objects.requireNonNull(somebody.username());
    }

    private static void attempt(AuthenticationProvider provider, String name) {
        try {
            provider.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(name, "wrong"));
        } catch (AuthenticationException expected) {
            return;
        }
        throw new AssertionError("signed in with a wrong password");
    }
}
