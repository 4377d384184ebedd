package org.alongside.engine;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.AbstractFlowNodeBuilder;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

/** Small models of user tasks in a row, for tests of what operators do with the engine. */
final class OperatorModels {

    private OperatorModels() {}

    /** A process of these user tasks, one after the other. */
    static BpmnModelInstance tasks(String key, String... tasks) {
        AbstractFlowNodeBuilder<?, ?> next = Bpmn.createExecutableProcess(key)
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent();
        for (String task : tasks) {
            next = next.userTask(task).name("Task " + task).documentation("For a test.");
        }
        return forOfficers(next.endEvent().done());
    }

    /** Every user task needs somebody who can take it, and a time by which it is to be done. */
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

    /** Deploys it and gives the deployment. */
    static String deploy(RepositoryService repository, String key, String... tasks) {
        return repository
                .createDeployment()
                .addModelInstance(key + ".bpmn", tasks(key, tasks))
                .deploy()
                .getId();
    }
}
