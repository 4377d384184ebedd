package org.alongside.panel.web;

import static org.alongside.identity.Role.ADMINISTRATOR;
import static org.alongside.identity.Role.MANAGER;
import static org.alongside.identity.Role.OFFICER;
import static org.alongside.identity.Role.PANEL_CHAIR;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.document.Document;
import org.alongside.document.Documents;
import org.alongside.document.Kind;
import org.alongside.document.Playing;
import org.alongside.engine.Overtaken;
import org.alongside.form.Answers;
import org.alongside.form.Choices;
import org.alongside.form.FormView;
import org.alongside.form.Refused;
import org.alongside.form.Typed;
import org.alongside.identity.Allow;
import org.alongside.identity.CurrentViewer;
import org.alongside.panel.BodyReading;
import org.alongside.panel.InFormat;
import org.alongside.panel.Need;
import org.alongside.panel.ReadingChoices;
import org.alongside.panel.RoundClocks;
import org.alongside.panel.RoundReading;
import org.alongside.panel.SeatClock;
import org.alongside.panel.Shelf;
import org.alongside.person.Format;
import org.alongside.web.Option;
import org.apache.commons.lang3.EnumUtils;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What members read, in other formats: where officers give it, where it is said who needs which, and where it is read. */
@Controller
class FormatController {

    private static final String NOTICE = "notice";
    private static final String STANDARD = "STANDARD";
    private static final int LONGEST_WORDS = 20_000;
    private static final int LONGEST_LANGUAGE = 60;
    private static final long MEGABYTE = 1024L * 1024;

    private final RoundClocks clocks;
    private final Shelf shelf;
    private final RoundReading reading;
    private final BodyReading bodies;
    private final Documents documents;
    private final Playing playing;
    private final ReadingChoices choices;
    private final DraftedForm forms;
    private final CurrentViewer viewers;
    private final MessageSource messages;

    FormatController(
            RoundClocks clocks,
            Shelf shelf,
            RoundReading reading,
            BodyReading bodies,
            Documents documents,
            Playing playing,
            ReadingChoices choices,
            DraftedForm forms,
            CurrentViewer viewers,
            MessageSource messages) {
        this.clocks = clocks;
        this.shelf = shelf;
        this.reading = reading;
        this.bodies = bodies;
        this.documents = documents;
        this.playing = playing;
        this.choices = choices;
        this.forms = forms;
        this.viewers = viewers;
        this.messages = messages;
    }

    @GetMapping("/rounds/{round}/formats")
    @Allow(
            roles = {OFFICER, PANEL_CHAIR, MANAGER, ADMINISTRATOR},
            on = RoundToRun.class)
    ModelAndView formats(@PathVariable("round") UUID id) {
        return formats(id, "", "", "", Map.of());
    }

    @PostMapping("/rounds/{round}/formats")
    @Allow(
            roles = {OFFICER},
            on = RoundToRun.class)
    ModelAndView give(
            @PathVariable("round") UUID id,
            @RequestParam(name = "format", defaultValue = "") String format,
            @RequestParam(name = "language", defaultValue = "") String language,
            @RequestParam(name = "words", defaultValue = "") String words,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Part part = file(request);
        Map<String, String> errors = wrong(format, language, words, part);
        if (!errors.isEmpty()) {
            return formats(id, format, language, words, errors);
        }
        Need need = new Need(Format.valueOf(format), language);
        try {
            Overtaken.again(() -> give(id, need, words, part));
        } catch (Refused no) {
            return formats(id, format, language, words, Map.of("file", text(no.message(), no.arguments())));
        } catch (UncheckedIOException broken) {
            return formats(id, format, language, words, Map.of("file", text("document.refused.broken")));
        }
        redirect.addFlashAttribute(NOTICE, text("panel.formats.given"));
        return new ModelAndView("redirect:/rounds/" + id + "/formats");
    }

