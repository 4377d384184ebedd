package org.alongside.recruitment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.alongside.calendar.WorkingDays;
import org.alongside.engine.Cases;
import org.alongside.engine.ProcessVariables;
import org.alongside.history.CaseRecord;
import org.alongside.history.RecordedAct;
import org.alongside.project.Project;
import org.alongside.project.ProjectState;
import org.alongside.project.Projects;
import org.alongside.project.Stage;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writing, publishing and closing call-outs. */
@Component
@Transactional
public class CallingOut {

    /** The message that ends the model's wait for the closing date. */
    public static final String CLOSED = "CallOutClosed";

    private final CallOuts callOuts;
    private final Projects projects;
    private final Cases cases;
    private final CaseRecord record;
    private final WorkingDays workingDays;
    private final Clock clock;

    CallingOut(
            CallOuts callOuts,
            Projects projects,
            Cases cases,
            CaseRecord record,
            WorkingDays workingDays,
            Clock clock) {
        this.callOuts = callOuts;
        this.projects = projects;
        this.cases = cases;
        this.record = record;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** Saves the case's next call-out without publishing it. */
    public void write(String reference, CallOutText text) {
        Optional<CallOut> latest = latest(reference);
        latest.filter(callOut -> !callOut.isPublished())
                .ifPresentOrElse(
                        callOut -> callOut.rewrite(text),
                        () -> callOuts.save(new CallOut(
                                reference, latest.map(CallOut::number).orElse(0) + 1, text)));
    }

    /**
     * Publishes the latest call-out and closes earlier ones.
     *
     * @return its last day
     */
    public LocalDate publish(String reference) {
        CallOut callOut = latest(reference)
                .orElseThrow(() -> new IllegalStateException("No call-out was written for " + reference));
        callOuts.findByReferenceOrderByNumber(reference).stream()
                .filter(before -> before.number() < callOut.number())
                .forEach(before -> before.close(clock.instant()));
        callOut.publish(clock.instant());
        record.write(RecordedAct.on(reference, "call-out-published")
                .fact(callOut.number())
                .fact(callOut.places())
                .fact(callOut.closesOn()));
        return callOut.closesOn();
    }

    /**
     * Closes the open call-out before its last day.
     *
     * @return false when it has already closed
     * @throws org.alongside.engine.NoMatchingSubscription when its last day has just ended, or the case no longer
     *     recruits
     */
    public boolean closeEarly(String reference) {
        Optional<CallOut> open = latest(reference).filter(callOut -> callOut.isOpen(workingDays.today()));
        if (open.isEmpty() || !open.get().close(clock.instant())) {
            return false;
        }
        record.write(
                RecordedAct.on(reference, "call-out-closed").fact(open.get().number()));
        cases.tell(CLOSED, reference, ProcessVariables.none());
        return true;
    }

    /** Whether an open call-out can be closed early. */
    @Transactional(readOnly = true)
    public boolean mayClose(String reference) {
        return latest(reference)
                .filter(callOut -> callOut.isOpen(workingDays.today()))
                .isPresent();
    }

    /** Call-outs that people can apply to today, earliest closing date first. */
    @Transactional(readOnly = true)
    public List<CallOut> open() {
        return callOuts.open(workingDays.today()).stream().filter(this::isOpen).toList();
    }

    /** A published call-out by its name in URLs. */
    @Transactional(readOnly = true)
    public Optional<CallOut> find(String code) {
        return callOuts.findByCode(code).filter(CallOut::isPublished);
    }

    /** Whether people can apply now: before its end, and while the project recruits. */
    @Transactional(readOnly = true)
    public boolean isOpen(CallOut callOut) {
        Project project = projects.require(callOut.reference());
        return callOut.isOpen(workingDays.today())
                && project.state() == ProjectState.RUNNING
                && project.stage() == Stage.RECRUITMENT;
    }

    /** Whether it has not ended, but its project is paused, being replanned or over. */
    @Transactional(readOnly = true)
    public boolean isHeld(CallOut callOut) {
        return callOut.isOpen(workingDays.today()) && !isOpen(callOut);
    }

    /** The newest call-out of a case, published or not. */
    @Transactional(readOnly = true)
    public Optional<CallOut> latest(String reference) {
        List<CallOut> all = all(reference);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** All call-outs of a case, in order. */
    @Transactional(readOnly = true)
    public List<CallOut> all(String reference) {
        return callOuts.findByReferenceOrderByNumber(reference);
    }

    /** The published call-outs of a case, in order. */
    @Transactional(readOnly = true)
    public List<CallOut> published(String reference) {
        return callOuts.findByReferenceOrderByNumber(reference).stream()
                .filter(CallOut::isPublished)
                .toList();
    }
}
