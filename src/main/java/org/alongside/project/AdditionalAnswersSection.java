package org.alongside.project;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.form.answer.AdditionalAnswers;
import org.alongside.identity.Viewer;
import org.springframework.stereotype.Component;

/** On the project page, for staff: answers to the council's additional form questions. */
@Component
class AdditionalAnswersSection implements ProjectSection {

    private static final int ORDER = 75;

    private final AdditionalAnswers additional;

    AdditionalAnswersSection(AdditionalAnswers additional) {
        this.additional = additional;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<PageSection> show(String reference, Viewer viewer) {
        List<AdditionalAnswers.Additional> answers = viewer.isStaff() ? additional.about(reference) : List.of();
        return answers.isEmpty()
                ? Optional.empty()
                : Optional.of(new PageSection(
                        "additional",
                        "form.additional.title",
                        "form/additional :: whole(${model.answers})",
                        Map.of("answers", answers)));
    }
}
