package org.alongside.worklist.assignment;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.alongside.calendar.WorkingDays;
import org.alongside.history.CaseRecord;
import org.alongside.history.RecordedAct;
import org.alongside.identity.Viewer;
import org.alongside.worklist.WorkItem;
import org.alongside.worklist.WorkItem.Kind;
import org.alongside.worklist.WorkItemEnded;
import org.alongside.worklist.WorkItemTaken;
import org.alongside.worklist.WorkItems;
import org.alongside.worklist.cover.CoverTransfer;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Claiming an item, assigning it, returning it to its group, changing its due date, and undoing each. The row is locked
 * first, so that of two concurrent callers the second sees the first one's change.
 */
@Component
public class Handover {

    private final WorkItems known;
    private final PendingAssignees hands;
    private final UndoRows undoing;
    private final HandoverRules rules;
    private final CoverTransfer cover;
    private final WorkItemChanges changes;
    private final HandoverLetters letters;
    private final CaseRecord record;
    private final WorkingDays days;

    Handover(
            WorkItems known,
            PendingAssignees hands,
            UndoRows undoing,
            HandoverPermissions permissions,
            CoverTransfer cover,
            WorkItemChanges changes,
            HandoverLetters letters,
            CaseRecord record,
            WorkingDays days) {
        this.known = known;
        this.hands = hands;
        this.undoing = undoing;
        this.rules = new HandoverRules(permissions);
        this.cover = cover;
        this.changes = changes;
        this.letters = letters;
        this.record = record;
        this.days = days;
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

    /** Records self-assignment together with completion. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeToFinish(WorkItem item, Viewer viewer) {
        if (item.kind() == Kind.STEP && item.away() == null) {
            hands.remember(item.subject(), viewer.id());
        }
        take(item, viewer);
    }

    private void take(WorkItem item, Viewer viewer) {
        changes.assign(item, viewer.id());
        record.write(RecordedAct.on(item.reference(), "work-taken").fact(item.onRecord()));
    }

    @Transactional
    public Optional<Undo> giveBack(UUID id, Viewer viewer) {
        WorkItem item = openForUpdate(id);
        rules.checkGiveBack(item, viewer);
        if (item.assignee() == null) {
            return Optional.empty();
        }
        changes.assign(item, null);
        if (item.assignee().equals(viewer.id())) {
            record.write(RecordedAct.on(item.reference(), "work-released").fact(item.onRecord()));
        } else {
            record.write(RecordedAct.on(item.reference(), "work-returned")
                    .fact(item.onRecord())
                    .fact(item.assignee()));
            letters.moved(item, item.assignee(), viewer, null);
        }
        return Optional.of(undoing.keep(item, viewer.id(), Handing.RETURNED));
    }

    @Transactional
    public Undo give(UUID id, Viewer viewer, UUID to, @Nullable String words) {
        WorkItem item = openForUpdate(id);
        rules.checkGive(item, viewer, to);
        record.write(RecordedAct.on(item.reference(), "work-given")
                .fact(item.onRecord())
                .fact(to)
                .because(words));
        UUID reached = cover.give(item, to).holder().person();
        String said = StringUtils.strip(words);
        letters.given(item, reached == null ? to : reached, viewer, said);
        letters.moved(item, item.assignee(), viewer, said);
        return undoing.keep(item, viewer.id(), Handing.GIVEN);
    }

    /**
     * Checks whether the item could be given to that person now.
     *
     * @throws WorkItemTaken when another person has it and the giver may not move it
     * @throws AssignmentRefused when a rule says no
     */
    @Transactional(readOnly = true)
    public void checkGive(WorkItem item, Viewer viewer, UUID to) {
        rules.checkGive(item, viewer, to);
    }

    /**
     * Checks whether the item's date could be changed now.
     *
     * @throws WorkItemTaken when another person has it and the person may not move it
     * @throws AssignmentRefused when a rule says no
     */
    @Transactional(readOnly = true)
    public void checkMoveDue(WorkItem item, Viewer viewer, LocalDate day) {
        rules.checkMoveDue(item, viewer, day, days.today());
    }

    @Transactional
    public Undo moveDue(UUID id, Viewer viewer, LocalDate day, @Nullable String reason) {
        WorkItem item = openForUpdate(id);
        rules.checkMoveDue(item, viewer, day, days.today());
        changes.moveDue(item, day);
        record.write(RecordedAct.on(item.reference(), "work-due-moved")
                .fact(item.onRecord())
                .fact(item.dueOn())
                .fact(day)
                .because(reason));
        letters.dueMoved(item.dueAgain(day), viewer, reason);
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
            changes.assign(item, before.assignee());
        }
        if (!before.dueOn().equals(item.dueOn())) {
            changes.moveDue(item, before.dueOn());
        }
        record.write(RecordedAct.on(item.reference(), "work-undone")
                .fact(item.onRecord())
                .fact(before.handing()));
        if (before.handing() == Handing.GIVEN) {
            letters.moved(item, item.assignee(), viewer, null);
        }
        if (before.handing() != Handing.MOVED && before.assignee() != null) {
            letters.given(item, before.assignee(), viewer, null);
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

    /**
     * @throws WorkItemTaken when it is assigned to another person, or the viewer is not in its group
     */
    public static void refuseIfTaken(WorkItem item, Viewer viewer) {
        HandoverRules.checkTake(item, viewer);
    }
}
