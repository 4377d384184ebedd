package org.alongside.project.web;

import java.util.UUID;
import org.alongside.identity.Accounts;
import org.alongside.project.NoSuchProject;
import org.alongside.project.NotOnProjectTeam;
import org.alongside.project.Projects;
import org.alongside.project.WrongProjectState;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Pages for actions that the project's state, or its team, does not allow. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProjectRefusals {

    private final Projects projects;
    private final Accounts accounts;

    ProjectRefusals(Projects projects, Accounts accounts) {
        this.projects = projects;
        this.accounts = accounts;
    }

    @ExceptionHandler
    ModelAndView wrongState(WrongProjectState refusal) {
        return new ModelAndView("project/wrong-state", HttpStatus.CONFLICT)
                .addObject("reference", refusal.reference())
                .addObject("state", refusal.state());
    }

    @ExceptionHandler
    ModelAndView notOnTeam(NotOnProjectTeam refusal) {
        UUID lead = projects.require(refusal.reference()).leadOfficer();
        return new ModelAndView("project/not-on-team", HttpStatus.FORBIDDEN)
                .addObject("reference", refusal.reference())
                .addObject("lead", lead == null ? "" : accounts.name(lead));
    }

    @ExceptionHandler
    ModelAndView unknown(NoSuchProject refusal) {
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
