package org.alongside.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.alongside.body.BodyAdministration;
import org.alongside.form.answer.RawInput;
import org.alongside.scoring.lifecycle.ScoringPlanning;
import org.alongside.scoring.model.CriterionScore;
import org.alongside.scoring.model.ScoringPlan;
import org.alongside.scoring.model.ScoringPlan.NewCriterion;
import org.alongside.scoring.model.ScoringPlan.NewEntry;
import org.alongside.scoring.view.MemberScoring;
import org.alongside.scoring.view.MemberScorings;
import org.alongside.scoring.view.ScoringQueries;
import org.alongside.scoring.view.ScoringView;
import org.alongside.scoring.voting.Scoring;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Birmingham's Good Practice Award, while residents score. From Leicestershire's briefing: "for residential care providers
 * delivering personalised service - short-listed by Council staff with final decision by Quality Board members".
 */
@Component
@Order(4)
class GoodPracticeAward implements Story {

    private static final List<NewEntry> HOMES = List.of(
            home("Example House", "Everybody has a key worker of their own choice and plans the week with them."),
            home("Sample Court", "The people who live there cook for each other on Fridays and choose the food."),
            home("Specimen Lodge", "Each new person is shown round by someone who already lives there."),
            home("Invented Grange", "A new garden with a path without steps."));
    private static final List<NewCriterion> CRITERIA = List.of(
            new NewCriterion("It is personal", "Does each person get what they need, not what all get?", 2),
            new NewCriterion("People who live there decide", "Did they choose it themselves?", 2),
            new NewCriterion("Others could do it too", null, 1));

    private final DemoScript teller;
    private final BodyAdministration bodies;
    private final ScoringPlanning planning;
    private final ScoringQueries reading;
    private final MemberScorings mine;
    private final Scoring scoring;

    GoodPracticeAward(
            DemoScript teller,
            BodyAdministration bodies,
            ScoringPlanning planning,
            ScoringQueries reading,
            MemberScorings mine,
            Scoring scoring) {
        this.teller = teller;
        this.bodies = bodies;
        this.planning = planning;
        this.reading = reading;
        this.mine = mine;
        this.scoring = scoring;
    }

    private static NewEntry home(String name, String summary) {
        return new NewEntry(name, summary, null, null, null);
    }

    @Override
    public String title() {
        return "Good Practice Award (Birmingham)";
    }

    @Override
    public void tell() {
        teller.backToNow();
        teller.beginOn(teller.day().minusDays(12));
        ScoringPlan plan = new ScoringPlan(
                bodies.named(DemoBodies.QUALITY_BOARD).orElseThrow().id(),
                null,
                "Good Practice Award for care homes",
                "Care homes that treat each person as a person. Staff choose three. You say which one wins.",
                HOMES,
                CRITERIA,
                5,
                15,
                null,
                1,
                3,
                true);
        AtomicReference<UUID> set = new AtomicReference<>();
        teller.as("officer", () -> set.set(planning.setUp(plan, null)));
        UUID round = Objects.requireNonNull(set.get());
        teller.afterWorkingDays(2);
        teller.does(
                "officer",
                reading.view(round).reference(),
                "Task_Shortlist",
                RawInput.none()
                        .with(
                                "shortlist",
                                reading.view(round).entries().stream()
                                        .filter(entry -> !entry.name().startsWith("Invented"))
                                        .map(entry -> entry.id().toString())
                                        .toList())
                        .with("reason", "A garden is good, but it does not show how each person is treated."));
        teller.goTo(teller.now().minusDays(3));
        scores("member2", round, 5, 4, 3);
        teller.backToNow();
    }

    /** Gives each entry these points on the criteria in order, and submits the scores. */
    private void scores(String member, UUID round, int... points) {
        UUID person = teller.account(member);
        List<MemberScoring.Mine> entries = mine.mine(round, person).entries();
        for (int i = 0; i < entries.size(); i++) {
            UUID entry = entries.get(i).entry().id();
            Map<UUID, CriterionScore> given = new HashMap<>();
            for (ScoringView.Criterion criterion : reading.view(round).plan().criteria()) {
                given.put(
                        criterion.id(), new CriterionScore(points[i % points.length], "What I saw when I was there."));
            }
            teller.as(member, () -> scoring.score(round, entry, person, given));
        }
        teller.as(member, () -> scoring.finish(round, person));
    }
}
