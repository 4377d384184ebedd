package org.alongside.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Messages inside the application. In templates: {@code ${@notices.unread(viewer.id)}}. */
@Component("notices")
@Transactional
public class Notices {

    /** Above this, the count reads "more than". */
    public static final int COUNTED_UP_TO = 99;

    private static final Logger LOG = LoggerFactory.getLogger(Notices.class);

    /** How long another node may show an old count; this node is always current. */
    private static final long FRESH_FOR = Duration.ofMinutes(1).toNanos();

    private static final int MOST_COUNTS = 5000;

    private final JdbcClient jdbc;
    private final JdbcOperations batches;
    private final Clock clock;
    private final Map<UUID, Counted> counts = new ConcurrentHashMap<>();

    Notices(JdbcClient jdbc, JdbcOperations batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    void add(List<OutboxMessages.Entry> entries) {
        Timestamp now = Timestamp.from(clock.instant());
        List<Object[]> rows = new ArrayList<>();
        for (OutboxMessages.Entry entry : entries) {
            Letter letter = entry.letter();
            Letters.Written written = entry.written();
            UUID account = Objects.requireNonNull(letter.recipient().account());
            rows.add(new Object[] {
                entry.id(), account, now, written.topic().name(), letter.reference(), written.subject(), written.html()
            });
            forgetCount(account);
        }
        batches.batchUpdate(
                "insert into notice (id, account, created_at, topic, reference, subject, body_html)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                rows);
    }

    /**
     * The number of unread notices, at most {@link #COUNTED_UP_TO} plus one. Shown on every page and so cached for a
     * minute; 0 while the database is unavailable.
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public int unread(UUID account) {
        Counted known = counts.get(account);
        if (known != null && System.nanoTime() - known.at() < FRESH_FOR) {
            return known.number();
        }
        try {
            int number = jdbc.sql("select count(*) from (select 1 from notice where account = :account and read_at is"
                            + " null limit :limit) counted")
                    .param("account", account)
                    .param("limit", COUNTED_UP_TO + 1)
                    .query(Integer.class)
                    .single();
            if (counts.size() > MOST_COUNTS) {
                counts.clear();
            }
            counts.put(account, new Counted(number, System.nanoTime()));
            return number;
        } catch (DataAccessException | TransactionException e) {
            LOG.debug("Unread notices cannot be counted at the moment", e);
            return 0;
        }
    }

    /** A page of a person's notices after the given one, newest first. */
    @Transactional(readOnly = true)
    public List<Notice> page(UUID account, @Nullable UUID after, int atMost) {
        return jdbc.sql("""
                        select * from notice where account = :account and (:after::uuid is null or (created_at, id) <
                            (select created_at, id from notice where id = :after::uuid and account = :account))
                        order by created_at desc, id desc limit :atMost""")
                .param("account", account)
                .param("after", after)
                .param("atMost", atMost)
                .query(Notices::row)
                .list();
    }

    /** One notice of this person. */
    @Transactional(readOnly = true)
    public Optional<Notice> find(UUID account, UUID id) {
        return jdbc.sql("select * from notice where id = :id and account = :account")
                .param("id", id)
                .param("account", account)
                .query(Notices::row)
                .optional();
    }

    /** Marks one notice as read, or all; already read ones keep their time. */
    public void read(UUID account, @Nullable UUID id) {
        jdbc.sql("update notice set read_at = :now where account = :account and read_at is null"
                        + " and (:id::uuid is null or id = :id::uuid)")
                .param("now", Timestamp.from(clock.instant()))
                .param("account", account)
                .param("id", id)
                .update();
        forgetCount(account);
    }

    /** Now for this transaction's own page, and again after commit. */
    private void forgetCount(UUID account) {
        counts.remove(account);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    counts.remove(account);
                }
            });
        }
    }

    private static Notice row(ResultSet rows, int number) throws SQLException {
        Timestamp read = rows.getTimestamp("read_at");
        return new Notice(
                rows.getObject("id", UUID.class),
                rows.getTimestamp("created_at").toInstant(),
                Topic.valueOf(rows.getString("topic")),
                rows.getString("reference"),
                rows.getString("subject"),
                rows.getString("body_html"),
                read == null ? null : read.toInstant());
    }

    /** A message as shown to its recipient in the application. */
    public record Notice(
            UUID id,
            Instant createdAt,
            Topic topic,
            @Nullable String reference,
            String subject,
            String html,
            @Nullable Instant readAt) {

        public boolean isUnread() {
            return readAt == null;
        }

        @Override
        public String toString() {
            return "Notice[" + id + "]";
        }
    }

    private record Counted(int number, long at) {}
}
