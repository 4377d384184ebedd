package org.alongside.contribution.web;

import static org.alongside.identity.Role.MANAGER;
import static org.alongside.identity.Role.OFFICER;
import static org.alongside.identity.Role.SPONSOR;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.alongside.contribution.ContributionSearch;
import org.alongside.contribution.ContributionSearch.Answered;
import org.alongside.contribution.ContributionView;
import org.alongside.contribution.GoldenThread;
import org.alongside.identity.Allow;
import org.alongside.project.ProjectVisible;
import org.alongside.project.Projects;
import org.alongside.text.PageSize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** A case's contributions: search, filter, paging, and progress of answers. */
@Controller
class ContributionsController {

    private final GoldenThread thread;
    private final Projects projects;
    private final ContributorName who;

    ContributionsController(GoldenThread thread, Projects projects, ContributorName who) {
        this.thread = thread;
        this.projects = projects;
        this.who = who;
    }

    @GetMapping("/projects/{reference}/contributions")
    @Allow(
            roles = {OFFICER, SPONSOR, MANAGER},
            on = ProjectVisible.class)
    String list(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String answered,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "") String before,
            Model model) {
        // The previous page is read in the opposite order and reversed.
        boolean back = !before.isEmpty();
        boolean newest = sort.equals("newest");
        Answered which = answered(answered);
        int beyond = number(back ? before : after);
        ContributionSearch search = new ContributionSearch(q, which, newest != back, beyond);
        List<ContributionView> found = new ArrayList<>(thread.find(reference, search, PageSize.ROWS + 1));
        boolean more = found.size() > PageSize.ROWS;
        if (more) {
            found.remove(PageSize.ROWS);
        }
        if (back) {
            Collections.reverse(found);
        }
        model.addAttribute("project", projects.require(reference));
        model.addAttribute("progress", thread.progress(reference));
        model.addAttribute("closed", thread.isClosed(reference));
        model.addAttribute("found", thread.count(reference, search));
        model.addAttribute("contributions", who.forStaff(found));
        model.addAttribute("q", q.replace("\0", ""));
        model.addAttribute("answered", which);
        model.addAttribute("sort", newest ? "newest" : "oldest");
        boolean hasPrevious = !found.isEmpty() && (back ? more : beyond > 0);
        boolean hasNext = !found.isEmpty() && (back || more);
        UriComponentsBuilder here = UriComponentsBuilder.fromPath("/projects/" + reference + "/contributions")
                .queryParam("q", "{q}")
                .queryParam("answered", which.name())
                .queryParam("sort", newest ? "newest" : "oldest");
        model.addAttribute(
                "previous",
                hasPrevious
                        ? here.cloneBuilder()
                                .queryParam("before", found.get(0).number())
                                .encode()
                                .buildAndExpand(q.replace("\0", ""))
                                .toUriString()
                        : null);
        model.addAttribute(
                "next",
                hasNext
                        ? here.cloneBuilder()
                                .queryParam("after", found.get(found.size() - 1).number())
                                .encode()
                                .buildAndExpand(q.replace("\0", ""))
                                .toUriString()
                        : null);
        return "contribution/list";
    }

    private static Answered answered(String given) {
        return switch (given) {
            case "NO" -> Answered.NO;
            case "YES" -> Answered.YES;
            default -> Answered.ALL;
        };
    }

    /** A number from a query parameter; 0 for anything else. */
    private static int number(String given) {
        return given.matches("[0-9]{1,9}") ? Integer.parseInt(given) : 0;
    }
}
