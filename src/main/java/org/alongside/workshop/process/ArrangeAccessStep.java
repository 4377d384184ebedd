package org.alongside.workshop.process;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.alongside.engine.Values;
import org.alongside.form.Answers;
import org.alongside.person.Format;
import org.alongside.worklist.HumanStep;
import org.alongside.worklist.Material;
import org.alongside.worklist.Step;
import org.alongside.workshop.ArrangingAccess;
import org.alongside.workshop.Workshop;
import org.alongside.workshop.Workshops;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;

/** Arranging what people need who come to a workshop. Showing their needs is a reading that goes on the record. */
@Component
class ArrangeAccessStep implements HumanStep {

    private final ArrangingAccess arranging;
    private final Workshops workshops;
    private final WorkshopNaming naming;
    private final MessageSourceAccessor messages;

    ArrangeAccessStep(ArrangingAccess arranging, Workshops workshops, WorkshopNaming naming, MessageSource messages) {
        this.arranging = arranging;
        this.workshops = workshops;
        this.naming = naming;
        this.messages = new MessageSourceAccessor(messages, Locale.UK);
    }

    @Override
    public String formId() {
        return "access-arrangements";
    }

    @Override
    public Material material(Step step) {
        Workshop workshop = workshops.require(WorkshopProcess.workshop(step));
        ArrangingAccess.Expected expected = arranging.expected(
                workshop,
                messages.getMessage("workshop.access.why", new Object[] {workshop.number(), workshop.title()}));
        Map<Format, Integer> formats = new TreeMap<>();
        expected.needs().forEach(each -> each.formats().forEach(format -> formats.merge(format, 1, Integer::sum)));
        return new Material(
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
    public String summary(Step step) {
        return naming.of(workshops.require(WorkshopProcess.workshop(step)));
    }

    @Override
    public Values complete(Step step, Answers answers) {
        arranging.arrange(
                WorkshopProcess.workshop(step),
                answers.text("arranged"),
                answers.maybe("notArranged").orElse(""));
        return Values.none();
    }
}
