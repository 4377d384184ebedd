package org.alongside.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The variables visible at a user task, in one query; the engine's API needs three. */
@Component
public class StepVariables {

    // Read from the history, which is written together with the variables. The innermost scope wins, as in the
    // engine.
    private static final String AT_STEP = """
            with recursive scope as (
                select e.id_, e.parent_id_, e.proc_inst_id_, 0 as far
                  from act_ru_task t join act_ru_execution e on e.id_ = t.execution_id_ where t.id_ = #{task}
                union all
                select e.id_, e.parent_id_, e.proc_inst_id_, far + 1
                  from scope join act_ru_execution e on e.id_ = scope.parent_id_
            )
            select v.* from scope
              join act_hi_varinst v on v.proc_inst_id_ = scope.proc_inst_id_ and v.execution_id_ = scope.id_
             where v.task_id_ is null and v.state_ = 'CREATED'
             order by far desc
            """;

    private final HistoryService history;

    StepVariables(HistoryService history) {
        this.history = history;
    }

    /**
     * The variables visible at a task; none when it is no longer active.
     *
     * @param task the engine's task id
     */
    public ProcessVariables at(String task) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (HistoricVariableInstance variable : history.createNativeHistoricVariableInstanceQuery()
                .sql(AT_STEP)
                .parameter("task", task)
                .list()) {
            values.put(variable.getName(), variable.getValue());
        }
        return ProcessVariables.ofEngine(values);
    }
}
