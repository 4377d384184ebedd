package org.alongside.contribution.web;

import java.util.List;
import org.alongside.contribution.ContributionView;
import org.alongside.contribution.GoldenThread;
import org.alongside.identity.Allow;
import org.alongside.project.ProjectVisible;
import org.alongside.project.Projects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** "You said, we did", for all participants. */
@Controller
class YouSaidWeDidController {

    private final GoldenThread thread;
    private final Projects projects;
    private final ContributorName who;

    YouSaidWeDidController(GoldenThread thread, Projects projects, ContributorName who) {
        this.thread = thread;
        this.projects = projects;
        this.who = who;
    }

    @GetMapping("/projects/{reference}/you-said-we-did")
    @Allow(signedIn = true, on = ProjectVisible.class)
    String show(@PathVariable String reference, Model model) {
        List<ContributionView> all = thread.of(reference);
        model.addAttribute("project", projects.require(reference));
        model.addAttribute("progress", thread.progress(reference));
        // An answer is public to participants once its authors have been notified.
        model.addAttribute(
                "answered",
                who.forAll(all.stream().filter(said -> said.told() != null).toList()));
        return "contribution/you-said-we-did";
    }
}
