package org.alongside.recruitment.web;

import static org.alongside.identity.Role.CONTRIBUTOR;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.identity.Allow;
import org.alongside.identity.CurrentViewer;
import org.alongside.identity.Viewer;
import org.alongside.project.PageSection;
import org.alongside.project.Project;
import org.alongside.project.Projects;
import org.alongside.recruitment.ContributorSection;
import org.alongside.recruitment.ContributorSection.Asked;
import org.alongside.recruitment.ContributorSection.Upcoming;
import org.alongside.recruitment.HasPlace;
import org.alongside.recruitment.Places;
import org.alongside.recruitment.TakingPart;
import org.alongside.text.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages of people with a place: their projects, next appointments and tasks. */
@Controller
class MyProjectsController {

    private final Places places;
    private final Projects projects;
    private final TakingPart takingPart;
    private final List<ContributorSection> sections;
    private final CurrentViewer viewers;
    private final Messages messages;

    MyProjectsController(
            Places places,
            Projects projects,
            TakingPart takingPart,
            ObjectProvider<ContributorSection> sections,
            CurrentViewer viewers,
            Messages messages) {
        this.places = places;
        this.projects = projects;
        this.takingPart = takingPart;
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(ContributorSection::order))
                .toList();
        this.viewers = viewers;
        this.messages = messages;
    }

    @GetMapping("/my-projects")
    @Allow(roles = CONTRIBUTOR)
    String list(Model model) {
        Viewer viewer = viewers.require();
        model.addAttribute(
                "projects",
                places.casesOf(viewer.id()).stream()
                        .map(reference -> mine(reference, viewer))
                        .toList());
        return "recruitment/my-projects";
    }

    @GetMapping("/my-projects/{reference}")
    @Allow(roles = CONTRIBUTOR, on = HasPlace.class)
    String show(@PathVariable("reference") String reference, Model model) {
        Viewer viewer = viewers.require();
        List<PageSection> shown = sections.stream()
                .flatMap(section -> section.show(reference, viewer).stream())
                .toList();
        model.addAttribute("my", mine(reference, viewer));
        model.addAttribute("sections", shown);
        return "recruitment/my-project";
    }

    @GetMapping("/my-projects/{reference}/terms")
    @Allow(roles = CONTRIBUTOR, on = HasPlace.class)
    String terms(@PathVariable("reference") String reference, Model model) {
        model.addAttribute("my", mine(reference, viewers.require()));
        return "recruitment/terms";
    }

    @PostMapping("/my-projects/{reference}/terms")
    @Allow(roles = CONTRIBUTOR, on = HasPlace.class)
    String acceptTerms(@PathVariable("reference") String reference, RedirectAttributes redirect) {
        takingPart.acceptTerms(reference, viewers.require().id());
        redirect.addFlashAttribute("notice", messages.text("recruitment.terms.done"));
        return "redirect:/my-projects/{reference}";
    }

    @GetMapping("/my-projects/{reference}/give-up")
    @Allow(roles = CONTRIBUTOR, on = HasPlace.class)
    String askGiveUp(@PathVariable("reference") String reference, Model model) {
        Project project = projects.require(reference);
        if (project.state().isEnded()) {
            return "redirect:/my-projects/{reference}";
        }
        model.addAttribute("project", project);
        return "recruitment/give-up";
    }

    @PostMapping("/my-projects/{reference}/give-up")
    @Allow(roles = CONTRIBUTOR, on = HasPlace.class)
    String giveUp(@PathVariable("reference") String reference, RedirectAttributes redirect) {
        Project project = projects.require(reference);
        if (project.state().isEnded()) {
            redirect.addFlashAttribute("notice", messages.text("recruitment.give-up.ended", project.title()));
            redirect.addFlashAttribute("noticeFailed", true);
            return "redirect:/my-projects/{reference}";
        }
        takingPart.giveUp(reference, viewers.require().id());
        redirect.addFlashAttribute("notice", messages.text("recruitment.give-up.done", project.title()));
        return "redirect:/my-projects";
    }

    private MyProject mine(String reference, Viewer viewer) {
        UUID account = viewer.id();
        Project project = projects.require(reference);
        boolean accepted =
                places.find(reference, account).map(Places.Place::termsAccepted).orElse(false);
        Stream<Asked> terms = accepted
                ? Stream.of()
                : Stream.of(
                        new Asked(messages.text("recruitment.my.terms.ask"), "/my-projects/" + reference + "/terms"));
        List<Asked> asked = Stream.concat(
                        terms, sections.stream().flatMap(section -> section.asked(reference, viewer).stream()))
                .toList();
        Optional<Upcoming> next = sections.stream()
                .flatMap(section -> section.next(reference, viewer).stream())
                .min(Comparator.comparing(Upcoming::startsAt));
        return new MyProject(project, accepted, asked, next.orElse(null));
    }

    /** A contributor's project, as shown on the pages. */
    record MyProject(
            Project project,
            boolean termsAccepted,
            List<Asked> asked,
            @Nullable Upcoming next) {}
}
