package org.alongside.identity.signin;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.alongside.history.CaseRecord;
import org.alongside.history.RecordedAct;
import org.alongside.identity.Account;
import org.alongside.identity.AccountRows;
import org.alongside.identity.SignedIn;
import org.alongside.identity.signin.GuessLimits.Limit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Sign-in with username or email address and password. An unknown name takes the same queries and one hash comparison
 * with a dummy hash, so that response and timing reveal nothing.
 *
 * <p>Guesses are limited for an account from one address, for an address, and for an account from all addresses. A
 * browser that has signed in to the account before has a limit of its own instead, so that nobody can lock a person out
 * of the browser they use (docs/adr/0096).
 */
@Component
public class PasswordSignIn implements AuthenticationProvider {

    /** Wrong passwords for one account from one address within an hour. */
    public static final int FROM_ONE_ADDRESS = 5;

    /** Wrong passwords for one account from all addresses within an hour, except from known browsers. */
    public static final int FROM_ALL_ADDRESSES = 50;

    /** Wrong passwords for one account from a browser that has signed in to it. */
    public static final int FROM_KNOWN_BROWSER = 10;

    /** Wrong passwords for all accounts within an hour, after which an address has a fifth of its limit. */
    static final Limit ALL_ACCOUNTS = new Limit("all", 500);

    private static final int SHARE_DURING_ATTACK = 5;
    private static final UUID NOBODY = new UUID(0, 0);
    private static final Logger LOG = LoggerFactory.getLogger(PasswordSignIn.class);

    private final AccountRows accounts;
    private final PasswordEncoder passwords;
    private final GuessLimits limits;
    private final KnownBrowsers browsers;
    private final CaseRecord record;
    private final int perAddress;
    private final String nobodysHash;

    public PasswordSignIn(
            AccountRows accounts,
            PasswordEncoder passwords,
            GuessLimits limits,
            KnownBrowsers browsers,
            CaseRecord record,
            @Value("${alongside.sign-in.failures-per-address:50}") int perAddress) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.limits = limits;
        this.browsers = browsers;
        this.record = record;
        this.perAddress = perAddress;
        this.nobodysHash =
                Objects.requireNonNull(passwords.encode(UUID.randomUUID().toString()));
    }

    @Override
    public Authentication authenticate(Authentication given) {
        String name = given.getName().strip();
        String password = Objects.toString(given.getCredentials(), "");
        Optional<Account> account = accounts.bySignInName(name);
        String hash =
                accounts.passwordHash(account.map(Account::id).orElse(NOBODY)).orElse(nobodysHash);
        List<Limit> counted = limitsFor(
                account.map(known -> "account:" + known.id()).orElseGet(() -> "name:" + name.toLowerCase(Locale.ROOT)),
                account.map(Account::id).orElse(NOBODY),
                given.getDetails() instanceof GuessSource source ? source : new GuessSource("", null));

        boolean allowed = limits.take(counted);
        boolean right = passwords.matches(password, hash);
        if (!allowed) {
            throw new LockedException("locked");
        }
        if (right
                && account.filter(Account::enabled).filter(Account::hasPassword).isPresent()) {
            limits.giveBack(counted);
            return signedIn(account.get());
        }
        countForAllAccounts();
        // One entry whether the name is known or not, which takes the same time.
        record.writeOnItsOwn(
                account.map(known -> RecordedAct.apart("sign-in-failed").fact(known.id()))
                        .orElseGet(() -> RecordedAct.apart("sign-in-unknown")));
        LOG.info("A sign-in with a password failed.");
        if (limits.holdWhereUsedUp(counted)) {
            account.ifPresent(known ->
                    record.writeOnItsOwn(RecordedAct.apart("locked-out").fact(known.id())));
            throw new LockedException("locked");
        }
        throw new BadCredentialsException("name or password");
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private List<Limit> limitsFor(String key, UUID account, GuessSource from) {
        boolean known = from.browser() != null && browsers.isKnown(from.browser(), account);
        // Read for everyone, so that a known browser is not told by the time that it takes.
        boolean attack = limits.isHeld(ALL_ACCOUNTS);
        if (known) {
            return List.of(new Limit("browser:" + from.browser() + ":" + key, FROM_KNOWN_BROWSER));
        }
        return List.of(
                new Limit("from:" + from.address() + ":" + key, FROM_ONE_ADDRESS),
                new Limit(
                        "address:" + from.address(),
                        attack ? Math.max(1, perAddress / SHARE_DURING_ATTACK) : perAddress),
                new Limit(key, FROM_ALL_ADDRESSES));
    }

    /** With details of its own, or Spring Security would keep those of the attempt in the session. */
    private static Authentication signedIn(Account account) {
        Authentication authentication = new SignedIn(account.id()).authentication();
        if (authentication instanceof AbstractAuthenticationToken token) {
            token.setDetails("password");
        }
        return authentication;
    }

    private void countForAllAccounts() {
        limits.take(List.of(ALL_ACCOUNTS));
        if (limits.holdWhereUsedUp(List.of(ALL_ACCOUNTS))) {
            LOG.warn(
                    "More than {} wrong passwords within an hour. Each address now has fewer attempts.",
                    ALL_ACCOUNTS.allowed());
        }
    }
}
