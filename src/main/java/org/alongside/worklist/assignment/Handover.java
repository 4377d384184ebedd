package org.alongside.worklist.assignment;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.alongside.calendar.Dates;
import org.alongside.calendar.WorkingDays;
import org.alongside.history.CaseRecord;
import org.alongside.history.RecordedAct;
import org.alongside.identity.Accounts;
import org.alongside.identity.Viewer;
import org.alongside.notification.Letter;
import org.alongside.notification.Outbox;
import org.alongside.worklist.AssigneePolicy;
import org.alongside.worklist.WorkItem;
import org.alongside.worklist.WorkItem.Kind;
import org.alongside.worklist.WorkItemEnded;
import org.alongside.worklist.WorkItemRows;
import org.alongside.worklist.WorkItemTaken;
import org.alongside.worklist.WorkItems;
import org.alongside.worklist.WorkList;
import org.alongside.worklist.assignment.AssignmentRefused.Why;
import org.alongside.worklist.cover.Cover;
import org.apache.commons.lang3.StringUtils;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who has an item, and until when: taking it, giving it to somebody, giving it back to the group, changing the date, and
 * undoing each. The row is locked first, so of two people who act at one moment the second sees what the first one did.
 */
@Component
public class Handover {

    private static final int LATEST_IN_YEARS = 3;

    private final WorkItemRows rows;
    private final WorkItems known;
    private final PendingAssignees hands;
    private final UndoRows undoing;
    private final AssigneePolicy mayHold;
    private final ReassignmentPolicy mayMove;
    private final Cover cover;
    private final TaskService tasks;
    private final CaseRecord record;
    private final Accounts accounts;
    private final Outbox outbox;
    private final WorkingDays days;
    private final Dates dates;

    Handover(
            WorkItemRows rows,
            WorkItems known,
            PendingAssignees hands,
            UndoRows undoing,
            AssigneePolicy mayHold,
            ReassignmentPolicy mayMove,
            Cover cover,
            TaskService tasks,
            CaseRecord record,
            Accounts accounts,
            Outbox outbox,
            WorkingDays days,
            Dates dates) {
        this.rows = rows;
        this.known = known;
        this.hands = hands;
        this.undoing = undoing;
        this.mayHold = mayHold;
        this.mayMove = mayMove;
        this.cover = cover;
        this.tasks = tasks;
        this.record = record;
        this.accounts = accounts;
        this.outbox = outbox;
        this.days = days;
        this.dates = dates;
    }

    @Transactional
    public Optional<Undo> claim(UUID id, Viewer viewer) {
        WorkItem item = openForUpdate(id);
        refuseIfTaken(item, viewer);
        if (item.assignee() != null) {
            return Optional.empty();
        }
        take(item, viewer);
        return Optional.of(undoing.keep(item, viewer.id(), Handing.TAKEN));
    }

