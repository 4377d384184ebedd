package org.alongside.contribution;

import java.sql.Timestamp;
import java.time.Instant;
import org.alongside.form.answer.ValidationRejected;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * A case's row, locked while a contribution is added and while the case closes, so that nothing is added between the
 * last check and the closing, and numbers have no gaps.
 */
@Repository
class CaseCounter {

    private final JdbcClient jdbc;

    CaseCounter(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws ValidationRejected when the case is closed */
    int next(String reference) {
        if (lock(reference)) {
            throw ValidationRejected.altogether("contribution.refused.closed");
        }
        return jdbc.sql(
                        "update contribution_case set last_number = last_number + 1 where reference = ? returning last_number")
                .param(reference)
                .query(Integer.class)
                .single();
    }

    /** Locks the row and returns whether the case is closed. */
    boolean lock(String reference) {
        jdbc.sql("insert into contribution_case (reference) values (?) on conflict do nothing")
                .param(reference)
                .update();
        return jdbc.sql("select closed_at is not null from contribution_case where reference = ? for update")
                .param(reference)
                .query(Boolean.class)
                .single();
    }

    void close(String reference, Instant now) {
        jdbc.sql("update contribution_case set closed_at = coalesce(closed_at, ?) where reference = ?")
                .param(Timestamp.from(now))
                .param(reference)
                .update();
    }

    boolean isClosed(String reference) {
        return jdbc.sql("select closed_at is not null from contribution_case where reference = ?")
                .param(reference)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }
}
