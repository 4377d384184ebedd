package org.alongside.forwardplan;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.text.SearchText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The forward plan table: entries and search. */
@Repository
class Engagements {

    private static final String FOUND = """
             from forward_plan_entry
            where (cast(:words as text) is null
                   or (search like :pattern and search like all (cast(:patterns as text[])))
                   or cast(:words as text) <% (title || ' ' || about))
              and (cast(:group as text) is null or groups @> array[cast(:group as text)])
              and (cast(:from as date) is null or to_day >= :from)
              and (cast(:to as date) is null or from_day <= :to)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Engagements(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Engagement> find(UUID id) {
        return jdbc.sql("select * from forward_plan_entry where id = :id")
                .param("id", id)
                .query(Engagements::read)
                .optional();
    }

    Optional<Engagement> find(String reference) {
        return jdbc.sql("select * from forward_plan_entry where reference = :reference")
                .param("reference", reference)
                .query(Engagements::read)
                .optional();
    }

    /** Returns false when an entry with this id exists. */
    boolean add(Engagement entry) {
        return bind(entry, """
                        insert into forward_plan_entry
                            (id, reference, title, about, groups, other_groups, from_day, to_day, who, provisional, version, changed_at)
                        values (:id, :reference, :title, :about, string_to_array(:groups, ','), :otherGroups, :from, :to, :who, :provisional, 1, :now)
                        on conflict (id) do nothing
                        """).update() == 1;
    }

    /** Updates the entry with the same id and version; returns false when another user was faster. */
    boolean change(Engagement entry) {
        return bind(entry, """
                                update forward_plan_entry
                                   set reference = :reference, title = :title, about = :about, groups = string_to_array(:groups, ','),
                                       other_groups = :otherGroups,
                                       from_day = :from, to_day = :to, who = :who, provisional = :provisional,
                                       version = version + 1, changed_at = :now
                                 where id = :id and version = :version
                                """).update() == 1;
    }

    boolean remove(UUID id) {
        return jdbc.sql("delete from forward_plan_entry where id = :id")
                        .param("id", id)
                        .update()
                == 1;
    }

    boolean remove(String reference) {
        return jdbc.sql("delete from forward_plan_entry where reference = :reference")
                        .param("reference", reference)
                        .update()
                == 1;
    }

    List<Engagement> search(EngagementSearch wanted, int atMost) {
        return filter(wanted, "select *" + FOUND + """
                                  and (cast(:afterDay as date) is null or (from_day, id) > (:afterDay, cast(:afterId as uuid)))
                                order by from_day, id limit :most
                                """)
                .param("afterDay", wanted.afterDay())
                .param("afterId", wanted.afterId())
                .param("most", atMost)
                .query(Engagements::read)
                .list();
    }

    int count(EngagementSearch wanted) {
        return filter(wanted, "select count(*)" + FOUND).query(Integer.class).single();
    }

    private JdbcClient.StatementSpec filter(EngagementSearch wanted, String sql) {
        String words = wanted.words();
        return jdbc.sql(sql)
                .param("words", words)
                .param("pattern", SearchText.longestPattern(words == null ? "" : words))
                .param("patterns", SearchText.patterns(words == null ? "" : words))
                .param("group", wanted.group() == null ? null : wanted.group().name())
                .param("from", wanted.from())
                .param("to", wanted.to());
    }

    private JdbcClient.StatementSpec bind(Engagement entry, String sql) {
        return bind(entry, jdbc.sql(sql)).param("now", clock.instant().atOffset(ZoneOffset.UTC));
    }

    /** Binds the columns of an entry by name. */
    static JdbcClient.StatementSpec bind(Engagement entry, JdbcClient.StatementSpec statement) {
        return statement
                .param("id", entry.id())
                .param("reference", entry.reference())
                .param("title", entry.title())
                .param("about", entry.about())
                .param("groups", codes(entry.groups()))
                .param("otherGroups", entry.otherGroups())
                .param("from", entry.from())
                .param("to", entry.to())
                .param("who", entry.who())
                .param("provisional", entry.provisional())
                .param("version", entry.version());
    }

    private static String codes(Collection<PeopleGroup> groups) {
        return groups.stream().map(Enum::name).collect(Collectors.joining(","));
    }

    static Engagement read(ResultSet row, int number) throws SQLException {
        Array groups = row.getArray("groups");
        Set<PeopleGroup> known = Arrays.stream((String[]) groups.getArray())
                .map(PeopleGroup::valueOf)
                .collect(Collectors.toUnmodifiableSet());
        return new Engagement(
                row.getObject("id", UUID.class),
                row.getString("reference"),
                row.getString("title"),
                row.getString("about"),
                known,
                row.getString("other_groups"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                row.getString("who"),
                row.getBoolean("provisional"),
                row.getInt("version"));
    }
}
