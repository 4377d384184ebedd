package org.alongside.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The way in: the public start page, or for people who are signed in what they came for; and the pages that help. */
@Controller
class StartController {

    @GetMapping("/")
    String start() {
        return "web/start";
    }

    @GetMapping("/help")
    String help() {
        return "web/help";
    }

    @GetMapping("/accessibility")
    String accessibility() {
        return "web/accessibility";
    }
}
