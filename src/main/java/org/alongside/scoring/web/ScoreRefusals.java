package org.alongside.scoring.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.alongside.scoring.model.ScoreRefused;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Explains why a score can no longer count, and what to do now. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@ControllerAdvice(assignableTypes = {ScoreController.class, ScoreHelpController.class, PaperController.class})
class ScoreRefusals {

    @ExceptionHandler
    ModelAndView refused(ScoreRefused refused, HttpServletRequest request) {
        return new ModelAndView(
                "scoring/refused",
                Map.of(
                        "why",
                        refused.why(),
                        "address",
                        request.getRequestURI().replaceAll("(?<=/(score|scoring)/[0-9a-f-]{36}).*$", "")),
                HttpStatus.CONFLICT);
    }
}
