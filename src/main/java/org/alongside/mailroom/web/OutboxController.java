package org.alongside.mailroom.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.identity.Account;
import org.alongside.identity.Accounts;
import org.alongside.identity.Allow;
import org.alongside.identity.CurrentViewer;
import org.alongside.identity.DemoPeople;
import org.alongside.identity.Role;
import org.alongside.notification.MessageEvent;
import org.alongside.notification.MessageStatus;
import org.alongside.notification.OutboxAdministration;
import org.alongside.notification.OutboxMessage;
import org.alongside.notification.SendingPermit;
import org.alongside.text.Messages;
import org.alongside.text.PageSize;
import org.apache.commons.lang3.EnumUtils;
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
import org.springframework.web.util.UriComponentsBuilder;

/** The outbox for administrators: sent, waiting and failed messages, and the text of each. */
@Controller
@RequestMapping("/admin/outbox")
@Allow(roles = Role.ADMINISTRATOR)
class OutboxController {

    private final OutboxAdministration desk;
    private final SendingPermit permit;
    private final CurrentViewer viewer;
    private final Accounts accounts;
    private final DemoPeople demo;
    private final Messages messages;

    OutboxController(
            OutboxAdministration desk,
            SendingPermit permit,
            CurrentViewer viewer,
            Accounts accounts,
            DemoPeople demo,
            Messages messages) {
        this.permit = permit;
        this.demo = demo;
        this.desk = desk;
        this.viewer = viewer;
        this.messages = messages;
        this.accounts = accounts;
    }

    @GetMapping
    String list(
            @RequestParam(name = "words", defaultValue = "") String words,
            @RequestParam(name = "status", defaultValue = "") String statusName,
            @RequestParam(name = "after", required = false) @Nullable UUID after,
            Model model) {
        MessageStatus status = EnumUtils.getEnum(MessageStatus.class, statusName);
        List<OutboxMessage> found = desk.list(words, status, after, PageSize.ROWS + 1);
        boolean more = found.size() > PageSize.ROWS;
        List<OutboxMessage> shown = more ? found.subList(0, PageSize.ROWS) : found;
        Map<MessageStatus, Long> counts = desk.counts(words);
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        model.addAttribute("letters", shown);
        model.addAttribute("words", words.replace("\0", ""));
        model.addAttribute("counts", counts);
        model.addAttribute("all", all);
        model.addAttribute("total", status == null ? all : counts.getOrDefault(status, 0L));
        model.addAttribute("searched", !words.isBlank() || status != null);
        model.addAttribute("failed", counts.getOrDefault(MessageStatus.FAILED, 0L));
        model.addAttribute("statuses", Arrays.asList(MessageStatus.values()));
        model.addAttribute("chosenStatus", status);
        model.addAttribute("sending", desk.isSending());
        model.addAttribute("held", permit.state() != SendingPermit.State.ALLOWED);
        model.addAttribute(
                "nextPage",
                more ? address(words, status, shown.get(PageSize.ROWS - 1).id()) : null);
        model.addAttribute("firstPage", after == null ? null : address(words, status, null));
        return "mailroom/outbox";
    }

    private static String address(String words, @Nullable MessageStatus status, @Nullable UUID after) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/admin/outbox");
        if (!words.isBlank()) {
            address.queryParam("words", "{words}");
        }
        if (status != null) {
            address.queryParam("status", status.name());
        }
        if (after != null) {
            address.queryParam("after", after);
        }
        return address.encode().buildAndExpand(Map.of("words", words)).toUriString();
    }

    @GetMapping("/{id}")
    String message(@PathVariable UUID id, Model model) {
        OutboxMessage message = desk.read(id, viewer.require().id())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("letter", message);
        model.addAttribute("inDemonstration", isInDemonstration(message.account()));
        model.addAttribute("sending", desk.isSending());
        model.addAttribute(
                "events",
                desk.events(id).stream()
                        .map(event -> new Happened(
                                event,
                                event.account() == null ? "" : accounts.name(event.account()),
                                event.detail() == null ? "" : event.detail()))
                        .toList());
        return "mailroom/outbox-message";
    }

    /** Whether anyone can sign in as this person, because the system is a demo. */
    private boolean isInDemonstration(@Nullable UUID account) {
        String username = account == null
                ? null
                : accounts.find(account).map(Account::username).orElse(null);
        return username != null
                && demo.people().stream().anyMatch(person -> person.username().equals(username));
    }

    @PostMapping("/again")
    String allAgain(RedirectAttributes next) {
        int queued = desk.tryAllAgain(viewer.require().id());
        next.addFlashAttribute("notice", messages.text("mailroom.outbox.all-queued", queued));
        return "redirect:/admin/outbox?status=FAILED";
    }

    /** An event with the person who caused it, if any, and the server's response. */
    record Happened(MessageEvent event, String who, String detail) {}

    @PostMapping("/{id}/again")
    String again(@PathVariable UUID id, RedirectAttributes next) {
        boolean queued = desk.tryAgain(id, viewer.require().id());
        next.addFlashAttribute(
                "notice", messages.text(queued ? "mailroom.outbox.queued" : "mailroom.outbox.not-queued"));
        return "redirect:/admin/outbox/" + id;
    }
}
