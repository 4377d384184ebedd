package org.alongside.worklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.alongside.identity.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * One thing that one person or one group has to do.
 *
 * @param subject what it stands for: the engine's task, or the ballot, condition or promise
 * @param sections those of its page in which other modules have something, see {@link WorkList#fill}
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
     * What is to be done, in words.
     *
     * @param about why it is to be done and how, in a sentence or two
     * @param summary one line that its step gives; may be empty
     */
    public record Description(String title, @Nullable String about, String summary) {}

    /**
     * Where it is done.
     *
     * @param step the step's id in the model, for user tasks of the engine
     * @param model the version of the model that the step stands in, for user tasks of the engine
     * @param form the form's id, for user tasks of the engine
     * @param link the page on which it is done, when that is not the item's own
     */
    public record Place(
            @Nullable String step,
            @Nullable String model,
            @Nullable String form,
            @Nullable String link) {}

    /**
     * The case it belongs to.
     *
     * @param title what the case is called
     * @param stage the stage the case was in when the item was opened, by name; empty when the case is unknown
     */
    public record CaseAtOpening(String reference, String title, String stage) {}

    /**
     * Who has it.
     *
     * @param since when whoever has it got it
     * @param group who may take it; kept while somebody has it
     * @param away for whom whoever has it does it, when that person is away
     */
    public record Assignment(
            @Nullable UUID assignee,
            @Nullable String assigneeName,
            @Nullable Instant since,
            @Nullable String group,
            @Nullable AbsentAssignee away) {}

    /**
     * When it is to be done.
     *
     * @param dueOn the last day on which it is in time; "overdue" begins the day after
     * @param priority 1 high, 2 usual, 3 low: what comes first among items due on one day
     */
    public record Schedule(LocalDate dueOn, int priority) {}

    /**
     * How far it has come.
     *
     * @param held the project is paused: it cannot be done now
     */
    public record Progress(
            Instant openedAt,
            State state,
            @Nullable Instant endedAt,
            @Nullable UUID endedBy,
            @Nullable String endedByName,
            boolean held) {}

    /** The due date of what is due on no day. */
    public static final LocalDate NO_DAY = LocalDate.of(9999, 12, 31);

    /** What work that people agreed on is called on the record: its title is people's words. */
    static final String AGREED = "work agreed";

    public static final int HIGH = 1;
    public static final int USUAL = 2;
    public static final int LOW = 3;

    /** What sort of thing is to be done. */
    public enum Kind {
        /** A user task of the engine. */
        STEP,
        BALLOT,
        CONDITION,
        /** Something promised to a person, such as an answer. */
        PROMISE,
        REVIEW,
        /** Agreed between people, outside any model. */
        AGREED
    }

    /** Where it stands. */
    public enum State {
        OPEN,
        DONE,
        /** No longer needed: the case moved on without it. */
        GONE
    }

    public WorkItem {
        sections = Set.copyOf(sections);
    }

    /** The address of the page on which it is done. */
    public String address() {
        return link() == null ? "/work/" + id : link();
    }

    /**
     * Whether this person can open it: what is done on a page of its own, such as a ballot, is opened by who has it, or by
     * the group that it waits for.
     */
    public boolean opensFor(Viewer viewer) {
        if (link() == null || viewer.id().equals(assignee())) {
            return true;
        }
        return assignee() == null
                && viewer.roles().stream().anyMatch(role -> role.group().equals(group()));
    }

    /** What it is called on the record: words that people typed stand apart from the record. */
    public String onRecord() {
        return kind == Kind.AGREED ? AGREED : title();
    }

    public boolean isOpen() {
        return state() == State.OPEN;
    }

    /** The same item, due on another day. */
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

    /** Whether it belongs to a project; else a body, for example, has it done ({@link CaseOutsideProject}). */
    public boolean isOfProject() {
        return !stage().isEmpty();
    }

    /** Whether it is due on some day. */
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
