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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
     * Entries that ask, in the same days, a group whose name is like one of these, by entry: where at least one of the two
     * is on no list. Two groups of the list are the same or not; their names need not be compared.
     *
     * @param otherGroups the proposed groups that are on no list, in words
     * @param names what the groups of the list are called
     */
    Map<UUID, List<Clash.Alike>> alikeGroups(
            @Nullable String reference,
            Collection<PeopleGroup> groups,
            String otherGroups,
            Map<PeopleGroup, String> names,
            LocalDate from,
            LocalDate to) {
        List<PeopleGroup> known = List.copyOf(names.keySet());
        Map<UUID, List<Clash.Alike>> found = new LinkedHashMap<>();
        jdbc.sql("""
                        with listed as (
                            select code, name, group_in_short(name) as short
                              from unnest(string_to_array(:codes, '|'), string_to_array(:names, '|')) as l (code, name)
                        ), asked as (
                            select trim(word) as name, group_in_short(word) as short, true as free
                              from regexp_split_to_table(:otherGroups, '[\n\r,;]+') as word
                            union all
                            select name, short, false from listed where code = any (string_to_array(:groups, ','))
                        ), there as (
                            select e.id, trim(word) as name, group_in_short(word) as short, true as free
                              from forward_plan_entry e, regexp_split_to_table(e.other_groups, '[\n\r,;]+') as word
                             where e.other_groups <> '' and daterange(e.from_day, e.to_day, '[]') && daterange(:from, :to, '[]')
                               and (cast(:reference as text) is null or e.reference is distinct from :reference)
                            union all
                            select e.id, l.name, l.short, false
                              from forward_plan_entry e join listed l on l.code = any (e.groups)
                             where :otherGroups <> '' and daterange(e.from_day, e.to_day, '[]') && daterange(:from, :to, '[]')
                               and (cast(:reference as text) is null or e.reference is distinct from :reference)
                        )
                        select t.id, a.name as asked, t.name as there
                          from there t join asked a on (a.free or t.free) and a.short <> '' and t.short <> ''
                         where greatest(similarity(a.short, t.short),
                                        strict_word_similarity(a.short, t.short),
                                        strict_word_similarity(t.short, a.short)) >= :threshold
                         order by greatest(strict_word_similarity(a.short, t.short), strict_word_similarity(t.short, a.short)) desc,
                                  similarity(a.short, t.short) desc, a.name, t.name
                        """)
                .param("codes", known.stream().map(Enum::name).collect(Collectors.joining("|")))
                .param("names", known.stream().map(names::get).collect(Collectors.joining("|")))
                .param("groups", codes(groups))
                .param("otherGroups", otherGroups)
                .param("from", from)
                .param("to", to)
                .param("reference", reference)
                .param("threshold", ALIKE_GROUPS)
                .query(row -> {
                    found.computeIfAbsent(row.getObject("id", UUID.class), id -> new ArrayList<>())
                            .add(new Clash.Alike(row.getString("asked"), row.getString("there")));
                });
        return found;
    }

    /**
     * Entries with similar words that lie within a year of the proposed days, and entries that ask a shared group in the
     * same days. Served by the trigram index or by the range index; the array comparison filters what those find.
     *
     * @param alike entries that ask a group of a like name in the same days, from {@link #alikeGroups}
     */
    List<Clash> clashes(
            @Nullable String reference,
            String title,
            Collection<PeopleGroup> groups,
            Map<UUID, List<Clash.Alike>> alike,
            LocalDate from,
            LocalDate to,
            int atMost) {
        return jdbc.sql("""
                        select *,
                               greatest(similarity(title, :title), word_similarity(:title, title || ' ' || about)) as alike,
                               groups && string_to_array(:groups, ',')
                                   and daterange(from_day, to_day, '[]') && daterange(:from, :to, '[]') as same
                          from forward_plan_entry
                         where (cast(:reference as text) is null or reference is distinct from :reference)
                           and ((greatest(similarity(title, :title), word_similarity(:title, title || ' ' || about)) >= :threshold
                                  and daterange(from_day, to_day, '[]') && daterange(cast(:from as date) - 365, cast(:to as date) + 365, '[]'))
                                or id = any (cast(string_to_array(:alike, ',') as uuid[]))
                                or (groups && string_to_array(:groups, ',')
                                  and daterange(from_day, to_day, '[]') && daterange(:from, :to, '[]')))
                         order by alike desc, abs(from_day - cast(:from as date)), id
                         limit :most
                        """)
                .param("reference", reference)
                .param("title", title)
                .param("groups", codes(groups))
                .param("from", from)
                .param("to", to)
                .param("threshold", ALIKE)
                .param("alike", alike.keySet().stream().map(UUID::toString).collect(Collectors.joining(",")))
                .param("most", atMost)
                .query((row, number) -> {
                    Engagement entry = read(row, number);
                    Set<Clash.Why> why = EnumSet.noneOf(Clash.Why.class);
                    if (row.getDouble("alike") >= ALIKE) {
                        why.add(Clash.Why.SIMILAR_WORDS);
                    }
                    if (row.getBoolean("same")) {
                        why.add(Clash.Why.SAME_GROUPS);
                    }
                    List<Clash.Alike> alikeGroups = alike.getOrDefault(entry.id(), List.of());
                    if (!alikeGroups.isEmpty()) {
                        why.add(Clash.Why.ALIKE_GROUPS);
                    }
                    Set<PeopleGroup> shared = EnumSet.noneOf(PeopleGroup.class);
                    shared.addAll(entry.groups());
                    shared.retainAll(groups);
                    return new Clash(entry, why, shared, alikeGroups);
                })
                .list();
    }

    /** How many entries, other than the case's own, ask a group on any day of the period. */
    Map<PeopleGroup, Integer> timesAsked(
            @Nullable String reference, Set<PeopleGroup> groups, LocalDate from, LocalDate to) {
        Map<PeopleGroup, Integer> times = new EnumMap<>(PeopleGroup.class);
        if (groups.isEmpty()) {
            return times;
        }
        jdbc.sql("""
                        select asked.name, count(*) from forward_plan_entry
                          join unnest(cast(:groups as text[])) as asked (name) on groups @> array[asked.name]
                         where groups && cast(:groups as text[])
                           and daterange(from_day, to_day, '[]') && daterange(:from, :to, '[]')
                           and (cast(:reference as text) is null or reference is distinct from :reference)
                         group by asked.name
                        """)
                .param("groups", groups.stream().map(PeopleGroup::name).toArray(String[]::new))
                .param("from", from)
                .param("to", to)
                .param("reference", reference)
                .query(row -> {
                    times.put(PeopleGroup.valueOf(row.getString(1)), row.getInt(2));
                });
        return times;
    }

    List<Engagement> search(Wanted wanted, int atMost) {
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

    int count(Wanted wanted) {
        return filter(wanted, "select count(*)" + FOUND).query(Integer.class).single();
    }

    private JdbcClient.StatementSpec filter(Wanted wanted, String sql) {
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
