package org.alongside.workshop.process;

import java.util.Map;
import org.alongside.engine.ProcessVariables;
import org.alongside.form.answer.Choices;
import org.alongside.form.answer.FormSubmission;
import org.alongside.form.definition.Choice;
import org.alongside.form.definition.KnownOptions;
import org.alongside.recruitment.Places;
import org.alongside.worklist.TaskMaterial;
import org.alongside.worklist.UserTaskContext;
import org.alongside.worklist.UserTaskHandler;
import org.alongside.workshop.Attending;
import org.alongside.workshop.Workshop;
import org.alongside.workshop.WorkshopLink;
import org.alongside.workshop.Workshops;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Recording attendance at a workshop. */
@Component
@KnownOptions(form = "attendance", key = "came", from = "people")
class RecordAttendanceStep implements UserTaskHandler {

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
    public Choices choices(UserTaskContext step) {
        return Choices.of(
                "people",
                places.of(step.reference()).stream()
                        .map(place -> new Choice(place.account().toString(), place.name()))
                        .toList());
    }

    @Override
    public TaskMaterial material(UserTaskContext step) {
        Workshop workshop = workshops.require(WorkshopProcess.workshop(step));
        return new TaskMaterial(
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
    public String summary(UserTaskContext step) {
        return naming.of(workshops.require(WorkshopProcess.workshop(step)));
    }

    @Override
    public ProcessVariables complete(UserTaskContext step, FormSubmission answers) {
        attending.record(
                WorkshopProcess.workshop(step),
                answers.ids("came"),
                answers.number("total"),
                answers.maybe("note").orElse(""));
        return ProcessVariables.none();
    }
}
