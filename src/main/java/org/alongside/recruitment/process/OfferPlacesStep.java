package org.alongside.recruitment.process;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.alongside.calendar.Dates;
import org.alongside.engine.Values;
import org.alongside.form.AdditionalAnswers;
import org.alongside.form.Answers;
import org.alongside.form.Choice;
import org.alongside.form.Choices;
import org.alongside.form.KnownOptions;
import org.alongside.recruitment.OfferingPlaces;
import org.alongside.worklist.HumanStep;
import org.alongside.worklist.Material;
import org.alongside.worklist.Step;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;

/** Offering places to those who applied. */
@Component
@KnownOptions(form = "offer-places", key = "places", from = "applicants")
@KnownOptions(form = "offer-places", key = "waitlist", from = "applicants")
class OfferPlacesStep implements HumanStep {

    private final OfferingPlaces offering;
    private final Dates dates;
    private final AdditionalAnswers additional;
    private final MessageSourceAccessor messages;

    OfferPlacesStep(OfferingPlaces offering, Dates dates, AdditionalAnswers additional, MessageSource messages) {
        this.additional = additional;
        this.offering = offering;
        this.dates = dates;
        this.messages = new MessageSourceAccessor(messages, Locale.UK);
    }

    @Override
    public String formId() {
        return "offer-places";
    }

    @Override
    public Choices choices(Step step) {
        List<Choice> applicants = offer(step).candidates().stream()
                .map(each -> new Choice(
                        each.id().toString(),
                        each.name(),
                        messages.getMessage(
                                each.waiting() ? "recruitment.applicant.waits" : "recruitment.applicant.applied",
                                new Object[] {dates.day(each.appliedAt())})))
                .toList();
        return Choices.of("applicants", applicants);
    }

    @Override
    public Material material(Step step) {
        OfferingPlaces.ToOffer offer = offer(step);
        return new Material(
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

    private OfferingPlaces.ToOffer offer(Step step) {
        return step.once(OfferingPlaces.ToOffer.class, () -> offering.toOffer(step.reference()));
    }

    @Override
    public String summary(Step step) {
        return messages.getMessage(
                "recruitment.offer.summary",
                new Object[] {offering.candidates(step.reference()).size(), offering.placesLeft(step.reference())});
    }

    @Override
    public Values complete(Step step, Answers answers) {
        offering.offer(
                step.reference(),
                ids(answers, "places"),
                ids(answers, "waitlist"),
                answers.maybe("reason").orElse(""));
        return Values.none();
    }

    private static Set<UUID> ids(Answers answers, String key) {
        return answers.ids(key);
    }
}
