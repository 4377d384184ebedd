package org.alongside.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.alongside.identity.Allow;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Handles the container's error dispatch: unknown paths, denied requests and internal errors. */
@Controller
class ErrorController implements org.springframework.boot.webmvc.error.ErrorController {

    private final ErrorPages pages;

    ErrorController(ErrorPages pages) {
        this.pages = pages;
    }

    @Allow(everyone = true)
    @RequestMapping("/error")
    ModelAndView error(HttpServletRequest request, HttpServletResponse response) {
        // Requests rejected by the container have passed no filter.
        Headers.write(response);
        return pages.page(ErrorPages.status(request), request);
    }
}
