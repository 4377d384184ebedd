package org.alongside.workshop;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.alongside.history.CaseRecord;
import org.alongside.history.RecordedAct;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Success criteria of a case. They are written with contributors and locked before the first workshop, "to help ensure
 * that success is measured against the desired outcomes of all participants" (Leicestershire's briefing, "Evaluation").
 * Locked criteria never change; the database enforces this too.
 */
@Component
@Transactional
public class Criteria {

    private final JdbcClient sql;
    private final CaseRecord record;
    private final Clock clock;

    Criteria(JdbcClient sql, CaseRecord record, Clock clock) {
        this.sql = sql;
        this.record = record;
        this.clock = clock;
    }

    /** The locked criteria, in order. */
    @Transactional(readOnly = true)
    public List<Criterion> locked(String reference) {
        return of(reference).stream().filter(Criterion::isLocked).toList();
    }

    /** All criteria of a case, in order. */
    @Transactional(readOnly = true)
    public List<Criterion> of(String reference) {
        return sql.sql("select id, number, means, known_by, locked_at from criterion where reference = :reference"
                        + " order by number")
                .param("reference", reference)
                .query((row, number) -> {
                    Timestamp locked = row.getTimestamp("locked_at");
                    return new Criterion(
                            row.getObject("id", UUID.class),
                            row.getInt("number"),
                            row.getString("means"),
                            row.getString("known_by"),
                            locked == null ? null : locked.toInstant());
                })
                .list();
    }

    /**
     * Replaces the criteria that are not locked. Locked ones stay unchanged and come first.
     *
     * @param agreedWith how they were agreed with the contributors
     */
    public void write(String reference, List<Wording> criteria, String agreedWith) {
        sql.sql("delete from criterion where reference = :reference and locked_at is null")
                .param("reference", reference)
                .update();
        int number = locked(reference).size();
        for (Wording each : criteria) {
            number++;
            sql.sql("""
                            insert into criterion (id, reference, number, means, known_by, written_at)
                            values (:id, :reference, :number, :means, :knownBy, :now)""")
                    .param("id", UUID.randomUUID())
                    .param("reference", reference)
                    .param("number", number)
                    .param("means", each.means())
                    .param("knownBy", each.knownBy())
                    .param("now", Timestamp.from(clock.instant()))
                    .update();
        }
        record.write(RecordedAct.on(reference, "criteria-agreed")
                .fact(criteria.size())
                .because(agreedWith));
    }

    /**
     * Rewords a criterion.
     *
     * @throws CriteriaLocked when it is locked
     */
    public void reword(String reference, int number, Wording wording) {
        int changed = sql.sql("update criterion set means = :means, known_by = :knownBy"
                        + " where reference = :reference and number = :number and locked_at is null")
                .param("means", wording.means())
                .param("knownBy", wording.knownBy())
                .param("reference", reference)
                .param("number", number)
                .update();
        if (changed == 0) {
            throw new CriteriaLocked(reference, number);
        }
    }

    /** Locks all criteria of a case for the evaluation. */
    public void lock(String reference) {
        int locked = sql.sql("update criterion set locked_at = :now where reference = :reference and locked_at is null")
                .param("now", Timestamp.from(clock.instant()))
                .param("reference", reference)
                .update();
        record.write(RecordedAct.on(reference, "criteria-locked").fact(locked));
    }

    /** The wording of a criterion. */
    public record Wording(String means, String knownBy) {}

    /** The criterion is locked or unknown. */
    public static final class CriteriaLocked extends RuntimeException {

        private static final long serialVersionUID = 1L;

        CriteriaLocked(String reference, int number) {
            super("Criterion " + number + " of " + reference + " cannot be changed");
        }
    }
}
