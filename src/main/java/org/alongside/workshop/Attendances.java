package org.alongside.workshop;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Replies to workshop invitations, and attendance. */
@Repository
class Attendances {

    private final JdbcClient sql;

    Attendances(JdbcClient sql) {
        this.sql = sql;
    }

    void reply(UUID workshop, UUID account, Reply reply) {
        sql.sql("insert into workshop_person (workshop, account, reply) values (:workshop, :account, :reply)"
                        + " on conflict (workshop, account) do update set reply = excluded.reply")
                .param("workshop", workshop)
                .param("account", account)
                .param("reply", reply.name())
                .update();
    }

    Optional<Reply> reply(UUID workshop, UUID account) {
        return Optional.ofNullable(replies(workshop).get(account));
    }

    Map<UUID, Reply> replies(UUID workshop) {
        Map<UUID, Reply> replies = new HashMap<>();
        sql.sql("select account, reply from workshop_person where workshop = :workshop and reply is not null")
                .param("workshop", workshop)
                .query(row -> {
                    replies.put(row.getObject("account", UUID.class), Reply.valueOf(row.getString("reply")));
                });
        return replies;
    }

    /** Replaces the recorded attendance. */
    void came(UUID workshop, Collection<UUID> people) {
        sql.sql("update workshop_person set came = false where workshop = :workshop and came")
                .param("workshop", workshop)
                .update();
        for (UUID person : people) {
            sql.sql("insert into workshop_person (workshop, account, came) values (:workshop, :account, true)"
                            + " on conflict (workshop, account) do update set came = true")
                    .param("workshop", workshop)
                    .param("account", person)
                    .update();
        }
    }

    Set<UUID> came(UUID workshop) {
        return Set.copyOf(sql.sql("select account from workshop_person where workshop = :workshop and came")
                .param("workshop", workshop)
                .query(UUID.class)
                .list());
    }

    /** Everyone who attended a workshop of this case, once each. */
    List<UUID> uniquePeople(String reference) {
        return sql.sql("select distinct p.account from workshop_person p join workshop w on w.id = p.workshop"
                        + " where w.reference = :reference and p.came")
                .param("reference", reference)
                .query(UUID.class)
                .list();
    }
}
