package org.alongside.notification;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The table {@code outbox_delivery}: what stands in a message for its reader alone, kept until it has gone and shown to nobody
 * else.
 */
@Repository
class OutboxDeliveries {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;

    OutboxDeliveries(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void add(List<OutboxMessages.Entry> entries) {
        SqlParameterSource[] deliveries =
                entries.stream().flatMap(entry -> row(entry).stream()).toArray(SqlParameterSource[]::new);
        if (deliveries.length > 0) {
            batches.batchUpdate("""
                insert into outbox_delivery (message, body_text, body_html, short_text, keys)
                values (:id, :text, :html, :short, :keys)
                """, deliveries);
        }
    }

    /** What is kept for the delivery of a message: nothing where it has gone, or where a person reads it out or nobody sends it. */
    private static Optional<SqlParameterSource> row(OutboxMessages.Entry entry) {
        Letters.Delivery delivery = entry.written().delivery();
        MessageStatus status = entry.route().status();
        MessageChannel channel = entry.route().channel();
        if (delivery == null
                || status == MessageStatus.SENT
                || channel == MessageChannel.PHONE
                || channel == MessageChannel.MAIL && entry.letter().recipient().email() == null) {
            return Optional.empty();
        }
        return Optional.of(new MapSqlParameterSource()
                .addValue("id", entry.id())
                .addValue("text", delivery.text())
                .addValue("html", delivery.html())
                .addValue("short", delivery.shortText())
                .addValue("keys", String.join("\n", delivery.keys())));
    }

    /** The message as it is delivered: with the links in it that open something for its reader, until it has gone. */
    OutboxMessage delivered(OutboxMessage message) {
        return message.personalLink() ? find(message.id()).map(message::with).orElse(message) : message;
    }

    private Optional<Letters.Delivery> find(UUID id) {
        return jdbc.sql("select body_text, body_html, short_text, keys from outbox_delivery where message = :id")
                .param("id", id)
                .query((row, number) -> new Letters.Delivery(
                        row.getString("body_text"),
                        row.getString("body_html"),
                        row.getString("short_text"),
                        List.of(row.getString("keys").split("\n"))))
                .optional();
    }

    /** Forgets what only the delivery of a message needed. */
    void forget(UUID id) {
        jdbc.sql("delete from outbox_delivery where message = :id")
                .param("id", id)
                .update();
    }

    /** A server's answer can repeat what it was given; administrators read it. */
    String withoutKeys(UUID id, String answer) {
        String without = answer;
        for (String key : find(id).map(Letters.Delivery::keys).orElse(List.of())) {
            without = key.isEmpty() ? without : without.replace(key, "…");
        }
        return without;
    }
}
