package org.alongside.notification;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code outbox_delivery}: personal links and text of messages, kept until delivery and never displayed. */
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

    /** The stored part for delivery; empty when the message is sent already, given by telephone or never sent. */
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

    /** The message with its personal links and text, until it has been delivered. */
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

    /** Deletes the part needed only for delivery. */
    void forget(UUID id) {
        jdbc.sql("delete from outbox_delivery where message = :id")
                .param("id", id)
                .update();
    }

    /** Removes secrets that a server's response repeats, since administrators read it. */
    String withoutKeys(UUID id, String answer) {
        String without = answer;
        for (String key : find(id).map(Letters.Delivery::keys).orElse(List.of())) {
            without = key.isEmpty() ? without : without.replace(key, "…");
        }
        return without;
    }
}
