package org.alongside.engine;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.AbstractFlowNodeBuilder;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

/** Small models of sequential user tasks, for tests of operators' actions. */
final class OperatorModels {

    private OperatorModels() {}

    /** A process of these user tasks in sequence. */
    static BpmnModelInstance tasks(String key, String... tasks) {
        AbstractFlowNodeBuilder<?, ?> next = Bpmn.createExecutableProcess(key)
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent();
        for (String task : tasks) {
            next = next.userTask(task).name("Task " + task).documentation("For a test.");
        }
        return forOfficers(next.endEvent().done());
    }

    /** Every user task needs a candidate group and a due date. */
    static BpmnModelInstance forOfficers(BpmnModelInstance model) {
        for (UserTask task : model.getModelElementsByType(UserTask.class)) {
            task.setCamundaCandidateGroups("officers");
            CamundaProperty due = model.newInstance(CamundaProperty.class);
            due.setCamundaName("dueInWorkingDays");
            due.setCamundaValue("2");
            CamundaProperties properties = model.newInstance(CamundaProperties.class);
            properties.addChildElement(due);
            ExtensionElements extensions = model.newInstance(ExtensionElements.class);
            extensions.addChildElement(properties);
            task.setExtensionElements(extensions);
        }
        return model;
    }

    /** Deploys it and returns the deployment's id. */
    static String deploy(RepositoryService repository, String key, String... tasks) {
        return repository
                .createDeployment()
                .addModelInstance(key + ".bpmn", tasks(key, tasks))
                .deploy()
                .getId();
    }
}
