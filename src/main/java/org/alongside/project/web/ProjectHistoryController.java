package org.alongside.project.web;

import java.util.List;
import org.alongside.history.CasePath;
import org.alongside.history.CaseRecord;
import org.alongside.identity.AllowStaff;
import org.alongside.project.ProjectVisible;
import org.alongside.project.Projects;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** A project's history: decisions with their reasons, and the path through the models. */
@Controller
class ProjectHistoryController {

    private final Projects projects;
    private final CaseRecord record;
    private final CasePath path;

    ProjectHistoryController(Projects projects, CaseRecord record, CasePath path) {
        this.projects = projects;
        this.record = record;
        this.path = path;
    }

    @GetMapping("/projects/{reference}/history")
    @AllowStaff(on = ProjectVisible.class)
    String show(@PathVariable("reference") String reference, Model model) {
        model.addAttribute("project", projects.require(reference));
        model.addAttribute("entries", record.oldestFirst(reference));
        model.addAttribute("parts", path.parts(reference));
        return "project/history";
    }

    @GetMapping(path = "/projects/{reference}/models/{instance}", produces = MediaType.APPLICATION_XML_VALUE)
    @AllowStaff(on = ProjectVisible.class)
    @ResponseBody
    String model(@PathVariable("reference") String reference, @PathVariable("instance") String instance) {
        List<CasePath.Part> parts = path.parts(reference);
        return parts.stream()
                .filter(part -> part.instance().equals(instance))
                .findFirst()
                .map(path::model)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
