package org.alongside.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads a row of {@code outbox_message}. */
final class OutboxMessageMapper {

    private OutboxMessageMapper() {}

    static OutboxMessage row(ResultSet rows, int number) throws SQLException {
        return new OutboxMessage(
                rows.getObject("id", UUID.class),
                rows.getTimestamp("created_at").toInstant(),
                new Recipient(
                        rows.getObject("account", UUID.class),
                        rows.getString("name"),
                        rows.getString("email"),
                        rows.getString("phone"),
                        rows.getString("postal_address")),
                rows.getString("reference"),
                rows.getString("template"),
                Topic.valueOf(rows.getString("topic")),
                MessageChannel.valueOf(rows.getString("channel")),
                new OutboxMessage.Content(
                        rows.getString("subject"),
                        rows.getString("body_text"),
                        rows.getString("body_html"),
                        rows.getString("short_text"),
                        rows.getString("calendar"),
                        rows.getString("calendar_method"),
                        rows.getBoolean("personal_link")),
                new OutboxMessage.Sending(
                        MessageStatus.valueOf(rows.getString("status")),
                        rows.getInt("attempts"),
                        moment(rows.getTimestamp("next_attempt_at")),
                        rows.getObject("lease", UUID.class),
                        rows.getObject("told_in", UUID.class),
                        moment(rows.getTimestamp("sent_at")),
                        rows.getString("last_error")));
    }

    private static @Nullable Instant moment(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
