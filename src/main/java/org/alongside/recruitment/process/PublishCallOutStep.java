package org.alongside.recruitment.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.alongside.engine.ProcessVariables;
import org.alongside.form.answer.FormSubmission;
import org.alongside.form.answer.RawInput;
import org.alongside.form.definition.KnownOptions;
import org.alongside.project.Plans;
import org.alongside.recruitment.CallOut;
import org.alongside.recruitment.CallOutText;
import org.alongside.recruitment.CallingOut;
import org.alongside.recruitment.Channel;
import org.alongside.recruitment.RepresentationGaps;
import org.alongside.text.Messages;
import org.alongside.worklist.TaskMaterial;
import org.alongside.worklist.UserTaskContext;
import org.alongside.worklist.UserTaskHandler;
import org.springframework.stereotype.Component;

/**
 * Writing the call-out, starting from the plan's groups, or from the previous call-out when that did not reach all
 * groups.
 */
@Component
@KnownOptions(form = "call-out", key = "channels", of = Channel.class)
class PublishCallOutStep implements UserTaskHandler {

    private final CallingOut callingOut;
    private final RepresentationGaps whoIsMissing;
    private final Plans plans;
    private final Messages messages;

    PublishCallOutStep(CallingOut callingOut, RepresentationGaps whoIsMissing, Plans plans, Messages messages) {
        this.callingOut = callingOut;
        this.whoIsMissing = whoIsMissing;
        this.plans = plans;
        this.messages = messages;
    }

    @Override
    public String formId() {
        return "call-out";
    }

    @Override
    public RawInput begin(UserTaskContext step) {
        List<CallOut> before = before(step);
        if (!before.isEmpty()) {
            CallOut callOut = before.get(before.size() - 1);
            return RawInput.none()
                    .with("title", callOut.title())
                    .with("about", callOut.about())
                    .with("commitment", callOut.commitment())
                    .with("thanks", callOut.thanks())
                    .with("groups", rows(callOut.groups()))
                    .with("places", callOut.places())
                    .with("channels", callOut.channels());
        }
        List<String> groups = new ArrayList<>();
        plans.findLatest(step.reference()).ifPresent(plan -> {
            Stream.concat(plan.groups().stream(), plan.leftOut().stream())
                    .map(this::called)
                    .distinct()
                    .forEach(groups::add);
        });
        return groups.isEmpty() ? RawInput.none() : RawInput.none().with("groups", rows(groups));
    }

    /** The plan stores group codes; this returns the text to display. */
    private String called(String group) {
        return messages.find("PeopleGroup." + group).orElse(group);
    }

    private static List<RawInput> rows(List<String> groups) {
        return groups.stream().map(group -> RawInput.none().with("name", group)).toList();
    }

    @Override
    public TaskMaterial material(UserTaskContext step) {
        List<CallOut> before = before(step);
        return before.stream().allMatch(callOut -> callOut.publishedAt() == null)
                ? TaskMaterial.NONE
                : new TaskMaterial(
                        "recruitment/material :: again",
                        Map.of("missing", whoIsMissing.missing(before.get(before.size() - 1))));
    }

    private List<CallOut> before(UserTaskContext step) {
        return step.once(Before.class, () -> new Before(callingOut.all(step.reference())))
                .all();
    }

    private record Before(List<CallOut> all) {}

    @Override
    public ProcessVariables complete(UserTaskContext step, FormSubmission answers) {
        callingOut.write(
                step.reference(),
                new CallOutText(
                        answers.text("title"),
                        answers.text("about"),
                        answers.text("commitment"),
                        answers.text("thanks"),
                        answers.rows("groups").stream()
                                .map(row -> row.text("name"))
                                .toList(),
                        List.copyOf(answers.severalOf("channels", Channel.class)),
                        answers.number("places"),
                        answers.date("closesOn")));
        return ProcessVariables.none();
    }
}
