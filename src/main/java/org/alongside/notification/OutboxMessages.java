package org.alongside.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code outbox_message}. */
@Repository
class OutboxMessages {

    private static final String BLANKED =
            "This message opened something for one person. Its text was removed once it was sent.";

    private final JdbcClient jdbc;
    private final Clock clock;

    OutboxMessages(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(UUID id, Letter letter, Letters.Written written, MessageStatus status) {
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.sql("""
            insert into outbox_message (id, created_at, account, name, email, reference, template, subject, body_text,
                body_html, calendar, calendar_method, confidential, status, next_attempt_at)
            values (:id, :now, :account, :name, :email, :reference, :template, :subject, :text,
                :html, :calendar, :method, :confidential, :status, :next)
            """)
                .param("id", id)
                .param("now", now)
                .param("account", letter.recipient().account())
                .param("name", letter.recipient().name())
                .param("email", letter.recipient().email())
                .param("reference", letter.reference())
                .param("template", letter.template())
                .param("subject", written.subject())
                .param("text", written.text())
                .param("html", written.html())
                .param("calendar", written.calendar())
                .param("method", written.calendarMethod())
                .param("confidential", letter.confidential())
                .param("status", status.name())
                .param("next", status == MessageStatus.WAITING ? now : null)
                .update();
    }

    /**
     * The message that has waited longest past its time, locked for this transaction. Another sender passes over it
     * (SKIP LOCKED), and when this process dies the lock goes with its connection. Served by the partial index on
     * waiting messages.
     */
    Optional<OutboxMessage> lockNextDue() {
        return jdbc.sql("""
            select * from outbox_message
             where status = 'WAITING' and next_attempt_at <= :now
             order by next_attempt_at
             limit 1
               for update skip locked
            """)
                .param("now", Timestamp.from(clock.instant()))
                .query(OutboxMessages::row)
                .optional();
    }

    void sent(OutboxMessage message) {
        jdbc.sql("""
            update outbox_message
               set status = 'SENT', sent_at = :now, attempts = attempts + 1, next_attempt_at = null, last_error = null,
                   body_text = case when confidential then :blanked else body_text end,
                   body_html = case when confidential then :blankedHtml else body_html end
             where id = :id
            """)
                .param("id", message.id())
                .param("now", Timestamp.from(clock.instant()))
                .param("blanked", BLANKED)
                .param("blankedHtml", "<p>" + BLANKED + "</p>")
                .update();
    }

    void notSent(OutboxMessage message, String why, @Nullable Instant nextAttempt) {
        jdbc.sql("""
            update outbox_message
               set status = :status, attempts = attempts + 1, next_attempt_at = :next, last_error = :why
             where id = :id
            """)
                .param("id", message.id())
                .param("status", (nextAttempt == null ? MessageStatus.FAILED : MessageStatus.WAITING).name())
                .param("next", nextAttempt == null ? null : Timestamp.from(nextAttempt))
                .param("why", why)
                .update();
    }

    /** Puts a failed or held message back into the queue; nothing happens to one that waits or was sent. */
    boolean tryAgain(UUID id) {
        return jdbc.sql("""
            update outbox_message set status = 'WAITING', attempts = 0, next_attempt_at = :now
             where id = :id and status in ('FAILED', 'HELD')
            """)
                        .param("id", id)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    Optional<OutboxMessage> find(UUID id) {
        return jdbc.sql("select * from outbox_message where id = :id")
                .param("id", id)
                .query(OutboxMessages::row)
                .optional();
    }

    /** A page of the list, newest first: served by (status, created_at desc, id desc). */
    List<OutboxMessage> list(
            @Nullable MessageStatus status, @Nullable Instant before, @Nullable UUID beforeId, int atMost) {
        return jdbc.sql("""
            select * from outbox_message
             where (:status::text is null or status = :status)
               and (:before::timestamptz is null or (created_at, id) < (:before, :beforeId))
             order by created_at desc, id desc
             limit :atMost
            """)
                .param("status", status == null ? null : status.name())
                .param("before", before == null ? null : Timestamp.from(before))
                .param("beforeId", beforeId)
                .param("atMost", atMost)
                .query(OutboxMessages::row)
                .list();
    }

    Map<MessageStatus, Long> counts() {
        Map<MessageStatus, Long> counts = new EnumMap<>(MessageStatus.class);
        for (MessageStatus status : MessageStatus.values()) {
            counts.put(status, 0L);
        }
        jdbc.sql("select status, count(*) as messages from outbox_message group by status")
                .query(row -> {
                    counts.put(MessageStatus.valueOf(row.getString("status")), row.getLong("messages"));
                });
        return counts;
    }

    private static OutboxMessage row(ResultSet rows, int number) throws SQLException {
        return new OutboxMessage(
                rows.getObject("id", UUID.class),
                rows.getTimestamp("created_at").toInstant(),
                rows.getObject("account", UUID.class),
                rows.getString("name"),
                rows.getString("email"),
                rows.getString("reference"),
                rows.getString("template"),
                rows.getString("subject"),
                rows.getString("body_text"),
                rows.getString("body_html"),
                rows.getString("calendar"),
                rows.getString("calendar_method"),
                rows.getBoolean("confidential"),
                MessageStatus.valueOf(rows.getString("status")),
                rows.getInt("attempts"),
                moment(rows.getTimestamp("next_attempt_at")),
                moment(rows.getTimestamp("sent_at")),
                rows.getString("last_error"));
    }

    private static @Nullable Instant moment(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
