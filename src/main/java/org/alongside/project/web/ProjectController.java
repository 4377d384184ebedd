package org.alongside.project.web;

import static org.alongside.identity.Role.ADMINISTRATOR;
import static org.alongside.identity.Role.MANAGER;
import static org.alongside.identity.Role.OFFICER;
import static org.alongside.identity.Role.SPONSOR;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alongside.calendar.Dates;
import org.alongside.identity.Accounts;
import org.alongside.identity.Allow;
import org.alongside.identity.AllowStaff;
import org.alongside.identity.CurrentViewer;
import org.alongside.identity.Viewer;
import org.alongside.project.Project;
import org.alongside.project.ProjectOrder;
import org.alongside.project.ProjectSection;
import org.alongside.project.ProjectState;
import org.alongside.project.ProjectTeam;
import org.alongside.project.ProjectVisible;
import org.alongside.project.Projects;
import org.alongside.project.Stage;
import org.alongside.text.Messages;
import org.alongside.text.PageSize;
import org.alongside.web.Stepper;
import org.alongside.worklist.WorkList;
import org.apache.commons.lang3.EnumUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The project list, and the page of one project. */
@Controller
class ProjectController {

    private static final int COUNTED_UP_TO = 1000;

    private final Projects projects;
    private final ProjectTeam team;
    private final List<ProjectSection> sections;
    private final WorkList workList;
    private final Accounts accounts;
    private final CurrentViewer viewers;
    private final Messages messages;
    private final Dates dates;

    ProjectController(
            Projects projects,
            ProjectTeam team,
            List<ProjectSection> sections,
            WorkList workList,
            Accounts accounts,
            CurrentViewer viewers,
            Messages messages,
            Dates dates) {
        this.projects = projects;
        this.team = team;
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(ProjectSection::order))
                .toList();
        this.workList = workList;
        this.accounts = accounts;
        this.viewers = viewers;
        this.messages = messages;
        this.dates = dates;
    }

    @GetMapping("/projects")
    @AllowStaff
    String list(
            @RequestParam(name = "words", defaultValue = "") String words,
            @RequestParam(name = "stage", defaultValue = "") String stageName,
            @RequestParam(name = "state", defaultValue = "") String stateName,
            @RequestParam(name = "order", defaultValue = "") String orderName,
            @RequestParam(name = "after", defaultValue = "") String after,
            Model model) {
        Stage stage = EnumUtils.getEnum(Stage.class, stageName);
        ProjectState state = EnumUtils.getEnum(ProjectState.class, stateName);
        ProjectOrder order = EnumUtils.getEnum(ProjectOrder.class, orderName, ProjectOrder.NEWEST);
        List<Project> found = projects.page(words, stage, state, order, after, PageSize.ROWS + 1);
        boolean more = found.size() > PageSize.ROWS;
        List<Project> shown = more ? found.subList(0, PageSize.ROWS) : found;
        int count = projects.count(words, stage, state, COUNTED_UP_TO + 1);
        model.addAttribute("projects", shown);
        model.addAttribute("count", Math.min(count, COUNTED_UP_TO));
        model.addAttribute("uncounted", count > COUNTED_UP_TO);
        model.addAttribute("searched", !words.isBlank() || stage != null || state != null);
        model.addAttribute("order", order);
        model.addAttribute("orders", ProjectOrder.values());
        model.addAttribute("words", words);
        model.addAttribute("stage", stage);
        model.addAttribute("state", state);
        model.addAttribute("stages", Stage.values());
        model.addAttribute("states", ProjectState.values());
        model.addAttribute(
                "nextPage",
                more
                        ? address(
                                words,
                                stage,
                                state,
                                order,
                                shown.get(shown.size() - 1).reference())
                        : null);
        model.addAttribute("firstPage", after.isEmpty() ? null : address(words, stage, state, order, ""));
        return "project/list";
    }

    @GetMapping("/projects/{reference}")
    @Allow(signedIn = true, on = ProjectVisible.class)
    String show(@PathVariable("reference") String reference, Model model) {
        Viewer viewer = viewers.require();
        Project project = projects.require(reference);
        boolean staff = viewer.hasAny(OFFICER, SPONSOR, MANAGER, ADMINISTRATOR);
        model.addAttribute("project", project);
        model.addAttribute("lead", project.leadOfficer() == null ? null : accounts.name(project.leadOfficer()));
        model.addAttribute("sponsorName", project.sponsor() == null ? null : accounts.name(project.sponsor()));
        model.addAttribute("stepper", stepper(project));
        model.addAttribute("next", workList.openOn(reference));
        model.addAttribute("staff", staff);
        model.addAttribute("mayAddTask", viewer.hasAny(OFFICER, MANAGER));
        model.addAttribute("maySteer", team.includes(reference, viewer));
        model.addAttribute(
                "sections",
                sections.stream()
                        .map(section -> section.show(reference, viewer))
                        .flatMap(Optional::stream)
                        .toList());
        return "project/show";
    }

    private Stepper stepper(Project project) {
        return new Stepper(Stream.of(Stage.values())
                .map(stage -> new Stepper.Step(
                        messages.text("Stage." + stage),
                        stateOf(stage, project),
                        stage == project.stage()
                                ? messages.text("project.since", dates.day(project.stageSince()))
                                : null))
                .toList());
    }

    private static Stepper.State stateOf(Stage stage, Project project) {
        if (stage.compareTo(project.stage()) < 0) {
            return Stepper.State.DONE;
        }
        if (stage != project.stage()) {
            return Stepper.State.TO_COME;
        }
        return switch (project.state()) {
            case RUNNING, CLOSED -> Stepper.State.CURRENT;
            case PAUSED, WITHDRAWN, DECLINED -> Stepper.State.STOPPED;
        };
    }

    private static String address(
            String words, @Nullable Stage stage, @Nullable ProjectState state, ProjectOrder order, String after) {
        return UriComponentsBuilder.fromPath("/projects")
                .queryParam("words", "{words}")
                .queryParam("stage", stage == null ? "" : stage)
                .queryParam("state", state == null ? "" : state)
                .queryParam("order", order)
                .queryParam("after", after)
                .encode()
                .buildAndExpand(words)
                .toUriString();
    }
}
