package org.alongside.workshop.process;

import java.util.Date;
import java.util.UUID;
import org.alongside.engine.ProcessVariable;
import org.alongside.worklist.UserTaskContext;

/** Names in {@code processes/workshop/workshop.bpmn}. */
public final class WorkshopProcess {

    public static final String KEY = "workshop";

    public static final String ARRANGE_ACCESS = "Task_ArrangeAccess";
    public static final String RECORD_ATTENDANCE = "Task_RecordAttendance";

    /** The workshop's index among those planned together, from 0: the engine's own counter. */
    public static final ProcessVariable<Integer> LOOP_COUNTER = ProcessVariable.number("loopCounter");

    /** The workshop's id. */
    public static final ProcessVariable<String> WORKSHOP = ProcessVariable.reference("workshop");

    public static final ProcessVariable<Date> WORKSHOP_ENDS_ON = ProcessVariable.date("workshopEndsOn");

    private WorkshopProcess() {}

    static UUID workshop(UserTaskContext step) {
        return UUID.fromString(step.get(WORKSHOP));
    }
}
