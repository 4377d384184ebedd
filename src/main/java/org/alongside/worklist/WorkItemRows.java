package org.alongside.worklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.calendar.WorkingDays;
import org.alongside.history.WhoActs;
import org.alongside.worklist.CaseFacts.CaseFact;
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
            + " group_key, due_on, opened_at, state, ended_at, ended_by, held, stage, priority, summary, case_title";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final WorkingDays days;
    private final WhoActs names;
    private final CaseFacts facts;

    WorkItemRows(JdbcClient jdbc, Clock clock, WorkingDays days, WhoActs names, CaseFacts facts) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.days = days;
        this.names = names;
        this.facts = facts;
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
            LocalDate dueOn,
            int priority,
            String summary) {}

    @Transactional(propagation = Propagation.MANDATORY)
    public UUID open(Opening opening) {
        UUID id = UUID.randomUUID();
        CaseFact fact = facts.of(List.of(opening.reference())).getOrDefault(opening.reference(), new CaseFact("", ""));
        jdbc.sql("""
                        insert into work_item (id, kind, subject, reference, title, about, step, process, form, link,
                            assignee, group_key, opened_on, due_on, opened_at, state, stage, stage_at, priority, summary,
                            case_title, words)
                        values (:id, :kind, :subject, :reference, :title, :about, :step, :process, :form, :link,
                            :assignee, :group, :openedOn, :dueOn, :openedAt, 'OPEN',
                            :stage, :stageAt, :priority, :summary, :caseTitle, cast(:words as text[]))
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
                .param("stage", fact.stage())
                .param("stageAt", facts.stages().indexOf(fact.stage()))
                .param("priority", opening.priority())
                .param("summary", opening.summary())
                .param("caseTitle", fact.title())
                .param(
                        "words",
                        SearchWords.of(fact.title(), opening.reference(), opening.title(), opening.summary())
                                .toArray(String[]::new))
                .update();
        return id;
    }

    /** Gives an open item to somebody, or back to its group. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hand(UUID id, @Nullable UUID assignee) {
        jdbc.sql("update work_item set assignee = :assignee, moves = moves + 1 where id = :id")
                .param("assignee", assignee)
                .param("id", id)
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void moveDue(UUID id, LocalDate dueOn) {
        jdbc.sql("update work_item set due_on = :due, moves = moves + 1 where id = :id")
                .param("due", dueOn)
                .param("id", id)
                .update();
    }

    /** Ends an item; one that has ended already stays as it is. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(Kind kind, String subject, State how, @Nullable UUID by) {
        jdbc.sql("""
                        update work_item set state = :state, ended_at = :at, ended_by = :by
                        where kind = :kind and subject = :subject and state = 'OPEN'
                        """)
                .param("state", how.name())
                .param("at", now())
                .param("by", by)
                .param("kind", kind.name())
                .param("subject", subject)
                .update();
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

    List<WorkItem> findAll(java.util.Collection<UUID> ids) {
        return named(jdbc.sql("select " + COLUMNS + " from work_item where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(WorkItemRows::read)
                .list());
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

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    /** Names for a whole page in one statement, not one per row. */
    private List<WorkItem> named(List<WorkItem> items) {
        if (items.isEmpty()) {
            return items;
        }
        Set<UUID> people = new HashSet<>();
        for (WorkItem item : items) {
            if (item.assignee() != null) {
                people.add(item.assignee());
            }
            if (item.endedBy() != null) {
                people.add(item.endedBy());
            }
        }
        Map<UUID, String> called = people.isEmpty() ? Map.of() : names.names(people);
        return items.stream().map(item -> named(item, called)).toList();
    }

    private static WorkItem named(WorkItem item, Map<UUID, String> called) {
        return new WorkItem(
                item.id(),
                item.kind(),
                item.subject(),
                item.reference(),
                item.caseTitle(),
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
                item.held(),
                item.stage(),
                item.priority(),
                item.summary());
    }

    static WorkItem read(ResultSet row, int number) throws SQLException {
        return new WorkItem(
                row.getObject("id", UUID.class),
                Kind.valueOf(row.getString("kind")),
                row.getString("subject"),
                row.getString("reference"),
                row.getString("case_title"),
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
                row.getBoolean("held"),
                row.getString("stage"),
                row.getInt("priority"),
                row.getString("summary"));
    }

    private static @Nullable Instant moment(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
