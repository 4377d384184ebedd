package org.alongside.mailroom.web;

import java.util.List;
import java.util.UUID;
import org.alongside.identity.Allow;
import org.alongside.identity.CurrentViewer;
import org.alongside.notification.Notices;
import org.alongside.notification.Notices.Notice;
import org.alongside.text.Messages;
import org.alongside.text.PageSize;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Messages to the user, shown in the application. Users see only their own. */
@Controller
@RequestMapping("/notices")
@Allow(signedIn = true)
class NoticesController {

    private final Notices notices;
    private final CurrentViewer viewer;
    private final Messages messages;

    NoticesController(Notices notices, CurrentViewer viewer, Messages messages) {
        this.notices = notices;
        this.viewer = viewer;
        this.messages = messages;
    }

    @GetMapping
    String list(@RequestParam(required = false) @Nullable UUID after, Model model) {
        UUID me = viewer.require().id();
        List<Notice> found = notices.page(me, after, PageSize.ROWS + 1);
        boolean more = found.size() > PageSize.ROWS;
        List<Notice> shown = more ? found.subList(0, PageSize.ROWS) : found;
        model.addAttribute("found", shown);
        model.addAttribute("unread", notices.unread(me));
        model.addAttribute(
                "nextPage",
                more ? "/notices?after=" + shown.get(PageSize.ROWS - 1).id() : null);
        model.addAttribute("firstPage", after == null ? null : "/notices");
        return "mailroom/notices";
    }

    /** Opening a notice marks it as read. */
    @GetMapping("/{id}")
    String open(@PathVariable UUID id, Model model) {
        UUID me = viewer.require().id();
        Notice found = notices.find(me, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        notices.read(me, id);
        model.addAttribute("letter", found);
        return "mailroom/notice";
    }

    @PostMapping("/read")
    String readAll(RedirectAttributes next) {
        notices.read(viewer.require().id(), null);
        next.addFlashAttribute("notice", messages.text("mailroom.notices.all-read"));
        return "redirect:/notices";
    }

    @PostMapping("/{id}/read")
    String read(@PathVariable UUID id, @RequestParam(required = false) @Nullable UUID after) {
        notices.read(viewer.require().id(), id);
        return "redirect:/notices" + (after == null ? "" : "?after=" + after);
    }
}
