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

/** Who is away when, and who stands in. Moving the work is the work list's part. */
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

    /** Who stands in for somebody on this day; nobody when the person is there, or has no deputy. */
    @Transactional(readOnly = true)
    public Optional<UUID> deputyOf(UUID account, LocalDate day) {
        return rows.on(account, day).map(Absence::deputy);
    }

    /** The absence that somebody has on this day. */
    @Transactional(readOnly = true)
    public Optional<Absence> on(UUID account, LocalDate day) {
        return rows.on(account, day);
    }

    @Transactional(readOnly = true)
    public Optional<Absence> find(UUID id) {
        return rows.find(id);
    }

    /** What somebody's absences are, those that go on or are to come, the next first. */
    @Transactional(readOnly = true)
    public List<Absence> aheadOf(UUID account) {
        return rows.aheadOf(account);
    }

    /** The absences in which somebody stands in for another, those that go on or are to come, the next first. */
    @Transactional(readOnly = true)
    public List<Absence> stoodInForBy(UUID deputy) {
        return rows.stoodInForBy(deputy);
    }

    /**
     * Whom work for somebody reaches on this day, read under a lock on the person's account that keeps an absence from
     * beginning or ending, and the account from being closed, until the caller's transaction is over.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Reached reach(UUID account, LocalDate day) {
        return rows.reach(account, day);
    }

    /**
     * @param signsIn whether the person can still sign in
     * @param absence why the person cannot be reached on that day
     */
    public record Reached(boolean signsIn, @Nullable Absence absence) {}

    /** Those of which the clock has to do something today: begin or end. */
    @Transactional(readOnly = true)
    public List<UUID> toStartOrEnd(LocalDate today) {
        return rows.toStartOrEnd(today);
    }

    /**
     * Says that somebody will be away. It begins when {@link #start} is called, which the work list does at once or at the
     * midnight before the first day.
     *
     * @throws Refused when it cannot be so
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
     * Changes days or deputy of an absence that is to come or goes on. When it goes on, its first day stays.
     *
     * @throws Refused when it cannot be so
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

    /** Takes the deputy from an absence, who cannot stand in after all: the person's work goes to the group. */
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

    /** Ends or calls off an absence. One that is over stays as it is. */
    public Absence cancel(UUID id) {
        Absence before = rows.lock(id);
        if (before.isAhead()) {
            rows.end(id, State.CANCELLED);
            record.write(act("absence-cancelled", before));
        }
        return before;
    }

    /**
     * Begins an absence whose first day has come.
     *
     * @return whether it begins now: not when it has begun already, is over or was called off
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
     * Ends an absence whose last day is over, also one that nobody saw begin because the application stood still.
     *
     * @return whether it ends now: not when it has ended already or goes on
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

    /** Whom those stand in for who would be away too: their absences at the time of this one. */
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
