package org.alongside.identity.signin;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.alongside.history.CaseRecord;
import org.alongside.history.RecordedAct;
import org.alongside.identity.Account;
import org.alongside.identity.AccountRows;
import org.alongside.identity.SignedIn;
import org.apache.commons.codec.digest.DigestUtils;
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
 */
@Component
public class PasswordSignIn implements AuthenticationProvider {

    private static final UUID NOBODY = new UUID(0, 0);

    private final AccountRows accounts;
    private final PasswordEncoder passwords;
    private final SignInFailures failures;
    private final CaseRecord record;
    private final String nobodysHash;

    public PasswordSignIn(AccountRows accounts, PasswordEncoder passwords, SignInFailures failures, CaseRecord record) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.failures = failures;
        this.record = record;
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
        String key = account.map(known -> "account:" + known.id())
                .orElseGet(() -> "name:" + DigestUtils.sha256Hex(name.toLowerCase(Locale.ROOT)));

        boolean right = passwords.matches(password, hash);
        if (failures.isLocked(key)) {
            throw new LockedException("locked");
        }
        if (right
                && account.filter(Account::enabled).filter(Account::hasPassword).isPresent()) {
            failures.forget(key);
            return new SignedIn(account.get().id()).authentication();
        }
        if (failures.count(key)) {
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
}
