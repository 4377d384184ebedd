package org.alongside.worklist.assignment;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.calendar.WorkingDays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The workload of several people: one statement, served by the index on the holder. */
@Component
public class Workloads {

    private final JdbcClient jdbc;
    private final WorkingDays days;

    Workloads(JdbcClient jdbc, WorkingDays days) {
        this.jdbc = jdbc;
        this.days = days;
    }

    /** One for each person, in the given order; zeros for people without items. */
    @Transactional(readOnly = true)
    public List<Workload> of(Collection<UUID> people) {
        LocalDate today = days.today();
        Map<UUID, Workload> loads = new HashMap<>();
        jdbc.sql("""
                        select p.id, count(w.id) as items,
                               count(*) filter (where w.due_on < :today and not w.held) as overdue,
                               count(*) filter (where w.due_on between :today and :sunday and not w.held) as this_week,
                               count(*) filter (where w.away is not null) as for_others
                          from unnest(cast(:people as uuid[])) p (id)
                          left join work_item w on w.holder = 'person:' || p.id and w.state = 'OPEN'
                         group by p.id
                        """)
                .param("today", today)
                .param("sunday", today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)))
                .param("people", people.toArray(UUID[]::new))
                .query(row -> {
                    UUID person = row.getObject("id", UUID.class);
                    loads.put(
                            person,
                            new Workload(
                                    person,
                                    row.getInt("items"),
                                    row.getInt("overdue"),
                                    row.getInt("this_week"),
                                    row.getInt("for_others")));
                });
        return people.stream()
                .map(person -> loads.getOrDefault(person, new Workload(person, 0, 0, 0, 0)))
                .toList();
    }
}
