package org.alongside.workshop;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.alongside.form.answer.ValidationRejected;
import org.alongside.history.CaseRecord;
import org.alongside.history.RecordedAct;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Replying to invitations, and recording attendance. */
@Component
@Transactional
public class Attending {

    private final Workshops workshops;
    private final Attendances attendances;
    private final CaseRecord record;
    private final Clock clock;

    Attending(Workshops workshops, Attendances attendances, CaseRecord record, Clock clock) {
        this.workshops = workshops;
        this.attendances = attendances;
        this.record = record;
        this.clock = clock;
    }

    /**
     * Saves a reply; the last one counts, until the workshop is over.
     *
     * @return whether it was saved
     */
    public boolean reply(UUID workshop, UUID account, Reply reply) {
        Workshop meeting = workshops.require(workshop);
        if (meeting.isOver(clock.instant())) {
            return false;
        }
        attendances.reply(workshop, account, reply);
        record.write(RecordedAct.on(meeting.reference(), "workshop-replied")
                .fact(meeting.number())
                .fact(reply));
        return true;
    }

    /**
     * Records attendance.
     *
     * @param came people with a place who attended
     * @param inAll the total number of participants, with or without a place
     * @throws ValidationRejected when the total is smaller than the number of names
     */
    public void record(UUID workshop, Set<UUID> came, int inAll, String note) {
        if (inAll < came.size()) {
            throw ValidationRejected.at("total", "workshop.attendance.too-few", came.size());
        }
        Workshop meeting = workshops.require(workshop);
        attendances.came(workshop, came);
        meeting.record(inAll, note, clock.instant());
        record.write(RecordedAct.on(meeting.reference(), "attendance-recorded")
                .fact(meeting.number())
                .fact(inAll));
    }
}
