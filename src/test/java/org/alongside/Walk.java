package org.alongside;

import java.util.List;
import java.util.UUID;
import org.alongside.form.answer.Choices;
import org.alongside.form.answer.FormSubmission;
import org.alongside.form.answer.RawInput;
import org.alongside.form.flow.FormFlow;
import org.alongside.identity.Accounts;
import org.alongside.identity.DemoPeople;
import org.alongside.identity.RunAs;
import org.alongside.identity.Viewer;
import org.alongside.worklist.UserTaskContext;
import org.alongside.worklist.WorkItem;
import org.alongside.worklist.WorkList;
import org.alongside.worklist.task.WorkDesk;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Takes a case through its steps as the demo people, with the use cases that the pages call. */
@Component
@Profile("!module")
public class Walk {

    private final WorkList workList;
    private final WorkDesk desk;
    private final FormFlow flow;
    private final Accounts accounts;

    Walk(WorkList workList, WorkDesk desk, FormFlow flow, Accounts accounts, DemoPeople people) {
        people.addAll();
        this.workList = workList;
        this.desk = desk;
        this.flow = flow;
        this.accounts = accounts;
    }

    /** The account of a demo person, by username. */
    public UUID account(String username) {
        return accounts.byUsername(username).orElseThrow().id();
    }

    public Viewer viewer(String username) {
        return accounts.byUsername(username).orElseThrow().viewer();
    }

    /** Runs an action as this person. */
    public void as(String username, Runnable act) {
        RunAs.account(account(username), act);
    }

    /** The ids of a case's open steps. */
    public List<String> open(String reference) {
        return workList.openOn(reference).stream()
                .filter(item -> item.kind() == WorkItem.Kind.STEP)
                .map(item -> String.valueOf(item.step()))
                .toList();
    }

    /** The open work item of a step. */
    public WorkItem item(String reference, String task) {
        return workList.openOn(reference).stream()
                .filter(item -> task.equals(item.step()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(task + " is not open on " + reference + ": " + open(reference)));
    }

    /** Fills in a step's form and completes it, with the page's checks. */
    public void finish(String username, String reference, String task, RawInput typed) {
        WorkItem item = item(reference, task);
        Viewer viewer = viewer(username);
        RunAs.account(viewer.id(), () -> {
            UserTaskContext step = desk.step(item, viewer);
            Choices choices = desk.humanStep(item).choices(step);
            FormSubmission answers = flow.check(desk.form(item), typed, choices);
            desk.complete(item.id(), viewer, answers);
        });
    }
}
