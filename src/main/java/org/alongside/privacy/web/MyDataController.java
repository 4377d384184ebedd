package org.alongside.privacy.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.alongside.calendar.Dates;
import org.alongside.identity.Allow;
import org.alongside.identity.CurrentViewer;
import org.alongside.identity.MePage;
import org.alongside.identity.Role;
import org.alongside.identity.Viewer;
import org.alongside.privacy.DataRequests;
import org.alongside.privacy.PersonalData;
import org.alongside.text.Messages;
import org.apache.commons.lang3.EnumUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.json.JsonMapper;

/** What is held about the user: to read, to download, and to ask for a correction or for erasure. */
@Controller
@RequestMapping("/me/data")
@Allow(signedIn = true)
class MyDataController {

    private static final int LONGEST = 2_000;
    private static final int ROWS_SHOWN = 20;

    private final PersonalData data;
    private final DataRequests requests;
    private final CurrentViewer viewers;
    private final DataTexts texts;
    private final Messages messages;
    private final Dates dates;
    private final JsonMapper json;
    private final Clock clock;

    MyDataController(
            PersonalData data,
            DataRequests requests,
            CurrentViewer viewers,
            DataTexts texts,
            Messages messages,
            Dates dates,
            JsonMapper json,
            Clock clock) {
        this.data = data;
        this.requests = requests;
        this.viewers = viewers;
        this.texts = texts;
        this.messages = messages;
        this.dates = dates;
        this.json = json;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    static class Listed {

        @Bean
        MePage myDataPage() {
            return new MePage("/me/data", "privacy.mine", 90, EnumSet.allOf(Role.class));
        }
    }

    /** A table in the JSON file. */
    record JsonSection(
            String heading,
            @Nullable String purpose,
            String lawfulBasis,
            String kept,
            List<Map<String, @Nullable Object>> rows) {}

    /** The JSON file. */
    record JsonCopy(String name, String made, List<JsonSection> data) {}

    @GetMapping
    String page(Model model) {
        return show("", "", Map.of(), model);
    }

    /** A document that any browser shows and prints, without styles or scripts. */
    @GetMapping("/copy.html")
    String document(Model model, HttpServletResponse response) {
        Viewer me = viewers.require();
        model.addAttribute("sections", data.download(me.id()));
        model.addAttribute("made", dates.moment(clock.instant()));
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment("data-about-me.html"));
        return "privacy/copy";
    }

    @GetMapping("/copy.json")
    ResponseEntity<byte[]> json() {
        Viewer me = viewers.require();
        JsonCopy copy = new JsonCopy(
                me.name(),
                clock.instant().toString(),
                data.download(me.id()).stream()
                        .map(section -> new JsonSection(
                                section.heading(),
                                section.table().purpose(),
                                messages.text(
                                        Objects.requireNonNull(section.table().basis())),
                                texts.kept(section.table()),
                                section.rows()))
                        .toList());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment("data-about-me.json"))
                .body(json.writerWithDefaultPrettyPrinter().writeValueAsBytes(copy));
    }

    @PostMapping("/requests")
    String ask(
            @RequestParam(defaultValue = "") String request,
            @RequestParam(defaultValue = "") String details,
            Model model,
            RedirectAttributes next) {
        DataRequests.RequestKind kind = EnumUtils.getEnum(DataRequests.RequestKind.class, request);
        String words = details.replace("\0", "").strip();
        Map<String, String> errors = new LinkedHashMap<>();
        if (kind == null) {
            errors.put("request", messages.text("privacy.request.missing"));
        }
        if (kind == DataRequests.RequestKind.CORRECTION && words.isEmpty()) {
            errors.put("details", messages.text("privacy.request.details.missing"));
        } else if (words.length() > LONGEST) {
            errors.put("details", messages.text("privacy.request.details.long", LONGEST));
        }
        if (kind == null || !errors.isEmpty()) {
            return show(request, words, errors, model);
        }
        LocalDate due = requests.ask(viewers.require().id(), kind, words);
        next.addFlashAttribute("notice", messages.text("privacy.request.taken", dates.day(due)));
        return "redirect:/me/data";
    }

    private String show(String request, String details, Map<String, String> errors, Model model) {
        model.addAttribute("sections", data.of(viewers.require().id()));
        model.addAttribute("rowsShown", ROWS_SHOWN);
        model.addAttribute("kinds", RequestOption.all(messages));
        model.addAttribute("request", request);
        model.addAttribute("details", details);
        model.addAttribute("errors", errors);
        return "privacy/mine";
    }

    private static String attachment(String name) {
        return ContentDisposition.attachment().filename(name).build().toString();
    }

    /** A choice of the form. */
    record RequestOption(
            String value, String label, @Nullable String hint) {

        static List<RequestOption> all(Messages messages) {
            return EnumSet.allOf(DataRequests.RequestKind.class).stream()
                    .map(kind -> new RequestOption(kind.name(), messages.text(kind), null))
                    .toList();
        }
    }
}
