package org.alongside.decision.process;

import static org.alongside.decision.model.PanelProcess.PLAN_VERSION;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.body.Body;
import org.alongside.body.BodyAdministration;
import org.alongside.body.BodyQueries;
import org.alongside.body.Quorum;
import org.alongside.decision.lifecycle.PackBuilder;
import org.alongside.decision.lifecycle.RoundPreparation;
import org.alongside.decision.model.Question;
import org.alongside.decision.model.QuestionText;
import org.alongside.engine.ProcessVariables;
import org.alongside.form.answer.Choices;
import org.alongside.form.answer.FormSubmission;
import org.alongside.form.answer.RawInput;
import org.alongside.form.answer.ValidationRejected;
import org.alongside.form.definition.Choice;
import org.alongside.form.definition.KnownOptions;
import org.alongside.history.CaseRecord;
import org.alongside.history.RecordedAct;
import org.alongside.worklist.TaskMaterial;
import org.alongside.worklist.UserTaskContext;
import org.alongside.worklist.UserTaskHandler;
import org.springframework.stereotype.Component;

/** The officer writes the question for the panel. */
@Component
@KnownOptions(form = "panel-pack", key = "body", from = "bodies")
class PreparePackStep implements UserTaskHandler {

    private static final String BODIES = "bodies";
    private static final int USUAL_WORKING_DAYS = 10;

    private final BodyAdministration bodies;
    private final PackBuilder packs;
    private final RoundPreparation preparation;
    private final BodyQueries reading;
    private final CaseRecord record;

    PreparePackStep(
            BodyAdministration bodies,
            PackBuilder packs,
            RoundPreparation preparation,
            BodyQueries reading,
            CaseRecord record) {
        this.bodies = bodies;
        this.packs = packs;
        this.preparation = preparation;
        this.reading = reading;
        this.record = record;
    }

    @Override
    public String formId() {
        return "panel-pack";
    }

    @Override
    public RawInput begin(UserTaskContext step) {
        List<Choice> options = options(step);
        RawInput typed = RawInput.none().with("workingDays", USUAL_WORKING_DAYS);
        return options.isEmpty() ? typed : typed.with("body", options.get(0).value());
    }

    @Override
    public Choices choices(UserTaskContext step) {
        return Choices.of(BODIES, options(step));
    }

    @Override
    public TaskMaterial material(UserTaskContext step) {
        return new TaskMaterial(
                "decision/material :: pack", Map.of("pack", packs.of(step.reference(), step.get(PLAN_VERSION))));
    }

    @Override
    public ProcessVariables complete(UserTaskContext step, FormSubmission answers) {
        UUID body = answers.id("body");
        Body asked = bodies.find(body).orElseThrow();
        Quorum quorum = asked.quorum();
        bodies.problem(body).ifPresent(problem -> {
            throw ValidationRejected.at("body", problem.message(), quorum.seats(), quorum.livedExperience());
        });
        int open = reading.openRounds(body);
        int fair = asked.rules().roundsAtATime();
        Optional<String> why = answers.maybe("loadReason").filter(given -> answers.flag("loadSigned"));
        if (open >= fair && why.isEmpty()) {
            throw ValidationRejected.at("loadReason", "decision.load.full", open, fair);
        }
        if (open >= fair) {
            record.write(RecordedAct.on(step.reference(), "round-load-signed")
                    .fact(asked.name())
                    .fact(open)
                    .fact(fair)
                    .because(why.orElseThrow()));
        }
        UUID round = preparation.prepare(
                step.reference(),
                step.get(PLAN_VERSION),
                new Question(
                        body,
                        new QuestionText(
                                answers.text("question"),
                                answers.text("summary"),
                                answers.text("ifYes"),
                                answers.text("ifNo")),
                        answers.number("workingDays")),
                step.viewer().id());
        if (open >= fair) {
            preparation.signLoad(round, why.orElseThrow());
        }
        return ProcessVariables.none();
    }

    private List<Choice> options(UserTaskContext step) {
        return step.once(
                        Options.class,
                        () -> new Options(bodies.all().stream()
                                .map(body -> new Choice(body.id().toString(), body.name(), body.terms()))
                                .toList()))
                .all();
    }

    private record Options(List<Choice> all) {}
}
