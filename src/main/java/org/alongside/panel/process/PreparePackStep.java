package org.alongside.panel.process;

import static org.alongside.panel.process.PanelProcess.PLAN_VERSION;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.engine.Values;
import org.alongside.form.Answers;
import org.alongside.form.Choice;
import org.alongside.form.Choices;
import org.alongside.form.KnownOptions;
import org.alongside.form.Refused;
import org.alongside.form.Typed;
import org.alongside.history.Act;
import org.alongside.history.CaseRecord;
import org.alongside.panel.Bodies;
import org.alongside.panel.Body;
import org.alongside.panel.BodyReading;
import org.alongside.panel.Chairing;
import org.alongside.panel.Packs;
import org.alongside.panel.Question;
import org.alongside.panel.Quorum;
import org.alongside.worklist.HumanStep;
import org.alongside.worklist.Material;
import org.alongside.worklist.Step;
import org.springframework.stereotype.Component;

/** The officer writes the question for the panel. */
@Component
@KnownOptions(form = "panel-pack", key = "body", from = "bodies")
class PreparePackStep implements HumanStep {

    private static final String BODIES = "bodies";
    private static final int USUAL_WORKING_DAYS = 10;

    private final Bodies bodies;
    private final Packs packs;
    private final Chairing chairing;
    private final BodyReading reading;
    private final CaseRecord record;

    PreparePackStep(Bodies bodies, Packs packs, Chairing chairing, BodyReading reading, CaseRecord record) {
        this.bodies = bodies;
        this.packs = packs;
        this.chairing = chairing;
        this.reading = reading;
        this.record = record;
    }

    @Override
    public String formId() {
        return "panel-pack";
    }

    @Override
    public Typed begin(Step step) {
        List<Choice> options = options(step);
        Typed typed = Typed.none().with("workingDays", USUAL_WORKING_DAYS);
        return options.isEmpty() ? typed : typed.with("body", options.get(0).value());
    }

    @Override
    public Choices choices(Step step) {
        return Choices.of(BODIES, options(step));
    }

    @Override
    public Material material(Step step) {
        return new Material(
                "panel/material :: pack", Map.of("pack", packs.of(step.reference(), step.get(PLAN_VERSION))));
    }

    @Override
    public Values complete(Step step, Answers answers) {
        UUID body = answers.id("body");
        Body asked = bodies.find(body).orElseThrow();
        Quorum quorum = asked.quorum();
        bodies.problem(body).ifPresent(problem -> {
            throw Refused.at("body", problem.message(), quorum.seats(), quorum.livedExperience());
        });
        int open = reading.openRounds(body);
        int fair = asked.rules().roundsAtATime();
        Optional<String> why = answers.maybe("loadReason").filter(given -> answers.flag("loadSigned"));
        if (open >= fair && why.isEmpty()) {
            throw Refused.at("body", "panel.load.full", open, fair);
        }
        if (open >= fair) {
            record.write(Act.on(step.reference(), "round-load-signed")
                    .fact(asked.name())
                    .fact(open)
                    .fact(fair)
                    .because(why.orElseThrow()));
        }
        UUID round = chairing.prepare(
                step.reference(),
                step.get(PLAN_VERSION),
                new Question(
                        body,
                        answers.text("question"),
                        answers.text("summary"),
                        answers.text("ifYes"),
                        answers.text("ifNo"),
                        answers.number("workingDays")),
                step.viewer().id());
        if (open >= fair) {
            chairing.signLoad(round, why.orElseThrow());
        }
        return Values.none();
    }

    private List<Choice> options(Step step) {
        return step.once(
                        Options.class,
                        () -> new Options(bodies.all().stream()
                                .map(body -> new Choice(body.id().toString(), body.name(), body.terms()))
                                .toList()))
                .all();
    }

    private record Options(List<Choice> all) {}
}
