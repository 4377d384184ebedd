package org.alongside.recruitment.process;

import java.util.Date;
import org.alongside.engine.ProcessVariable;
import org.alongside.recruitment.AfterGap;
import org.alongside.recruitment.CallingOut;

/** Names in {@code processes/recruitment/recruitment.bpmn}. */
public final class RecruitmentProcess {

    public static final String KEY = "recruitment";

    public static final String PUBLISH_CALL_OUT = "Task_PublishCallOut";
    public static final String OFFER_PLACES = "Task_OfferPlaces";
    public static final String DECIDE_ON_GAP = "Task_DecideOnGap";
    public static final String HOLD_INDUCTION = "Task_HoldInduction";

    public static final String CALL_OUT_CLOSED = CallingOut.CLOSED;

    /** When the call-out closes automatically: the end of its last day. */
    public static final ProcessVariable<Date> CLOSES_ON = ProcessVariable.date("closesOn");

    public static final ProcessVariable<Boolean> SOMEONE_MISSING = ProcessVariable.flag("someoneMissing");
    public static final ProcessVariable<AfterGap> AFTER_GAP = ProcessVariable.oneOf("afterGap", AfterGap.class);

    private RecruitmentProcess() {}
}
