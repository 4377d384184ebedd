package org.alongside.worklist.task;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.alongside.calendar.WorkingDays;
import org.alongside.engine.ProcessVariables;
import org.alongside.identity.CurrentViewer;
import org.alongside.identity.Viewer;
import org.alongside.worklist.Holder;
import org.alongside.worklist.UserTaskContext;
import org.alongside.worklist.WorkItem;
import org.alongside.worklist.WorkItem.Kind;
import org.alongside.worklist.WorkItem.State;
import org.alongside.worklist.WorkItemRows;
import org.alongside.worklist.assignment.PendingAssignees;
import org.apache.commons.lang3.StringUtils;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Keeps one work item for each user task of every model, in the engine's own transaction. It is attached to each user
 * task when a model is parsed, so models need not name it.
 */
@Component
class UserTaskListener extends AbstractProcessEnginePlugin {

    private static final String DUE = "dueInWorkingDays";
    private static final UUID NOT_YET = new UUID(0, 0);
    private static final Viewer NOBODY = new Viewer(NOT_YET, "", Set.of());

    // Lazy: the engine is built before the rest of the application.
    private final ObjectProvider<WorkItemRows> rows;
    private final ObjectProvider<WorkingDays> days;
    private final ObjectProvider<CurrentViewer> viewer;
    private final ObjectProvider<UserTaskHandlers> steps;
    private final PendingAssignees hands;

    UserTaskListener(
            ObjectProvider<WorkItemRows> rows,
            ObjectProvider<WorkingDays> days,
            ObjectProvider<CurrentViewer> viewer,
            ObjectProvider<UserTaskHandlers> steps,
            PendingAssignees hands) {
        this.rows = rows;
        this.days = days;
        this.viewer = viewer;
        this.steps = steps;
        this.hands = hands;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.getCustomPreBPMNParseListeners().add(new AbstractBpmnParseListener() {
            @Override
            public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
                TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
                Told told = new Told(
                        dueInWorkingDays(element, activity.getId()),
                        documentation(element),
                        element.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "formRef"));
                task.addTaskListener(TaskListener.EVENTNAME_CREATE, opened -> open(opened, told));
                task.addTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, UserTaskListener.this::handed);
                task.addTaskListener(TaskListener.EVENTNAME_COMPLETE, done -> end(done, State.DONE));
                task.addTaskListener(TaskListener.EVENTNAME_DELETE, gone -> end(gone, State.GONE));
            }
        });
    }

    /** A user task's settings in the model. */
    private record Told(
            int dueInWorkingDays,
            @Nullable String about,
            @Nullable String form) {}

    private static int dueInWorkingDays(Element userTask, String id) {
        Element extensions = userTask.element("extensionElements");
        Element properties = extensions == null ? null : extensions.element("properties");
        if (properties != null) {
            for (Element property : properties.elements("property")) {
                if (DUE.equals(property.attribute("name"))) {
                    return Integer.parseInt(property.attribute("value"));
                }
            }
        }
        throw new IllegalStateException("The user task " + id + " does not say " + DUE);
    }

    private void open(DelegateTask task, Told told) {
        WorkingDays calendar = days.getObject();
        LocalDate due = calendar.plus(calendar.today(), told.dueInWorkingDays());
        task.setDueDate(java.util.Date.from(calendar.endOf(due)));
        WorkItemRows.Opened opened = rows.getObject()
                .place(new WorkItemRows.Opening(
                        Kind.STEP,
                        task.getId(),
                        reference(task),
                        task.getName(),
                        task.getDescription() == null ? told.about() : task.getDescription(),
                        task.getTaskDefinitionKey(),
                        task.getProcessDefinitionId(),
                        told.form(),
                        null,
                        new Holder(assignee(task), group(task)),
                        due,
                        WorkItem.USUAL,
                        summary(task, told.form())));
        reach(task, opened.holder());
        hands.remember(task.getId(), opened.holder().person());
    }

    /** Reassigns the task when its intended assignee is away or has left. */
    private static void reach(DelegateTask task, Holder holder) {
        String person = holder.person() == null ? null : holder.person().toString();
        if (!Objects.equals(person, task.getAssignee())) {
            task.setAssignee(person);
        }
        if (holder.group() != null && group(task) == null) {
            task.addCandidateGroup(holder.group());
        }
    }

    private String summary(DelegateTask task, @Nullable String form) {
        if (form == null || !steps.getObject().summarises(form)) {
            return "";
        }
        UserTaskContext step = new UserTaskContext(
                NOT_YET,
                reference(task),
                task.getTaskDefinitionKey(),
                NOBODY,
                () -> ProcessVariables.ofEngine(task.getVariables()));
        return steps.getObject().of(form).summary(step);
    }

    private void handed(DelegateTask task) {
        if (!hands.forget(task.getId(), assignee(task))) {
            rows.getObject().hand(Kind.STEP, task.getId(), assignee(task));
        }
    }

    private void end(DelegateTask task, State how) {
        UUID by = how == State.DONE ? viewer.getObject().find().map(Viewer::id).orElse(null) : null;
        rows.getObject().endStep(task.getId(), how, by, assignee(task));
    }

    /** Refuses to start a step without a case, which no one could see, open or complete. */
    private static String reference(DelegateTask task) {
        String reference = task.getExecution().getProcessBusinessKey();
        if (StringUtils.isBlank(reference)) {
            throw new BadUserRequestException("The step " + task.getTaskDefinitionKey() + " of "
                    + task.getProcessDefinitionId() + " belongs to no case: give the instance the case's reference as"
                    + " its business key");
        }
        return reference;
    }

    private static @Nullable String documentation(Element userTask) {
        Element documentation = userTask.element("documentation");
        return documentation == null ? null : documentation.getText().strip();
    }

    private static @Nullable UUID assignee(DelegateTask task) {
        return task.getAssignee() == null ? null : UUID.fromString(task.getAssignee());
    }

    private static @Nullable String group(DelegateTask task) {
        return task.getCandidates().stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()) && link.getGroupId() != null)
                .map(IdentityLink::getGroupId)
                .findFirst()
                .orElse(null);
    }
}