    /** Takes what nobody has yet, to finish it at once: that it was taken is written with its end. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeToFinish(WorkItem item, Viewer viewer) {
        if (item.kind() == Kind.STEP && item.away() == null) {
            hands.remember(item.subject(), viewer.id());
        }
        take(item, viewer);
    }

    private void take(WorkItem item, Viewer viewer) {
        assign(item, viewer.id());
        record.write(RecordedAct.on(item.reference(), "work-taken").fact(item.onRecord()));
    }

    @Transactional
    public Optional<Undo> giveBack(UUID id, Viewer viewer) {
        WorkItem item = openForUpdate(id);
        refuseUnlessMoves(item, viewer);
        if (item.group() == null) {
            throw new AssignmentRefused(Why.NO_GROUP);
        }
        if (item.assignee() == null) {
            return Optional.empty();
        }
        assign(item, null);
        if (item.assignee().equals(viewer.id())) {
            record.write(RecordedAct.on(item.reference(), "work-released").fact(item.onRecord()));
        } else {
            record.write(RecordedAct.on(item.reference(), "work-returned")
                    .fact(item.onRecord())
                    .fact(item.assignee()));
            tell("worklist/moved", item, item.assignee(), viewer, "");
        }
        return Optional.of(undoing.keep(item, viewer.id(), Handing.RETURNED));
    }

    @Transactional
    public Undo give(UUID id, Viewer viewer, UUID to, @Nullable String words) {
        WorkItem item = openForUpdate(id);
        if (!mayMove.gives(item, viewer)) {
            throw new AssignmentRefused(Why.STAFF_ONLY);
        }
        if (item.kind() == Kind.BALLOT) {
            throw new AssignmentRefused(Why.PERSONAL);
        }
        refuseUnlessMoves(item, viewer);
        if (to.equals(item.assignee())) {
            throw new AssignmentRefused(Why.HAS_IT);
        }
        if (!mayHold.may(item, to)) {
            throw new AssignmentRefused(Why.CANNOT_HOLD);
        }
        if (mayMove.among(item, viewer).filter(team -> !team.contains(to)).isPresent()) {
            throw new AssignmentRefused(Why.OTHER_TEAM);
        }
        record.write(RecordedAct.on(item.reference(), "work-given")
                .fact(item.onRecord())
                .fact(to)
                .because(words));
        UUID reached = cover.give(item, to).holder().person();
        String said = StringUtils.defaultString(words).strip();
        tell("worklist/given", item, reached == null ? to : reached, viewer, said);
        if (item.assignee() != null) {
            tell("worklist/moved", item, item.assignee(), viewer, said);
        }
        return undoing.keep(item, viewer.id(), Handing.GIVEN);
    }

    @Transactional
    public Undo moveDue(UUID id, Viewer viewer, LocalDate day, @Nullable String reason) {
        WorkItem item = openForUpdate(id);
        refuseUnlessMoves(item, viewer);
        if (item.kind() != Kind.STEP && item.kind() != Kind.AGREED) {
            throw new AssignmentRefused(Why.DATE_FIXED);
        }
        if (day.isBefore(days.today()) || day.isAfter(days.today().plusYears(LATEST_IN_YEARS))) {
            throw new AssignmentRefused(Why.DATE_WRONG);
        }
        if (day.equals(item.dueOn())) {
            throw new AssignmentRefused(Why.SAME_DATE);
        }
        rows.moveDue(item.id(), day);
        record.write(RecordedAct.on(item.reference(), "work-due-moved")
                .fact(item.onRecord())
                .fact(item.dueOn())
                .fact(day)
                .because(reason));
        if (item.assignee() != null) {
            tell("worklist/due-moved", item.dueAgain(day), item.assignee(), viewer, StringUtils.defaultString(reason));
        }
        return undoing.keep(item, viewer.id(), Handing.MOVED);
    }

    @Transactional
    public WorkItem undo(UUID token, Viewer viewer) {
        UUID id = undoing.item(token, viewer.id()).orElseThrow(() -> new CannotUndo(null));
        WorkItem item = known.lock(id);
        UndoRows.Before before = undoing.use(token).orElseThrow(() -> new CannotUndo(null));
        if (!before.untouched()) {
            throw new CannotUndo(item);
        }
        if (!Objects.equals(before.assignee(), item.assignee())) {
            assign(item, before.assignee());
        }
        if (!before.dueOn().equals(item.dueOn())) {
            rows.moveDue(item.id(), before.dueOn());
        }
        record.write(RecordedAct.on(item.reference(), "work-undone")
                .fact(item.onRecord())
                .fact(before.handing()));
        if (before.handing() == Handing.GIVEN && item.assignee() != null) {
            tell("worklist/moved", item, item.assignee(), viewer, "");
        }
        if (before.handing() != Handing.MOVED && before.assignee() != null) {
            tell("worklist/given", item, before.assignee(), viewer, "");
        }
        return item;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public WorkItem openForUpdate(UUID id) {
        WorkItem item = known.lock(id);
        if (!item.isOpen()) {
            throw new WorkItemEnded(item);
        }
        return item;
    }

    public static void refuseIfTaken(WorkItem item, Viewer viewer) {
        boolean others = item.assignee() != null && !item.assignee().equals(viewer.id());
        boolean notTheirs = item.assignee() == null && !WorkList.isInGroup(viewer, item);
        if (others || notTheirs) {
            throw new WorkItemTaken(item);
        }
    }

    private void refuseUnlessMoves(WorkItem item, Viewer viewer) {
        if (!mayMove.may(item, viewer)) {
            throw new WorkItemTaken(item);
        }
    }

    private void assign(WorkItem item, @Nullable UUID person) {
        if (item.kind() == Kind.STEP) {
            // The engine tells UserTasks, which changes the row.
            tasks.setAssignee(item.subject(), person == null ? null : person.toString());
        } else {
            rows.hand(item.id(), person);
        }
    }

    /** Writes to somebody about an item; nobody hears of what they did themselves. */
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
        values.put("words", words.lines().toList());
        outbox.send(new Letter(template, accounts.recipient(person), item.reference(), values));
    }
}
