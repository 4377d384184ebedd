package org.alongside.award.web;

import org.alongside.identity.CurrentViewer;
import org.alongside.panel.ReadingChoices;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Members' pages of scoring rounds look as the member chose: the layout writes {@code reading} into the classes of the page. */
@ControllerAdvice(assignableTypes = {ScoreController.class, ScoreHelpController.class, ScorePackController.class})
class ScoreReadingAdvice {

    private final ReadingChoices choices;
    private final CurrentViewer viewers;

    ScoreReadingAdvice(ReadingChoices choices, CurrentViewer viewers) {
        this.choices = choices;
        this.viewers = viewers;
    }

    @ModelAttribute("reading")
    String reading() {
        return viewers.find().map(viewer -> choices.of(viewer.id()).classes()).orElse("");
    }
}
