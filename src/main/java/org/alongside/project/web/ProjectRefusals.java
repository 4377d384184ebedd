package org.alongside.project.web;

import org.alongside.project.NoSuchProject;
import org.alongside.project.WrongProjectState;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Pages for actions that the project's state does not allow. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProjectRefusals {

    @ExceptionHandler
    ModelAndView wrongState(WrongProjectState refusal) {
        return new ModelAndView("project/wrong-state", HttpStatus.CONFLICT)
                .addObject("reference", refusal.reference())
                .addObject("state", refusal.state());
    }

    @ExceptionHandler
    ModelAndView unknown(NoSuchProject refusal) {
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
