package org.alongside.readability.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.alongside.identity.Allow;
import org.alongside.identity.Role;
import org.alongside.readability.HardWord;
import org.alongside.readability.HardWords;
import org.alongside.text.Messages;
import org.alongside.text.ReadableText;
import org.alongside.text.TextLength;
import org.apache.commons.lang3.EnumUtils;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The hard words, for administrators. */
@Controller
@RequestMapping("/admin/hard-words")
@Allow(roles = Role.ADMINISTRATOR)
class HardWordsController {

    private final HardWords words;
    private final Messages messages;

    HardWordsController(HardWords words, Messages messages) {
        this.words = words;
        this.messages = messages;
    }

    /** What was typed; {@code before} is the word of the council's own that is being changed, or empty. */
    record Typed(
            @Nullable String before,
            @Nullable String word,
            @Nullable String kind,
            @Nullable String advice) {

        String key() {
            return HardWord.key(StringUtils.defaultString(word));
        }

        String plainer() {
            return TextLength.composed(StringUtils.defaultString(advice)).strip();
        }

        HardWord.@Nullable Kind chosen() {
            return EnumUtils.getEnum(HardWord.Kind.class, kind);
        }
    }

    /** One of the radio buttons. */
    record Option(String value, String label, @Nullable String hint) {}

    @GetMapping
    String page(@RequestParam(required = false) @Nullable String word, Model model) {
        String wanted = HardWord.key(StringUtils.defaultString(word));
        Optional<Typed> own = typed(words.own().stream(), wanted, wanted);
        Typed typed = own.or(() -> typed(words.shipped().stream(), wanted, ""))
                .orElseGet(() -> new Typed("", "", HardWord.Kind.REPLACE.name(), ""));
        return page(typed, Map.of(), model);
    }

    @PostMapping
    String save(Typed typed, Model model, RedirectAttributes next) {
        Map<String, String> errors = wrong(typed);
        HardWord.Kind kind = typed.chosen();
        if (kind == null || !errors.isEmpty()) {
            return page(typed, errors, model);
        }
        String advice = kind == HardWord.Kind.IGNORE ? "" : typed.plainer();
        words.put(StringUtils.defaultString(typed.before()), new HardWord(typed.key(), kind, advice));
        next.addFlashAttribute("notice", messages.text("readability.words.saved", typed.key()));
        return "redirect:/admin/hard-words";
    }

    @PostMapping("/remove")
    String remove(@RequestParam(defaultValue = "") String word, RedirectAttributes next) {
        words.remove(word);
        next.addFlashAttribute("notice", messages.text("readability.words.removed", word));
        return "redirect:/admin/hard-words";
    }

    private Map<String, String> wrong(Typed typed) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (!HardWord.isWord(typed.key())) {
            errors.put("word", messages.text("readability.words.word.wrong", HardWord.LONGEST_WORD));
        } else if (!typed.key().equals(typed.before())
                && words.own().stream().anyMatch(own -> own.word().equals(typed.key()))) {
            errors.put("word", messages.text("readability.words.word.there"));
        }
        HardWord.Kind kind = typed.chosen();
        if (kind == null) {
            errors.put("kind", messages.text("readability.words.kind.missing"));
        } else if (kind != HardWord.Kind.IGNORE) {
            advice(typed).ifPresent(problem -> errors.put("advice", problem));
        }
        return errors;
    }

    private Optional<String> advice(Typed typed) {
        String advice = typed.plainer();
        if (ReadableText.isBlank(advice)) {
            return Optional.of(messages.text("readability.words.advice.missing"));
        }
        if (TextLength.of(advice) > HardWord.LONGEST_ADVICE) {
            return Optional.of(messages.text("readability.words.advice.long", HardWord.LONGEST_ADVICE));
        }
        if (!ReadableText.isLine(advice, HardWord.LONGEST_ADVICE)) {
            return Optional.of(messages.text("readability.words.advice.wrong"));
        }
        return HardWord.key(advice).equals(typed.key())
                ? Optional.of(messages.text("readability.words.advice.same"))
                : Optional.empty();
    }

    private static Optional<Typed> typed(Stream<HardWord> words, String wanted, String before) {
        return words.filter(word -> word.word().equals(wanted))
                .findFirst()
                .map(word -> new Typed(before, word.word(), word.kind().name(), word.advice()));
    }

    private String page(Typed typed, Map<String, String> errors, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        model.addAttribute(
                "kinds",
                Stream.of(HardWord.Kind.values())
                        .map(kind -> new Option(kind.name(), messages.text("readability.kind." + kind), null))
                        .toList());
        model.addAttribute("own", words.own());
        model.addAttribute("shipped", words.shipped());
        return "readability/words";
    }
}
