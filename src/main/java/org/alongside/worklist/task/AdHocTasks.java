package org.alongside.worklist.task;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.alongside.calendar.Dates;
import org.alongside.history.CaseRecord;
import org.alongside.history.RecordedAct;
import org.alongside.identity.Accounts;
import org.alongside.identity.Role;
import org.alongside.identity.Viewer;
import org.alongside.notification.Letter;
import org.alongside.notification.Outbox;
import org.alongside.worklist.Holder;
import org.alongside.worklist.NoSuchWorkItem;
import org.alongside.worklist.WorkItem;
import org.alongside.worklist.WorkItem.Kind;
import org.alongside.worklist.WorkItem.State;
import org.alongside.worklist.WorkItemEnded;
import org.alongside.worklist.WorkItemHeld;
import org.alongside.worklist.WorkItemRows;
import org.alongside.worklist.WorkItemTaken;
import org.alongside.worklist.WorkItems;
import org.alongside.worklist.assignment.Handover;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ad hoc tasks on a case, outside its model. They are listed, reminded, escalated and handed over like other items;
 * their titles are free text and so kept out of the case history.
 */
@Component
public class AdHocTasks {

    private final WorkItemRows rows;
    private final WorkItems known;
    private final Handover hands;
    private final CaseRecord record;
    private final Accounts accounts;
    private final Outbox outbox;
    private final Dates dates;
    private final JdbcClient jdbc;

    AdHocTasks(
            WorkItemRows rows,
            WorkItems known,
            Handover hands,
            CaseRecord record,
            Accounts accounts,
            Outbox outbox,
            Dates dates,
            JdbcClient jdbc) {
        this.rows = rows;
        this.known = known;
        this.hands = hands;
        this.record = record;
        this.accounts = accounts;
        this.outbox = outbox;
        this.dates = dates;
        this.jdbc = jdbc;
    }

    /** The requester, and the remark on completion. */
    public record Asked(UUID by, String byName, @Nullable String remark) {}

    /**
     * Adds a task to a case.
     *
     * @param about details; may be empty
     */
    @Transactional
    public UUID open(String reference, Viewer viewer, String title, String about, Holder holder, LocalDate dueOn) {
        String what = title.strip();
        UUID id = rows.open(new WorkItemRows.Opening(
                Kind.AGREED,
                UUID.randomUUID().toString(),
                reference,
                what,
                StringUtils.trimToNull(about),
                null,
                null,
                null,
                null,
                holder,
                dueOn,
                WorkItem.USUAL,
                ""));
        jdbc.sql("insert into work_agreed (item, asked_by) values (:item, :by)")
                .param("item", id)
                .param("by", viewer.id())
                .update();
        record.write(RecordedAct.on(reference, "work-agreed").fact(dueOn).because(what));
        if (holder.person() != null) {
            tell("worklist/given", known.lock(id), holder.person(), viewer, about);
        }
        return id;
    }

    /**
     * @throws NoSuchWorkItem when it is not an ad hoc task
     */
    @Transactional(readOnly = true)
    public Asked asked(UUID item) {
        return jdbc.sql("select asked_by, remark from work_agreed where item = :item")
                .param("item", item)
                .query((row, number) -> new Asked(
                        row.getObject(1, UUID.class), accounts.name(row.getObject(1, UUID.class)), row.getString(2)))
                .optional()
                .orElseThrow(() -> new NoSuchWorkItem(item));
    }

    /**
     * Completes the task and notifies the requester.
     *
     * @throws WorkItemEnded when it has already ended
     * @throws WorkItemTaken when it is assigned to another person
     * @throws WorkItemHeld while the project is paused
     */
    @Transactional
    public void finish(UUID id, Viewer viewer, String remark) {
        WorkItem item = hands.openForUpdate(id);
        Asked asked = asked(id);
        Handover.refuseIfTaken(item, viewer);
        if (item.held()) {
            throw new WorkItemHeld(item);
        }
        rows.end(item.kind(), item.subject(), State.DONE, viewer.id());
        jdbc.sql("update work_agreed set remark = :remark where item = :item")
                .param("remark", StringUtils.trimToNull(remark))
                .param("item", id)
                .update();
        record.write(RecordedAct.on(item.reference(), "work-agreed-done").because(remark));
        tell("worklist/agreed-done", item, asked.by(), viewer, remark);
    }

    /** Whether the viewer may cancel it: the requester and managers. */
    @Transactional(readOnly = true)
    public boolean mayDrop(WorkItem item, Viewer viewer) {
        return item.isOpen()
                && (asked(item.id()).by().equals(viewer.id()) || viewer.hasAny(Role.MANAGER, Role.ADMINISTRATOR));
    }

    /**
     * Cancels the task and notifies the assignee.
     *
     * @throws WorkItemTaken when the viewer is neither the requester nor a manager
     */
    @Transactional
    public void drop(UUID id, Viewer viewer) {
        WorkItem item = hands.openForUpdate(id);
        if (!mayDrop(item, viewer)) {
            throw new WorkItemTaken(item);
        }
        rows.end(item.kind(), item.subject(), State.GONE, viewer.id());
        record.write(RecordedAct.on(item.reference(), "work-agreed-dropped"));
        if (item.assignee() != null) {
            tell("worklist/agreed-dropped", item, item.assignee(), viewer, "");
        }
    }

    private void tell(String template, WorkItem item, UUID person, Viewer by, String words) {
        if (person.equals(by.id())) {
            return;
        }
        Map<String, Object> values = new HashMap<>();
        values.put("title", item.title());
        values.put("caseTitle", item.caseTitle());
        values.put("due", dates.day(item.dueOn()));
        values.put("path", item.address());
        values.put("by", by.name());
        values.put("words", words.strip().lines().toList());
        outbox.send(new Letter(template, accounts.recipient(person), item.reference(), values));
    }
}
