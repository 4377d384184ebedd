package org.alongside.worklist.search;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.alongside.history.CaseRecord;
import org.alongside.history.RecordedAct;
import org.alongside.identity.Account;
import org.alongside.identity.Accounts;
import org.alongside.identity.Viewer;
import org.alongside.worklist.WorkItem;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A person's due dates as a calendar subscription under a secret URL that can be revoked. It holds tasks and case
 * references but no personal data, because calendars are shared and stored elsewhere.
 */
@Component
@Transactional
public class WorkFeed {

    private static final int TOKEN_BYTES = 24;
    private static final int MOST = 500;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Accounts accounts;
    private final WorkSearch workSearch;
    private final CaseRecord record;
    private final SecureRandom random = new SecureRandom();

    WorkFeed(JdbcClient jdbc, Clock clock, Accounts accounts, WorkSearch workSearch, CaseRecord record) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.accounts = accounts;
        this.workSearch = workSearch;
        this.record = record;
    }

    /**
     * A calendar as sent.
     *
     * @param tag unchanged as long as the content is
     */
    public record Sheet(String text, String tag) {}

    /** When the viewer's URL was created; empty when they have none. */
    @Transactional(readOnly = true)
    public Optional<Instant> since(Viewer viewer) {
        return jdbc.sql("select created_at from work_feed where account = :me")
                .param("me", viewer.id())
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    /**
     * Creates a new secret URL and revokes the previous one.
     *
     * @return the secret, which is not stored and is shown only once
     */
    public String open(Viewer viewer) {
        byte[] secret = new byte[TOKEN_BYTES];
        random.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        jdbc.sql("""
                        insert into work_feed (account, token_hash, created_at) values (:me, :hash, :at)
                        on conflict (account) do update set token_hash = excluded.token_hash, created_at = excluded.created_at
                        """)
                .param("me", viewer.id())
                .param("hash", DigestUtils.sha256Hex(token))
                .param("at", Timestamp.from(clock.instant()))
                .update();
        record.write(RecordedAct.apart("calendar-opened").fact(viewer.id()));
        return token;
    }

    /** Revokes the URL at once. */
    public void revoke(Viewer viewer) {
        int gone = jdbc.sql("delete from work_feed where account = :me")
                .param("me", viewer.id())
                .update();
        if (gone > 0) {
            record.write(RecordedAct.apart("calendar-revoked").fact(viewer.id()));
        }
    }

    /** The calendar at a secret URL; empty when it is unknown or revoked, or the person can no longer sign in. */
    @Transactional(readOnly = true)
    public Optional<Sheet> read(String token) {
        return jdbc.sql("select account from work_feed where token_hash = :hash")
                .param("hash", DigestUtils.sha256Hex(token))
                .query(UUID.class)
                .optional()
                .flatMap(accounts::find)
                .filter(Account::enabled)
                .map(account -> sheet(workSearch
                        .page(WorkQuery.mine(), account.viewer(), MOST)
                        .items()));
    }

    private static Sheet sheet(List<WorkItem> items) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Alongside//Alongside//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new RefreshInterval(new net.fortuna.ical4j.model.ParameterList(), java.time.Duration.ofHours(1)));
        for (WorkItem item : items) {
            if (item.hasDay()) {
                VEvent event = new VEvent(false);
                event.add(new Uid(item.id() + "@alongside"));
                // The opening time, so that unchanged work yields unchanged text.
                event.add(new DtStamp(item.openedAt()));
                event.add(new DtStart<>(item.dueOn()));
                event.add(new Summary(item.title() + " (" + item.reference() + ")"));
                event.add(ImmutableTransp.TRANSPARENT);
                calendar.add(event);
            }
        }
        String text = calendar.toString();
        return new Sheet(text, DigestUtils.sha256Hex(text).substring(0, 32));
    }
}
