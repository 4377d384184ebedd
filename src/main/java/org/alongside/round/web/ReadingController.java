package org.alongside.round.web;

import java.util.List;
import java.util.stream.Stream;
import org.alongside.identity.Allow;
import org.alongside.identity.CurrentViewer;
import org.alongside.round.format.ReadingPreferences;
import org.alongside.round.format.ReadingPreferences.Contrast;
import org.alongside.round.format.ReadingPreferences.Pictures;
import org.alongside.round.format.ReadingPreferences.Reading;
import org.alongside.round.format.ReadingPreferences.Size;
import org.alongside.round.format.ReadingPreferences.Spacing;
import org.alongside.round.format.UsesReadingPreferences;
import org.alongside.text.Messages;
import org.alongside.web.Option;
import org.apache.commons.lang3.EnumUtils;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Choosing display preferences, also after sign-in by link and without JavaScript. */
@Controller
@UsesReadingPreferences
@Allow(signedIn = true, byAnyLink = true)
class ReadingController {

    private static final String ADDRESS = "/decide/reading";

    private final ReadingPreferences choices;
    private final CurrentViewer viewers;
    private final Messages messages;

    ReadingController(ReadingPreferences choices, CurrentViewer viewers, Messages messages) {
        this.choices = choices;
        this.viewers = viewers;
        this.messages = messages;
    }

    @GetMapping(ADDRESS)
    String show(Model model) {
        model.addAttribute("chosen", choices.of(viewers.require().id()));
        model.addAttribute("sizes", options(Size.class));
        model.addAttribute("spacings", options(Spacing.class));
        model.addAttribute("contrasts", options(Contrast.class));
        model.addAttribute("pictures", options(Pictures.class));
        model.addAttribute("back", viewers.within().orElse("/decide"));
        return "round/reading";
    }

    /** Ignores unknown values. */
    @PostMapping(ADDRESS)
    String choose(
            @RequestParam(name = "size", defaultValue = "") String size,
            @RequestParam(name = "spacing", defaultValue = "") String spacing,
            @RequestParam(name = "contrast", defaultValue = "") String contrast,
            @RequestParam(name = "pictures", defaultValue = "") String pictures,
            RedirectAttributes redirect) {
        Reading before = choices.of(viewers.require().id());
        choices.choose(
                viewers.require().id(),
                new Reading(
                        EnumUtils.getEnum(Size.class, size, before.size()),
                        EnumUtils.getEnum(Spacing.class, spacing, before.spacing()),
                        EnumUtils.getEnum(Contrast.class, contrast, before.contrast()),
                        EnumUtils.getEnum(Pictures.class, pictures, before.pictures())));
        redirect.addFlashAttribute("notice", messages.text("round.reading.kept"));
        return "redirect:" + ADDRESS;
    }

    private <E extends Enum<E>> List<Option> options(Class<E> type) {
        return Stream.of(type.getEnumConstants())
                .map(each -> Option.of(
                        each.name(), messages.text("round.reading." + type.getSimpleName() + "." + each.name())))
                .toList();
    }
}
