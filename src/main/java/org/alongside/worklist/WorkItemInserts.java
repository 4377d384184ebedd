package org.alongside.worklist;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.calendar.Dates;
import org.alongside.calendar.WorkingDays;
import org.alongside.text.SearchText;
import org.alongside.worklist.CaseFacts.CaseFact;
import org.alongside.worklist.WorkItem.Kind;
import org.alongside.worklist.WorkItemRows.Opened;
import org.alongside.worklist.WorkItemRows.Opening;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;

/** Opens work items and assigns each to its holder or today's deputy. */
@Component
class WorkItemInserts {

    private static final String INSERT = """
            insert into work_item (id, kind, subject, reference, title, about, step, model, form, link,
                assignee, group_key, opened_on, due_on, opened_at, state, stage, assigned_at, priority, summary,
                case_title, words, absence, away, away_until, away_group)
            """;
    private static final int TITLES = 10_000;

    private final NamedParameterJdbcOperations batches;
    private final Clock clock;
    private final WorkingDays days;
    private final CaseFacts facts;
    private final List<CaseOutsideProject> apart;
    private final CoverRouting covering;
    private final Dates dates;
    // Cases' titles; each is checked against the case when used.
    private final ConcurrentLruCache<String, String> titles = new ConcurrentLruCache<>(TITLES, this::title);

    WorkItemInserts(
            NamedParameterJdbcOperations batches,
            Clock clock,
            WorkingDays days,
            CaseFacts facts,
            List<CaseOutsideProject> apart,
            CoverRouting covering,
            Dates dates) {
        this.batches = batches;
        this.clock = clock;
        this.days = days;
        this.facts = facts;
        this.apart = List.copyOf(apart);
        this.covering = covering;
        this.dates = dates;
    }

    Opened place(Opening opening) {
        return placeAsMeant(opening).orElseGet(() -> place(List.of(opening)).get(0));
    }

    /**
     * The usual case, in one statement: a project's item for a group or a person who is not absent. Writes no row if
     * a deputy covers, or when the project differs from the cached copy.
     */
    private Optional<Opened> placeAsMeant(Opening opening) {
        CaseFact fact = new CaseFact(titles.get(opening.reference()), "");
        CoverRouting.Place place = new CoverRouting.Place(opening.holder(), null);
        Placed item = new Placed(UUID.randomUUID(), opening, place, fact);
        int written = batches.update(INSERT + """
                select :id, :kind, :subject, :reference, :title, :about, :step, :model, :form, :link,
                    cast(:assignee as uuid), :group, :openedOn, :dueOn, :openedAt, 'OPEN',
                    f.stage, cast(:assignedAt as timestamptz), :priority, :summary, f.title,
                    cast(:words as text[]), null, null, null, false
                  from reporting.case_fact f
                 where f.reference = :reference and f.title = :caseTitle
                   and (cast(:assignee as uuid) is null or :kind = 'BALLOT'
                        or person_is_here(cast(:assignee as uuid), :openedOn))
                """, values(item));
        if (written == 0) {
            titles.remove(opening.reference());
            return Optional.empty();
        }
        return Optional.of(new Opened(item.id(), opening.holder()));
    }

    private String title(String reference) {
        CaseFact fact = facts.of(List.of(reference)).get(reference);
        return fact == null ? titleApart(reference) : fact.title();
    }

    /** Opens several items in one statement; the result keeps their order. */
    List<Opened> place(List<Opening> openings) {
        Map<String, CaseFact> known =
                facts.of(openings.stream().map(Opening::reference).collect(Collectors.toSet()));
        List<Placed> placed = openings.stream()
                .map(opening -> new Placed(
                        UUID.randomUUID(),
                        opening,
                        covering.placeFor(opening.kind(), opening.holder()),
                        Optional.ofNullable(known.get(opening.reference()))
                                .orElseGet(() -> new CaseFact(titleApart(opening.reference()), ""))))
                .toList();
        batches.batchUpdate(INSERT + """
                values (:id, :kind, :subject, :reference, :title, :about, :step, :model, :form, :link,
                    :assignee, :group, :openedOn, :dueOn, :openedAt, 'OPEN',
                    :stage, :assignedAt, :priority, :summary, :caseTitle, cast(:words as text[]),
                    :absence, :away, :awayUntil, :awayGroup)
                """, placed.stream().map(this::values).toArray(SqlParameterSource[]::new));
        placed.forEach(this::tell);
        return placed.stream()
                .map(item -> new Opened(item.id(), item.place().holder()))
                .toList();
    }

    private record Placed(UUID id, Opening opening, CoverRouting.Place place, CaseFact fact) {}

    private MapSqlParameterSource values(Placed item) {
        Opening opening = item.opening();
        CaseFact fact = item.fact();
        AbsentAssignee away = item.place().away();
        return new MapSqlParameterSource()
                .addValue("id", item.id())
                .addValue("kind", opening.kind().name())
                .addValue("subject", opening.subject())
                .addValue("reference", opening.reference())
                .addValue("title", opening.title())
                .addValue("about", opening.about())
                .addValue("step", opening.step())
                .addValue("model", opening.model())
                .addValue("form", opening.form())
                .addValue("link", opening.link())
                .addValue("assignee", item.place().holder().person())
                .addValue("group", item.place().holder().group())
                .addValue("absence", away == null ? null : away.absence())
                .addValue("away", away == null ? null : away.person())
                .addValue("awayUntil", away == null ? null : away.until())
                .addValue("awayGroup", away != null && away.groupLent())
                .addValue("openedOn", days.today())
                .addValue("dueOn", opening.dueOn())
                .addValue("openedAt", now())
                .addValue("stage", fact.stage())
                .addValue("assignedAt", item.place().holder().person() == null ? null : now())
                .addValue("priority", opening.priority())
                .addValue("summary", opening.summary())
                .addValue("caseTitle", fact.title())
                .addValue(
                        "words",
                        SearchText.words(fact.title(), opening.reference(), opening.title(), opening.summary())
                                .toArray(String[]::new));
    }

    private void tell(Placed item) {
        Opening opening = item.opening();
        covering.note(
                opening.reference(), opening.kind() == Kind.AGREED ? WorkItem.AGREED : opening.title(), item.place());
        covering.tellOfNew(
                item.place(),
                opening.reference(),
                item.fact().title(),
                opening.title(),
                dates.day(opening.dueOn()),
                opening.link() == null ? "/work/" + item.id() : opening.link());
    }

    /** The title of work outside projects. */
    private String titleApart(String reference) {
        return apart.stream()
                .map(each -> each.find(reference))
                .flatMap(Optional::stream)
                .map(CaseOutsideProject.Place::title)
                .findFirst()
                .orElse("");
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
