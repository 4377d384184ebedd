package org.alongside.worklist.reminder;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Open work with due reminders still to be sent, by due date: the table {@code work_item_told}. */
@Component
class DueWork {

    /** The reminders about one due date, each sent once. */
    enum Told {
        BEFORE,
        ON_THE_DAY,
        LATE,
        ESCALATED
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    DueWork(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Locks open items due within these days without this reminder, skipping those locked by another sender. Served by
     * the partial index on the due date of open items.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<UUID> lock(LocalDate from, LocalDate to, List<Told> what, int atMost) {
        return jdbc.sql("""
                        select id from work_item i
                         where state = 'OPEN' and not held and due_on between :from and :to
                           and not exists (select 1 from work_item_told t
                                            where t.item = i.id and t.due_on = i.due_on and t.what in (:what))
                         order by due_on, id limit :atMost for update of i skip locked
                        """)
                .param("from", from)
                .param("to", to)
                .param("what", what.stream().map(Told::name).toList())
                .param("atMost", atMost)
                .query(UUID.class)
                .list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void told(UUID item, Told what, LocalDate dueOn) {
        jdbc.sql("insert into work_item_told (item, what, due_on, told_at) values (:item, :what, :due, :now)")
                .param("item", item)
                .param("what", what.name())
                .param("due", dueOn)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
