package org.alongside.notification;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.alongside.history.CaseRecord;
import org.alongside.history.RecordedAct;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether messages are sent from this database. A restored or copied database does not send until an administrator has said
 * that it is not a copy.
 *
 * <p>The database knows the cluster, database and table in which it was allowed to send. All three numbers are given by
 * PostgreSQL and change when a dump is restored, even over the database that it came from.
 */
@Service
public class SendingPermit {

    private static final Logger LOG = LoggerFactory.getLogger(SendingPermit.class);

    /** What was decided for this database. */
    public enum State {
        ALLOWED,
        /** Held by the setting {@code alongside.mail.hold}. */
        HELD_BY_SETTING,
        /** Restored or copied, and not decided yet. */
        UNDECIDED,
        /** An administrator has said that it is a copy. */
        COPY
    }

    private final JdbcClient jdbc;
    private final CaseRecord record;
    private final Clock clock;
    private final MailSettings settings;
    private final AtomicBoolean warned = new AtomicBoolean();

    SendingPermit(JdbcClient jdbc, CaseRecord record, Clock clock, MailSettings settings) {
        this.jdbc = jdbc;
        this.record = record;
        this.clock = clock;
        this.settings = settings;
    }

    /** The state now. The first start on a new database allows sending. */
    @Transactional
    public State state() {
        if (settings.hold()) {
            return State.HELD_BY_SETTING;
        }
        Row row = row();
        if (row == null) {
            jdbc.sql("insert into sending_permit (database, decided_at) values (:here, :now) on conflict do nothing")
                    .param("here", here())
                    .param("now", Timestamp.from(clock.instant()))
                    .update();
            row = row();
        }
        String here = here();
        if (row == null || row.database().equals(here)) {
            return State.ALLOWED;
        }
        if (here.equals(row.heldIn())) {
            return State.COPY;
        }
        if (!warned.getAndSet(true)) {
            LOG.warn(
                    "Nothing is sent: this database was restored or copied. An administrator decides at /admin/sending.");
        }
        return State.UNDECIDED;
    }

    /** The number of messages that would be sent. */
    @Transactional(readOnly = true)
    public long waiting() {
        return jdbc.sql("select count(*) from outbox_message where status = 'WAITING'")
                .query(Long.class)
                .single();
    }

    /** Sends from this database from now on, beginning with what waits. */
    @Transactional
    public void allow(UUID by) {
        decide("update sending_permit set database = :here, held_in = null, decided_at = :now, decided_by = :by", by);
        record.write(RecordedAct.apart("sending-allowed").fact(waiting()));
    }

    /** Sends nothing from this database, because it is a copy. */
    @Transactional
    public void keepHolding(UUID by) {
        decide("update sending_permit set held_in = :here, decided_at = :now, decided_by = :by", by);
        record.write(RecordedAct.apart("sending-held").fact(waiting()));
    }

    private void decide(String sql, UUID by) {
        jdbc.sql(sql)
                .param("here", here())
                .param("now", Timestamp.from(clock.instant()))
                .param("by", by)
                .update();
    }

    private String here() {
        return jdbc.sql("""
                        select (select system_identifier from pg_control_system()) || '/'
                            || (select oid from pg_database where datname = current_database()) || '/'
                            || cast('outbox_message'::regclass::oid as text)
                        """).query(String.class).single()
                + (settings.installation().isBlank()
                        ? ""
                        : "/" + settings.installation().strip());
    }

    private @Nullable Row row() {
        return jdbc.sql("select database, held_in from sending_permit")
                .query((row, number) -> new Row(row.getString("database"), row.getString("held_in")))
                .optional()
                .orElse(null);
    }

    private record Row(String database, @Nullable String heldIn) {}
}
