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

    /** Which of the workshops planned together this is, from 0: the engine's own count. */
    public static final ProcessVariable<Integer> LOOP_COUNTER = ProcessVariable.number("loopCounter");

    /** The key of the workshop. */
    public static final ProcessVariable<String> WORKSHOP = ProcessVariable.reference("workshop");

    public static final ProcessVariable<Date> WORKSHOP_ENDS_ON = ProcessVariable.date("workshopEndsOn");

    private WorkshopProcess() {}

    static UUID workshop(UserTaskContext step) {
        return UUID.fromString(step.get(WORKSHOP));
    }
}
