package org.alongside.identity.signin;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts guesses in the database, which all nodes share. A guess is counted before it is compared, so that concurrent
 * guesses cannot exceed a limit, and returned when it was right.
 */
@Repository
public class GuessLimits {

    /** How long guesses are refused once a limit is reached. */
    public static final Duration HELD_FOR = Duration.ofMinutes(15);

    /** The period within which guesses are counted. */
    static final Duration WINDOW = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    GuessLimits(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * How many guesses are allowed within an hour.
     *
     * @param key what is counted; stored as a hash
     */
    record Limit(String key, int allowed) {
        String hash() {
            return DigestUtils.sha256Hex(key);
        }
    }

    /**
     * Counts one guess for each limit in turn. Stops at the first that refuses it, so that refused guesses from one
     * address do not use up what is counted for all addresses.
     *
     * @return whether the guess may be compared
     */
    @Transactional
    boolean take(List<Limit> limits) {
        return limits.stream().allMatch(this::take);
    }

    /** Whether guesses are refused at the moment. Counts nothing. */
    @Transactional(readOnly = true)
    boolean isHeld(Limit limit) {
        return jdbc.sql("select exists (select from guess_limit where key_hash = :key and held_until > :now)")
                .param("key", limit.hash())
                .param("now", now())
                .query(Boolean.class)
                .single();
    }

    /** Refuses further guesses for a while where a wrong guess was the last allowed. Returns whether there was one. */
    @Transactional
    boolean holdWhereUsedUp(List<Limit> limits) {
        int held = 0;
        for (Limit limit : limits) {
            held += jdbc.sql("update guess_limit set held_until = :until"
                            + " where key_hash = :key and used >= :allowed and held_until is null")
                    .param("until", Timestamp.from(clock.instant().plus(HELD_FOR)))
                    .param("key", limit.hash())
                    .param("allowed", limit.allowed())
                    .update();
        }
        return held > 0;
    }

    /** Forgets the first limit's guesses after a right one, and returns one guess to each of the others. */
    @Transactional
    void giveBack(List<Limit> limits) {
        jdbc.sql("delete from guess_limit where key_hash = :key")
                .param("key", limits.get(0).hash())
                .update();
        for (Limit limit : limits.subList(1, limits.size())) {
            jdbc.sql("update guess_limit set used = used - 1 where key_hash = :key and used > 0")
                    .param("key", limit.hash())
                    .update();
        }
    }

    private boolean take(Limit limit) {
        Instant now = clock.instant();
        jdbc.sql("delete from guess_limit where key_hash in"
                        + " (select key_hash from guess_limit where since < :old limit 20 for update skip locked)")
                .param("old", Timestamp.from(now.minus(Duration.ofDays(1))))
                .update();
        return jdbc.sql("""
            insert into guess_limit as g (key_hash, used, since) values (:key, 1, :now)
            on conflict (key_hash) do update
               set used = case when g.held_until <= :now or g.held_until is null and g.since < :from then 1
                               else g.used + 1 end,
                   since = case when g.held_until <= :now or g.held_until is null and g.since < :from then :now
                                else g.since end,
                   held_until = case when g.held_until <= :now then null else g.held_until end
            returning held_until is null and used <= :allowed
            """)
                .param("key", limit.hash())
                .param("now", now())
                .param("from", Timestamp.from(now.minus(WINDOW)))
                .param("allowed", limit.allowed())
                .query(Boolean.class)
                .single();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
