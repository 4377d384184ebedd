package org.alongside.bench;

import java.util.UUID;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;

/**
 * The engine of the application, however it is set. What looks for the next step is not counted, for no engine.
 *
 * @param references the business key of each instance
 */
record CamundaContestant(ProcessEngine engine, Supplier<String> references) implements Contestant {

    /** Each instance is a case of its own that nobody else knows. */
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
