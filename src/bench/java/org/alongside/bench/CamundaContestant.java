package org.alongside.bench;

import java.util.UUID;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;

/**
 * The application's engine, with any settings. Job acquisition is not counted, for any engine.
 *
 * @param references supplies each instance's business key
 */
record CamundaContestant(ProcessEngine engine, Supplier<String> references) implements Contestant {

    /** Each instance is a case of its own, unknown to the application. */
    CamundaContestant(ProcessEngine engine) {
        this(engine, () -> "B-" + UUID.randomUUID());
    }

    @Override
    public long runOne() {
        RuntimeService runtime = engine.getRuntimeService();
        long from = System.nanoTime();
        String instance = runtime.startProcessInstanceByKey(
                        EightSteps.KEY, references.get(), EightSteps.variables("Homecare standards", "PLANNING"))
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
                        EightSteps.KEY, references.get(), EightSteps.variables("Homecare standards", "PLANNING"))
                .getId();
    }

    /** Completes the open step of an instance and returns the nanoseconds it took. */
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
