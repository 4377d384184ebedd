package org.alongside.evaluation.process;

import java.util.Date;
import org.alongside.engine.ProcessVariable;

/** Names in {@code processes/evaluation/follow-up.bpmn}. */
public final class FollowUpProcess {

    public static final String KEY = "follow-up";

    public static final String CHECK = "Task_CheckPromises";

    /** Start of the check: the beginning of a working day, six months after closing. */
    public static final ProcessVariable<Date> FOLLOW_UP_ON = ProcessVariable.date("followUpOn");

    private FollowUpProcess() {}
}
