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

/** Planning the workshops of a case, and deciding whether there are more. */
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

    /** Adds these workshops to those of the case. At least one. */
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

    /** Decides whether there are more workshops, now that those planned are over. */
    public void decideMore(String reference, NextStep next, String reason) {
        record.write(
                RecordedAct.on(reference, "more-workshops-decided").fact(next).because(reason));
    }

    /**
     * Workshops that were planned together.
     *
     * @param first the number of the first of them
     * @param count how many
     * @param halfWay half of the time between the planning and the end of the last one
     */
    public record Series(int first, int count, Instant halfWay) {}
}
