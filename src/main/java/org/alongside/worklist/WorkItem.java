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
 * @param reference the case
 * @param caseTitle what the case is called
 * @param about why it is to be done and how, in a sentence or two
 * @param step the step's id in the model, for user tasks of the engine
 * @param model the version of the model that the step stands in, for user tasks of the engine
 * @param link where it is done, when that is not the item's own page
 * @param dueOn the last day on which it is in time; "overdue" begins the day after
 * @param stage the stage the case was in when the item was opened, by name; empty when the case is unknown
 * @param priority 1 high, 2 usual, 3 low: what comes first among items due on one day
 * @param summary one line that its step gives; may be empty
 * @param held the project is paused: it cannot be done now
 * @param away for whom whoever has it does it, when that person is away
 * @param sections those of its page in which other modules have something, see {@link WorkList#fill}
 */
public record WorkItem(
        UUID id,
        Kind kind,
        String subject,
        String reference,
        String caseTitle,
        String title,
        @Nullable String about,
        @Nullable String step,
        @Nullable String model,
        @Nullable String form,
        @Nullable String link,
        @Nullable UUID assignee,
        @Nullable String assigneeName,
        @Nullable Instant assignedAt,
        @Nullable String group,
        LocalDate dueOn,
        Instant openedAt,
        State state,
        @Nullable Instant endedAt,
        @Nullable UUID endedBy,
        @Nullable String endedByName,
        boolean held,
        String stage,
        int priority,
        String summary,
        @Nullable AbsentAssignee away,
        Set<String> sections) {

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
        return link == null ? "/work/" + id : link;
    }

    /**
     * Whether this person can open it: what is done on a page of its own, such as a ballot, is opened by who has it, or by
     * the group that it waits for.
     */
    public boolean opensFor(Viewer viewer) {
        if (link == null || viewer.id().equals(assignee)) {
            return true;
        }
        return assignee == null
                && viewer.roles().stream().anyMatch(role -> role.group().equals(group));
    }

    /** What it is called on the record: words that people typed stand apart from the record. */
    public String onRecord() {
        return kind == Kind.AGREED ? AGREED : title;
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    /** The same item, due on another day. */
    public WorkItem dueAgain(LocalDate day) {
        return new WorkItem(
                id,
                kind,
                subject,
                reference,
                caseTitle,
                title,
                about,
                step,
                model,
                form,
                link,
                assignee,
                assigneeName,
                assignedAt,
                group,
                day,
                openedAt,
                state,
                endedAt,
                endedBy,
                endedByName,
                held,
                stage,
                priority,
                summary,
                away,
                sections);
    }

    /** Whether it belongs to a project; else a body, for example, has it done ({@link CaseOutsideProject}). */
    public boolean isOfProject() {
        return !stage.isEmpty();
    }

    /** Whether it is due on some day. */
    public boolean hasDay() {
        return !NO_DAY.equals(dueOn);
    }

    public boolean isOverdue(LocalDate today) {
        return isOpen() && today.isAfter(dueOn);
    }
}
