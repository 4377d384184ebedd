package org.alongside.panel.web;

import org.alongside.identity.CurrentViewer;
import org.alongside.panel.ReadingChoices;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Members' pages look as the member chose: the layout writes {@code reading} into the classes of the page. */
@ControllerAdvice(
        assignableTypes = {
            DecideController.class,
            ReadingController.class,
            QuestionController.class,
            FormatController.class,
            PackController.class,
            StandInController.class
        })
class ReadingAdvice {

    private final ReadingChoices choices;
    private final CurrentViewer viewers;

    ReadingAdvice(ReadingChoices choices, CurrentViewer viewers) {
        this.choices = choices;
        this.viewers = viewers;
    }

    @ModelAttribute("reading")
    String reading() {
        return viewers.find().map(viewer -> choices.of(viewer.id()).classes()).orElse("");
    }
}
