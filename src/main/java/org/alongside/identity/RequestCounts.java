package org.alongside.identity;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Rate limits: counts requests by the hash of a name or address. */
@Repository
class RequestCounts {

    private final JdbcClient jdbc;
    private final Clock clock;

    RequestCounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Counts a request and returns whether it is within the limit. Entries older than the window are deleted. */
    @Transactional
    boolean within(int limit, Duration window, String what, String key) {
        Instant now = clock.instant();
        String hash = DigestUtils.sha256Hex(what + ":" + key);
        jdbc.sql("delete from request_count where what = :what and at < :old")
                .param("what", what)
                .param("old", Timestamp.from(now.minus(window)))
                .update();
        jdbc.sql("insert into request_count (what, key_hash, at) values (:what, :hash, :now)")
                .param("what", what)
                .param("hash", hash)
                .param("now", Timestamp.from(now))
                .update();
        return jdbc.sql("select count(*) from request_count where what = :what and key_hash = :hash and at >= :from")
                        .param("what", what)
                        .param("hash", hash)
                        .param("from", Timestamp.from(now.minus(window)))
                        .query(Long.class)
                        .single()
                <= limit;
    }
}
