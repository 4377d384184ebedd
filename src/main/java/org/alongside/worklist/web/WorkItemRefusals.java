package org.alongside.worklist.web;

import org.alongside.worklist.NoSuchWorkItem;
import org.alongside.worklist.WorkItem;
import org.alongside.worklist.WorkItemEnded;
import org.alongside.worklist.WorkItemHeld;
import org.alongside.worklist.WorkItemTaken;
import org.alongside.worklist.assignment.CannotUndo;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Pages for items that are completed, claimed or on hold: who did it, when, and what to do now. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class WorkItemRefusals {

    @ExceptionHandler
    ModelAndView ended(WorkItemEnded refusal) {
        return page("worklist/ended", refusal.item());
    }

    @ExceptionHandler
    ModelAndView taken(WorkItemTaken refusal) {
        return page("worklist/taken", refusal.item())
                .addObject("since", refusal.item().assignedAt());
    }

    @ExceptionHandler
    ModelAndView held(WorkItemHeld refusal) {
        return page("worklist/held", refusal.item());
    }

    @ExceptionHandler
    ModelAndView cannotUndo(CannotUndo refusal) {
        return new ModelAndView("worklist/not-undone", HttpStatus.CONFLICT).addObject("item", refusal.item());
    }

    @ExceptionHandler
    ModelAndView unknown(NoSuchWorkItem refusal) {
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static ModelAndView page(String view, WorkItem item) {
        return new ModelAndView(view, HttpStatus.CONFLICT).addObject("item", item);
    }
}
