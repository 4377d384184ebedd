package org.alongside.workshop.process;

import java.util.Date;
import java.util.UUID;
import org.alongside.engine.Variable;
import org.alongside.worklist.Step;

/** Names in {@code processes/workshop/workshop.bpmn}. */
public final class WorkshopProcess {

    public static final String KEY = "workshop";

    public static final String ARRANGE_ACCESS = "Task_ArrangeAccess";
    public static final String RECORD_ATTENDANCE = "Task_RecordAttendance";

    /** Which of the workshops planned together this is, from 0: the engine's own count. */
    public static final Variable<Integer> LOOP_COUNTER = Variable.number("loopCounter");

    /** The key of the workshop. */
    public static final Variable<String> WORKSHOP = Variable.reference("workshop");

    public static final Variable<Date> WORKSHOP_ENDS_ON = Variable.date("workshopEndsOn");

    private WorkshopProcess() {}

    static UUID workshop(Step step) {
        return UUID.fromString(step.get(WORKSHOP));
    }
}
