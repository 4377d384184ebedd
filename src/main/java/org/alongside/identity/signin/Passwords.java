package org.alongside.identity.signin;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.alongside.history.CaseRecord;
import org.alongside.history.RecordedAct;
import org.alongside.identity.Account;
import org.alongside.identity.AccountRows;
import org.alongside.identity.AccountSessions;
import org.alongside.identity.password.PasswordStrength;
import org.alongside.identity.signin.GuessLimits.Limit;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changing a password. Guesses of the current one are limited as at sign-in. */
@Service
@Transactional
public class Passwords {

    /** Wrong current passwords within an hour. */
    static final int GUESSES = 5;

    private final AccountRows accounts;
    private final PasswordEncoder encoder;
    private final PasswordStrength strength;
    private final GuessLimits limits;
    private final AccountSessions sessions;
    private final CaseRecord record;

    Passwords(
            AccountRows accounts,
            PasswordEncoder encoder,
            PasswordStrength strength,
            GuessLimits limits,
            AccountSessions sessions,
            CaseRecord record) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.strength = strength;
        this.limits = limits;
        this.sessions = sessions;
        this.record = record;
    }

    /** Why a password was not changed. */
    public enum Problem {
        CURRENT_IS_WRONG,
        TOO_MANY_GUESSES,
        TOO_SHORT,
        TOO_LONG,
        SAME_AS_BEFORE,
        EASY_TO_GUESS
    }

    /**
     * Changes the password and ends the account's other sessions.
     *
     * @param current the current password; ignored when the account has none yet
     * @param session the session to keep
     * @return the reason for refusing; empty when it was changed
     */
    public Optional<Problem> change(UUID id, String current, String wanted, @Nullable String session) {
        Account account = accounts.find(id).orElseThrow();
        Optional<String> hash = accounts.passwordHash(id);
        if (hash.isPresent()) {
            List<Limit> guesses = List.of(new Limit("password:" + id, GUESSES));
            if (!limits.take(guesses)) {
                return Optional.of(Problem.TOO_MANY_GUESSES);
            }
            if (!encoder.matches(current, hash.get())) {
                return Optional.of(
                        limits.holdWhereUsedUp(guesses) ? Problem.TOO_MANY_GUESSES : Problem.CURRENT_IS_WRONG);
            }
            limits.giveBack(guesses);
            if (wanted.equals(current)) {
                return Optional.of(Problem.SAME_AS_BEFORE);
            }
        }
        Optional<Problem> weakness = strength.weakness(wanted, account.name(), account.email(), account.username())
                .map(weak -> Problem.valueOf(weak.name()));
        if (weakness.isPresent()) {
            return weakness;
        }
        accounts.setPassword(id, Objects.requireNonNull(encoder.encode(wanted)), false);
        sessions.endAllBut(id, session);
        record.write(RecordedAct.apart("password-changed").fact(id));
        return Optional.empty();
    }
}
