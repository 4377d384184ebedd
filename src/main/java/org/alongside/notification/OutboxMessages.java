package org.alongside.notification;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.notification.MessageEvent.What;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code outbox_message} and {@code outbox_event}: each message and its history. */
@Repository
class OutboxMessages {

    private static final String NOTE = "insert into outbox_event (message, at, what, channel, account, detail)"
            + " values (:id, :now, :what, :channel, :by, :detail)";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;
    private final OutboxDeliveries deliveries;
    private final Clock clock;

    OutboxMessages(JdbcClient jdbc, NamedParameterJdbcOperations batches, OutboxDeliveries deliveries, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /**
     * A message to insert.
     *
     * @param route its channel and due time
     */
    record Entry(UUID id, Letter letter, Letters.Written written, ChannelRouting.Route route) {}

    void add(List<Entry> entries) {
        batches.batchUpdate("""
            insert into outbox_message (id, created_at, account, name, email, phone, postal_address, reference, template,
                topic, channel, subject, body_text, body_html, short_text, calendar, calendar_method, personal_link,
                status, next_attempt_at, sent_at)
            values (:id, :now, :account, :name, :email, :phone, :address, :reference, :template,
                :topic, :channel, :subject, :text, :html, :short, :calendar, :method, :personal,
                :status, :next, :sent)
            """, entries.stream().map(this::values).toArray(SqlParameterSource[]::new));
        deliveries.add(entries);
        batches.batchUpdate(
                NOTE,
                entries.stream()
                        .map(entry -> note(entry.id(), entry.route().channel(), What.WRITTEN))
                        .toArray(SqlParameterSource[]::new));
    }

    private SqlParameterSource values(Entry entry) {
        Letter letter = entry.letter();
        Recipient to = letter.recipient();
        ChannelRouting.Route route = entry.route();
        boolean gone = route.status() == MessageStatus.SENT;
        Letters.Written written = entry.written();
        return new MapSqlParameterSource()
                .addValue("id", entry.id())
                .addValue("now", now())
                .addValue("account", to.account())
                .addValue("name", to.name())
                .addValue("email", to.email())
                .addValue("phone", to.phone())
                .addValue("address", to.postalAddress())
                .addValue("reference", letter.reference())
                .addValue("template", letter.template())
                .addValue("topic", written.topic().name())
                .addValue("channel", route.channel().name())
                .addValue("subject", written.subject())
                .addValue("text", written.text())
                .addValue("html", written.html())
                .addValue("short", written.shortText())
                .addValue("calendar", written.calendar())
                .addValue("method", written.calendarMethod())
                .addValue("personal", written.delivery() != null)
                .addValue("status", route.status().name())
                .addValue("next", route.next() == null ? null : Timestamp.from(route.next()))
                .addValue("sent", gone ? now() : null);
    }

    /** The message with its personal links and text, until it has been delivered. */
    OutboxMessage delivered(OutboxMessage message) {
        return deliveries.delivered(message);
    }

    /**
     * Claims this channel's longest overdue message for the duration of the lease. Concurrent senders skip a row being
     * claimed (SKIP LOCKED); no lock is held afterwards, and if the process dies, the message is due again when the
     * lease ends. Served by the partial index on waiting messages.
     */
    Optional<OutboxMessage> claim(MessageChannel channel, Duration lease) {
        Instant now = clock.instant();
        Optional<OutboxMessage> claimed = jdbc.sql("""
            update outbox_message set lease = :lease, next_attempt_at = :until, attempts = attempts + 1
             where id = (select id from outbox_message
                          where status = 'WAITING' and channel = :channel and next_attempt_at <= :now
                          order by next_attempt_at
                          limit 1
                            for update skip locked)
            returning *
            """)
                .param("lease", UUID.randomUUID())
                .param("until", Timestamp.from(now.plus(lease)))
                .param("channel", channel.name())
                .param("now", Timestamp.from(now))
                .query(OutboxMessageMapper::row)
                .optional();
        claimed.ifPresent(message -> note(message.id(), channel, What.TRIED, null, null));
        return claimed.map(deliveries::delivered);
    }

    /** Records delivery, even if another sender has claimed the message since. */
    void sent(OutboxMessage message) {
        jdbc.sql("""
            update outbox_message
               set status = 'SENT', sent_at = :now, next_attempt_at = null, lease = null, last_error = null
             where id = :id and status = 'WAITING'
            """).param("id", message.id()).param("now", now()).update();
        deliveries.forget(message.id());
        note(message.id(), message.channel(), What.SENT, null, null);
    }

    /** Records a failed attempt, unless another sender has claimed the message since. */
    void notSent(OutboxMessage message, String answer, @Nullable Instant nextAttempt) {
        String why = deliveries.withoutKeys(message.id(), answer);
        int noted = jdbc.sql("""
            update outbox_message set status = :status, next_attempt_at = :next, lease = null, last_error = :why
             where id = :id and lease = :lease and status = 'WAITING'
            """)
                .param("id", message.id())
                .param("lease", message.lease())
                .param("status", (nextAttempt == null ? MessageStatus.FAILED : MessageStatus.WAITING).name())
                .param("next", nextAttempt == null ? null : Timestamp.from(nextAttempt))
                .param("why", why)
                .update();
        if (noted == 1) {
            note(message.id(), message.channel(), What.NOT_SENT, null, why);
            if (nextAttempt == null) {
                note(message.id(), message.channel(), What.GIVEN_UP, null, null);
            }
        }
    }

    /** Requeues a failed or held message; does nothing if it is waiting or sent. */
    boolean tryAgain(UUID id, @Nullable UUID by) {
        List<String> channels = jdbc.sql("""
            update outbox_message set status = 'WAITING', attempts = 0, next_attempt_at = :now
             where id = :id and status in ('FAILED', 'HELD') and not (channel = 'MAIL' and email is null)
            returning channel
            """)
                .param("id", id)
                .param("now", now())
                .query(String.class)
                .list();
        channels.forEach(channel -> note(id, MessageChannel.valueOf(channel), What.QUEUED_AGAIN, by, null));
        return !channels.isEmpty();
    }

    /** People whose daily message is due. */
    List<UUID> dueForDaily() {
        return jdbc.sql(
                        "select distinct account from outbox_message where status = 'GATHERED' and next_attempt_at <= :now"
                                + " and account is not null")
                .param("now", now())
                .query(UUID.class)
                .list();
    }

    /** The messages waiting for this person's daily message, locked; empty when another node holds them. */
    List<OutboxMessage> lockGathered(UUID account) {
        return jdbc.sql("""
            select * from outbox_message where account = :account and status = 'GATHERED' and next_attempt_at <= :now
             order by created_at, id for update skip locked
            """)
                .param("account", account)
                .param("now", now())
                .query(OutboxMessageMapper::row)
                .list();
    }

    void told(OutboxMessage message, UUID in) {
        jdbc.sql("update outbox_message set status = 'SENT', sent_at = :now, next_attempt_at = null, told_in = :in"
                        + " where id = :id")
                .param("now", now())
                .param("in", in)
                .param("id", message.id())
                .update();
        deliveries.forget(message.id());
        note(message.id(), message.channel(), What.GATHERED, null, null);
    }

    /** Changes the state of a letter in the print queue; does nothing if its state has already changed. */
    boolean move(UUID id, MessageStatus from, MessageStatus to, What what, @Nullable UUID by) {
        List<String> moved = jdbc.sql("""
            update outbox_message set status = :to, sent_at = case when :to = 'SENT' then :now else sent_at end
             where id = :id and status = :from and channel in ('LETTER', 'PHONE') returning channel
            """)
                .param("to", to.name())
                .param("now", now())
                .param("id", id)
                .param("from", from.name())
                .query(String.class)
                .list();
        if (to == MessageStatus.SENT) {
            deliveries.forget(id);
        }
        moved.forEach(channel -> note(id, MessageChannel.valueOf(channel), what, by, null));
        return !moved.isEmpty();
    }

    void note(UUID id, MessageChannel channel, What what, @Nullable UUID by, @Nullable String detail) {
        batches.update(NOTE, note(id, channel, what).addValue("by", by).addValue("detail", detail));
    }

    private MapSqlParameterSource note(UUID id, MessageChannel channel, What what) {
        return new MapSqlParameterSource()
                .addValue("id", id)
                .addValue("now", now())
                .addValue("what", what.name())
                .addValue("channel", channel.name())
                .addValue("by", null)
                .addValue("detail", null);
    }

    List<MessageEvent> events(UUID id) {
        return jdbc.sql("select * from outbox_event where message = :id order by id")
                .param("id", id)
                .query((row, number) -> new MessageEvent(
                        row.getTimestamp("at").toInstant(),
                        What.valueOf(row.getString("what")),
                        MessageChannel.valueOf(row.getString("channel")),
                        row.getObject("account", UUID.class),
                        row.getString("detail")))
                .list();
    }

    Optional<OutboxMessage> find(UUID id) {
        return jdbc.sql("select * from outbox_message where id = :id")
                .param("id", id)
                .query(OutboxMessageMapper::row)
                .optional();
    }

    Instant moment() {
        return clock.instant();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