    private boolean give(UUID id, Need need, String words, @Nullable Part part) {
        if (part == null) {
            clocks.give(id, need, words, null, viewers.require());
            return true;
        }
        try (InputStream content = part.getInputStream()) {
            String name = String.valueOf(part.getSubmittedFileName());
            clocks.give(id, need, words, new RoundClocks.File(name, content), viewers.require());
            return true;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @GetMapping("/rounds/{round}/seats/{seat}/format")
    @Allow(
            roles = {OFFICER},
            on = RoundToRun.class)
    ModelAndView seat(@PathVariable("round") UUID id, @PathVariable("seat") UUID seat, HttpServletRequest request) {
        SeatClock clock = clock(id, seat);
        DraftedForm.Filling filling = filling("/rounds/" + id + "/seats/" + seat + "/format", clock.need());
        return forms.show(filling, request, view -> page(filling, "/rounds/" + id + "/formats", clock.name(), view));
    }

    @PostMapping("/rounds/{round}/seats/{seat}/format")
    @Allow(
            roles = {OFFICER},
            on = RoundToRun.class)
    ModelAndView seatNeeds(
            @PathVariable("round") UUID id,
            @PathVariable("seat") UUID seat,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        SeatClock clock = clock(id, seat);
        String back = "/rounds/" + id + "/formats";
        DraftedForm.Filling filling = filling("/rounds/" + id + "/seats/" + seat + "/format", clock.need());
        return forms.take(filling, request, view -> page(filling, back, clock.name(), view), answers -> {
            Overtaken.again(() -> clocks.need(id, seat, need(answers)));
            redirect.addFlashAttribute(NOTICE, text("panel.formats.kept"));
            return back;
        });
    }

    @GetMapping("/bodies/{body}/seats/{seat}/format")
    @Allow(roles = {OFFICER, MANAGER, ADMINISTRATOR})
    ModelAndView always(@PathVariable("body") UUID id, @PathVariable("seat") UUID seat, HttpServletRequest request) {
        var held = bodies.seat(id, seat);
        DraftedForm.Filling filling = filling("/bodies/" + id + "/seats/" + seat + "/format", held.need());
        return forms.show(
                filling, request, view -> page(filling, "/bodies/" + id + "/seats/" + seat, held.name(), view));
    }

    @PostMapping("/bodies/{body}/seats/{seat}/format")
    @Allow(roles = {OFFICER, MANAGER, ADMINISTRATOR})
    ModelAndView alwaysNeeds(
            @PathVariable("body") UUID id,
            @PathVariable("seat") UUID seat,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        var held = bodies.seat(id, seat);
        String back = "/bodies/" + id + "/seats/" + seat;
        DraftedForm.Filling filling = filling(back + "/format", held.need());
        return forms.take(filling, request, view -> page(filling, back, held.name(), view), answers -> {
            clocks.always(seat, need(answers));
            redirect.addFlashAttribute(NOTICE, text("panel.formats.kept"));
            return back;
        });
    }

    /** The same as the page of the plan, in large type. It is made here and prints as it is shown. */
    @GetMapping("/decide/{round}/large-print")
    @Allow(signedIn = true, on = RoundOfMine.class)
    ModelAndView largePrint(@PathVariable("round") UUID id) {
        RoundReading.Mine mine = mine(id);
        ReadingChoices.Reading usual = choices.of(viewers.require().id());
        return new ModelAndView("panel/decide-large-print")
                .addObject(
                        "reading",
                        new ReadingChoices.Reading(
                                        ReadingChoices.Size.LARGEST,
                                        usual.spacing(),
                                        usual.contrast(),
                                        usual.pictures())
                                .classes())
                .addObject("round", mine.round())
                .addObject("part", mine.part());
    }

    @GetMapping("/decide/{round}/formats/{format}")
    @Allow(signedIn = true, on = RoundOfMine.class)
    ModelAndView read(@PathVariable("round") UUID id, @PathVariable("format") UUID format) {
        RoundReading.Mine mine = mine(id);
        return new ModelAndView("panel/decide-format")
                .addObject("round", mine.round())
                .addObject("part", mine.part())
                .addObject("format", shelf.one(id, format));
    }

    @GetMapping("/decide/{round}/formats/{format}/file")
    @Allow(signedIn = true, on = RoundOfMine.class)
    void file(@PathVariable("round") UUID id, @PathVariable("format") UUID format, HttpServletResponse response)
            throws IOException {
        InFormat found = shelf.one(id, format);
        Document document = found.document();
        if (document == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        response.setContentType(document.kind().mediaType());
        response.setContentLengthLong(document.size());
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment()
                        .filename(document.name(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        // Whatever a browser makes of it: nothing in it runs, and it reaches nothing.
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader("Cache-Control", "no-store");
        documents.copyTo(document, response.getOutputStream());
    }

    /** The recording for the player of the page; a file of another kind is only ever downloaded. */
    @GetMapping("/decide/{round}/formats/{format}/audio")
    @Allow(signedIn = true, on = RoundOfMine.class)
    void listen(
            @PathVariable("round") UUID id,
            @PathVariable("format") UUID format,
            @RequestHeader(name = "Range", required = false) @Nullable String range,
            HttpServletResponse response)
            throws IOException {
        Document document = shelf.one(id, format).document();
        if (document == null || !document.kind().isAudio()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        playing.play(document, range, response);
    }

    private Map<String, String> wrong(String format, String language, String words, @Nullable Part part) {
        Map<String, String> errors = new LinkedHashMap<>();
        Format chosen = EnumUtils.getEnum(Format.class, format);
        if (chosen == null) {
            errors.put("format", text("panel.formats.choose"));
        }
        if (chosen == Format.OTHER_LANGUAGE && StringUtils.isBlank(language)) {
            errors.put("language", text("panel.formats.which-language"));
        }
        if (language.length() > LONGEST_LANGUAGE) {
            errors.put("language", text("panel.formats.long", LONGEST_LANGUAGE));
        }
        if (words.length() > LONGEST_WORDS) {
            errors.put("words", text("panel.formats.long", LONGEST_WORDS));
        }
        if (part == null && StringUtils.isBlank(words)) {
            errors.put("file", text("panel.formats.nothing"));
        }
        if (part != null && part.getSize() > documents.megabytes() * MEGABYTE) {
            errors.put("file", text("document.refused.too-large", documents.megabytes()));
        }
        return errors;
    }

    private static @Nullable Part file(HttpServletRequest request) {
        try {
            String type = request.getContentType();
            Part part = type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")
                    ? request.getPart("file")
                    : null;
            return part == null || StringUtils.isBlank(part.getSubmittedFileName()) ? null : part;
        } catch (IOException | jakarta.servlet.ServletException unreadable) {
            return null;
        }
    }

    private ModelAndView formats(UUID id, String format, String language, String words, Map<String, String> errors) {
        List<SeatClock> seats = clocks.of(id);
        return new ModelAndView("panel/round-formats")
                .addObject("round", reading.round(id))
                .addObject("seats", seats)
                .addObject("waiting", seats.stream().filter(SeatClock::waits).toList())
                .addObject("shelf", shelf.of(id))
                .addObject(
                        "options",
                        Stream.of(Format.values())
                                .map(each -> Option.of(each.name(), text("Format." + each)))
                                .toList())
                .addObject("typedFormat", format)
                .addObject("typedLanguage", language)
                .addObject("typedWords", words)
                .addObject("megabytes", documents.megabytes())
                .addObject("accept", Kind.accept())
                .addObject("errors", errors);
    }

    private DraftedForm.Filling filling(String address, @Nullable Need need) {
        Typed begin = Typed.none()
                .with("format", need == null ? STANDARD : need.format().name());
        return new DraftedForm.Filling(
                "seat-format",
                viewers.require().id(),
                "seat-format:" + address,
                need == null || need.language().isEmpty() ? begin : begin.with("language", need.language()),
                Choices.none(),
                address);
    }

    private static ModelAndView page(DraftedForm.Filling filling, String back, String caption, FormView view) {
        return new ModelAndView("form/drafted-page")
                .addObject("back", back)
                .addObject("caption", caption)
                .addObject("address", filling.address())
                .addObject("view", view)
                .addObject("errors", view.errors());
    }

    private static @Nullable Need need(Answers answers) {
        String format = answers.text("format");
        return format.equals(STANDARD)
                ? null
                : new Need(Format.valueOf(format), answers.maybe("language").orElse(""));
    }

    private SeatClock clock(UUID round, UUID seat) {
        return clocks.of(round).stream()
                .filter(each -> each.seat().equals(seat))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private RoundReading.Mine mine(UUID id) {
        return reading.mine(id, viewers.require().id());
    }

    private String text(String key, Object... facts) {
        return Objects.requireNonNull(messages.getMessage(key, facts, Locale.UK));
    }
}
