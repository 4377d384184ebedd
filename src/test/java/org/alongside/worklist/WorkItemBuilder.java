package org.alongside.worklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.alongside.worklist.WorkItem.Kind;
import org.alongside.worklist.WorkItem.State;
import org.jspecify.annotations.Nullable;

/** A work item for tests: by default an open step waiting for officers. */
public final class WorkItemBuilder {

    private Kind kind = Kind.STEP;
    private State state = State.OPEN;
    private @Nullable UUID assignee;
    private @Nullable String group = "officers";
    private @Nullable String link;
    private String stage = "INTAKE";
    private String title = "Plan the engagement";
    private LocalDate dueOn = LocalDate.of(2026, 11, 27);

    private WorkItemBuilder() {}

    public static WorkItemBuilder workItem() {
        return new WorkItemBuilder();
    }

    public WorkItemBuilder kind(Kind value) {
        kind = value;
        return this;
    }

    public WorkItemBuilder ended() {
        state = State.DONE;
        return this;
    }

    public WorkItemBuilder heldBy(UUID person) {
        assignee = person;
        return this;
    }

    public WorkItemBuilder group(@Nullable String value) {
        group = value;
        return this;
    }

    public WorkItemBuilder doneAt(String address) {
        link = address;
        return this;
    }

    public WorkItemBuilder titled(String value) {
        title = value;
        return this;
    }

    public WorkItemBuilder dueOn(LocalDate day) {
        dueOn = day;
        return this;
    }

    public WorkItemBuilder ofNoProject() {
        stage = "";
        return this;
    }

    public WorkItem build() {
        Instant opened = Instant.parse("2026-11-20T10:00:00Z");
        return new WorkItem(
                UUID.fromString("00000000-0000-0000-0000-00000000000a"),
                kind,
                "task-1",
                new WorkItem.Description(title, null, ""),
                new WorkItem.Place("Plan", "project:1:x", link == null ? "plan" : null, link),
                new WorkItem.CaseAtOpening("P-2026-1", "Home care", stage),
                new WorkItem.Assignment(assignee, null, assignee == null ? null : opened, group, null),
                new WorkItem.Schedule(dueOn, WorkItem.USUAL),
                new WorkItem.Progress(opened, state, null, null, null, false),
                Set.of());
    }
}
