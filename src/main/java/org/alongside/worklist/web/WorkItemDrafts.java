package org.alongside.worklist.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.alongside.form.answer.RawInput;
import org.alongside.form.answer.Uploads;
import org.alongside.form.definition.Form;
import org.alongside.form.draft.Drafts;
import org.alongside.form.flow.FormFlow;
import org.alongside.identity.Viewer;
import org.alongside.worklist.DraftSubject;
import org.alongside.worklist.UserTaskContext;
import org.alongside.worklist.WorkItem;
import org.alongside.worklist.task.WorkDesk;
import org.apache.commons.lang3.StringUtils;
import org.springframework.stereotype.Component;

/** Keeps what somebody has typed in the form of a work item, unchecked. */
@Component
class WorkItemDrafts {

    private final WorkDesk desk;
    private final FormFlow flow;
    private final Drafts drafts;
    private final Uploads uploads;

    WorkItemDrafts(WorkDesk desk, FormFlow flow, Drafts drafts, Uploads uploads) {
        this.desk = desk;
        this.flow = flow;
        this.drafts = drafts;
        this.uploads = uploads;
    }

    void keep(WorkItem item, Viewer viewer, HttpServletRequest request) {
        keep(item, viewer, request, false);
    }

    /** The same when another button of the page was pressed: the form may not be there, or nothing typed in it. */
    void keepAlong(WorkItem item, Viewer viewer, HttpServletRequest request) {
        if (request.getParameter("_page") != null && item.isOpen() && item.form() != null) {
            keep(item, viewer, request, true);
        }
    }

    private void keep(WorkItem item, Viewer viewer, HttpServletRequest request, boolean ifTyped) {
        Form form = desk.form(item);
        UserTaskContext step = desk.step(item, viewer);
        String subject = DraftSubject.of(item.id());
        Optional<Drafts.Draft> draft = drafts.find(viewer.id(), subject);
        RawInput kept = draft.map(Drafts.Draft::typed)
                .orElseGet(() -> desk.humanStep(item).begin(step));
        String page = StringUtils.defaultString(request.getParameter("_page")).replaceAll("[^A-Za-z0-9_-]", "");
        RawInput typed = flow.merge(form, kept, uploads.read(request, form));
        if (!ifTyped || !flow.isUntouched(form, kept, typed)) {
            drafts.keep(viewer.id(), subject, about(item), form, typed, page);
        }
    }

    static Drafts.About about(WorkItem item) {
        return new Drafts.About(item.title(), item.caseTitle(), item.reference(), "/work/" + item.id());
    }
}
