package org.alongside.notification;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.text.SearchText;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Outbox queries: the list, its counts and the print queue. */
@Repository
class OutboxSearch {

    private final JdbcClient jdbc;

    OutboxSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Failed messages, oldest first. */
    List<UUID> failed(int atMost) {
        return jdbc.sql("select id from outbox_message where status = 'FAILED' order by created_at, id limit :atMost")
                .param("atMost", atMost)
                .query(UUID.class)
                .list();
    }

    /** A page of the print queue in this state, oldest first; or of the emails that failed. */
    List<OutboxMessage> pile(MessageStatus status, @Nullable UUID after, int atMost) {
        return jdbc.sql("""
            select * from outbox_message
             where channel in (:channels) and status = :status
               and (:after::uuid is null or (created_at, id) >
                    (select created_at, id from outbox_message where id = :after::uuid))
             order by created_at, id limit :atMost
            """)
                .param("channels", status == MessageStatus.FAILED ? List.of("MAIL") : List.of("LETTER", "PHONE"))
                .param("status", status.name())
                .param("after", after)
                .param("atMost", atMost)
                .query(OutboxMessageMapper::row)
                .list();
    }

    /** A page of the list, newest first; served by (status, created_at desc, id desc). */
    List<OutboxMessage> list(
            String words,
            @Nullable MessageStatus status,
            @Nullable Instant before,
            @Nullable UUID beforeId,
            int atMost) {
        return jdbc.sql("""
            select * from outbox_message
             where (:status::text is null or status = :status)
               and search like :pattern and search like all (cast(:patterns as text[]))
               and (:before::timestamptz is null or (created_at, id) < (:before, :beforeId))
             order by created_at desc, id desc
             limit :atMost
            """)
                .param("status", status == null ? null : status.name())
                .param("pattern", SearchText.longestPattern(words))
                .param("patterns", SearchText.patterns(words))
                .param("before", before == null ? null : Timestamp.from(before))
                .param("beforeId", beforeId)
                .param("atMost", atMost)
                .query(OutboxMessageMapper::row)
                .list();
    }

    /** The number of messages by state, all or matching the words. */
    Map<MessageStatus, Long> counts(String words) {
        Map<MessageStatus, Long> counts = new EnumMap<>(MessageStatus.class);
        for (MessageStatus status : MessageStatus.values()) {
            counts.put(status, 0L);
        }
        jdbc.sql("""
            select status, count(*) as messages from outbox_message
             where search like :pattern and search like all (cast(:patterns as text[]))
             group by status
            """)
                .param("pattern", SearchText.longestPattern(words))
                .param("patterns", SearchText.patterns(words))
                .query(row -> {
                    counts.put(MessageStatus.valueOf(row.getString("status")), row.getLong("messages"));
                });
        return counts;
    }
}
