package org.alongside.workshop.process;

import java.util.Map;
import java.util.TreeMap;
import org.alongside.engine.ProcessVariables;
import org.alongside.form.answer.FormSubmission;
import org.alongside.person.Format;
import org.alongside.text.Messages;
import org.alongside.worklist.TaskMaterial;
import org.alongside.worklist.UserTaskContext;
import org.alongside.worklist.UserTaskHandler;
import org.alongside.workshop.AccessArrangements;
import org.alongside.workshop.Workshop;
import org.alongside.workshop.Workshops;
import org.springframework.stereotype.Component;

/** Arranging access for a workshop. Records each reading of people's needs in the history. */
@Component
class ArrangeAccessStep implements UserTaskHandler {

    private final AccessArrangements arranging;
    private final Workshops workshops;
    private final WorkshopNaming naming;
    private final Messages messages;

    ArrangeAccessStep(AccessArrangements arranging, Workshops workshops, WorkshopNaming naming, Messages messages) {
        this.arranging = arranging;
        this.workshops = workshops;
        this.naming = naming;
        this.messages = messages;
    }

    @Override
    public String formId() {
        return "access-arrangements";
    }

    @Override
    public TaskMaterial material(UserTaskContext step) {
        Workshop workshop = workshops.require(WorkshopProcess.workshop(step));
        AccessArrangements.Expected expected =
                arranging.expected(workshop, messages.text("workshop.access.why", workshop.number(), workshop.title()));
        Map<Format, Integer> formats = new TreeMap<>();
        expected.needs().forEach(each -> each.formats().forEach(format -> formats.merge(format, 1, Integer::sum)));
        return new TaskMaterial(
                "workshop/material :: needs",
                Map.of(
                        "workshop",
                        workshop,
                        "expected",
                        expected.people(),
                        "formats",
                        formats,
                        "needs",
                        expected.needs(),
                        "additional",
                        expected.additional()));
    }

    @Override
    public String summary(UserTaskContext step) {
        return naming.of(workshops.require(WorkshopProcess.workshop(step)));
    }

    @Override
    public ProcessVariables complete(UserTaskContext step, FormSubmission answers) {
        arranging.arrange(
                WorkshopProcess.workshop(step),
                answers.text("arranged"),
                answers.maybe("notArranged").orElse(""));
        return ProcessVariables.none();
    }
}
