package org.alongside.identity;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.notification.Letter;
import org.alongside.notification.Outbox;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One-time sign-in links by email, so that residents need no password. Only a hash is stored. */
@Service
@Transactional
class SignInLinks {

    static final Duration VALID_FOR = Duration.ofMinutes(30);
    static final int PER_HOUR = 3;
    private static final int BYTES = 32;

    private final JdbcClient jdbc;
    private final AccountRows accounts;
    private final RequestCounts counts;
    private final Outbox outbox;
    private final Clock clock;
    private final boolean staffSignInElsewhere;

    SignInLinks(
            JdbcClient jdbc,
            AccountRows accounts,
            RequestCounts counts,
            Outbox outbox,
            Clock clock,
            ObjectProvider<ClientRegistrationRepository> staff) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.counts = counts;
        this.outbox = outbox;
        this.clock = clock;
        this.staffSignInElsewhere = staff.getIfAvailable() != null;
    }

    /** Sends a link when the address belongs to an eligible account and the limit is not exceeded. */
    void sendTo(String email) {
        boolean within = counts.within(
                PER_HOUR, Duration.ofHours(1), "link", email.strip().toLowerCase(Locale.ROOT));
        Optional<Account> account =
                accounts.byEmail(email).filter(Account::enabled).filter(this::mayUseLink);
        if (!within || account.isEmpty()) {
            return;
        }
        LinkKey key = LinkKey.fresh(BYTES);
        Instant now = clock.instant();
        jdbc.sql("delete from sign_in_link where expires_at < :old")
                .param("old", Timestamp.from(now.minus(Duration.ofDays(1))))
                .update();
        jdbc.sql("insert into sign_in_link (token_hash, account, created_at, expires_at)"
                        + " values (:hash, :account, :now, :expires)")
                .param("hash", key.hash())
                .param("account", account.get().id())
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(now.plus(VALID_FOR)))
                .update();
        outbox.send(new Letter(
                "identity/sign-in-link",
                account.get().recipient(),
                null,
                Map.of("link", key.link("/link/", "/sign-in"), "minutes", VALID_FOR.toMinutes())));
    }

    /** Whether a link is still valid. Does not consume it. */
    @Transactional(readOnly = true)
    boolean isUsable(String token) {
        return jdbc.sql("""
            select exists (select from sign_in_link l join account a on a.id = l.account
                            where l.token_hash = :hash and l.used_at is null and l.expires_at > :now and a.enabled)
            """)
                .param("hash", LinkKey.hash(token))
                .param("now", Timestamp.from(clock.instant()))
                .query(Boolean.class)
                .single();
    }

    /** Consumes the link. Of two concurrent attempts, one succeeds. */
    Optional<UUID> use(String token) {
        return jdbc.sql("""
            update sign_in_link l set used_at = :now
              from account a
             where l.token_hash = :hash and l.used_at is null and l.expires_at > :now
               and a.id = l.account and a.enabled
            returning l.account
            """)
                .param("hash", LinkKey.hash(token))
                .param("now", Timestamp.from(clock.instant()))
                .query(UUID.class)
                .optional();
    }

    boolean mayBeUsedBy(UUID account) {
        return accounts.find(account).filter(this::mayBeUsedBy).isPresent();
    }

    boolean mayBeUsedBy(Account account) {
        return account.enabled() && mayUseLink(account);
    }

    /** With single sign-on and its second factor, a link must not bypass it. */
    private boolean mayUseLink(Account account) {
        return !staffSignInElsewhere || account.roles().stream().allMatch(Role::isForResidents);
    }
}
