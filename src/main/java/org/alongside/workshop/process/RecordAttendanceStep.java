package org.alongside.workshop.process;

import java.util.Map;
import org.alongside.engine.Values;
import org.alongside.form.Answers;
import org.alongside.form.Choice;
import org.alongside.form.Choices;
import org.alongside.form.KnownOptions;
import org.alongside.recruitment.Places;
import org.alongside.worklist.HumanStep;
import org.alongside.worklist.Material;
import org.alongside.worklist.Step;
import org.alongside.workshop.Attending;
import org.alongside.workshop.Workshop;
import org.alongside.workshop.WorkshopLink;
import org.alongside.workshop.Workshops;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Recording who came to a workshop. */
@Component
@KnownOptions(form = "attendance", key = "came", from = "people")
class RecordAttendanceStep implements HumanStep {

    private final Attending attending;
    private final Workshops workshops;
    private final Places places;
    private final WorkshopNaming naming;
    private final ObjectProvider<WorkshopLink> links;

    RecordAttendanceStep(
            Attending attending,
            Workshops workshops,
            Places places,
            WorkshopNaming naming,
            ObjectProvider<WorkshopLink> links) {
        this.attending = attending;
        this.workshops = workshops;
        this.places = places;
        this.naming = naming;
        this.links = links;
    }

    @Override
    public String formId() {
        return "attendance";
    }

    @Override
    public Choices choices(Step step) {
        return Choices.of(
                "people",
                places.of(step.reference()).stream()
                        .map(place -> new Choice(place.account().toString(), place.name()))
                        .toList());
    }

    @Override
    public Material material(Step step) {
        Workshop workshop = workshops.require(WorkshopProcess.workshop(step));
        return new Material(
                "workshop/material :: held",
                Map.of(
                        "workshop",
                        workshop,
                        "links",
                        links.orderedStream()
                                .flatMap(link -> link.of(workshop, step.viewer()).stream())
                                .toList()));
    }

    @Override
    public String summary(Step step) {
        return naming.of(workshops.require(WorkshopProcess.workshop(step)));
    }

    @Override
    public Values complete(Step step, Answers answers) {
        attending.record(
                WorkshopProcess.workshop(step),
                answers.ids("came"),
                answers.number("total"),
                answers.maybe("note").orElse(""));
        return Values.none();
    }
}
