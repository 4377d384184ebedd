package org.alongside.privacy;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.history.CaseRecord;
import org.alongside.history.RecordedAct;
import org.alongside.identity.Account;
import org.alongside.identity.Accounts;
import org.alongside.identity.Role;
import org.alongside.notification.Letter;
import org.alongside.notification.Outbox;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Requests of people to have their data corrected or erased, which the council must answer within a month. */
@Component
@Transactional
public class DataRequests {

    /** Article 12(3) UK GDPR. */
    private static final int MONTHS_TO_ANSWER = 1;

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Outbox outbox;
    private final CaseRecord record;
    private final Clock clock;

    DataRequests(JdbcClient jdbc, Accounts accounts, Outbox outbox, CaseRecord record, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.outbox = outbox;
        this.record = record;
        this.clock = clock;
    }

    /** What a person can ask for. The text of each is the message {@code RequestKind.<NAME>}. */
    public enum RequestKind {
        CORRECTION,
        ERASURE
    }

    /** A request. */
    public record DataRequest(
            UUID id,
            UUID account,
            RequestKind kind,
            @Nullable String words,
            Instant askedAt) {

        /** The last day for the answer. */
        public LocalDate due() {
            return LocalDate.ofInstant(askedAt, RetentionJob.ZONE).plusMonths(MONTHS_TO_ANSWER);
        }

        @Override
        public String toString() {
            return "DataRequest[" + id + "]";
        }
    }

    /**
     * Takes a person's request and tells administrators.
     *
     * @return the last day for the answer
     */
    public LocalDate ask(UUID person, RequestKind kind, String words) {
        DataRequest asked = new DataRequest(UUID.randomUUID(), person, kind, words, clock.instant());
        jdbc.sql("insert into data_request (id, account, kind, words, asked_at)"
                        + " values (:id, :account, :kind, :words, :at)")
                .param("id", asked.id())
                .param("account", person)
                .param("kind", kind.name())
                .param("words", words)
                .param("at", Timestamp.from(asked.askedAt()))
                .update();
        record.write(RecordedAct.apart("data-request").fact(kind));
        for (Account administrator : accounts.withRole(Role.ADMINISTRATOR)) {
            outbox.send(new Letter("privacy/request", administrator.recipient(), null, Map.of("by", asked.due())));
        }
        return asked.due();
    }

    /** Requests without an answer, oldest first. */
    @Transactional(readOnly = true)
    public List<DataRequest> open() {
        return jdbc.sql("select id, account, kind, words, asked_at from data_request where answered_at is null"
                        + " order by asked_at limit 100")
                .query(DataRequest.class)
                .list();
    }

    /** The number of requests without an answer. */
    @Transactional(readOnly = true)
    public int waiting() {
        return jdbc.sql("select count(*) from data_request where answered_at is null")
                .query(Integer.class)
                .single();
    }

    /** Marks a request as answered. */
    public void answered(UUID id, UUID by) {
        int changed = jdbc.sql("update data_request set answered_at = :now, answered_by = :by"
                        + " where id = :id and answered_at is null")
                .param("now", Timestamp.from(clock.instant()))
                .param("by", by)
                .param("id", id)
                .update();
        if (changed > 0) {
            record.write(RecordedAct.apart("data-request-answered"));
        }
    }
}
