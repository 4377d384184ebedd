package org.alongside.bench;

import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;

/** The engine of the application, however it is set. What looks for the next step is not counted, for no engine. */
record CamundaContestant(ProcessEngine engine) implements Contestant {

    @Override
    public long runOne() {
        RuntimeService runtime = engine.getRuntimeService();
        long from = System.nanoTime();
        String instance = runtime.startProcessInstanceByKey(
                        EightSteps.KEY,
                        "B-" + UUID.randomUUID(),
                        EightSteps.variables("Homecare standards", "PLANNING"))
                .getId();
        long taken = System.nanoTime() - from;
        for (int step = 0; step < EightSteps.STEPS; step++) {
            taken += complete(instance, step);
        }
        return taken;
    }

    /** Starts an instance without measuring. */
    String start() {
        return engine.getRuntimeService()
                .startProcessInstanceByKey(
                        EightSteps.KEY,
                        "B-" + UUID.randomUUID(),
                        EightSteps.variables("Homecare standards", "PLANNING"))
                .getId();
    }

    /** Finishes the one open step of an instance, and says how many nanoseconds that took. */
    long complete(String instance, int step) {
        TaskService tasks = engine.getTaskService();
        String task = tasks.createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
        long from = System.nanoTime();
        tasks.complete(task, EightSteps.told(step));
        return System.nanoTime() - from;
    }
}
