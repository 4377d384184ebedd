package org.alongside.round.web;

import org.alongside.identity.CurrentViewer;
import org.alongside.round.format.ReadingPreferences;
import org.alongside.round.format.UsesReadingPreferences;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Adds the member's display preferences to the layout as CSS classes. */
@ControllerAdvice(annotations = UsesReadingPreferences.class)
class ReadingAdvice {

    private final ReadingPreferences choices;
    private final CurrentViewer viewers;

    ReadingAdvice(ReadingPreferences choices, CurrentViewer viewers) {
        this.choices = choices;
        this.viewers = viewers;
    }

    @ModelAttribute("reading")
    String reading() {
        return viewers.find().map(viewer -> choices.of(viewer.id()).classes()).orElse("");
    }
}
