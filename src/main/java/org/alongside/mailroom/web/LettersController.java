package org.alongside.mailroom.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.alongside.identity.Allow;
import org.alongside.identity.CurrentViewer;
import org.alongside.identity.Role;
import org.alongside.notification.MessageChannel;
import org.alongside.notification.MessageStatus;
import org.alongside.notification.OutboxMessage;
import org.alongside.notification.PrintQueue;
import org.alongside.text.Messages;
import org.alongside.text.PageSize;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The print queue of letters and calls for officers. The screen hides personal links, but prints include them, because
 * the paper is the delivery; only officers, managers and administrators print.
 */
@Controller
@RequestMapping("/letters")
@Allow(roles = {Role.OFFICER, Role.MANAGER, Role.ADMINISTRATOR})
class LettersController {

    /** The states that can be listed, by their name in URLs. */
    private static final Map<String, MessageStatus> STATES = Map.of(
            "to-post", MessageStatus.TO_POST,
            "posted", MessageStatus.SENT,
            "came-back", MessageStatus.CAME_BACK,
            "failed", MessageStatus.FAILED);

    private final PrintQueue pile;
    private final CurrentViewer viewer;
    private final Messages messages;

    LettersController(PrintQueue pile, CurrentViewer viewer, Messages messages) {
        this.pile = pile;
        this.viewer = viewer;
        this.messages = messages;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "to-post") String show,
            @RequestParam(required = false) @Nullable UUID after,
            Model model) {
        String shown = STATES.containsKey(show) ? show : "to-post";
        List<OutboxMessage> found =
                pile.page(STATES.getOrDefault(shown, MessageStatus.TO_POST), after, PageSize.ROWS + 1);
        boolean more = found.size() > PageSize.ROWS;
        List<OutboxMessage> letters = more ? found.subList(0, PageSize.ROWS) : found;
        model.addAttribute("letters", letters);
        model.addAttribute("unprintable", unprintable(letters));
        model.addAttribute("show", shown);
        model.addAttribute("after", after);
        model.addAttribute("states", List.of("to-post", "posted", "came-back", "failed"));
        model.addAttribute("printable", letters.stream().anyMatch(letter -> letter.channel() == MessageChannel.LETTER));
        model.addAttribute(
                "nextPage",
                more
                        ? "/letters?show=" + shown + "&after="
                                + letters.get(PageSize.ROWS - 1).id()
                        : null);
        model.addAttribute("firstPage", after == null ? null : "/letters?show=" + shown);
        return "mailroom/letters";
    }

    @GetMapping("/{id}")
    String letter(@PathVariable UUID id, Model model) {
        OutboxMessage letter = pile.read(id, viewer.require().id())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("letter", letter);
        model.addAttribute("unprintable", pile.unprintable(letter).orElse(null));
        return "mailroom/letter";
    }

    @GetMapping("/{id}/pdf")
    @Allow(roles = Role.OFFICER)
    ResponseEntity<byte[]> pdf(@PathVariable UUID id) {
        return file(List.of(require(id)), "letter.pdf");
    }

    @GetMapping("/pdf")
    @Allow(roles = Role.OFFICER)
    ResponseEntity<byte[]> all() {
        List<OutboxMessage> letters = pile.toPrint();
        if (letters.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return file(letters, "letters.pdf");
    }

    @PostMapping("/{id}/{what:posted|came-back|again}")
    String move(@PathVariable UUID id, @PathVariable String what, RedirectAttributes next) {
        require(id);
        UUID me = viewer.require().id();
        boolean moved =
                switch (what) {
                    case "posted" -> pile.posted(id, me);
                    case "came-back" -> pile.cameBack(id, me);
                    default -> pile.again(id, me);
                };
        next.addFlashAttribute(
                "notice", messages.text(moved ? "mailroom.pile.done." + what : "mailroom.pile.unchanged"));
        return "redirect:/letters";
    }

    @PostMapping("/posted")
    String posted(
            @RequestParam(required = false) @Nullable Set<UUID> letters,
            @RequestParam(required = false) @Nullable UUID after,
            Model model,
            RedirectAttributes next) {
        if (letters == null || letters.isEmpty()) {
            model.addAttribute("errors", Map.of("letters", messages.text("mailroom.pile.none-selected")));
            return list("to-post", after, model);
        }
        UUID me = viewer.require().id();
        long moved = letters.stream()
                .limit(PrintQueue.PRINTED_AT_ONCE)
                .filter(id -> pile.posted(id, me))
                .count();
        next.addFlashAttribute("notice", messages.text("mailroom.pile.done.several", moved));
        return "redirect:/letters";
    }

    private ResponseEntity<byte[]> file(List<OutboxMessage> letters, String name) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_PDF);
        headers.setContentDisposition(
                ContentDisposition.attachment().filename(name).build());
        return new ResponseEntity<>(pile.print(letters, viewer.require().id()), headers, HttpStatus.OK);
    }

    private Map<UUID, PrintQueue.Unprintable> unprintable(List<OutboxMessage> letters) {
        Map<UUID, PrintQueue.Unprintable> unprintable = new HashMap<>();
        letters.forEach(letter -> pile.unprintable(letter).ifPresent(what -> unprintable.put(letter.id(), what)));
        return unprintable;
    }

    private OutboxMessage require(UUID id) {
        return pile.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
