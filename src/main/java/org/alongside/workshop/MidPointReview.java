package org.alongside.workshop;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alongside.history.CaseRecord;
import org.alongside.history.RecordedAct;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The mid-point review: "regular reviews during the co-production process are essential" (Leicestershire's briefing,
 * "Evaluation").
 */
@Component
@Transactional
public class MidPointReview {

    private final JdbcClient sql;
    private final CaseRecord record;
    private final Clock clock;

    MidPointReview(JdbcClient sql, CaseRecord record, Clock clock) {
        this.sql = sql;
        this.record = record;
        this.clock = clock;
    }

    /** Records what goes well, what should change, and the agreed actions. */
    public void halfWay(String reference, String well, String change, String decided) {
        sql.sql("""
                        insert into half_way_review (id, reference, well, change, decided, reviewed_at)
                        values (:id, :reference, :well, :change, :decided, :now)""")
                .param("id", UUID.randomUUID())
                .param("reference", reference)
                .param("well", well)
                .param("change", change)
                .param("decided", decided)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        record.write(RecordedAct.on(reference, "half-way-reviewed").because(decided));
    }

    @Transactional(readOnly = true)
    public List<Review> of(String reference) {
        return sql.sql("select well, change, decided, reviewed_at from half_way_review where reference = :reference"
                        + " order by reviewed_at")
                .param("reference", reference)
                .query((row, number) -> new Review(
                        row.getString("well"),
                        row.getString("change"),
                        row.getString("decided"),
                        row.getTimestamp("reviewed_at").toInstant()))
                .list();
    }

    /** A mid-point review. */
    public record Review(String well, String change, String decided, Instant reviewedAt) {}
}
