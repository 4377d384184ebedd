package org.alongside.identity.signin;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.alongside.history.CaseRecord;
import org.alongside.history.RecordedAct;
import org.alongside.identity.Account;
import org.alongside.identity.AccountRows;
import org.alongside.identity.AccountSessions;
import org.alongside.identity.DemoPeople;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changing a password. Length is what counts (National Cyber Security Centre: three random words); rules about capitals
 * and symbols make passwords harder to remember but no harder to guess.
 */
@Service
@Transactional
public class Passwords {

    /** In characters. */
    public static final int SHORTEST = 12;

    /** The hash ignores further bytes. */
    private static final int MOST_BYTES = 72;

    private final AccountRows accounts;
    private final PasswordEncoder encoder;
    private final AccountSessions sessions;
    private final CaseRecord record;

    Passwords(AccountRows accounts, PasswordEncoder encoder, AccountSessions sessions, CaseRecord record) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.sessions = sessions;
        this.record = record;
    }

    /** Why a password was not changed. */
    public enum Problem {
        CURRENT_IS_WRONG,
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
        if (hash.isPresent() && !encoder.matches(current, hash.get())) {
            return Optional.of(Problem.CURRENT_IS_WRONG);
        }
        if (wanted.codePointCount(0, wanted.length()) < SHORTEST) {
            return Optional.of(Problem.TOO_SHORT);
        }
        if (wanted.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            return Optional.of(Problem.TOO_LONG);
        }
        if (hash.isPresent() && wanted.equals(current)) {
            return Optional.of(Problem.SAME_AS_BEFORE);
        }
        if (isEasy(wanted, account)) {
            return Optional.of(Problem.EASY_TO_GUESS);
        }
        accounts.setPassword(id, Objects.requireNonNull(encoder.encode(wanted)), false);
        sessions.endAllBut(id, session);
        record.write(RecordedAct.apart("password-changed").fact(id));
        return Optional.empty();
    }

    private static boolean isEasy(String wanted, Account account) {
        String lower = wanted.toLowerCase(Locale.ROOT);
        return lower.codePoints().distinct().count() < 5
                || lower.equals(Objects.toString(account.email(), "").toLowerCase(Locale.ROOT))
                || lower.equals(account.name().toLowerCase(Locale.ROOT))
                || lower.startsWith("password")
                || lower.startsWith("12345678")
                || lower.equals(DemoPeople.PASSWORD);
    }
}
