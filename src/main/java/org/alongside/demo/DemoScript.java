package org.alongside.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.alongside.calendar.MovableClock;
import org.alongside.calendar.WorkingDays;
import org.alongside.engine.DueJobs;
import org.alongside.engine.OptimisticLockRetry;
import org.alongside.form.answer.Choices;
import org.alongside.form.answer.FormSubmission;
import org.alongside.form.answer.RawInput;
import org.alongside.form.flow.FormFlow;
import org.alongside.identity.Accounts;
import org.alongside.identity.RunAs;
import org.alongside.identity.Viewer;
import org.alongside.worklist.UserTaskContext;
import org.alongside.worklist.WorkItem;
import org.alongside.worklist.WorkList;
import org.alongside.worklist.task.WorkDesk;
import org.springframework.stereotype.Component;

/** Tells a past: moves the clock from day to day, lets timers fire on their day, and does steps as the people who did them. */
@Component
class DemoScript {

    private final MovableClock clock;
    private final WorkingDays days;
    private final DueJobs jobs;
    private final Accounts accounts;
    private final WorkList workList;
    private final WorkDesk desk;
    private final FormFlow flow;
    private volatile boolean cutOff;

    DemoScript(
            MovableClock clock,
            WorkingDays days,
            DueJobs jobs,
            Accounts accounts,
            WorkList workList,
            WorkDesk desk,
            FormFlow flow) {
        this.clock = clock;
        this.days = days;
        this.jobs = jobs;
        this.accounts = accounts;
        this.workList = workList;
        this.desk = desk;
        this.flow = flow;
    }

    /** Today, whatever day the story is at. */
    LocalDate now() {
        return LocalDate.ofInstant(clock.realInstant(), WorkingDays.ZONE);
    }

    /**
     * The working day that lies so many working days before today. What was asked for then and is due more working days
     * later is not late, whichever day of the week today is; counted in days of the calendar it would be on some.
     */
    LocalDate workingDaysAgo(int howMany) {
        return days.plus(now(), -howMany);
    }

    /** The day at which the story is. */
    LocalDate day() {
        return days.today();
    }

    /** The real time again, at the beginning and the end of each story. */
    void backToNow() {
        clock.backToNow();
    }

    /** Begins a story on this day, at ten in the morning. */
    void beginOn(LocalDate day) {
        clock.moveTo(at(days.plus(day, 0), LocalTime.of(10, 0)));
    }

    /** Goes on to ten in the morning, so many working days later; timers in between fire at their time. */
    void afterWorkingDays(int howMany) {
        goTo(days.plus(day(), howMany));
    }

    /** Goes on to ten in the morning of this day; timers in between fire at their time. */
    void goTo(LocalDate day) {
        Instant target = at(day, LocalTime.of(10, 0));
        while (jobs.next().filter(next -> !next.isAfter(target)).isPresent()) {
            Instant next = jobs.next().orElseThrow();
            if (next.isAfter(clock.instant())) {
                clock.moveTo(next);
            }
            RunAs.theProcess(() -> OptimisticLockRetry.again(() -> {
                jobs.runNext();
                return true;
            }));
        }
        if (target.isAfter(clock.instant())) {
            clock.moveTo(target);
        }
    }

    /** Ends the story at its next act: the application is told to end. */
    void cutOff() {
        cutOff = true;
    }

    private void aLittleLater() {
        if (cutOff) {
            throw new LoadingInterrupted();
        }
        clock.moveTo(clock.instant().plusSeconds(240));
    }

    UUID account(String username) {
        return accounts.byUsername(username).orElseThrow().id();
    }

    /** Does something as somebody, a few minutes after what was before. */
    void as(String username, Runnable act) {
        aLittleLater();
        RunAs.account(account(username), act);
    }

    /** Fills in the form of a step that is open on a case and finishes it, with all the checks of the page. */
    void does(String username, String reference, String task, RawInput typed) {
        WorkItem item = workList.openOn(reference).stream()
                .filter(open -> task.equals(open.step()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(task + " is not open on " + reference));
        does(username, item, typed);
    }

    /** Whether a step is open on a case. */
    boolean isOpen(String reference, String task) {
        return workList.openOn(reference).stream().anyMatch(open -> task.equals(open.step()));
    }

    private void does(String username, WorkItem item, RawInput typed) {
        Viewer viewer = accounts.byUsername(username).orElseThrow().viewer();
        as(username, () -> {
            UserTaskContext step = desk.step(item, viewer);
            Choices choices = desk.humanStep(item).choices(step);
            RawInput whole = desk.humanStep(item).begin(step).with(typed);
            FormSubmission answers = flow.check(desk.form(item), whole, choices);
            desk.complete(item.id(), viewer, answers);
        });
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(WorkingDays.ZONE).toInstant();
    }
}
