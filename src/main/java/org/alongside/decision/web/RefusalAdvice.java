package org.alongside.decision.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.decision.model.BallotRefused;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Error page for actions that came too late or cannot count, with a link back to the round. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@ControllerAdvice(
        assignableTypes = {
            DecideController.class,
            QuestionController.class,
            FormatController.class,
            PackController.class,
            StandInController.class
        })
class RefusalAdvice {

    private static final Pattern OF_ROUND = Pattern.compile("^/(?:decide|rounds)/[0-9a-fA-F-]{36}");

    @ExceptionHandler
    ModelAndView refused(BallotRefused refused, HttpServletRequest request) {
        Matcher found = OF_ROUND.matcher(request.getRequestURI());
        String address = found.find() ? found.group() : "/decide/before";
        return new ModelAndView(
                "decision/decide-refused", Map.of("why", refused.why(), "address", address), HttpStatus.CONFLICT);
    }
}
