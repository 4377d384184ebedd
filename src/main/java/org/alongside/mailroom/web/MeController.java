package org.alongside.mailroom.web;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.alongside.identity.Account;
import org.alongside.identity.Accounts;
import org.alongside.identity.Allow;
import org.alongside.identity.CurrentViewer;
import org.alongside.identity.MePage;
import org.alongside.identity.Viewer;
import org.alongside.notification.ChannelPreferences;
import org.alongside.notification.ChannelPreferences.Choice;
import org.alongside.notification.ChannelPreferences.Chosen;
import org.alongside.notification.MessageChannel;
import org.alongside.notification.OutboxAdministration;
import org.alongside.notification.Topic;
import org.alongside.text.Messages;
import org.alongside.text.PostalAddress;
import org.alongside.web.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The user's own page: contact details and message preferences. */
@Controller
@RequestMapping("/me")
@Allow(signedIn = true)
class MeController {

    private static final int FIRST_HOUR = 8;
    private static final int LAST_HOUR = 20;

    private final Accounts accounts;
    private final ChannelPreferences choices;
    private final OutboxAdministration desk;
    private final CurrentViewer viewer;
    private final Messages messages;
    private final List<MePage> pages;

    MeController(
            Accounts accounts,
            ChannelPreferences choices,
            OutboxAdministration desk,
            CurrentViewer viewer,
            Messages messages,
            List<MePage> pages) {
        this.accounts = accounts;
        this.choices = choices;
        this.desk = desk;
        this.viewer = viewer;
        this.messages = messages;
        this.pages =
                pages.stream().sorted(Comparator.comparingInt(MePage::order)).toList();
    }

    @GetMapping
    String page(Model model) {
        Account me = accounts.require(viewer.require().id());
        Chosen chosen = choices.of(me.id());
        Map<String, String> typed = new LinkedHashMap<>();
        for (Topic topic : Topic.CHOSEN) {
            Choice choice = chosen.topics().get(topic);
            typed.put(
                    field(topic), choice == null ? usual(me) : choice.channel().name());
            typed.put(field(topic) + "When", choice != null && choice.daily() ? "daily" : "once");
        }
        typed.put("hour", String.valueOf(chosen.hour()));
        typed.put("phone", me.phone() == null ? "" : me.phone());
        typed.put("postalAddress", me.postalAddress() == null ? "" : me.postalAddress());
        return form(me, typed, Map.of(), model);
    }

    @PostMapping
    String choose(@RequestParam Map<String, String> typed, Model model, RedirectAttributes next) {
        Account me = accounts.require(viewer.require().id());
        Map<String, String> errors = new LinkedHashMap<>();
        Map<Topic, Choice> topics = new EnumMap<>(Topic.class);
        List<MessageChannel> open = desk.ways(me.recipient());
        for (Topic topic : Topic.CHOSEN) {
            String way = typed.getOrDefault(field(topic), "");
            MessageChannel channel = open.stream()
                    .filter(one -> one.name().equals(way))
                    .findFirst()
                    .orElse(null);
            String when = typed.getOrDefault(field(topic) + "When", "");
            if (channel == null) {
                errors.put(field(topic), messages.text("mailroom.me.way.missing"));
            } else if (!List.of("once", "daily").contains(when)) {
                errors.put(field(topic) + "When", messages.text("mailroom.me.when.missing"));
            } else {
                topics.put(topic, new Choice(channel, when.equals("daily")));
            }
        }
        int hour = hour(typed.get("hour"));
        if (hour < 0) {
            errors.put("hour", messages.text("mailroom.me.hour.missing"));
        }
        if (!errors.isEmpty()) {
            return form(me, typed, errors, model);
        }
        choices.choose(me.id(), new Chosen(topics, hour));
        next.addFlashAttribute("notice", messages.text("mailroom.me.kept"));
        return "redirect:/me";
    }

    @PostMapping("/reach")
    String reach(@RequestParam Map<String, String> typed, Model model, RedirectAttributes next) {
        Account me = accounts.require(viewer.require().id());
        String phone = typed.getOrDefault("phone", "").strip();
        String address =
                typed.getOrDefault("postalAddress", "").replace("\r\n", "\n").strip();
        Map<String, String> errors = new LinkedHashMap<>();
        if (!phone.isEmpty() && !phone.matches("\\+?[0-9][0-9 ()-]{6,24}")) {
            errors.put("phone", messages.text("mailroom.me.phone.wrong"));
        }
        if (!PostalAddress.fits(address)) {
            errors.put(
                    "postalAddress",
                    messages.text("mailroom.me.address.wrong", PostalAddress.LONGEST, PostalAddress.MOST_LINES));
        }
        if (!errors.isEmpty()) {
            page(model);
            @SuppressWarnings("unchecked")
            Map<String, String> shown =
                    (Map<String, String>) java.util.Objects.requireNonNull(model.getAttribute("typed"));
            shown.put("phone", phone.replace("\0", ""));
            shown.put("postalAddress", address.replace("\0", ""));
            model.addAttribute("errors", errors);
            return "mailroom/me";
        }
        accounts.reachAt(me.id(), phone, address);
        next.addFlashAttribute("notice", messages.text("mailroom.me.reach.kept"));
        return "redirect:/me";
    }

    private String form(Account me, Map<String, String> typed, Map<String, String> errors, Model model) {
        model.addAttribute("account", me);
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        Viewer reader = viewer.require();
        model.addAttribute(
                "mePages", pages.stream().filter(page -> page.isFor(reader)).toList());
        model.addAttribute("sendsTexts", desk.sendsTexts());
        model.addAttribute(
                "topics",
                Topic.CHOSEN.stream()
                        .map(topic -> Map.of("field", field(topic), "key", topic.name()))
                        .toList());
        model.addAttribute(
                "ways",
                desk.ways(me.recipient()).stream()
                        .map(channel -> new Option(channel.name(), messages.text("mailroom.me.way." + channel), null))
                        .toList());
        model.addAttribute(
                "whens",
                List.of(
                        Option.of("once", messages.text("mailroom.me.when.once")),
                        Option.of("daily", messages.text("mailroom.me.when.daily"))));
        model.addAttribute(
                "hours",
                IntStream.rangeClosed(FIRST_HOUR, LAST_HOUR)
                        .mapToObj(hour -> Option.of(
                                String.valueOf(hour),
                                hour == 12 ? "midday" : hour < 12 ? hour + "am" : (hour - 12) + "pm"))
                        .toList());
        return "mailroom/me";
    }

    private String usual(Account me) {
        return desk.ways(me.recipient()).get(0).name();
    }

    private static String field(Topic topic) {
        return topic.name().toLowerCase(Locale.ROOT);
    }

    private static int hour(@Nullable String typed) {
        return IntStream.rangeClosed(FIRST_HOUR, LAST_HOUR)
                .filter(hour -> String.valueOf(hour).equals(typed))
                .findFirst()
                .orElse(-1);
    }
}
