package org.alongside.worklist.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.alongside.form.draft.DraftMark;
import org.alongside.form.draft.Drafts;
import org.alongside.form.flow.DraftedFlow;
import org.alongside.form.flow.DraftedInput;
import org.alongside.identity.Viewer;
import org.alongside.worklist.DraftSubject;
import org.alongside.worklist.UserTaskContext;
import org.alongside.worklist.UserTaskHandler;
import org.alongside.worklist.WorkItem;
import org.alongside.worklist.task.WorkDesk;
import org.springframework.stereotype.Component;

/** Drafts of a work item's form, unvalidated. */
@Component
class WorkItemDrafts {

    private final WorkDesk desk;
    private final DraftedFlow flow;
    private final Drafts drafts;

    WorkItemDrafts(WorkDesk desk, DraftedFlow flow, Drafts drafts) {
        this.desk = desk;
        this.flow = flow;
        this.drafts = drafts;
    }

    /** Saves input without validation; empty when the draft was changed elsewhere. */
    Optional<DraftMark> keep(WorkItem item, Viewer viewer, HttpServletRequest request) {
        return flow.keep(input(item, viewer), request);
    }

    void drop(UUID item, Viewer viewer) {
        drafts.drop(viewer.id(), DraftSubject.of(item));
    }

    private DraftedInput input(WorkItem item, Viewer viewer) {
        return input(item, desk.humanStep(item), desk.step(item, viewer));
    }

    /** An item's form input with its handler's choices and process variables. */
    DraftedInput input(WorkItem item, UserTaskHandler handler, UserTaskContext context) {
        return new DraftedInput(
                desk.form(item),
                context.viewer().id(),
                DraftSubject.of(item.id()),
                about(item),
                () -> handler.begin(context),
                () -> handler.choices(context));
    }

    static Drafts.About about(WorkItem item) {
        return new Drafts.About(item.title(), item.caseTitle(), item.reference(), "/work/" + item.id());
    }
}
