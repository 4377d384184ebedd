package org.alongside.form.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.alongside.form.draft.ParkedPosts;
import org.alongside.form.draft.ParkedPosts.Parked;
import org.alongside.identity.AccessCheck;
import org.alongside.identity.Allow;
import org.alongside.text.Messages;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Offers input that was typed when the session ended. */
@Controller
class ParkedPostController {

    private final ParkedPosts parked;
    private final AccessCheck admission;
    private final Messages messages;

    ParkedPostController(ParkedPosts parked, AccessCheck admission, Messages messages) {
        this.parked = parked;
        this.admission = admission;
        this.messages = messages;
    }

    @GetMapping(ParkedPosts.ADDRESS)
    @Allow(signedIn = true)
    String offer(HttpServletRequest request, Model model) {
        return offer(request, model, ParkedPosts.ADDRESS);
    }

    @GetMapping(ParkedPosts.PUBLIC_ADDRESS)
    @Allow(everyone = true)
    String offerInPublic(HttpServletRequest request, Model model) {
        return offer(request, model, ParkedPosts.PUBLIC_ADDRESS);
    }

    @PostMapping({ParkedPosts.ADDRESS + "/use", ParkedPosts.PUBLIC_ADDRESS + "/use"})
    @Allow(everyone = true)
    void use(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        Optional<Parked> found = parked.find(request);
        if (found.isEmpty()) {
            response.sendRedirect(request.getContextPath() + ParkedPosts.PUBLIC_ADDRESS);
            return;
        }
        // Forwarded as a new post, under the page's own access rule; the page shows it without submitting.
        ParkedPostRequest kept =
                new ParkedPostRequest(request, found.get().path(), found.get().posted());
        admission.require(kept);
        request.getRequestDispatcher(found.get().path()).forward(kept, response);
        if (response.getStatus() < HttpServletResponse.SC_BAD_REQUEST) {
            parked.drop(request, response);
        }
    }

    @PostMapping({ParkedPosts.ADDRESS + "/drop", ParkedPosts.PUBLIC_ADDRESS + "/drop"})
    @Allow(everyone = true)
    String drop(HttpServletRequest request, HttpServletResponse response, RedirectAttributes redirect) {
        Optional<Parked> found = parked.find(request);
        parked.drop(request, response);
        redirect.addFlashAttribute("notice", messages.text("form.kept.dropped"));
        return "redirect:" + found.map(Parked::path).orElse("/");
    }

    private String offer(HttpServletRequest request, Model model, String address) {
        model.addAttribute("found", parked.find(request).isPresent());
        model.addAttribute("address", address);
        return "form/kept";
    }
}
