package org.alongside.recruitment.process;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.alongside.calendar.Dates;
import org.alongside.engine.ProcessVariables;
import org.alongside.form.answer.AdditionalAnswers;
import org.alongside.form.answer.Choices;
import org.alongside.form.answer.FormSubmission;
import org.alongside.form.definition.Choice;
import org.alongside.form.definition.KnownOptions;
import org.alongside.recruitment.OfferingPlaces;
import org.alongside.text.Messages;
import org.alongside.worklist.TaskMaterial;
import org.alongside.worklist.UserTaskContext;
import org.alongside.worklist.UserTaskHandler;
import org.springframework.stereotype.Component;

/** Offering places to applicants. */
@Component
@KnownOptions(form = "offer-places", key = "places", from = "applicants")
@KnownOptions(form = "offer-places", key = "waitlist", from = "applicants")
class OfferPlacesStep implements UserTaskHandler {

    private final OfferingPlaces offering;
    private final Dates dates;
    private final AdditionalAnswers additional;
    private final Messages messages;

    OfferPlacesStep(OfferingPlaces offering, Dates dates, AdditionalAnswers additional, Messages messages) {
        this.additional = additional;
        this.offering = offering;
        this.dates = dates;
        this.messages = messages;
    }

    @Override
    public String formId() {
        return "offer-places";
    }

    @Override
    public Choices choices(UserTaskContext step) {
        List<Choice> applicants = offer(step).candidates().stream()
                .map(each -> new Choice(
                        each.id().toString(),
                        each.name(),
                        messages.text(
                                each.waiting() ? "recruitment.applicant.waits" : "recruitment.applicant.applied",
                                dates.day(each.appliedAt()))))
                .toList();
        return Choices.of("applicants", applicants);
    }

    @Override
    public TaskMaterial material(UserTaskContext step) {
        OfferingPlaces.ToOffer offer = offer(step);
        return new TaskMaterial(
                "recruitment/material :: applicants",
                Map.of(
                        "candidates", offer.candidates(),
                        "placesLeft", offer.placesLeft(),
                        "groups", offer.groups(),
                        "additional",
                                additional.aboutEach(offer.candidates().stream()
                                        .map(OfferingPlaces.Candidate::id)
                                        .toList())));
    }

    private OfferingPlaces.ToOffer offer(UserTaskContext step) {
        return step.once(OfferingPlaces.ToOffer.class, () -> offering.toOffer(step.reference()));
    }

    @Override
    public String summary(UserTaskContext step) {
        return messages.text(
                "recruitment.offer.summary",
                offering.candidates(step.reference()).size(),
                offering.placesLeft(step.reference()));
    }

    @Override
    public ProcessVariables complete(UserTaskContext step, FormSubmission answers) {
        offering.offer(
                step.reference(),
                ids(answers, "places"),
                ids(answers, "waitlist"),
                answers.maybe("reason").orElse(""));
        return ProcessVariables.none();
    }

    private static Set<UUID> ids(FormSubmission answers, String key) {
        return answers.ids(key);
    }
}
