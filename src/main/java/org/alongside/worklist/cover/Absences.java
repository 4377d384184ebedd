package org.alongside.worklist.cover;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.calendar.WorkingDays;
import org.alongside.history.CaseRecord;
import org.alongside.history.RecordedAct;
import org.alongside.worklist.cover.Absence.Problem;
import org.alongside.worklist.cover.Absence.Refused;
import org.alongside.worklist.cover.Absence.State;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Absences and their deputies. The work list moves the items. */
@Service
@Transactional
public class Absences {

    private final AbsenceRows rows;
    private final CaseRecord record;
    private final WorkingDays days;

    Absences(AbsenceRows rows, CaseRecord record, WorkingDays days) {
        this.rows = rows;
        this.record = record;
        this.days = days;
    }

    /** A person's deputy on this day; empty when the person is not away or has no deputy. */
    @Transactional(readOnly = true)
    public Optional<UUID> deputyOf(UUID account, LocalDate day) {
        return rows.on(account, day).map(Absence::deputy);
    }

    /** A person's absence on this day. */
    @Transactional(readOnly = true)
    public Optional<Absence> on(UUID account, LocalDate day) {
        return rows.on(account, day);
    }

    @Transactional(readOnly = true)
    public Optional<Absence> find(UUID id) {
        return rows.find(id);
    }

    /** A person's current and planned absences, earliest first. */
    @Transactional(readOnly = true)
    public List<Absence> aheadOf(UUID account) {
        return rows.aheadOf(account);
    }

    /** The current and planned absences with this deputy, earliest first. */
    @Transactional(readOnly = true)
    public List<Absence> stoodInForBy(UUID deputy) {
        return rows.stoodInForBy(deputy);
    }

    /**
     * Whether the person can be given work on this day. Locks their account, so that no absence starts or ends, and the
     * account is not closed, until the caller's transaction ends.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Reached reach(UUID account, LocalDate day) {
        return rows.reach(account, day);
    }

    /**
     * @param signsIn whether the person can still sign in
     * @param absence the person's absence on that day, if any
     */
    public record Reached(boolean signsIn, @Nullable Absence absence) {}

    /** Absences due to start or end today. */
    @Transactional(readOnly = true)
    public List<UUID> toStartOrEnd(LocalDate today) {
        return rows.toStartOrEnd(today);
    }

    /**
     * Plans an absence. {@link #start} begins it: the work list calls it at once, or at the midnight before the first
     * day.
     *
     * @throws Refused when it breaks a rule
     */
    public Absence plan(Absence.Plan plan) {
        rows.lockAll();
        new AbsenceRules(days.today(), rows).check(plan, null);
        Absence absence = new Absence(
                UUID.randomUUID(),
                plan.account(),
                plan.firstDay(),
                plan.lastDay(),
                plan.deputy(),
                plan.openToo(),
                State.PLANNED,
                plan.setBy());
        rows.insert(absence);
        record.write(act("absence-set", absence));
        return absence;
    }

    /**
     * Changes the days or the deputy of a planned or current absence. A current one keeps its first day.
     *
     * @throws Refused when it breaks a rule
     */
    public Absence change(UUID id, Absence.Plan plan) {
        rows.lockAll();
        Absence before = rows.lock(id);
        if (!before.isAhead()) {
            throw new Refused(Problem.OVER_ALREADY);
        }
        Absence.Plan kept = before.changedTo(plan);
        new AbsenceRules(days.today(), rows).check(kept, before);
        rows.change(id, kept);
        Absence changed = rows.find(id).orElseThrow();
        record.write(act("absence-changed", changed));
        return changed;
    }

    /** Removes the deputy of an absence: the person's work goes to the group. */
    public Absence withoutDeputy(UUID id) {
        Absence before = rows.lock(id);
        if (before.isAhead() && before.deputy() != null) {
            rows.removeDeputy(id);
            record.write(RecordedAct.apart("absence-without-deputy")
                    .fact(before.account())
                    .fact(before.deputy()));
        }
        return rows.find(id).orElseThrow();
    }

    /** Ends a current absence or cancels a planned one; does nothing if it is over. */
    public Absence cancel(UUID id) {
        Absence before = rows.lock(id);
        if (before.isAhead()) {
            rows.end(id, State.CANCELLED);
            record.write(act("absence-cancelled", before));
        }
        return before;
    }

    /**
     * Starts an absence whose first day has come.
     *
     * @return false if it had already started, ended or been cancelled
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean start(UUID id, LocalDate today) {
        Absence absence = rows.lock(id);
        if (!absence.startsOn(today)) {
            return false;
        }
        rows.start(id);
        record.write(act("absence-began", absence));
        return true;
    }

    /**
     * Ends an absence whose last day has passed, even if downtime kept it from starting.
     *
     * @return false if it had already ended or is still running
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean finish(UUID id, LocalDate today) {
        Absence absence = rows.lock(id);
        if (!absence.isOverOn(today)) {
            return false;
        }
        rows.end(id, State.OVER);
        record.write(act("absence-over", absence));
        return true;
    }

    /** Absences that would lose their deputy to this one, at the same time. */
    @Transactional(readOnly = true)
    public List<Absence> leftWithoutDeputy(Absence absence) {
        return rows.stoodInForBy(absence.account()).stream()
                .filter(other -> other.overlaps(absence.firstDay(), absence.lastDay()))
                .toList();
    }

    private static RecordedAct act(String code, Absence absence) {
        return RecordedAct.apart(code)
                .fact(absence.account())
                .fact(absence.firstDay())
                .fact(absence.lastDay());
    }
}
