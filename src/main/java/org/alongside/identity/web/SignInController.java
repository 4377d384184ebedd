package org.alongside.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.identity.Allow;
import org.alongside.identity.CurrentViewer;
import org.alongside.identity.DemoPeople;
import org.alongside.identity.LinkRequests;
import org.alongside.identity.SignIn;
import org.alongside.text.EmailAddress;
import org.alongside.text.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The ways of signing in: name and password, single sign-on, and a one-time link by email. */
@Controller
@Allow(everyone = true)
class SignInController {

    private static final List<String> SAYINGS = List.of("ended", "kept", "out", "again", "staff", "only");

    private final CurrentViewer viewer;
    private final DemoPeople demo;
    private final LinkRequests links;
    private final SignIn signIn;
    private final FieldChecks typing;
    private final Map<String, String> staff;

    SignInController(
            CurrentViewer viewer,
            DemoPeople demo,
            LinkRequests links,
            SignIn signIn,
            Messages messages,
            ObjectProvider<ClientRegistrationRepository> staff) {
        this.viewer = viewer;
        this.demo = demo;
        this.links = links;
        this.signIn = signIn;
        this.typing = new FieldChecks(messages);
        this.staff = waysOf(staff.getIfAvailable());
    }

    @GetMapping("/sign-in")
    String page(HttpServletRequest request, Model model) {
        if (viewer.find().isPresent()
                && viewer.within().isEmpty()
                && request.getParameterMap().isEmpty()) {
            return "redirect:/";
        }
        SAYINGS.stream()
                .filter(request.getParameterMap()::containsKey)
                .findFirst()
                .ifPresent(saying -> model.addAttribute("saying", "identity.sign-in." + saying));
        if (request.getParameterMap().containsKey("failed")) {
            model.addAttribute("errors", typing.error("name", "identity.sign-in.failed"));
        } else if (request.getParameterMap().containsKey("locked")) {
            model.addAttribute("errors", typing.error("name", "identity.sign-in.locked"));
        }
        if (request.getParameterMap().containsKey("only")) {
            viewer.within().ifPresent(place -> model.addAttribute("within", place));
        }
        model.addAttribute("people", demo.people());
        model.addAttribute("demoPassword", DemoPeople.PASSWORD);
        model.addAttribute("staff", staff);
        return "identity/sign-in";
    }

    @GetMapping("/sign-in/link")
    String askForLink(HttpServletRequest request, Model model) {
        model.addAttribute("asked", request.getParameterMap().containsKey("sent"));
        if (request.getParameterMap().containsKey("again")) {
            model.addAttribute("saying", "identity.sign-in.again");
        }
        return "identity/link-ask";
    }

    @PostMapping("/sign-in/link")
    String sendLink(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(required = false) @Nullable String emailSure,
            HttpServletRequest request,
            Model model) {
        Optional<String> problem = typing.emailProblem(email, emailSure);
        if (problem.isPresent()) {
            model.addAttribute("errors", Map.of("email", problem.get()));
            model.addAttribute("email", email.replace("\0", ""));
            return "identity/link-ask";
        }
        if (!links.ask(EmailAddress.clean(email), request.getRemoteAddr())) {
            model.addAttribute("errors", typing.error("email", "identity.link.too-many"));
            return "identity/link-ask";
        }
        return "redirect:/sign-in/link?sent";
    }

    /** Shows only a button: mail scanners open links and must not consume them. */
    @GetMapping("/link/{token}")
    String openLink(@PathVariable String token, HttpServletResponse response, Model model) {
        response.setHeader("Referrer-Policy", "no-referrer");
        if (!signIn.isUsable(token)) {
            return gone(response);
        }
        model.addAttribute("token", token);
        return "identity/link";
    }

    @PostMapping("/link/{token}")
    String useLink(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        Optional<String> place = signIn.byLink(token, request, response);
        if (place.isEmpty()) {
            return gone(response);
        }
        return "redirect:" + place.get();
    }

    private static String gone(HttpServletResponse response) {
        response.setStatus(HttpStatus.GONE.value());
        return "identity/link-gone";
    }

    private static Map<String, String> waysOf(@org.jspecify.annotations.Nullable ClientRegistrationRepository staff) {
        Map<String, String> ways = new LinkedHashMap<>();
        if (staff instanceof Iterable<?> registrations) {
            List<ClientRegistration> all = new ArrayList<>();
            registrations.forEach(registration -> all.add((ClientRegistration) registration));
            all.forEach(registration -> ways.put(
                    "/oauth2/authorization/" + registration.getRegistrationId(), registration.getClientName()));
        }
        return ways;
    }
}
