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

/**
 * Creates past activity: moves the clock from day to day, fires timers on their dates, and completes tasks as the
 * users concerned.
 */
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

    /** The real date, wherever the story's clock is. */
    LocalDate now() {
        return LocalDate.ofInstant(clock.realInstant(), WorkingDays.ZONE);
    }

    /**
     * The working day this many working days before today. Counted in working days so that work due later is never
     * overdue, whatever the weekday.
     */
    LocalDate workingDaysAgo(int howMany) {
        return days.plus(now(), -howMany);
    }

    /** The story's current date. */
    LocalDate day() {
        return days.today();
    }

    /** Restores real time, at the beginning and end of each story. */
    void backToNow() {
        clock.backToNow();
    }

    /** Starts a story on this day at 10am. */
    void beginOn(LocalDate day) {
        clock.moveTo(at(days.plus(day, 0), LocalTime.of(10, 0)));
    }

    /** Moves to 10am this many working days later; timers in between fire on time. */
    void afterWorkingDays(int howMany) {
        goTo(days.plus(day(), howMany));
    }

    /** Moves to 10am of this day; timers in between fire on time. */
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

    /** Stops the story at its next action, because the application is shutting down. */
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

    /** Runs an action as a user, a few minutes after the previous one. */
    void as(String username, Runnable act) {
        aLittleLater();
        RunAs.account(account(username), act);
    }

    /** Completes an open task of a case with this input, with all of the page's validation. */
    void does(String username, String reference, String task, RawInput typed) {
        WorkItem item = workList.openOn(reference).stream()
                .filter(open -> task.equals(open.step()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(task + " is not open on " + reference));
        does(username, item, typed);
    }

    /** Whether a task is open on a case. */
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
