package org.alongside.worklist.task;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.alongside.history.CaseRecord;
import org.alongside.history.RecordedAct;
import org.alongside.identity.Viewer;
import org.alongside.worklist.WorkItem;
import org.alongside.worklist.WorkItemEnded;
import org.alongside.worklist.WorkItemTaken;
import org.alongside.worklist.WorkList;
import org.alongside.worklist.assignment.AssignmentRefused;
import org.alongside.worklist.assignment.CannotUndo;
import org.alongside.worklist.assignment.Handover;
import org.alongside.worklist.assignment.Undo;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** One action on several items. Each item has its own transaction and its own outcome, independent of the others. */
@Component
public class BulkChange {

    /** The maximum number of items. */
    public static final int MOST = 200;

    private static final int LONGEST_ADDRESS = 100;

    private final WorkDesk desk;
    private final Handover handover;
    private final WorkList workList;
    private final CaseRecord record;

    BulkChange(WorkDesk desk, Handover handover, WorkList workList, CaseRecord record) {
        this.desk = desk;
        this.handover = handover;
        this.workList = workList;
        this.record = record;
    }

    /** The outcome for one item. */
    public enum Outcome {
        DONE,
        /** It needed no change. */
        NOTHING_TO_DO,
        /** It is assigned to another person. */
        TAKEN,
        /** It was completed or cancelled. */
        ENDED,
        /** A rule forbids it; see {@link Result#why}. */
        REFUSED,
        /** Unknown, or not visible to this person. */
        UNKNOWN,
        /** Locked by a concurrent action. */
        BUSY
    }

    /**
     * One line of the result.
     *
     * @param title the item's title; null when the person may not see it
     * @param why the message key of the broken rule
     * @param undo the token for undoing it
     */
    public record Result(
            @Nullable UUID item,
            @Nullable String title,
            @Nullable String caseTitle,
            Outcome outcome,
            @Nullable String why,
            @Nullable UUID undo)
            implements Serializable {}

    /**
     * A change that can be made to none of the items.
     *
     * @param why the rule that says no, one about the change itself if there is one; null when all of the items are other
     *     people's
     */
    public record Impossible(AssignmentRefused.@Nullable Why why) {}

    /** Those of the items that the viewer may see, in the given order. */
    public List<WorkItem> visible(Collection<String> items, Viewer viewer) {
        Map<UUID, WorkItem> found = new HashMap<>();
        for (WorkItem item : workList.findAll(ids(items))) {
            if (workList.maySee(viewer, item)) {
                found.put(item.id(), item);
            }
        }
        return ids(items).stream().filter(found::containsKey).map(found::get).toList();
    }

    /** Why none of the items that the person may see could be given to that person; empty when one or more can. */
    public Optional<Impossible> cannotGive(Collection<String> items, Viewer viewer, UUID to) {
        return impossible(items, viewer, item -> handover.checkGive(item, viewer, to));
    }

    /** Why the date of none of the items that the person may see could be changed; nothing when that of one or more can. */
    public Optional<Impossible> cannotMoveDue(Collection<String> items, Viewer viewer, LocalDate day) {
        return impossible(items, viewer, item -> handover.checkMoveDue(item, viewer, day));
    }

    private Optional<Impossible> impossible(Collection<String> items, Viewer viewer, Consumer<WorkItem> check) {
        Set<AssignmentRefused.Why> rules = EnumSet.noneOf(AssignmentRefused.Why.class);
        List<WorkItem> visible = visible(items, viewer);
        for (WorkItem item : visible) {
            try {
                check.accept(item);
                return Optional.empty();
            } catch (AssignmentRefused no) {
                rules.add(no.why());
            } catch (WorkItemTaken taken) {
                // It says nothing of the change: its owner could make it.
            }
        }
        return visible.isEmpty()
                ? Optional.empty()
                : Optional.of(new Impossible(rules.stream()
                        .filter(AssignmentRefused.Why::isAboutTheChange)
                        .findFirst()
                        .or(() -> rules.stream().findFirst())
                        .orElse(null)));
    }

    public List<Result> give(Collection<String> items, Viewer viewer, UUID to, @Nullable String words) {
        return each(items, viewer, item -> Optional.of(desk.give(item, viewer, to, words)));
    }

    public List<Result> giveBack(Collection<String> items, Viewer viewer) {
        return each(items, viewer, item -> desk.giveBack(item, viewer));
    }

    public List<Result> moveDue(Collection<String> items, Viewer viewer, LocalDate day, String reason) {
        return each(items, viewer, item -> Optional.of(desk.moveDue(item, viewer, day, reason)));
    }

    /**
     * Restores one item.
     *
     * @return {@link Outcome#DONE}; {@link Outcome#REFUSED} when it is too late or another action followed; or {@link
     *     Outcome#BUSY}
     */
    public Outcome undo(UUID token, Viewer viewer) {
        try {
            desk.undo(token, viewer);
            return Outcome.DONE;
        } catch (CannotUndo no) {
            return Outcome.REFUSED;
        } catch (PessimisticLockingFailureException busy) {
            return Outcome.BUSY;
        }
    }

    private List<Result> each(Collection<String> items, Viewer viewer, Function<UUID, Optional<Undo>> act) {
        Map<UUID, WorkItem> seen = new HashMap<>();
        visible(items, viewer).forEach(item -> seen.put(item.id(), item));
        List<Result> results = new ArrayList<>();
        for (String given : new LinkedHashSet<>(items)) {
            WorkItem item = id(given).map(seen::get).orElse(null);
            if (item == null) {
                // The same rule as its page: no title, and the attempt is recorded.
                record.writeOnItsOwn(
                        RecordedAct.apart("refused").fact("/work/" + StringUtils.truncate(given, LONGEST_ADDRESS)));
                results.add(new Result(null, null, null, Outcome.UNKNOWN, null, null));
            } else {
                results.add(one(item, act));
            }
        }
        return results;
    }

    private static Result one(WorkItem item, Function<UUID, Optional<Undo>> act) {
        try {
            return act.apply(item.id())
                    .map(undo -> result(item, Outcome.DONE, null, undo.token()))
                    .orElseGet(() -> result(item, Outcome.NOTHING_TO_DO, null, null));
        } catch (AssignmentRefused no) {
            return result(item, Outcome.REFUSED, no.message(), null);
        } catch (WorkItemTaken taken) {
            return result(taken.item(), Outcome.TAKEN, taken.item().assigneeName(), null);
        } catch (WorkItemEnded ended) {
            return result(ended.item(), Outcome.ENDED, null, null);
        } catch (PessimisticLockingFailureException busy) {
            return result(item, Outcome.BUSY, null, null);
        }
    }

    private static Result result(WorkItem item, Outcome outcome, @Nullable String why, @Nullable UUID undo) {
        return new Result(item.id(), item.title(), item.caseTitle(), outcome, why, undo);
    }

    private static List<UUID> ids(Collection<String> items) {
        return items.stream().flatMap(item -> id(item).stream()).distinct().toList();
    }

    private static Optional<UUID> id(String item) {
        try {
            return Optional.of(UUID.fromString(item));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
