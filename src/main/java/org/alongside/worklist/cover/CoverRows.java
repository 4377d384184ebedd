package org.alongside.worklist.cover;

import java.time.LocalDate;
import java.util.UUID;
import org.alongside.worklist.AbsentAssignee;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Cover details of a work item: the absent person, the last day, and a group lent for that time. */
@Component
class CoverRows {

    private final JdbcClient jdbc;

    CoverRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Records the absent person covered by the current holder. */
    @Transactional(propagation = Propagation.MANDATORY)
    void cover(UUID id, @Nullable String group, AbsentAssignee away) {
        jdbc.sql("""
                        update work_item set absence = :absence, away = :away, away_until = :until, away_group = :lent,
                               group_key = :group
                         where id = :id
                        """)
                .param("absence", away.absence())
                .param("away", away.person())
                .param("until", away.until())
                .param("lent", away.groupLent())
                .param("group", group)
                .param("id", id)
                .update();
    }

    /** Clears the cover; the holder keeps the item. */
    @Transactional(propagation = Propagation.MANDATORY)
    void uncover(UUID id) {
        jdbc.sql("update work_item set absence = null, away = null, away_until = null where id = :id")
                .param("id", id)
                .update();
    }

    /** Gives an item a group for the time of an absence. */
    @Transactional(propagation = Propagation.MANDATORY)
    void lendGroup(UUID id, String group) {
        jdbc.sql("update work_item set group_key = :group, away_group = true where id = :id")
                .param("group", group)
                .param("id", id)
                .update();
    }

    /** Removes a group lent for the time of an absence. */
    @Transactional(propagation = Propagation.MANDATORY)
    void withoutGroup(UUID id) {
        jdbc.sql("update work_item set group_key = null, away_group = false where id = :id and away_group")
                .param("id", id)
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void awayUntil(UUID absence, LocalDate until) {
        jdbc.sql("update work_item set away_until = :until where absence = :absence and state = 'OPEN'")
                .param("until", until)
                .param("absence", absence)
                .update();
    }
}
