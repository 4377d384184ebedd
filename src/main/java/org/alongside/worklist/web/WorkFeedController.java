package org.alongside.worklist.web;

import java.time.Duration;
import org.alongside.identity.Allow;
import org.alongside.identity.CurrentViewer;
import org.alongside.text.Messages;
import org.alongside.worklist.search.WorkFeed;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Subscribing to due dates: the page that creates the URL, and the calendar itself. */
@Controller
class WorkFeedController {

    private static final MediaType CALENDAR = MediaType.parseMediaType("text/calendar;charset=UTF-8");
    private static final Duration FRESH = Duration.ofMinutes(15);

    private final WorkFeed feed;
    private final CurrentViewer viewers;
    private final Messages messages;

    WorkFeedController(WorkFeed feed, CurrentViewer viewers, Messages messages) {
        this.feed = feed;
        this.viewers = viewers;
        this.messages = messages;
    }

    @GetMapping("/me/calendar")
    @Allow(signedIn = true)
    String show(Model model) {
        model.addAttribute("since", feed.since(viewers.require()).orElse(null));
        return "worklist/feed";
    }

    @PostMapping("/me/calendar")
    @Allow(signedIn = true)
    String open(RedirectAttributes redirect) {
        String token = feed.open(viewers.require());
        redirect.addFlashAttribute(
                "address",
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path("/calendar/" + token + ".ics")
                        .toUriString());
        return "redirect:/me/calendar";
    }

    @PostMapping("/me/calendar/revoke")
    @Allow(signedIn = true)
    String revoke(RedirectAttributes redirect) {
        feed.revoke(viewers.require());
        redirect.addFlashAttribute("notice", messages.text("worklist.feed.revoked"));
        return "redirect:/me/calendar";
    }

    /** Calendar clients poll every few minutes, so an unchanged calendar gets a 304. */
    @GetMapping("/calendar/{token}.ics")
    @Allow(everyone = true)
    ResponseEntity<String> feed(@PathVariable String token, WebRequest request) {
        WorkFeed.Sheet sheet = feed.read(token)
                .orElseThrow(() -> new ResponseStatusException(org.springframework.http.HttpStatus.NOT_FOUND));
        CacheControl fresh = CacheControl.maxAge(FRESH).cachePrivate();
        if (request.checkNotModified("\"" + sheet.tag() + "\"")) {
            return ResponseEntity.status(org.springframework.http.HttpStatus.NOT_MODIFIED)
                    .cacheControl(fresh)
                    .eTag("\"" + sheet.tag() + "\"")
                    .build();
        }
        return ResponseEntity.ok()
                .cacheControl(fresh)
                .eTag("\"" + sheet.tag() + "\"")
                .contentType(CALENDAR)
                .body(sheet.text());
    }
}
