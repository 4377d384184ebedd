package org.alongside.workshop;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.alongside.history.CaseRecord;
import org.alongside.history.RecordedAct;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Planning a case's workshops, and deciding on further ones. */
@Component
@Transactional
public class PlanningWorkshops {

    private final WorkshopRepository stored;
    private final CaseRecord record;
    private final Clock clock;

    PlanningWorkshops(WorkshopRepository stored, CaseRecord record, Clock clock) {
        this.stored = stored;
        this.record = record;
        this.clock = clock;
    }

    /** Adds at least one workshop to the case. */
    public Series plan(String reference, List<WorkshopPlan> plans) {
        List<WorkshopPlan> inOrder = plans.stream()
                .sorted(Comparator.comparing(WorkshopPlan::startsAt))
                .toList();
        int first = stored.countByReference(reference) + 1;
        int number = first;
        Instant last = clock.instant();
        for (WorkshopPlan plan : inOrder) {
            stored.saveAndFlush(new Workshop(reference, number, plan));
            number++;
            last = plan.endsAt().isAfter(last) ? plan.endsAt() : last;
        }
        record.write(RecordedAct.on(reference, "workshops-planned").fact(inOrder.size()));
        Instant now = clock.instant();
        return new Series(
                first, inOrder.size(), now.plus(Duration.between(now, last).dividedBy(2)));
    }

    /** Decides on further workshops after those planned. */
    public void decideMore(String reference, NextStep next, String reason) {
        record.write(
                RecordedAct.on(reference, "more-workshops-decided").fact(next).because(reason));
    }

    /**
     * Workshops planned together.
     *
     * @param first the first one's number
     * @param count the number of workshops
     * @param halfWay the mid-point between planning and the end of the last one
     */
    public record Series(int first, int count, Instant halfWay) {}
}
