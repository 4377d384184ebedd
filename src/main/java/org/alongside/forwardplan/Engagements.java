package org.alongside.forwardplan;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of the forward plan. What is asked of it is PostgreSQL's own: trigrams, arrays and ranges. */
@Repository
class Engagements {

    /**
     * From which similarity on (0 to 1) words count as alike. PostgreSQL's own threshold is 0.3; the stricter one keeps
     * "review of homecare" apart from "review of transport".
     */
    private static final double ALIKE = 0.45;

    /** From which similarity on two groups' names, in short, may mean the same people: "young carers" and "carers". */
    private static final double ALIKE_GROUPS = 0.6;

    private static final String FOUND = """
             from forward_plan_entry
            where (cast(:words as text) is null
                   or (title || ' ' || about) ilike :like escape '!' or who ilike :like escape '!'
                   or other_groups ilike :like escape '!'
                   or cast(:words as text) <% (title || ' ' || about))
              and (cast(:group as text) is null or groups @> array[cast(:group as text)])
              and (cast(:from as date) is null or to_day >= :from)
              and (cast(:to as date) is null or from_day <= :to)
            """;

    /** What somebody thinks of, as if it were an entry. */
    private static final String THOUGHT = """
            select cast(:id as uuid) as id, cast(:reference as text) as reference, cast(:title as text) as title,
                   cast(:about as text) as about, string_to_array(:groups, ',') as groups,
                   cast(:otherGroups as text) as other_groups, cast(:from as date) as from_day, cast(:to as date) as to_day,
                   cast(:who as text) as who, cast(:provisional as boolean) as provisional, cast(:version as int) as version
            """;

