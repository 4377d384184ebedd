package org.alongside.worklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.form.draft.Drafts;
import org.alongside.worklist.WorkItem.Kind;
import org.alongside.worklist.WorkItem.State;
import org.alongside.worklist.search.WorkFinder;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads work items by id, subject or holder; {@link WorkFinder} reads lists. */
@Component
public class WorkItems {

    /** Columns for {@link #read}, of an item {@code i} joined to {@link #NAMES}. */
    public static final String COLUMNS =
            "i.id, i.kind, i.subject, i.reference, i.title, i.about, i.step, i.model, i.form, i.link,"
                    + " i.assignee, i.assigned_at, i.group_key, i.due_on, i.opened_at, i.state, i.ended_at, i.ended_by, i.held, i.stage,"
                    + " i.priority, i.summary, i.case_title, i.absence, i.away, i.away_until, i.away_group, i.sections,"
                    + " a.name as assignee_name, e.name as ended_by_name, f.name as away_name";

    /**
     * Joins for the names of the assignee, the person who ended the item and the absent person, to avoid one query per
     * item.
     */
    public static final String NAMES = " left join reporting.account_name a on a.id = i.assignee"
            + " left join reporting.account_name e on e.id = i.ended_by left join reporting.account_name f on f.id = i.away";

    private static final String ITEMS = "select " + COLUMNS + " from work_item i" + NAMES + " where ";

    private final JdbcClient jdbc;

    WorkItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<WorkItem> find(UUID id) {
        return jdbc.sql(ITEMS + "i.id = :id")
                .param("id", id)
                .query(WorkItems::read)
                .optional();
    }

    /** An item with this person's draft of its form. */
    public Optional<SeenItem> find(UUID id, UUID owner) {
        return jdbc.sql(
                        "select " + COLUMNS + ", " + Drafts.COLUMNS + " from work_item i" + NAMES
                                + " left join reporting.form_draft d on d.owner = :owner and d.subject = :draft where i.id = :id")
                .param("owner", owner)
                .param("draft", DraftSubject.of(id))
                .param("id", id)
                .query((row, number) -> new SeenItem(read(row, number), Drafts.read(row)))
                .optional();
    }

    public List<WorkItem> findAll(Collection<UUID> ids) {
        return jdbc.sql(ITEMS + "i.id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(WorkItems::read)
                .list();
    }

    public Optional<WorkItem> find(Kind kind, String subject) {
        return jdbc.sql(ITEMS + "i.kind = :kind and i.subject = :subject")
                .param("kind", kind.name())
                .param("subject", subject)
                .query(WorkItems::read)
                .optional();
    }

    /** Locks the row until the transaction ends: a concurrent caller waits, then sees this one's changes. */
    @Transactional(propagation = Propagation.MANDATORY)
    public WorkItem lock(UUID id) {
        // Read again under the lock: names come from rows that are not locked, and would be older than the wait.
        return jdbc.sql("select id from work_item where id = :id for update")
                .param("id", id)
                .query(UUID.class)
                .optional()
                .flatMap(this::find)
                .orElseThrow(() -> new NoSuchWorkItem(id));
    }

    List<WorkItem> openOf(String reference) {
        return jdbc.sql(ITEMS + "i.reference = :reference and i.state = 'OPEN' order by i.due_on, i.id")
                .param("reference", reference)
                .query(WorkItems::read)
                .list();
    }

    /** Items assigned to a person, except votes; in one fixed order, to avoid deadlocks. */
    public List<UUID> idsOf(UUID person) {
        return jdbc.sql("select id from work_item where holder = :holder and state = 'OPEN' and kind <> 'BALLOT'"
                        + " order by id")
                .param("holder", holder(person))
                .query(UUID.class)
                .list();
    }

    /** The first items assigned to a person, except votes, by due date. */
    public List<WorkItem> of(UUID person, int atMost) {
        return jdbc.sql(ITEMS + "i.holder = :holder and i.state = 'OPEN' and i.kind <> 'BALLOT'"
                        + " order by i.due_on, i.priority, i.id limit :atMost")
                .param("holder", holder(person))
                .param("atMost", atMost)
                .query(WorkItems::read)
                .list();
    }

    /**
     * The groups of a person's items, including those covered for them during an absence; empty for an item without a
     * group.
     */
    public List<String> groupsHeldBy(UUID person) {
        return jdbc.sql("""
                        select coalesce(case when away_group then null else group_key end, '') from work_item
                         where holder = :holder and state = 'OPEN' and kind <> 'BALLOT'
                        union all
                        select coalesce(case when away_group then null else group_key end, '') from work_item
                         where away = :person and state = 'OPEN'
                        """)
                .param("holder", holder(person))
                .param("person", person)
                .query(String.class)
                .list();
    }

    /** Items moved by an absence that are still with the person or group that covers them. */
    public List<UUID> idsThrough(UUID absence) {
        return jdbc.sql("select id from work_item where absence = :absence and state = 'OPEN' order by id")
                .param("absence", absence)
                .query(UUID.class)
                .list();
    }

    private static String holder(UUID person) {
        return "person:" + person;
    }

    public static WorkItem read(ResultSet row, int number) throws SQLException {
        return new WorkItem(
                row.getObject("id", UUID.class),
                Kind.valueOf(row.getString("kind")),
                row.getString("subject"),
                new WorkItem.Description(row.getString("title"), row.getString("about"), row.getString("summary")),
                new WorkItem.Place(
                        row.getString("step"), row.getString("model"), row.getString("form"), row.getString("link")),
                new WorkItem.CaseAtOpening(
                        row.getString("reference"), row.getString("case_title"), row.getString("stage")),
                new WorkItem.Assignment(
                        row.getObject("assignee", UUID.class),
                        row.getString("assignee_name"),
                        moment(row, "assigned_at"),
                        row.getString("group_key"),
                        away(row)),
                new WorkItem.Schedule(row.getObject("due_on", LocalDate.class), row.getInt("priority")),
                new WorkItem.Progress(
                        row.getTimestamp("opened_at").toInstant(),
                        State.valueOf(row.getString("state")),
                        moment(row, "ended_at"),
                        row.getObject("ended_by", UUID.class),
                        row.getString("ended_by_name"),
                        row.getBoolean("held")),
                Set.copyOf(Arrays.asList((String[]) row.getArray("sections").getArray())));
    }

    private static @Nullable AbsentAssignee away(ResultSet row) throws SQLException {
        UUID absence = row.getObject("absence", UUID.class);
        return absence == null
                ? null
                : new AbsentAssignee(
                        absence,
                        row.getObject("away", UUID.class),
                        row.getString("away_name"),
                        row.getObject("away_until", LocalDate.class),
                        row.getBoolean("away_group"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column) == null
                ? null
                : row.getTimestamp(column).toInstant();
    }
}
