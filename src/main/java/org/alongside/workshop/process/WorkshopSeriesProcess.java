package org.alongside.workshop.process;

import java.util.Date;
import org.alongside.engine.ProcessVariable;

/** Names in {@code processes/workshop/workshop-series.bpmn}. */
public final class WorkshopSeriesProcess {

    public static final String KEY = "workshop-series";

    public static final String AGREE_CRITERIA = "Task_AgreeCriteria";
    public static final String PLAN_WORKSHOPS = "Task_PlanWorkshops";
    public static final String REVIEW_HALF_WAY = "Task_ReviewHalfWay";
    public static final String DECIDE_MORE_WORKSHOPS = "Task_DecideMoreWorkshops";

    /** The number of workshops planned together, which run in parallel. */
    public static final ProcessVariable<Integer> WORKSHOP_COUNT = ProcessVariable.number("workshopCount");

    /** The first one's number within the case. */
    public static final ProcessVariable<Integer> FIRST_WORKSHOP = ProcessVariable.number("firstWorkshop");

    /** The mid-point of the series. */
    public static final ProcessVariable<Date> HALF_WAY_ON = ProcessVariable.date("halfWayOn");

    public static final ProcessVariable<Boolean> MORE_WORKSHOPS = ProcessVariable.flag("moreWorkshops");

    private WorkshopSeriesProcess() {}
}
