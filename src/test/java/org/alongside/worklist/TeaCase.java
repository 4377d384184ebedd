package org.alongside.worklist;

import org.alongside.Walk;
import org.alongside.form.answer.RawInput;
import org.alongside.project.Projects;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.springframework.stereotype.Component;

/** A project with one small step for officers: making tea. Call {@link #end} when done. */
@Component
public class TeaCase {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final String STEP = "Task_MakeTea";

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final Projects projects;
    private final Walk walk;
    private String deployment = "";
    private String reference = "";

    TeaCase(RepositoryService repository, RuntimeService runtime, Projects projects, Walk walk) {
        this.repository = repository;
        this.runtime = runtime;
        this.projects = projects;
        this.walk = walk;
    }

    public WorkItem start() {
        return start("worklist/tea.form");
    }

    /** As above, with another version of the form. */
    WorkItem start(String form) {
        String process = "tea-" + System.nanoTime();
        BpmnModelInstance model = Bpmn.createExecutableProcess(process)
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .userTask(STEP)
                .name("Make tea")
                .documentation("Somebody is thirsty.")
                .camundaCandidateGroups("officers")
                .endEvent()
                .done();
        UserTask task = model.getModelElementById(STEP);
        task.setAttributeValueNs(CAMUNDA, "formRef", "tea");
        task.setAttributeValueNs(CAMUNDA, "formRefBinding", "deployment");
        CamundaProperty due = model.newInstance(CamundaProperty.class);
        due.setCamundaName("dueInWorkingDays");
        due.setCamundaValue("2");
        CamundaProperties properties = model.newInstance(CamundaProperties.class);
        properties.addChildElement(due);
        ExtensionElements extensions = model.newInstance(ExtensionElements.class);
        extensions.addChildElement(properties);
        task.setExtensionElements(extensions);
        deployment = repository
                .createDeployment()
                .addModelInstance(process + ".bpmn", model)
                .addInputStream("worklist/tea.form", TeaCase.class.getResourceAsStream("/" + form))
                .deploy()
                .getId();
        reference = projects.putForward("A cup of tea");
        runtime.startProcessInstanceByKey(process, reference);
        return walk.item(reference, STEP);
    }

    public void finish(String who, String kind) {
        walk.finish(who, reference, STEP, RawInput.none().with("kind", kind));
    }

    public void end() {
        repository.deleteDeployment(deployment, true);
    }
}
