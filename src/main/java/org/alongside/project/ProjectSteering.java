package org.alongside.project;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.alongside.calendar.Dates;
import org.alongside.calendar.WorkingDays;
import org.alongside.engine.Cases;
import org.alongside.engine.ProcessVariables;
import org.alongside.forwardplan.ForwardPlan;
import org.alongside.history.CaseRecord;
import org.alongside.history.RecordEntry;
import org.alongside.history.RecordedAct;
import org.alongside.identity.Accounts;
import org.alongside.identity.CurrentViewer;
import org.alongside.identity.Role;
import org.alongside.notification.Letter;
import org.alongside.notification.Outbox;
import org.alongside.notification.Recipient;
import org.alongside.worklist.Holder;
import org.alongside.worklist.WorkItem.Kind;
import org.alongside.worklist.WorkList;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Actions and events at any stage: pausing, resuming, withdrawing, changing the scope, and inactivity. Only the
 * project's team may act; this is checked in the transaction of the act.
 */
@Component
@Transactional
public class ProjectSteering {

    private static final String STANDS_STILL = "project-stands-still";

    private final Projects projects;
    private final ProjectTeam team;
    private final Cases cases;
    private final WorkList workList;
    private final CaseRecord record;
    private final Outbox outbox;
    private final Accounts accounts;
    private final CurrentViewer viewers;
    private final List<CaseOutcomeRecipients> hearers;
    private final List<CaseWaiting> waits;
    private final ForwardPlan forwardPlan;
    private final List<ResumeListener> resumeHearers;
    private final JdbcClient jdbc;
    private final WorkingDays days;
    private final Dates dates;
    private final Clock clock;
    private final ProjectSettings settings;

