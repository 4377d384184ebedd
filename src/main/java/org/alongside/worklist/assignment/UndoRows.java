package org.alongside.worklist.assignment;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.alongside.worklist.WorkItem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The table {@code work_undo}: the state of an item before an action. */
@Component
class UndoRows {

    /** How long an action can be undone. */
    static final Duration FOR = Duration.ofMinutes(15);

    private static final Duration SWEPT_AFTER = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    UndoRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The state before an action. */
    record Before(UUID item, Handing handing, @Nullable UUID assignee, LocalDate dueOn, boolean untouched) {}

    /** Saves the item's previous state, after the action. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Undo keep(WorkItem before, UUID viewer, Handing handing) {
        UUID token = UUID.randomUUID();
        jdbc.sql("delete from work_undo where made_at < :old")
                .param("old", Timestamp.from(clock.instant().minus(SWEPT_AFTER)))
                .update();
        jdbc.sql("""
                        insert into work_undo (token, item, viewer, handing, assignee, due_on, moves, made_at)
                        select :token, id, :viewer, :handing, :assignee, :due, moves, :now from work_item where id = :item
                        """)
                .param("token", token)
                .param("viewer", viewer)
                .param("handing", handing.name())
                .param("assignee", before.assignee())
                .param("due", before.dueOn())
                .param("now", Timestamp.from(clock.instant()))
                .param("item", before.id())
                .update();
        return new Undo(token);
    }

    /** The item of this person's token; empty when it has expired or been used. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<UUID> item(UUID token, UUID viewer) {
        return jdbc.sql("select item from work_undo where token = :token and viewer = :viewer and made_at >= :since")
                .param("token", token)
                .param("viewer", viewer)
                .param("since", Timestamp.from(clock.instant().minus(FOR)))
                .query(UUID.class)
                .optional();
    }

    /** Consumes a token. The item must be locked, so that a second click waits and finds no token. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Before> use(UUID token) {
        return jdbc.sql("""
                        delete from work_undo u using work_item i where u.token = :token and i.id = u.item
                        returning u.item, u.handing, u.assignee, u.due_on, i.state = 'OPEN' and i.moves = u.moves
                        """)
                .param("token", token)
                .query((row, number) -> new Before(
                        row.getObject(1, UUID.class),
                        Handing.valueOf(row.getString(2)),
                        row.getObject(3, UUID.class),
                        row.getObject(4, LocalDate.class),
                        row.getBoolean(5)))
                .optional();
    }
}
