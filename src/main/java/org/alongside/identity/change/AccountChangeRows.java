package org.alongside.identity.change;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code account_change}. */
@Repository
class AccountChangeRows {

    private static final String SELECT =
            "select id, account, what, old_value, new_value, asked_by, asked_at, takes_effect_at from account_change";

    private final JdbcClient jdbc;

    AccountChangeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(AccountChange change) {
        jdbc.sql("""
            insert into account_change (id, account, what, old_value, new_value, asked_by, asked_at, takes_effect_at, state)
            values (:id, :account, :what, :old, :new, :by, :at, :effect, 'WAITING')
            """)
                .param("id", change.id())
                .param("account", change.account())
                .param("what", change.what().name())
                .param("old", change.oldValue(), Types.VARCHAR)
                .param("new", change.newValue(), Types.VARCHAR)
                .param("by", change.askedBy())
                .param("at", Timestamp.from(change.askedAt()))
                .param("effect", timestamp(change.takesEffectAt()), Types.TIMESTAMP)
                .update();
    }

    /** All waiting changes, oldest first. */
    List<AccountChange> waiting() {
        return jdbc.sql(SELECT + " where state = 'WAITING' order by asked_at, id")
                .query(AccountChangeRows::row)
                .list();
    }

    /** The waiting change of this kind, locked. */
    Optional<AccountChange> waiting(UUID account, AccountValue what) {
        return jdbc.sql(SELECT + " where account = :account and what = :what and state = 'WAITING' for update")
                .param("account", account)
                .param("what", what.name())
                .query(AccountChangeRows::row)
                .optional();
    }

    /** The change, locked; empty when it no longer waits. */
    Optional<AccountChange> waiting(UUID id) {
        return jdbc.sql(SELECT + " where id = :id and state = 'WAITING' for update")
                .param("id", id)
                .query(AccountChangeRows::row)
                .optional();
    }

    /** Changes whose time has come, locked; another node's are skipped. */
    List<AccountChange> due(Instant now) {
        return jdbc.sql(SELECT + " where state = 'WAITING' and takes_effect_at <= :now order by asked_at, id"
                        + " for update skip locked")
                .param("now", Timestamp.from(now))
                .query(AccountChangeRows::row)
                .list();
    }

    int countWaiting() {
        return jdbc.sql("select count(*) from account_change where state = 'WAITING'")
                .query(Integer.class)
                .single();
    }

    void decide(UUID id, boolean made, @Nullable UUID by, Instant now) {
        jdbc.sql("update account_change set state = :state, decided_by = :by, decided_at = :now where id = :id")
                .param("state", made ? "MADE" : "REFUSED")
                .param("by", by, Types.OTHER)
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
    }

    int erase(UUID account, Instant now) {
        return jdbc.sql("update account_change set old_value = null, new_value = null, erased_at = :now"
                        + " where account = :account and state <> 'WAITING' and erased_at is null")
                .param("account", account)
                .param("now", Timestamp.from(now))
                .update();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant moment) {
        return moment == null ? null : Timestamp.from(moment);
    }

    private static AccountChange row(ResultSet rows, int number) throws SQLException {
        Timestamp effect = rows.getTimestamp("takes_effect_at");
        return new AccountChange(
                rows.getObject("id", UUID.class),
                rows.getObject("account", UUID.class),
                AccountValue.valueOf(rows.getString("what")),
                rows.getString("old_value"),
                rows.getString("new_value"),
                rows.getObject("asked_by", UUID.class),
                rows.getTimestamp("asked_at").toInstant(),
                effect == null ? null : effect.toInstant());
    }
}