    ProjectSteering(
            Projects projects,
            ProjectTeam team,
            Cases cases,
            WorkList workList,
            CaseRecord record,
            Outbox outbox,
            Accounts accounts,
            CurrentViewer viewers,
            List<CaseOutcomeRecipients> hearers,
            List<CaseWaiting> waits,
            ForwardPlan forwardPlan,
            List<ResumeListener> resumeHearers,
            JdbcClient jdbc,
            WorkingDays days,
            Dates dates,
            Clock clock,
            ProjectSettings settings) {
        this.projects = projects;
        this.team = team;
        this.cases = cases;
        this.workList = workList;
        this.record = record;
        this.outbox = outbox;
        this.accounts = accounts;
        this.viewers = viewers;
        this.hearers = hearers;
        this.waits = waits;
        this.forwardPlan = forwardPlan;
        this.resumeHearers = resumeHearers;
        this.jdbc = jdbc;
        this.days = days;
        this.dates = dates;
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * Pauses a project: its steps are on hold and its timers suspended until it resumes. Opens a work item for
     * reviewing the pause.
     *
     * @param until the date of the review
     * @throws WrongProjectState when it is not running
     * @throws NotOnProjectTeam when the person is not on its team
     */
    public void pause(String reference, LocalDate until, String reason) {
        team.require(reference, viewers.require());
        Project project = projects.require(reference);
        project.pause();
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into project_pause (id, reference, paused_at, until, reason) values (?, ?, ?, ?, ?)")
                .params(id, reference, Timestamp.from(clock.instant()), until, reason)
                .update();
        workList.hold(reference);
        cases.tell(LifecycleProcess.PAUSED, reference, ProcessVariables.none());
        workList.open(
                Kind.REVIEW,
                id.toString(),
                reference,
                "Resume the project, or withdraw it",
                project.leadOfficer() == null
                        ? Holder.group(Role.OFFICER.group())
                        : Holder.person(project.leadOfficer()),
                until,
                "/projects/" + reference + "/resume");
        record.write(RecordedAct.on(reference, "project-paused").fact(until).because(reason));
        tellAll("project/paused", reference, Map.of("until", dates.day(until), "reason", reason));
    }

    /**
     * Resumes a paused project. Due dates of open work move by the working days paused.
     *
     * @throws WrongProjectState when it is not paused
     * @throws NotOnProjectTeam when the person is not on its team
     */
    public void resume(String reference, String reason) {
        team.require(reference, viewers.require());
        projects.require(reference).resume();
        Instant pausedAt = endPause(reference);
        Duration held = Duration.between(pausedAt, clock.instant());
        int daysHeld = days.between(LocalDate.ofInstant(pausedAt, WorkingDays.ZONE), days.today());
        workList.release(reference, daysHeld);
        cases.tell(LifecycleProcess.RESUMED, reference, ProcessVariables.of(LifecycleProcess.HELD_SECONDS, (int)
                Math.min(Integer.MAX_VALUE, held.toSeconds())));
        resumeHearers.forEach(hearer -> hearer.resumed(reference, daysHeld));
        record.write(RecordedAct.on(reference, "project-resumed").because(reason));
        tellAll("project/resumed", reference, Map.of("reason", reason));
    }

    /**
     * Ends a project at any stage and sends the reason to everyone who contributed.
     *
     * @throws WrongProjectState when it has already ended
     * @throws NotOnProjectTeam when the person is not on its team
     */
    public void withdraw(String reference, String reason) {
        team.require(reference, viewers.require());
        Project project = projects.require(reference);
        if (project.state() == ProjectState.PAUSED) {
            resume(reference, reason);
        }
        project.end(ProjectState.WITHDRAWN, clock.instant());
        forwardPlan.leave(reference);
        cases.tell(LifecycleProcess.WITHDRAWN, reference, ProcessVariables.none());
        workList.cancelRest(reference);
        record.write(RecordedAct.on(reference, "project-withdrawn").because(reason));
        tellAll("project/withdrawn", reference, Map.of("reason", reason));
    }

    /**
     * Returns the project to planning, and so to the panel, because its subject has changed. During intake, triage is
     * repeated.
     *
     * @throws WrongProjectState when it is not running
     * @throws NotOnProjectTeam when the person is not on its team
     */
    public void changeScope(String reference, String what) {
        team.require(reference, viewers.require());
        Project project = projects.require(reference);
        if (project.state() != ProjectState.RUNNING) {
            throw new WrongProjectState(reference, project.state(), "change its scope");
        }
        jdbc.sql("insert into project_scope_change (id, reference, at, by_account, words) values (?, ?, ?, ?, ?)")
                .params(
                        UUID.randomUUID(),
                        reference,
                        Timestamp.from(clock.instant()),
                        viewers.require().id(),
                        what)
                .update();
        record.write(RecordedAct.on(reference, "scope-changed").because(what));
        cases.tell(LifecycleProcess.SCOPE_CHANGED, reference, ProcessVariables.none());
        tellAll("project/scope-changed", reference, Map.of("what", what));
    }

    /** Notifies managers when a running project has been inactive for {@link ProjectSettings#standstillWorkingDays}. */
    public void tellWhenStandingStill(String reference) {
        Project project = projects.require(reference);
        if (project.state() != ProjectState.RUNNING || waits.stream().anyMatch(each -> each.onPurpose(reference))) {
            return;
        }
        LocalDate last = record.newest(reference, 1).stream()
                .findFirst()
                .map(RecordEntry::at)
                .map(at -> LocalDate.ofInstant(at, WorkingDays.ZONE))
                .orElse(days.today());
        int still = days.between(last, days.today());
        if (still < settings.standstillWorkingDays()) {
            return;
        }
        for (var manager : accounts.withRole(Role.MANAGER)) {
            outbox.send(new Letter(
                    "project/stands-still",
                    manager.recipient(),
                    reference,
                    Map.of("title", project.title(), "days", still)));
        }
        record.write(RecordedAct.on(reference, STANDS_STILL).fact(still));
    }

    private Instant endPause(String reference) {
        return jdbc.sql("update project_pause set resumed_at = ? where reference = ? and resumed_at is null"
                        + " returning id, paused_at")
                .params(Timestamp.from(clock.instant()), reference)
                .query((row, number) -> {
                    workList.finish(Kind.REVIEW, row.getString("id"));
                    return row.getTimestamp("paused_at").toInstant();
                })
                .single();
    }

    private void tellAll(String template, String reference, Map<String, Object> values) {
        Project project = projects.require(reference);
        Set<Recipient> all = new LinkedHashSet<>();
        if (project.leadOfficer() != null) {
            all.add(accounts.recipient(project.leadOfficer()));
        }
        if (project.sponsor() != null) {
            all.add(accounts.recipient(project.sponsor()));
        }
        hearers.forEach(hearer -> all.addAll(hearer.of(reference)));
        for (Recipient recipient : all) {
            Map<String, Object> filled = new java.util.HashMap<>(values);
            filled.put("title", project.title());
            outbox.send(new Letter(template, recipient, reference, filled));
        }
    }
}