    /**
     * One entry, or what somebody thinks of, and what is around it, in one question.
     *
     * <p>Alike: entries that ask, in the same days, a group whose name is like one of its groups, where at least one of the
     * two is on no list. Two groups of the list are the same or not; their names need not be compared.
     *
     * <p>Clashes: entries with similar words that lie within a year of its days, and entries that ask a shared group, or one
     * of a like name, in the same days. Served by the range index; the array comparison filters what that finds.
     *
     * <p>Times asked: how many entries ask one of its groups in the days up to its first.
     */
    private static final String AROUND = """
            with own as materialized (
                %s
            ), listed as (
                select code, name, group_in_short(name) as short
                  from unnest(string_to_array(:codes, '|'), string_to_array(:names, '|')) as l (code, name)
            ), asked as (
                select trim(word) as name, group_in_short(word) as short, true as free
                  from own, regexp_split_to_table(own.other_groups, '[\n\r,;]+') as word
                union all
                select l.name, l.short, false from own join listed l on l.code = any (own.groups)
            ), there as (
                select e.id, trim(word) as name, group_in_short(word) as short, true as free
                  from own
                  join forward_plan_entry e
                    on daterange(e.from_day, e.to_day, '[]') && daterange(own.from_day, own.to_day, '[]')
                   and (own.reference is null or e.reference is distinct from own.reference)
                 cross join regexp_split_to_table(e.other_groups, '[\n\r,;]+') as word
                 where e.other_groups <> ''
                union all
                select e.id, l.name, l.short, false
                  from own
                  join forward_plan_entry e
                    on daterange(e.from_day, e.to_day, '[]') && daterange(own.from_day, own.to_day, '[]')
                   and (own.reference is null or e.reference is distinct from own.reference)
                  join listed l on l.code = any (e.groups)
                 where own.other_groups <> ''
            ), pairs as (
                select t.id, a.name as asked, t.name as there, similarity(a.short, t.short) as whole,
                       greatest(strict_word_similarity(a.short, t.short), strict_word_similarity(t.short, a.short)) as part
                  from there t join asked a on (a.free or t.free) and a.short <> '' and t.short <> ''
            ), alike as (
                select id, array_agg(asked order by part desc, whole desc, asked, there) as asked,
                       array_agg(there order by part desc, whole desc, asked, there) as there
                  from pairs where greatest(whole, part) >= :alikeGroups group by id
            ), clashes as (
                select e.*, abs(e.from_day - own.from_day) as apart,
                       greatest(similarity(e.title, own.title),
                                word_similarity(own.title, e.title || ' ' || e.about)) as likeness,
                       e.groups && own.groups
                           and daterange(e.from_day, e.to_day, '[]') && daterange(own.from_day, own.to_day, '[]') as same
                  from own
                  join forward_plan_entry e
                    on (own.reference is null or e.reference is distinct from own.reference)
                   and (greatest(similarity(e.title, own.title),
                                 word_similarity(own.title, e.title || ' ' || e.about)) >= :alike
                            and daterange(e.from_day, e.to_day, '[]')
                                && daterange(own.from_day - 365, own.to_day + 365, '[]')
                        or e.id = any (array(select id from alike))
                        or e.groups && own.groups
                            and daterange(e.from_day, e.to_day, '[]') && daterange(own.from_day, own.to_day, '[]'))
                 order by likeness desc, apart, id
                 limit :most
            ), load as (
                select g.name, count(*) as times
                  from own
                 cross join unnest(own.groups) as g (name)
                  join forward_plan_entry e
                    on e.groups @> array[g.name] and e.groups && own.groups
                   and daterange(e.from_day, e.to_day, '[]') && daterange(own.from_day - :loadDays, own.from_day, '[]')
                   and (own.reference is null or e.reference is distinct from own.reference)
                 group by g.name
            )
            select 0 as place, id, reference, title, about, groups, other_groups, from_day, to_day, who, provisional, version,
                   null as likeness, null as same, null as asked, null as there,
                   (select array_agg(name order by name) from load) as groups_asked,
                   (select array_agg(cast(times as text) order by name) from load) as times_asked
              from own
            union all
            select row_number() over (order by likeness desc, apart, c.id), c.id, reference, title, about, groups,
                   other_groups, from_day, to_day, who, provisional, version, likeness, same, a.asked, a.there, null, null
              from clashes c left join alike a on a.id = c.id
             order by place
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

    /** False when an entry with this id is there already. */
    boolean add(Engagement entry) {
        return bind(entry, """
                        insert into forward_plan_entry
                            (id, reference, title, about, groups, other_groups, from_day, to_day, who, provisional, version, changed_at)
                        values (:id, :reference, :title, :about, string_to_array(:groups, ','), :otherGroups, :from, :to, :who, :provisional, 1, :now)
                        on conflict (id) do nothing
                        """).update() == 1;
    }

    /** Writes the entry over the one with the same id and version; false when somebody was faster. */
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

    /**
     * An entry, or what might become one, among all others.
     *
     * @param clashes the nearest first
     * @param timesAsked how many other entries ask one of its groups in the days up to its first
     */
    record Around(Engagement entry, List<Clash> clashes, Map<PeopleGroup, Integer> timesAsked) {}

    /**
     * What is around the entry of a case; nothing when it has none.
     *
     * @param names what the groups of the list are called
     * @param loadDays how many days before its first day are looked at for how often groups are asked
     */
    Optional<Around> around(String reference, Map<PeopleGroup, String> names, int loadDays, int atMost) {
        return around(
                jdbc.sql(AROUND.formatted("select * from forward_plan_entry where reference = :reference"))
                        .param("reference", reference),
                names,
                loadDays,
                atMost);
    }

    /** The same of what somebody thinks of. Its own case's entry is not around it. */
    Around around(
            ProposedEngagement proposed,
            LocalDate from,
            LocalDate to,
            Map<PeopleGroup, String> names,
            int loadDays,
            int atMost) {
        Engagement thought = new Engagement(
                new UUID(0, 0),
                proposed.reference(),
                proposed.title(),
                proposed.about(),
                proposed.groups(),
                proposed.otherGroups(),
                from,
                to,
                "",
                true,
                0);
        return around(bind(thought, AROUND.formatted(THOUGHT)), names, loadDays, atMost)
                .orElseThrow();
    }

    private static Optional<Around> around(
            JdbcClient.StatementSpec asked, Map<PeopleGroup, String> names, int loadDays, int atMost) {
        List<PeopleGroup> known = List.copyOf(names.keySet());
        return asked.param("codes", known.stream().map(Enum::name).collect(Collectors.joining("|")))
                .param("names", known.stream().map(names::get).collect(Collectors.joining("|")))
                .param("alike", ALIKE)
                .param("alikeGroups", ALIKE_GROUPS)
                .param("loadDays", loadDays)
                .param("most", atMost)
                .query((ResultSetExtractor<Optional<Around>>) Engagements::readAround);
    }

    /** The first row is the entry itself; those behind it are what it clashes with. */
    private static Optional<Around> readAround(ResultSet rows) throws SQLException {
        if (!rows.next()) {
            return Optional.empty();
        }
        Engagement own = read(rows, 0);
        Map<PeopleGroup, Integer> times = new EnumMap<>(PeopleGroup.class);
        List<String> groups = strings(rows, "groups_asked");
        List<String> counts = strings(rows, "times_asked");
        for (int i = 0; i < groups.size(); i++) {
            times.put(PeopleGroup.valueOf(groups.get(i)), Integer.valueOf(counts.get(i)));
        }
        List<Clash> clashes = new ArrayList<>();
        while (rows.next()) {
            clashes.add(clash(rows, own));
        }
        return Optional.of(new Around(own, clashes, times));
    }

    private static Clash clash(ResultSet row, Engagement own) throws SQLException {
        Engagement entry = read(row, 0);
        Set<Clash.Why> why = EnumSet.noneOf(Clash.Why.class);
        if (row.getDouble("likeness") >= ALIKE) {
            why.add(Clash.Why.SIMILAR_WORDS);
        }
        if (row.getBoolean("same")) {
            why.add(Clash.Why.SAME_GROUPS);
        }
        List<Clash.Alike> alike = new ArrayList<>();
        List<String> asked = strings(row, "asked");
        List<String> there = strings(row, "there");
        for (int i = 0; i < asked.size(); i++) {
            alike.add(new Clash.Alike(asked.get(i), there.get(i)));
        }
        if (!alike.isEmpty()) {
            why.add(Clash.Why.ALIKE_GROUPS);
        }
        Set<PeopleGroup> shared = EnumSet.noneOf(PeopleGroup.class);
        shared.addAll(entry.groups());
        shared.retainAll(own.groups());
        return new Clash(entry, why, shared, alike);
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
                .param("like", words == null ? "" : "%" + words.replaceAll("([!%_])", "!$1") + "%")
                .param("group", wanted.group() == null ? null : wanted.group().name())
                .param("from", wanted.from())
                .param("to", wanted.to());
    }

    private JdbcClient.StatementSpec bind(Engagement entry, String sql) {
        return jdbc.sql(sql)
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
                .param("version", entry.version())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC));
    }

    private static String codes(Collection<PeopleGroup> groups) {
        return groups.stream().map(Enum::name).collect(Collectors.joining(","));
    }

    private static List<String> strings(ResultSet row, String column) throws SQLException {
        Array strings = row.getArray(column);
        return strings == null ? List.of() : List.of((String[]) strings.getArray());
    }

    private static Engagement read(ResultSet row, int number) throws SQLException {
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
