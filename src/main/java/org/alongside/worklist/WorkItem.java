package org.alongside.worklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.alongside.identity.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * One task for a person or a group.
 *
 * @param subject the id of the engine's task, or of the ballot, condition or promise
 * @param sections the sections of its page that have content from other modules, see {@link WorkList#fill}
 */
public record WorkItem(
        UUID id,
        Kind kind,
        String subject,
        Description description,
        Place place,
        CaseAtOpening itsCase,
        Assignment assignment,
        Schedule schedule,
        Progress progress,
        Set<String> sections) {

    /**
     * The title and description of the task.
     *
     * @param about why and how to do it, in a sentence or two
     * @param summary one line from its step; may be empty
     */
    public record Description(String title, @Nullable String about, String summary) {}

    /**
     * Where it is done.
     *
     * @param step the step's id in the model, for user tasks of the engine
     * @param model the model version, for user tasks of the engine
     * @param form the form's id, for user tasks of the engine
     * @param link path of the page where it is done, when that is not the item's own
     */
    public record Place(
            @Nullable String step,
            @Nullable String model,
            @Nullable String form,
            @Nullable String link) {}

    /**
     * The case it belongs to.
     *
     * @param title the case's title
     * @param stage the name of the case's stage when the item was opened; empty when the case is unknown
     */
    public record CaseAtOpening(String reference, String title, String stage) {}

    /**
     * The holder.
     *
     * @param since when the assignee got it
     * @param group the group that may claim it; kept while it is assigned
     * @param away the absent person covered by the assignee
     */
    public record Assignment(
            @Nullable UUID assignee,
            @Nullable String assigneeName,
            @Nullable Instant since,
            @Nullable String group,
            @Nullable AbsentAssignee away) {}

    /**
     * The due date and priority.
     *
     * @param dueOn the last day on which it is on time; it is overdue from the next day
     * @param priority 1 high, 2 normal, 3 low: the order of items due on one day
     */
    public record Schedule(LocalDate dueOn, int priority) {}

    /**
     * The progress of an item.
     *
     * @param held whether it is on hold because its project is paused
     */
    public record Progress(
            Instant openedAt,
            State state,
            @Nullable Instant endedAt,
            @Nullable UUID endedBy,
            @Nullable String endedByName,
            boolean held) {}

    /** The due date of an item without one. */
    public static final LocalDate NO_DAY = LocalDate.of(9999, 12, 31);

    /** The history's name for ad hoc tasks, since their titles are free text. */
    static final String AGREED = "work agreed";

    public static final int HIGH = 1;
    public static final int USUAL = 2;
    public static final int LOW = 3;

    /** The type of task. */
    public enum Kind {
        STEP,
        BALLOT,
        CONDITION,
        /** A promise to a person, such as an answer. */
        PROMISE,
        REVIEW,
        /** An ad hoc task, outside any model. */
        AGREED
    }

    /** The state of an item. */
    public enum State {
        OPEN,
        DONE,
        /** No longer needed: the case moved on without it. */
        GONE
    }

    public WorkItem {
        sections = Set.copyOf(sections);
    }

    /** The path of the page where it is done. */
    public String address() {
        return link() == null ? "/work/" + id : link();
    }

    /**
     * Whether this person can open it. An item done on a page of its own, such as a ballot, opens only for its
     * assignee, or for its group while it is unclaimed.
     */
    public boolean opensFor(Viewer viewer) {
        if (link() == null || viewer.id().equals(assignee())) {
            return true;
        }
        return assignee() == null
                && viewer.roles().stream().anyMatch(role -> role.group().equals(group()));
    }

    /** Its name in the case history, which keeps out free text. */
    public String onRecord() {
        return kind == Kind.AGREED ? AGREED : title();
    }

    public boolean isOpen() {
        return state() == State.OPEN;
    }

    /** A copy with another due date. */
    public WorkItem dueAgain(LocalDate day) {
        return new WorkItem(
                id,
                kind,
                subject,
                description,
                place,
                itsCase,
                assignment,
                new Schedule(day, schedule.priority),
                progress,
                sections);
    }

    /** Whether it belongs to a project; if not, {@link CaseOutsideProject} describes its subject. */
    public boolean isOfProject() {
        return !stage().isEmpty();
    }

    /** Whether it has a due date. */
    public boolean hasDay() {
        return !NO_DAY.equals(dueOn());
    }

    public boolean isOverdue(LocalDate today) {
        return isOpen() && today.isAfter(dueOn());
    }

    public String reference() {
        return itsCase.reference;
    }

    public String caseTitle() {
        return itsCase.title;
    }

    public String stage() {
        return itsCase.stage;
    }

    public String title() {
        return description.title;
    }

    public @Nullable String about() {
        return description.about;
    }

    public String summary() {
        return description.summary;
    }

    public @Nullable String step() {
        return place.step;
    }

    public @Nullable String model() {
        return place.model;
    }

    public @Nullable String form() {
        return place.form;
    }

    public @Nullable String link() {
        return place.link;
    }

    public @Nullable UUID assignee() {
        return assignment.assignee;
    }

    public @Nullable String assigneeName() {
        return assignment.assigneeName;
    }

    public @Nullable Instant assignedAt() {
        return assignment.since;
    }

    public @Nullable String group() {
        return assignment.group;
    }

    public @Nullable AbsentAssignee away() {
        return assignment.away;
    }

    public LocalDate dueOn() {
        return schedule.dueOn;
    }

    public int priority() {
        return schedule.priority;
    }

    public Instant openedAt() {
        return progress.openedAt;
    }

    public State state() {
        return progress.state;
    }

    public @Nullable Instant endedAt() {
        return progress.endedAt;
    }

    public @Nullable UUID endedBy() {
        return progress.endedBy;
    }

    public @Nullable String endedByName() {
        return progress.endedByName;
    }

    public boolean held() {
        return progress.held;
    }
}
