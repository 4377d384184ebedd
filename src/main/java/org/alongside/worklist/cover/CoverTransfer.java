package org.alongside.worklist.cover;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.engine.TaskAssignees;
import org.alongside.form.draft.Drafts;
import org.alongside.history.CaseRecord;
import org.alongside.history.RecordedAct;
import org.alongside.worklist.AbsentAssignee;
import org.alongside.worklist.CoverRouting;
import org.alongside.worklist.DraftSubject;
import org.alongside.worklist.Holder;
import org.alongside.worklist.WorkItem;
import org.alongside.worklist.WorkItem.Kind;
import org.alongside.worklist.WorkItemRows;
import org.alongside.worklist.WorkItems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Moves the work of absent people to their cover, to another deputy, and back. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CoverTransfer {

    private final AbsenceRouting routing;
    private final WorkItemRows rows;
    private final CoverRows coverRows;
    private final WorkItems known;
    private final Drafts drafts;
    private final TaskAssignees tasks;
    private final CaseRecord record;

    CoverTransfer(
            AbsenceRouting routing,
            WorkItemRows rows,
            CoverRows coverRows,
            WorkItems known,
            Drafts drafts,
            TaskAssignees tasks,
            CaseRecord record) {
        this.routing = routing;
        this.rows = rows;
        this.coverRows = coverRows;
        this.known = known;
        this.drafts = drafts;
        this.tasks = tasks;
        this.record = record;
    }

    /**
     * The result of a return.
     *
     * @param back items that returned
     * @param kept items that stay with the cover, who has begun them
     */
    record Returned(List<WorkItem> back, List<WorkItem> kept) {}

    /** Moves a person's open items to the cover, and returns them in their previous state. */
    List<WorkItem> goOver(Absence absence) {
        List<WorkItem> gone = new ArrayList<>();
        for (UUID item : known.idsOf(absence.account())) {
            still(item, absence.account()).ifPresent(open -> {
                move(open, absence);
                gone.add(open);
            });
        }
        return gone;
    }

    /** Moves the items of one absence to its new cover. */
    List<WorkItem> follow(Absence before, Absence after) {
        List<WorkItem> gone = new ArrayList<>();
        for (UUID id : known.idsThrough(before.id())) {
            WorkItem item = known.lock(id);
            if (item.isOpen() && item.away() != null) {
                move(item, after);
                gone.add(item);
            }
        }
        return gone;
    }

    /** Changes the last day of an absence on its items. */
    void awayUntil(UUID absence, LocalDate until) {
        coverRows.awayUntil(absence, until);
    }

    /** Returns covered items, except those begun in the meantime. */
    Returned comeBack(Absence absence) {
        List<WorkItem> back = new ArrayList<>();
        List<WorkItem> kept = new ArrayList<>();
        for (UUID id : known.idsThrough(absence.id())) {
            WorkItem item = known.lock(id);
            if (!item.isOpen() || item.away() == null) {
                continue;
            }
            if (item.assignee() != null
                    && drafts.find(item.assignee(), DraftSubject.of(id)).isPresent()) {
                coverRows.uncover(id);
                record.write(RecordedAct.on(item.reference(), "work-stays")
                        .fact(item.onRecord())
                        .fact(item.assignee())
                        .fact(absence.account()));
                kept.add(item);
            } else {
                boolean lent = item.away().groupLent();
                assign(item, absence.account());
                if (lent) {
                    takeBackGroup(item);
                }
                record.write(RecordedAct.on(item.reference(), "work-came-back")
                        .fact(item.onRecord())
                        .fact(absence.account()));
                back.add(item);
            }
        }
        return new Returned(back, kept);
    }

    private Optional<WorkItem> still(UUID id, UUID holder) {
        WorkItem item = known.lock(id);
        return item.isOpen() && holder.equals(item.assignee()) ? Optional.of(item) : Optional.empty();
    }

    /**
     * Assigns an item to a person, or to their cover during an absence.
     *
     * @return where it went
     */
    public CoverRouting.Place give(WorkItem item, UUID to) {
        CoverRouting.Place place = routing.placeFor(item.kind(), new Holder(to, item.group()));
        put(item, place);
        routing.note(item.reference(), item.onRecord(), place);
        return place;
    }

    private void move(WorkItem item, Absence absence) {
        boolean wasLent = item.away() != null && item.away().groupLent();
        Holder meant = new Holder(absence.account(), wasLent ? null : item.group());
        CoverRouting.Place place = routing.cover(meant, absence);
        put(item, place);
        routing.note(item.reference(), item.onRecord(), place);
    }

    private void put(WorkItem item, CoverRouting.Place place) {
        boolean wasLent = item.away() != null && item.away().groupLent();
        AbsentAssignee away = place.away();
        String group = place.holder().group();
        if (group != null && item.group() == null) {
            // The group before the assignee, so that an item always has one of them.
            coverRows.lendGroup(item.id(), group);
            if (item.kind() == Kind.STEP) {
                tasks.addGroup(item.subject(), group);
            }
        }
        assign(item, place.holder().person());
        if (wasLent && away != null && !away.groupLent()) {
            takeBackGroup(item);
        }
        if (away != null) {
            coverRows.cover(item.id(), group, away);
        }
    }

    private void takeBackGroup(WorkItem item) {
        if (item.kind() == Kind.STEP && item.group() != null) {
            tasks.removeGroup(item.subject(), item.group());
        }
        coverRows.withoutGroup(item.id());
    }

    private void assign(WorkItem item, @Nullable UUID person) {
        if (item.kind() == Kind.STEP) {
            tasks.assign(item.subject(), person == null ? null : person.toString());
        }
        // For steps, the engine has already notified UserTaskListener; the row is the same then.
        rows.hand(item.id(), person);
    }
}
