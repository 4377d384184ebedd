package org.alongside.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.alongside.AlongsideTest;
import org.alongside.calendar.MovableClock;
import org.alongside.history.CaseRecord;
import org.alongside.identity.AccountRows;
import org.alongside.identity.DemoPeople;
import org.alongside.identity.TestPeople;
import org.alongside.identity.signin.GuessLimits.Limit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

/** Guesses from many addresses, for many accounts, at the same moment. */
@AlongsideTest
class GuessLimitsTest {

    private static final int PER_ADDRESS = 20;

    @Autowired
    AccountRows accounts;

    @Autowired
    PasswordEncoder passwords;

    @Autowired
    GuessLimits limits;

    @Autowired
    KnownBrowsers browsers;

    @Autowired
    CaseRecord record;

    @Autowired
    TestPeople people;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @BeforeEach
    @AfterEach
    void without_counts() {
        clock.backToNow();
        transactions.executeWithoutResult(
                status -> jdbc.sql("delete from guess_limit").update());
        people.account("officer");
    }

    @Test
    void an_address_cannot_try_one_password_on_many_accounts() {
        for (int account = 1; account < PER_ADDRESS; account++) {
            assertThat(guess("192.0.2.1", "nobody" + account)).isEqualTo("failed");
        }
        assertThat(guess("192.0.2.1", "nobody")).isEqualTo("locked");
        assertThat(signIn("192.0.2.1", null)).isEqualTo("locked");
        assertThat(signIn("192.0.2.2", null)).as("from another address").isEqualTo("signed in");
    }

    @Test
    void many_addresses_together_cannot_guess_one_password() {
        for (int address = 1; address < PasswordSignIn.FROM_ALL_ADDRESSES; address++) {
            assertThat(guess("192.0.2." + address, "officer")).isEqualTo("failed");
        }
        assertThat(guess("198.51.100.1", "officer")).isEqualTo("locked");
        assertThat(signIn("198.51.100.2", null)).isEqualTo("locked");
    }

    @Test
    void a_known_browser_signs_in_while_many_addresses_guess() {
        String browser = "browser-" + UUID.randomUUID();
        transactions.executeWithoutResult(status -> jdbc.sql(
                        "insert into known_browser (token_hash, account, last_at) values (:hash, :account, now())")
                .param("hash", browser)
                .param("account", people.id("officer"))
                .update());
        for (int address = 0; address < PasswordSignIn.FROM_ALL_ADDRESSES; address++) {
            guess("192.0.2." + address, "officer");
        }
        assertThat(signIn("192.0.2.1", browser)).isEqualTo("signed in");
        assertThat(signIn("198.51.100.2", "planted"))
                .as("a cookie of no account")
                .isEqualTo("locked");
    }

    @Test
    void one_address_alone_cannot_use_up_what_is_counted_for_all_addresses() {
        for (int attempt = 0; attempt < PasswordSignIn.FROM_ALL_ADDRESSES * 2; attempt++) {
            guess("192.0.2.1", "officer");
        }
        assertThat(signIn("192.0.2.2", null)).isEqualTo("signed in");
    }

    @Test
    void an_address_has_fewer_attempts_while_all_accounts_are_guessed() {
        Instant start = Instant.now();
        clock.moveTo(start);
        IntStream.range(0, PasswordSignIn.ALL_ACCOUNTS.allowed())
                .forEach(each -> limits.take(List.of(PasswordSignIn.ALL_ACCOUNTS)));
        limits.holdWhereUsedUp(List.of(PasswordSignIn.ALL_ACCOUNTS));
        for (int account = 1; account < PER_ADDRESS / 5; account++) {
            assertThat(guess("192.0.2.1", "nobody" + account)).isEqualTo("failed");
        }
        assertThat(guess("192.0.2.1", "nobody")).isEqualTo("locked");
        assertThat(signIn("192.0.2.2", null)).as("nobody is locked out").isEqualTo("signed in");
    }

    @Test
    void guesses_at_the_same_moment_do_not_exceed_the_limit() throws Exception {
        ExecutorService many = Executors.newFixedThreadPool(8);
        try {
            List<Future<String>> all = many.invokeAll(IntStream.range(0, 24)
                    .<java.util.concurrent.Callable<String>>mapToObj(each -> () -> guess("192.0.2.1", "officer"))
                    .toList());
            int compared = 0;
            for (Future<String> each : all) {
                compared += each.get().equals("failed") ? 1 : 0;
            }
            assertThat(compared).isLessThan(PasswordSignIn.FROM_ONE_ADDRESS);
        } finally {
            many.shutdownNow();
        }
    }

    @Test
    void the_limits_are_in_the_database_under_hashes() {
        Limit limit = new Limit("test:" + UUID.randomUUID(), 1);
        limits.take(List.of(limit));
        limits.holdWhereUsedUp(List.of(limit));
        assertThat(new GuessLimits(jdbc, clock).isHeld(limit))
                .as("on another node")
                .isTrue();
        assertThat(jdbc.sql("select count(*) from guess_limit where key_hash = :key")
                        .param("key", limit.key())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void the_addresses_of_one_line_count_as_one() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr("2001:db8:1:2:3:4:5:6");
        GuessSource one = GuessSource.of(request);
        request.setRemoteAddr("2001:db8:1:2:ffff::1");
        assertThat(GuessSource.of(request)).isEqualTo(one);
        request.setRemoteAddr("2001:db8:1:3::1");
        assertThat(GuessSource.of(request)).isNotEqualTo(one);
    }

    private String guess(String address, String name) {
        return attempt(address, name, "wrong", null);
    }

    private String signIn(String address, @Nullable String browser) {
        return attempt(address, "officer", DemoPeople.PASSWORD, browser);
    }

    private String attempt(String address, String name, String password, @Nullable String browser) {
        UsernamePasswordAuthenticationToken given = UsernamePasswordAuthenticationToken.unauthenticated(name, password);
        given.setDetails(new GuessSource(address, browser));
        try {
            new PasswordSignIn(accounts, passwords, limits, browsers, record, PER_ADDRESS).authenticate(given);
            return "signed in";
        } catch (LockedException e) {
            return "locked";
        } catch (BadCredentialsException e) {
            return "failed";
        }
    }
}
