package org.alongside.round.link;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.identity.Account;
import org.alongside.identity.LinkKey;
import org.alongside.identity.SignIn;
import org.alongside.notification.PersonalLink;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links in messages to members. Each opens one round of any kind, for one person, once: until the round is over, or for
 * a limited time afterwards when it leads to the decision. Only a hash is stored.
 */
@Component
public class MemberLinks {

    /** How long a link to a finished round works. */
    static final Duration AFTERWARDS = Duration.ofDays(30);

    private static final int BYTES = 16;

    private final JdbcClient jdbc;
    private final JdbcOperations batches;
    private final SignIn signIn;
    private final Clock clock;

    MemberLinks(JdbcClient jdbc, JdbcOperations batches, SignIn signIn, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.signIn = signIn;
        this.clock = clock;
    }

    /**
     * Creates a link for a member or deputy in the round.
     *
     * @param kind as {@link LinkedRounds#kind()}
     * @param address as {@link LinkedRounds#address(UUID)}
     * @return empty for staff with council sign-in
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<PersonalLink> make(String kind, UUID round, String address, boolean over, Account account) {
        return Optional.ofNullable(
                make(kind, round, address, over, List.of(account)).get(account.id()));
    }

    /** As above, for several accounts; those without a link are left out. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<UUID, PersonalLink> make(
            String kind, UUID round, String address, boolean over, Collection<Account> accounts) {
        Instant now = clock.instant();
        Timestamp expires = over ? Timestamp.from(now.plus(AFTERWARDS)) : null;
        Map<UUID, PersonalLink> openings = new HashMap<>();
        List<Object[]> rows = new ArrayList<>();
        for (Account account : accounts) {
            if (signIn.mayUseLinks(account)) {
                LinkKey key = LinkKey.fresh(BYTES);
                rows.add(new Object[] {key.hash(), kind, round, account.id(), Timestamp.from(now), expires});
                openings.put(account.id(), key.link("/d/", address));
            }
        }
        batches.batchUpdate(
                "insert into round_link (token_hash, kind, round, account, created_at, expires_at)"
                        + " values (?, ?, ?, ?, ?, ?)",
                rows);
        return openings;
    }

    /** The link with this token, valid or not. */
    @Transactional(readOnly = true)
    Optional<Link> find(String token) {
        return jdbc.sql("select kind, round, account, expires_at, used_at from round_link where token_hash = :hash")
                .param("hash", LinkKey.hash(token))
                .query((row, number) -> new Link(
                        row.getString("kind"),
                        row.getObject("round", UUID.class),
                        row.getObject("account", UUID.class),
                        Optional.ofNullable(row.getTimestamp("expires_at"))
                                .map(Timestamp::toInstant)
                                .orElse(null),
                        row.getTimestamp("used_at") != null))
                .optional();
    }

    /** Consumes the link. Of two concurrent attempts, one succeeds. */
    @Transactional
    boolean use(String token) {
        return jdbc.sql("update round_link set used_at = :now where token_hash = :hash and used_at is null")
                        .param("now", Timestamp.from(clock.instant()))
                        .param("hash", LinkKey.hash(token))
                        .update()
                == 1;
    }

    /** The number of links sent to this person for the round since this moment. */
    @Transactional(readOnly = true)
    long since(Instant moment, UUID round, UUID person) {
        return jdbc.sql("select count(*) from round_link where round = :round and account = :account"
                        + " and created_at > :moment")
                .param("round", round)
                .param("account", person)
                .param("moment", Timestamp.from(moment))
                .query(Long.class)
                .single();
    }

    /**
     * A link.
     *
     * @param expiresAt null when it works until the round is over
     */
    record Link(
            String kind, UUID round, UUID account, @Nullable Instant expiresAt, boolean used) {}
}
