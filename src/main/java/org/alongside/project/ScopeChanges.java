package org.alongside.project;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The reasons for changes of scope, newest first. */
@Component
class ScopeChanges {

    private final JdbcClient jdbc;

    ScopeChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One change of scope, in its author's words. */
    public record ScopeChange(Instant at, UUID by, String words) {}

    @Transactional(readOnly = true)
    public List<ScopeChange> of(String reference) {
        return jdbc.sql("select at, by_account, words from project_scope_change where reference = ? order by at desc")
                .param(reference)
                .query((row, number) -> new ScopeChange(
                        row.getTimestamp(1).toInstant(), row.getObject(2, UUID.class), row.getString(3)))
                .list();
    }
}
