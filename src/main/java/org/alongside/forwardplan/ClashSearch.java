package org.alongside.forwardplan;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
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

/** Finds an entry's clashes and how often its groups are asked, with PostgreSQL's trigrams, arrays and ranges. */
@Repository
class ClashSearch {

    /**
     * Similarity (0 to 1) from which texts count as similar. Stricter than PostgreSQL's default of 0.3, to keep
     * "review of homecare" apart from "review of transport".
     */
    private static final double ALIKE = 0.45;

    /** Similarity from which two short group names may mean the same people: "young carers" and "carers". */
    private static final double ALIKE_GROUPS = 0.6;

    /** Proposed engagement in the form of an entry. */
    private static final String THOUGHT = """
            select cast(:id as uuid) as id, cast(:reference as text) as reference, cast(:title as text) as title,
                   cast(:about as text) as about, string_to_array(:groups, ',') as groups,
                   cast(:otherGroups as text) as other_groups, cast(:from as date) as from_day, cast(:to as date) as to_day,
                   cast(:who as text) as who, cast(:provisional as boolean) as provisional, cast(:version as int) as version
            """;

    /**
     * An entry or proposed engagement with its clashes, in one query.
     *
     * <p>Similar groups: entries in the same period with a group whose name is similar to one of its groups, at least
     * one of the two not on the list. Groups on the list are either the same or not; their names are not compared.
     *
     * <p>Clashes: entries with similar wording within a year of its period, and entries in the same period with a
     * shared or similar group. Served by the range index; the array comparison filters the results.
     *
     * <p>Times asked: number of entries that ask one of its groups in the days up to its first.
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

    ClashSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An entry or proposed engagement with its clashes.
     *
     * @param clashes nearest first
     * @param timesAsked number of other entries that ask each of its groups in the days up to its first
     */
    record Around(Engagement entry, List<Clash> clashes, Map<PeopleGroup, Integer> timesAsked) {}

    /**
     * The entry of a case with its clashes; empty when it has none.
     *
     * @param names names of the groups on the list
     * @param loadDays number of days before its first day over which requests are counted
     */
    Optional<Around> around(String reference, Map<PeopleGroup, String> names, int loadDays, int atMost) {
        return around(
                jdbc.sql(AROUND.formatted("select * from forward_plan_entry where reference = :reference"))
                        .param("reference", reference),
                names,
                loadDays,
                atMost);
    }

    /** The same for proposed engagement, excluding the entry of its own case. */
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
        return around(Engagements.bind(thought, jdbc.sql(AROUND.formatted(THOUGHT))), names, loadDays, atMost)
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
                .query((ResultSetExtractor<Optional<Around>>) ClashSearch::readAround);
    }

    /** The first row is the entry itself; the rest are its clashes. */
    private static Optional<Around> readAround(ResultSet rows) throws SQLException {
        if (!rows.next()) {
            return Optional.empty();
        }
        Engagement own = Engagements.read(rows, 0);
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
        Engagement entry = Engagements.read(row, 0);
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

    private static List<String> strings(ResultSet row, String column) throws SQLException {
        Array strings = row.getArray(column);
        return strings == null ? List.of() : List.of((String[]) strings.getArray());
    }
}
