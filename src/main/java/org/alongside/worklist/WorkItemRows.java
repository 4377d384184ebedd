package org.alongside.worklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.calendar.WorkingDays;
import org.alongside.history.WhoActs;
import org.alongside.worklist.WorkItem.Kind;
import org.alongside.worklist.WorkItem.State;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows behind the work list, as SQL: every statement is one that a page or a step needs, with its index. */
@Component
class WorkItemRows {

    private static final String COLUMNS = "id, kind, subject, reference, title, about, step, form, link, assignee,"
            + " group_key, due_on, opened_at, state, ended_at, ended_by, held";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final WorkingDays days;
    private final WhoActs names;
    private final CaseTitles titles;

    WorkItemRows(JdbcClient jdbc, Clock clock, WorkingDays days, WhoActs names, CaseTitles titles) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.days = days;
        this.names = names;
        this.titles = titles;
    }

    /** What is known of a work item when it is opened. */
    record Opening(
            Kind kind,
            String subject,
            String reference,
            String title,
            @Nullable String about,
            @Nullable String step,
            @Nullable String process,
            @Nullable String form,
            @Nullable String link,
            Holder holder,
            LocalDate dueOn) {}

    @Transactional(propagation = Propagation.MANDATORY)
    public UUID open(Opening opening) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into work_item (id, kind, subject, reference, title, about, step, process, form, link,
                            assignee, group_key, opened_on, due_on, opened_at, state)
                        values (:id, :kind, :subject, :reference, :title, :about, :step, :process, :form, :link,
                            :assignee, :group, :openedOn, :dueOn, :openedAt, 'OPEN')
                        """)
                .param("id", id)
                .param("kind", opening.kind().name())
                .param("subject", opening.subject())
                .param("reference", opening.reference())
                .param("title", opening.title())
                .param("about", opening.about())
                .param("step", opening.step())
                .param("process", opening.process())
                .param("form", opening.form())
                .param("link", opening.link())
                .param("assignee", opening.holder().person())
                .param("group", opening.holder().group())
                .param("openedOn", days.today())
                .param("dueOn", opening.dueOn())
                .param("openedAt", now())
                .update();
        showTo(id, opening.holder(), opening.dueOn());
        return id;
    }

    /** Gives an open item to somebody, or back to its group. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hand(UUID id, @Nullable UUID assignee) {
        jdbc.sql("update work_item set assignee = :assignee where id = :id")
                .param("assignee", assignee)
                .param("id", id)
                .update();
        jdbc.sql("select group_key, due_on from work_item where id = :id")
                .param("id", id)
                .query((row, number) -> {
                    hide(id);
                    showTo(id, new Holder(assignee, row.getString(1)), row.getObject(2, LocalDate.class));
                    return id;
                })
                .single();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void moveDue(UUID id, LocalDate dueOn) {
        jdbc.sql("update work_item set due_on = :due, reminded_on = null, escalated_on = null where id = :id")
                .param("due", dueOn)
                .param("id", id)
                .update();
        jdbc.sql("update work_item_principal set due_on = :due where item = :id")
                .param("due", dueOn)
                .param("id", id)
                .update();
    }

    /** Ends an item; one that has ended already stays as it is. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(Kind kind, String subject, State how, @Nullable UUID by) {
        jdbc.sql("""
                        update work_item set state = :state, ended_at = :at, ended_by = :by
                        where kind = :kind and subject = :subject and state = 'OPEN' returning id
                        """)
                .param("state", how.name())
                .param("at", now())
                .param("by", by)
                .param("kind", kind.name())
                .param("subject", subject)
                .query(UUID.class)
                .list()
                .forEach(this::hide);
    }

    /** Marks the open items of a case as held, or lets them go; then they are due later by the time they were held. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(String reference, boolean held, int workingDaysHeld) {
        jdbc.sql("update work_item set held = :held where reference = :reference and state = 'OPEN'")
                .param("held", held)
                .param("reference", reference)
                .update();
        if (!held && workingDaysHeld > 0) {
            for (WorkItem item : openOf(reference)) {
                moveDue(item.id(), days.plus(item.dueOn(), workingDaysHeld));
            }
        }
    }

    Optional<WorkItem> find(UUID id) {
        return named(jdbc.sql("select " + COLUMNS + " from work_item where id = :id")
                        .param("id", id)
                        .query(WorkItemRows::read)
                        .list())
                .stream()
                .findFirst();
    }

    Optional<WorkItem> find(Kind kind, String subject) {
        return named(jdbc.sql("select " + COLUMNS + " from work_item where kind = :kind and subject = :subject")
                        .param("kind", kind.name())
                        .param("subject", subject)
                        .query(WorkItemRows::read)
                        .list())
                .stream()
                .findFirst();
    }

    /** Locks the row until the transaction ends: whoever comes second waits and then sees what the first one did. */
    @Transactional(propagation = Propagation.MANDATORY)
    public WorkItem lock(UUID id) {
        return named(jdbc.sql("select " + COLUMNS + " from work_item where id = :id for update")
                        .param("id", id)
                        .query(WorkItemRows::read)
                        .list())
                .stream()
                .findFirst()
                .orElseThrow(() -> new NoSuchWorkItem(id));
    }

    List<WorkItem> openOf(String reference) {
        return named(jdbc.sql("select " + COLUMNS
                        + " from work_item where reference = :reference and state = 'OPEN' order by due_on, id")
                .param("reference", reference)
                .query(WorkItemRows::read)
                .list());
    }

    /**
     * A page of what these principals see, by due date. The first rows of each principal come from the primary key of
     * work_item_principal in order, so that the time does not grow with the number of items.
     */
    List<WorkItem> page(Collection<String> principals, Slice slice, int size) {
        return named(jdbc.sql("""
                        select %s from work_item join (
                            select distinct seen.item, seen.due_on as due
                            from unnest(cast(:principals as text[])) as who(principal)
                            cross join lateral (
                                select p.item, p.due_on from work_item_principal p
                                where p.principal = who.principal and p.due_on < :before
                                    and (p.due_on, p.item) > (:due, :item)
                                order by p.due_on, p.item limit :size) seen
                            order by seen.due_on, seen.item limit :size) picked on picked.item = work_item.id
                        order by due_on, id
                        """.formatted(COLUMNS))
                .param("principals", principals.toArray(String[]::new))
                .param("before", slice.before())
                .param("due", slice.afterDue())
                .param("item", slice.afterItem())
                .param("size", size)
                .query(WorkItemRows::read)
                .list());
    }

    /** How many items these principals see that are due before a day, counted up to a limit. */
    int count(Collection<String> principals, LocalDate before, int limit) {
        return jdbc.sql("""
                        select count(*) from (
                            select distinct item from work_item_principal
                            where principal = any(cast(:principals as text[])) and due_on < :before limit :limit) counted
                        """)
                .param("principals", principals.toArray(String[]::new))
                .param("before", before)
                .param("limit", limit)
                .query(Integer.class)
                .single();
    }

    /** Open items whose reminder or escalation is due, locked; items that another sender holds are skipped. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<WorkItem> lockUnreminded(LocalDate dueBy, int limit) {
        return lockDue("reminded_on", dueBy, limit);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public List<WorkItem> lockUnescalated(LocalDate dueBy, int limit) {
        return lockDue("escalated_on", dueBy, limit);
    }

    private List<WorkItem> lockDue(String mark, LocalDate dueBy, int limit) {
        return named(
                jdbc.sql("select " + COLUMNS + " from work_item where state = 'OPEN' and not held and due_on <= :dueBy"
                                + " and " + mark + " is null order by due_on limit :limit for update skip locked")
                        .param("dueBy", dueBy)
                        .param("limit", limit)
                        .query(WorkItemRows::read)
                        .list());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void markReminded(UUID id) {
        mark("reminded_on", id);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void markEscalated(UUID id) {
        mark("escalated_on", id);
    }

    private void mark(String column, UUID id) {
        jdbc.sql("update work_item set " + column + " = :today where id = :id")
                .param("today", days.today())
                .param("id", id)
                .update();
    }

    private void showTo(UUID id, Holder holder, LocalDate dueOn) {
        jdbc.sql("insert into work_item_principal (principal, due_on, item) values (:principal, :due, :item)")
                .param("principal", holder.person() == null ? "group:" + holder.group() : "person:" + holder.person())
                .param("due", dueOn)
                .param("item", id)
                .update();
    }

    private void hide(UUID id) {
        jdbc.sql("delete from work_item_principal where item = :id")
                .param("id", id)
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    /** Names and titles for a whole page in two statements, not one per row. */
    private List<WorkItem> named(List<WorkItem> items) {
        if (items.isEmpty()) {
            return items;
        }
        Set<UUID> people = new HashSet<>();
        Set<String> references = new HashSet<>();
        for (WorkItem item : items) {
            if (item.assignee() != null) {
                people.add(item.assignee());
            }
            if (item.endedBy() != null) {
                people.add(item.endedBy());
            }
            references.add(item.reference());
        }
        Map<UUID, String> called = people.isEmpty() ? Map.of() : names.names(people);
        Map<String, String> caseTitles = titles.titles(references);
        return items.stream().map(item -> named(item, called, caseTitles)).toList();
    }

    private static WorkItem named(WorkItem item, Map<UUID, String> called, Map<String, String> caseTitles) {
        return new WorkItem(
                item.id(),
                item.kind(),
                item.subject(),
                item.reference(),
                caseTitles.getOrDefault(item.reference(), ""),
                item.title(),
                item.about(),
                item.step(),
                item.form(),
                item.link(),
                item.assignee(),
                item.assignee() == null ? null : called.get(item.assignee()),
                item.group(),
                item.dueOn(),
                item.openedAt(),
                item.state(),
                item.endedAt(),
                item.endedBy(),
                item.endedBy() == null ? null : called.get(item.endedBy()),
                item.held());
    }

    private static WorkItem read(ResultSet row, int number) throws SQLException {
        return new WorkItem(
                row.getObject("id", UUID.class),
                Kind.valueOf(row.getString("kind")),
                row.getString("subject"),
                row.getString("reference"),
                "",
                row.getString("title"),
                row.getString("about"),
                row.getString("step"),
                row.getString("form"),
                row.getString("link"),
                row.getObject("assignee", UUID.class),
                null,
                row.getString("group_key"),
                row.getObject("due_on", LocalDate.class),
                row.getTimestamp("opened_at").toInstant(),
                State.valueOf(row.getString("state")),
                moment(row.getTimestamp("ended_at")),
                row.getObject("ended_by", UUID.class),
                null,
                row.getBoolean("held"));
    }

    private static @Nullable Instant moment(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
