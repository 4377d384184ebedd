package org.alongside.round.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.alongside.identity.Allow;
import org.alongside.identity.CurrentViewer;
import org.alongside.identity.SignIn;
import org.alongside.round.link.LinkAccess;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The link in a message to a member: the page has a button, because mail scanners open every link. */
@Controller
@Allow(everyone = true)
class LinkController {

    private final LinkAccess coming;
    private final SignIn signIn;
    private final CurrentViewer viewers;

    LinkController(LinkAccess coming, SignIn signIn, CurrentViewer viewers) {
        this.coming = coming;
        this.signIn = signIn;
        this.viewers = viewers;
    }

    @ModelAttribute
    void keepTheAddressToOurselves(HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
    }

    /** Changes nothing, however often it is opened. */
    @GetMapping("/d/{token}")
    String open(@PathVariable("token") String token, HttpServletResponse response, Model model) {
        if (!coming.isUsable(token)) {
            return gone(token, response, model);
        }
        model.addAttribute("token", token);
        model.addAttribute("kind", coming.kind(token));
        return "round/link";
    }

    private String gone(String token, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.GONE.value());
        model.addAttribute("token", token);
        model.addAttribute("kind", coming.kind(token));
        return "round/link-gone";
    }

    @PostMapping("/d/{token}")
    String use(
            @PathVariable("token") String token,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<LinkAccess.Arrival> arrival = coming.use(token);
        if (arrival.isEmpty()) {
            return gone(token, response, model);
        }
        String address = arrival.get().address();
        // A full sign-in takes precedence over a link's limited one.
        boolean here = viewers.within().isEmpty()
                && viewers.find()
                        .filter(viewer -> viewer.id().equals(arrival.get().account()))
                        .isPresent();
        if (!here) {
            signIn.forOnly(arrival.get().account(), address, request, response);
        }
        return "redirect:" + address;
    }

    @PostMapping("/d/{token}/another")
    String another(@PathVariable("token") String token, Model model) {
        model.addAttribute("sent", coming.sendAnother(token));
        return "round/link-sent";
    }
}
