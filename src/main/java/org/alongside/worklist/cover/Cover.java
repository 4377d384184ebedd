package org.alongside.worklist.cover;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.alongside.calendar.WorkingDays;
import org.alongside.worklist.WorkItem;
import org.alongside.worklist.WorkItems;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Covers the work of absent people: it goes to the deputy or the group when the absence starts, and items still open
 * and not yet begun return when it ends. Each happens once, at midnight London time or as soon afterwards as the
 * application runs; the absence's state, changed under a lock in the same transaction, guarantees this.
 */
@Component
public class Cover {

    private static final Logger LOG = LoggerFactory.getLogger(Cover.class);

    private final Absences absences;
    private final AbsenceRouting covering;
    private final CoverTransfer transfer;
    private final WorkItems known;
    private final WorkingDays days;
    private final TransactionTemplate transactions;

    Cover(
            Absences absences,
            AbsenceRouting covering,
            CoverTransfer transfer,
            WorkItems known,
            WorkingDays days,
            PlatformTransactionManager transactions) {
        this.absences = absences;
        this.covering = covering;
        this.transfer = transfer;
        this.known = known;
        this.days = days;
        this.transactions = new TransactionTemplate(transactions);
    }

    /**
     * Plans an absence, and starts it if it begins today. When a manager or lead enters it, absences that this person
     * covers lose their deputy; people who enter their own must arrange another deputy first.
     *
     * @throws Absence.Refused when it breaks a rule
     */
    @Transactional
    public Absence plan(Absence.Plan plan) {
        Absence absence = absences.plan(plan);
        absences.leftWithoutDeputy(absence).forEach(other -> withoutDeputy(other.id()));
        if (!begin(absence.id()) && absence.deputy() != null) {
            covering.tell("worklist/cover-planned", absence.deputy(), absence, List.of(), List.of());
        }
        tellThePerson(absence, plan.setBy());
        return absence;
    }

    /**
     * Changes the days or the deputy. Items already handed over move accordingly.
     *
     * @throws Absence.Refused when it breaks a rule
     */
    @Transactional
    public Absence change(UUID id, Absence.Plan plan) {
        Absence before = require(id);
        Absence changed = absences.change(id, plan);
        absences.leftWithoutDeputy(changed).forEach(other -> withoutDeputy(other.id()));
        boolean other = !Objects.equals(before.deputy(), changed.deputy());
        if (changed.isRunning()) {
            if (other) {
                follow(before, changed);
            } else {
                transfer.awayUntil(id, changed.lastDay());
                if (changed.deputy() != null && !before.lastDay().equals(changed.lastDay())) {
                    covering.tell("worklist/cover-planned", changed.deputy(), changed, List.of(), List.of());
                }
            }
        } else if (!begin(id) && changed.deputy() != null) {
            covering.tell("worklist/cover-planned", changed.deputy(), changed, List.of(), List.of());
        }
        if (other && before.deputy() != null) {
            covering.tell("worklist/cover-off", before.deputy(), before, List.of(), List.of());
        }
        tellThePerson(changed, plan.setBy());
        return changed;
    }

    /** Ends an absence early, or cancels it: covered items return. */
    @Transactional
    public void cancel(UUID id, @Nullable UUID by) {
        Absence absence = absences.cancel(id);
        if (absence.isRunning()) {
            comeBack(absence);
        } else if (absence.isAhead() && absence.deputy() != null) {
            covering.tell("worklist/cover-off", absence.deputy(), absence, List.of(), List.of());
        }
        if (absence.isAhead() && by != null && !by.equals(absence.account())) {
            covering.tell("worklist/absence-off", absence.account(), absence, List.of(), List.of());
        }
    }

    /** Removes the deputy: the person's work goes to the group. */
    @Transactional
    public void withoutDeputy(UUID id) {
        Absence before = require(id);
        Absence after = absences.withoutDeputy(id);
        if (after.isRunning() && before.deputy() != null) {
            follow(before, after);
        }
        covering.tell("worklist/cover-nobody", before.account(), before, List.of(), List.of());
    }

    /** How many items would be handed over if the person were away from now on. */
    @Transactional(readOnly = true)
    public int openFor(UUID account) {
        return known.idsOf(account).size();
    }

    /** Every minute, testing for midnight here and not by cron, so that days of 23 and 25 hours are handled. */
    @Scheduled(fixedDelayString = "${alongside.worklist.cover-every:1m}", initialDelayString = "1m")
    void run() {
        try {
            beginAndEnd();
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("Absences cannot be begun or ended at the moment; it is tried again.");
        }
    }

    /** Starts and ends the absences that are due. A failure is retried and does not affect the others. */
    public void beginAndEnd() {
        for (UUID id : absences.toStartOrEnd(days.today())) {
            try {
                transactions.executeWithoutResult(status -> {
                    if (!end(id)) {
                        begin(id);
                    }
                });
            } catch (RuntimeException failed) {
                LOG.warn("The absence {} could not be begun or ended; it is tried again.", id, failed);
            }
        }
    }

    private boolean begin(UUID id) {
        if (!absences.start(id, days.today())) {
            return false;
        }
        Absence absence = require(id);
        List<WorkItem> gone = absence.openToo() ? transfer.goOver(absence) : List.of();
        if (absence.deputy() != null) {
            covering.tell("worklist/cover-began", absence.deputy(), absence, gone, List.of());
        }
        return true;
    }

    private boolean end(UUID id) {
        if (!absences.finish(id, days.today())) {
            return false;
        }
        comeBack(require(id));
        return true;
    }

    private void comeBack(Absence absence) {
        CoverTransfer.Returned returned = transfer.comeBack(absence);
        covering.tell("worklist/cover-back", absence.account(), absence, returned.back(), returned.kept());
        if (absence.deputy() != null) {
            covering.tell("worklist/cover-ended", absence.deputy(), absence, returned.back(), returned.kept());
        }
    }

    /** Moves covered items to the new deputy or, without one, to the group. */
    private void follow(Absence before, Absence after) {
        List<WorkItem> gone = transfer.follow(before, after);
        if (after.deputy() != null) {
            covering.tell("worklist/cover-began", after.deputy(), after, gone, List.of());
        }
    }

    private void tellThePerson(Absence absence, UUID by) {
        if (!by.equals(absence.account())) {
            covering.tell("worklist/absence-set", absence.account(), absence, List.of(), List.of());
        }
    }

    private Absence require(UUID id) {
        return absences.find(id).orElseThrow();
    }
}
