package org.alongside.round.format;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.body.FormatNeed;
import org.alongside.document.Documents;
import org.alongside.document.FileType;
import org.alongside.engine.OptimisticLockRetry;
import org.alongside.form.answer.ValidationRejected;
import org.alongside.identity.CurrentViewer;
import org.alongside.person.Format;
import org.alongside.round.PackClocks;
import org.alongside.round.SeatClock;
import org.alongside.text.Messages;
import org.alongside.text.TextLength;
import org.alongside.web.Option;
import org.apache.commons.lang3.EnumUtils;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page where officers add papers in other formats to a round of any kind, and see which members are waiting. */
@Component
public class FormatAdministration {

    private static final String FORMAT = "format";
    private static final String LANGUAGE = "language";
    private static final String WORDS = "words";
    private static final String FILE = "file";
    private static final int LONGEST_WORDS = 20_000;
    private static final int LONGEST_LANGUAGE = 60;
    private static final long MEGABYTE = 1024L * 1024;

    private final AvailableFormats shelf;
    private final Documents documents;
    private final CurrentViewer viewers;
    private final Messages messages;

    FormatAdministration(AvailableFormats shelf, Documents documents, CurrentViewer viewers, Messages messages) {
        this.shelf = shelf;
        this.documents = documents;
        this.viewers = viewers;
        this.messages = messages;
    }

    public ModelAndView show(PackClocks clocks, UUID round) {
        return page(clocks, round, new Typed("", "", ""), Map.of());
    }

    /** Handles an upload or text from an officer. Errors are shown beside the field and the input is kept. */
    public ModelAndView give(PackClocks clocks, UUID round, HttpServletRequest request, RedirectAttributes redirect) {
        Typed typed = new Typed(sent(request, FORMAT), sent(request, LANGUAGE), sent(request, WORDS));
        Part part = file(request);
        Map<String, String> errors = wrong(typed, part);
        if (!errors.isEmpty()) {
            return page(clocks, round, typed, errors);
        }
        FormatNeed need = new FormatNeed(Format.valueOf(typed.format()), typed.language());
        try {
            OptimisticLockRetry.again(() -> give(clocks, round, need, typed.words(), part));
        } catch (ValidationRejected no) {
            return page(clocks, round, typed, Map.of(FILE, messages.text(no.message(), no.arguments())));
        } catch (UncheckedIOException broken) {
            return page(clocks, round, typed, Map.of(FILE, messages.text("document.refused.broken")));
        }
        redirect.addFlashAttribute("notice", messages.text("round.formats.given"));
        return new ModelAndView("redirect:" + clocks.head(round).desk() + "/formats");
    }

    private boolean give(PackClocks clocks, UUID round, FormatNeed need, String words, @Nullable Part part) {
        if (part == null) {
            clocks.give(round, need, words, null, viewers.require());
            return true;
        }
        try (InputStream content = part.getInputStream()) {
            String name = String.valueOf(part.getSubmittedFileName());
            clocks.give(round, need, words, new PackClocks.File(name, content), viewers.require());
            return true;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Map<String, String> wrong(Typed typed, @Nullable Part part) {
        Map<String, String> errors = new LinkedHashMap<>();
        Format chosen = EnumUtils.getEnum(Format.class, typed.format());
        if (chosen == null) {
            errors.put(FORMAT, messages.text("round.formats.choose"));
        }
        if (chosen == Format.OTHER_LANGUAGE && StringUtils.isBlank(typed.language())) {
            errors.put(LANGUAGE, messages.text("round.formats.which-language"));
        }
        if (TextLength.of(typed.language()) > LONGEST_LANGUAGE) {
            errors.put(LANGUAGE, messages.text("round.formats.long", LONGEST_LANGUAGE));
        }
        if (TextLength.of(typed.words()) > LONGEST_WORDS) {
            errors.put(WORDS, messages.text("round.formats.long", LONGEST_WORDS));
        }
        if (part == null && StringUtils.isBlank(typed.words())) {
            errors.put(FILE, messages.text("round.formats.nothing"));
        }
        if (part != null && part.getSize() > documents.megabytes() * MEGABYTE) {
            errors.put(FILE, messages.text("document.refused.too-large", documents.megabytes()));
        }
        return errors;
    }

    private static String sent(HttpServletRequest request, String field) {
        return StringUtils.defaultString(request.getParameter(field));
    }

    private static @Nullable Part file(HttpServletRequest request) {
        try {
            String type = request.getContentType();
            Part part = type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")
                    ? request.getPart(FILE)
                    : null;
            return part == null || StringUtils.isBlank(part.getSubmittedFileName()) ? null : part;
        } catch (IOException | ServletException unreadable) {
            return null;
        }
    }

    private ModelAndView page(PackClocks clocks, UUID round, Typed typed, Map<String, String> errors) {
        List<SeatClock> seats = clocks.of(round);
        return new ModelAndView("round/formats")
                .addObject("head", clocks.head(round))
                .addObject("seats", seats)
                .addObject("waiting", seats.stream().filter(SeatClock::waits).toList())
                .addObject("shelf", shelf.of(round))
                .addObject(
                        "options",
                        Stream.of(Format.values())
                                .map(each -> Option.of(each.name(), messages.text("Format." + each)))
                                .toList())
                .addObject("typed", typed)
                .addObject("megabytes", documents.megabytes())
                .addObject("accept", FileType.accept())
                .addObject("errors", errors);
    }

    /** Raw input, for the page with errors. */
    record Typed(String format, String language, String words) {}
}
