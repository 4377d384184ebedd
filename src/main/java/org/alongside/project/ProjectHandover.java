package org.alongside.project;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.engine.Cases;
import org.alongside.history.CaseRecord;
import org.alongside.history.RecordedAct;
import org.alongside.identity.LeaverHandover;
import org.alongside.identity.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Projects with the leaver as lead officer or sponsor. Handing over updates the project and its process, which assigns
 * later steps. A closed project counts until its check after six months.
 */
@Component
@Transactional
class ProjectHandover implements LeaverHandover {

    private static final String LED = "projects-led";
    private static final String SPONSORED = "projects-sponsored";
    private static final int ORDER = 10;

    private final ProjectRepository stored;
    private final Cases cases;
    private final CaseRecord record;

    ProjectHandover(ProjectRepository stored, Cases cases, CaseRecord record) {
        this.stored = stored;
        this.cases = cases;
        this.record = record;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Holding> of(UUID account) {
        List<Holding> holdings = new ArrayList<>();
        int led = led(account).size();
        if (led > 0) {
            holdings.add(new Holding(LED, "project.held.led", led, Set.of(Role.OFFICER)));
        }
        int sponsored = sponsored(account).size();
        if (sponsored > 0) {
            holdings.add(new Holding(SPONSORED, "project.held.sponsored", sponsored, Set.of(Role.SPONSOR)));
        }
        return holdings;
    }

    @Override
    public void handOver(UUID from, String key, UUID to) {
        switch (key) {
            case LED ->
                led(from).forEach(project -> {
                    project.leadBy(to);
                    cases.correct(project.reference(), LifecycleProcess.LEAD_OFFICER, to.toString());
                    record.write(RecordedAct.on(project.reference(), "lead-changed")
                            .fact(to)
                            .fact(from));
                });
            case SPONSORED ->
                sponsored(from).forEach(project -> {
                    project.answeredForBy(to);
                    cases.correct(project.reference(), LifecycleProcess.SPONSOR, to.toString());
                    record.write(RecordedAct.on(project.reference(), "sponsor-changed")
                            .fact(to)
                            .fact(from));
                });
            default -> {
                // Another module's key.
            }
        }
    }

    private List<Project> led(UUID account) {
        return open(stored.findByLeadOfficerAndStateIn(account, NOT_OVER).stream());
    }

    private List<Project> sponsored(UUID account) {
        return open(stored.findBySponsorAndStateIn(account, NOT_OVER).stream());
    }

    private static final Set<ProjectState> NOT_OVER =
            EnumSet.of(ProjectState.RUNNING, ProjectState.PAUSED, ProjectState.CLOSED);

    private List<Project> open(Stream<Project> projects) {
        return projects.filter(project -> project.state() != ProjectState.CLOSED
                        || cases.isRunning(LifecycleProcess.KEY, project.reference()))
                .toList();
    }
}
