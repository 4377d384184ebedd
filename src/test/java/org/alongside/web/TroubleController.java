package org.alongside.web;

import java.sql.SQLTransientConnectionException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alongside.identity.Allow;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.server.ResponseStatusException;

/** Test pages: every kind of error on demand, and every fragment at once. */
@Controller
@Allow(everyone = true)
class TroubleController {

    @ResponseStatus(HttpStatus.TOO_MANY_REQUESTS)
    private static final class TooMany extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @GetMapping("/trouble/status/{status}")
    String status(@PathVariable String status) {
        throw switch (status) {
            case "409" -> new OptimisticLockingFailureException("Somebody was faster, secret detail");
            case "429" -> new TooMany();
            case "500" -> new IllegalStateException("secret detail");
            case "503" ->
                new CannotGetJdbcConnectionException(
                        "secret detail", new SQLTransientConnectionException("secret detail"));
            default -> new ResponseStatusException(HttpStatus.valueOf(Integer.parseInt(status)));
        };
    }

    @PostMapping("/trouble/form")
    String form() {
        return "redirect:/trouble/fragments";
    }

    @GetMapping("/trouble/fragments")
    String fragments(Model model) {
        Map<String, String> errors = new LinkedHashMap<>();
        errors.put("title", "Enter a title");
        errors.put("starts", "Enter the day it starts");
        errors.put("groups", "Choose at least one group");
        model.addAttribute("errors", errors);
        model.addAttribute("notice", "Your draft was kept");
        model.addAttribute(
                "choices",
                List.of(
                        Option.of("carers", "Carers"),
                        new Option("young", "Young people", "Between 16 and 25 years old"),
                        Option.of("older", "Older people")));
        model.addAttribute(
                "rowsShown",
                List.of(
                        SummaryRow.of("Reference", "CP-2026-0042"),
                        new SummaryRow("Title", "Homecare standards", "/help", "Change")));
        model.addAttribute(
                "steps",
                List.of(
                        new Stepper.Step("Put forward", Stepper.State.DONE, "3 December 2026"),
                        new Stepper.Step("Planning", Stepper.State.DONE, null),
                        new Stepper.Step("Panel decides", Stepper.State.CURRENT, "until 20 December 2026"),
                        new Stepper.Step("Finding people", Stepper.State.TO_COME, null),
                        new Stepper.Step("Workshops", Stepper.State.STOPPED, null)));
        model.addAttribute("heads", List.of("Project", "Stage", "Due"));
        model.addAttribute(
                "table",
                List.of(
                        List.of("Homecare standards", "Planning", "3 December 2026"),
                        List.of("Moving into Adulthood", "Workshops", "4 January 2027")));
        return "fragments";
    }

    @GetMapping(value = "/trouble/model", produces = "application/xml")
    @ResponseBody
    String model() {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"
                    xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" targetNamespace="alongside">
                  <process id="shown" isExecutable="false">
                    <startEvent id="Start_1" name="Put forward"/>
                    <userTask id="Task_1" name="Write the plan"/>
                    <userTask id="Task_2" name="Decide"/>
                    <endEvent id="End_1" name="Done"/>
                    <sequenceFlow id="Flow_1" sourceRef="Start_1" targetRef="Task_1"/>
                    <sequenceFlow id="Flow_2" sourceRef="Task_1" targetRef="Task_2"/>
                    <sequenceFlow id="Flow_3" name="agreed" sourceRef="Task_2" targetRef="End_1"/>
                  </process>
                  <bpmndi:BPMNDiagram id="d"><bpmndi:BPMNPlane id="p" bpmnElement="shown">
                    <bpmndi:BPMNShape id="s1" bpmnElement="Start_1"><dc:Bounds x="100" y="102" width="36" height="36"/></bpmndi:BPMNShape>
                    <bpmndi:BPMNShape id="s2" bpmnElement="Task_1"><dc:Bounds x="200" y="80" width="100" height="80"/></bpmndi:BPMNShape>
                    <bpmndi:BPMNShape id="s3" bpmnElement="Task_2"><dc:Bounds x="380" y="80" width="100" height="80"/></bpmndi:BPMNShape>
                    <bpmndi:BPMNShape id="s4" bpmnElement="End_1"><dc:Bounds x="560" y="102" width="36" height="36"/></bpmndi:BPMNShape>
                    <bpmndi:BPMNEdge id="e1" bpmnElement="Flow_1"><di:waypoint x="136" y="120"/><di:waypoint x="200" y="120"/></bpmndi:BPMNEdge>
                    <bpmndi:BPMNEdge id="e2" bpmnElement="Flow_2"><di:waypoint x="300" y="120"/><di:waypoint x="380" y="120"/></bpmndi:BPMNEdge>
                    <bpmndi:BPMNEdge id="e3" bpmnElement="Flow_3"><di:waypoint x="480" y="120"/><di:waypoint x="560" y="120"/></bpmndi:BPMNEdge>
                  </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
                </definitions>
                """;
    }
}
