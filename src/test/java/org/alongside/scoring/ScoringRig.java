package org.alongside.scoring;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.alongside.Jobs;
import org.alongside.body.FormatNeed;
import org.alongside.decision.PanelRig;
import org.alongside.decision.voting.RoundClocks;
import org.alongside.form.answer.RawInput;
import org.alongside.round.Assistance;
import org.alongside.round.BallotWay;
import org.alongside.scoring.lifecycle.ScoringLifecycle;
import org.alongside.scoring.lifecycle.ScoringPlanning;
import org.alongside.scoring.model.CriterionScore;
import org.alongside.scoring.model.Ranking;
import org.alongside.scoring.model.ScoringPlan;
import org.alongside.scoring.model.ScoringProcess;
import org.alongside.scoring.view.MemberScoring;
import org.alongside.scoring.view.MemberScorings;
import org.alongside.scoring.view.ScoreSheets;
import org.alongside.scoring.view.ScoringQueries;
import org.alongside.scoring.view.ScoringView;
import org.alongside.scoring.voting.Scoring;
import org.alongside.scoring.voting.ScoringClocks;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Scoring rounds with a body of seven, for tests. */
@Component
public class ScoringRig {

    /** Two criteria, the first with a weight of three. */
    static final List<ScoringPlan.NewCriterion> CRITERIA = List.of(
            new ScoringPlan.NewCriterion("How much it helps people", "Will carers notice a difference?", 3),
            new ScoringPlan.NewCriterion("How likely it is to work", null, 1));

    public final PanelRig panel;
    final ScoringPlanning planning;
    final ScoringLifecycle course;
    final ScoringClocks clocks;
    final Scoring scoring;
    final ScoringQueries reading;
    final ScoreSheets sheets;
    public final MemberScorings mine;
    final JdbcClient jdbc;
    private final RoundClocks rounds;
    private final Jobs jobs;

    ScoringRig(
            PanelRig panel,
            ScoringPlanning planning,
            ScoringLifecycle course,
            ScoringClocks clocks,
            Scoring scoring,
            ScoringQueries reading,
            ScoreSheets sheets,
            MemberScorings mine,
            JdbcClient jdbc,
            RoundClocks rounds,
            Jobs jobs) {
        this.panel = panel;
        this.planning = planning;
        this.course = course;
        this.clocks = clocks;
        this.scoring = scoring;
        this.reading = reading;
        this.sheets = sheets;
        this.mine = mine;
        this.jdbc = jdbc;
        this.rounds = rounds;
        this.jobs = jobs;
    }

    public static ScoringPlan.NewEntry entry(String name, int asked) {
        return new ScoringPlan.NewEntry(
                name,
                name + " wants to do something good.",
                BigDecimal.valueOf(asked),
                name + " secretary",
                name.toLowerCase(java.util.Locale.ROOT).replace(' ', '-') + "@groups.example");
    }

    /** Three groups ask for 500, 400 and 300 pounds; the budget is 900. */
    ScoringPlan grants(UUID body) {
        return new ScoringPlan(
                body,
                null,
                "Small grants for carers",
                "Groups ask for money. You say which help carers most.",
                List.of(entry("Tea Club", 500), entry("Walking Group", 400), entry("Choir", 300)),
                CRITERIA,
                5,
                10,
                BigDecimal.valueOf(900),
                null,
                null,
                false);
    }

    /** Four nominated homes; staff shortlist two, then residents choose one. */
    ScoringPlan award(UUID body) {
        return new ScoringPlan(
                body,
                null,
                "Good Practice Award",
                "Homes that do something well. You choose the winner.",
                List.of(
                        new ScoringPlan.NewEntry(
                                "Rose House", "A garden for everybody.", null, "Rita", "rose@homes.example"),
                        new ScoringPlan.NewEntry("Oak House", "A choir.", null, null, null),
                        new ScoringPlan.NewEntry("Elm House", "A library.", null, "Ed", "elm@homes.example"),
                        new ScoringPlan.NewEntry("Ash House", "A kitchen.", null, "Al", "ash@homes.example")),
                CRITERIA,
                5,
                10,
                null,
                1,
                2,
                true);
    }

    /** Sets a member's format from the next round on. */
    void reads(UUID body, String member, FormatNeed need) {
        reads(body, panel.account(member), need);
    }

    void reads(UUID body, UUID member, FormatNeed need) {
        UUID seat = panel.bodies.seats(body).stream()
                .filter(each -> each.account().equals(member))
                .findFirst()
                .orElseThrow()
                .id();
        panel.as("officer", () -> {
            rounds.always(seat, need);
            return true;
        });
    }

    UUID setUp(ScoringPlan plan) {
        return panel.as("officer", () -> planning.setUp(plan, null));
    }

    UUID grantsRound() {
        return setUp(grants(panel.body()));
    }

    public String reference(UUID round) {
        return reading.view(round).reference();
    }

    public UUID entry(UUID round, String name) {
        return reading.view(round).entries().stream()
                .filter(entry -> entry.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** Scores one entry with these points, in criteria order. */
    public void score(UUID round, String member, String entry, int... points) {
        Map<UUID, CriterionScore> given = new HashMap<>();
        List<ScoringView.Criterion> criteria = reading.view(round).plan().criteria();
        for (int i = 0; i < points.length; i++) {
            given.put(criteria.get(i).id(), new CriterionScore(points[i], member + " says why"));
        }
        panel.as(member, () -> {
            scoring.score(round, entry(round, entry), panel.account(member), given);
            return true;
        });
    }

    /** The same points on every criterion, for each entry that the member may score. */
    public void scoreAll(UUID round, String member, int points) {
        for (MemberScoring.Mine each : mine.mine(round, panel.account(member)).entries()) {
            if (!each.out()) {
                score(round, member, each.entry().name(), points, points);
            }
        }
    }

    /** The member's seat in the round. */
    public UUID seat(UUID round, String member) {
        return jdbc.sql("select id from scoring_seat where round = ? and account = ?")
                .params(round, panel.account(member))
                .query(UUID.class)
                .single();
    }

    /**
     * An officer other than the one who set the round up records a member's scores by phone, the same for each
     * criterion.
     */
    public void record(UUID round, UUID seat, String entry, int points) {
        Map<UUID, CriterionScore> given = new HashMap<>();
        reading.view(round)
                .plan()
                .criteria()
                .forEach(each -> given.put(each.id(), new CriterionScore(points, "Said on the phone")));
        panel.as("officer2", () -> {
            scoring.record(
                    round,
                    seat,
                    panel.account("officer2"),
                    Map.of(entry(round, entry), given),
                    new Assistance(BallotWay.PHONE, null, "I read it back."));
            return true;
        });
    }

    /** The titles of officers' work items for members' requests. */
    List<String> promises(UUID round) {
        return jdbc.sql("select title from work_item where reference = ? and kind = 'PROMISE' and state = 'OPEN'"
                        + " order by title")
                .param(reference(round))
                .query(String.class)
                .list();
    }

    /** The link in a letter. */
    String link(UUID round, String template, String member) {
        return panel.letter(reference(round), template, member)
                .lines()
                .filter(line -> line.contains("/d/"))
                .map(line -> line.substring(line.indexOf("/d/")).strip())
                .findFirst()
                .orElseThrow();
    }

    public void finish(UUID round, String member) {
        panel.as(member, () -> {
            scoring.finish(round, panel.account(member));
            return true;
        });
    }

    public void declareInterest(UUID round, String member, @Nullable String entry, String why) {
        panel.as(member, () -> {
            scoring.declareInterest(round, entry == null ? null : entry(round, entry), panel.account(member), why);
            return true;
        });
    }

    /** Everyone scores the entries with these points, and finishes. */
    void everybodyScores(UUID round, Map<String, Integer> points) {
        for (String member : PanelRig.MEMBERS) {
            points.forEach((entry, each) -> score(round, member, entry, each, each));
            finish(round, member);
        }
    }

    public void step(String username, UUID round, String task, RawInput typed) {
        panel.walk.finish(username, reference(round), task, typed);
    }

    List<String> open(UUID round) {
        return panel.walk.open(reference(round));
    }

    Ranking.Place place(UUID round, String entry) {
        return reading.view(round).results().places().stream()
                .filter(place -> place.entry().name().equals(entry))
                .findFirst()
                .orElseThrow()
                .at();
    }

    /**
     * @return the reference of a round awaiting its shortlist
     */
    public String nominations() {
        return reference(setUp(award(panel.body())));
    }

    /**
     * @return the reference of a round that closed with too few scores
     */
    public String tooFewScored() {
        UUID round = grantsRound();
        scoreAll(round, "member", 3);
        finish(round, "member");
        pastTheDeadline(round);
        return reference(round);
    }

    /**
     * @return the reference of a fully scored round; two of three entries tie on the line
     */
    public String scored() {
        UUID round = grantsRound();
        record(round, seat(round, "member5"), "Choir", 5);
        declareInterest(round, "member6", "Tea Club", "I go there.");
        declareInterest(round, "member6", "Choir", "I sing there.");
        for (String member : PanelRig.MEMBERS) {
            for (MemberScoring.Mine each :
                    mine.mine(round, panel.account(member)).entries()) {
                if (!each.out()) {
                    int points = each.entry().name().equals("Choir") ? 5 : 4;
                    score(round, member, each.entry().name(), points, points);
                }
            }
            finish(round, member);
        }
        return reference(round);
    }

    /**
     * @return the reference of a round whose tie awaits the chair
     */
    public String tied() {
        String reference = scored();
        panel.walk.finish(
                "chair", reference, ScoringProcess.MODERATE, RawInput.none().with("finished", "true"));
        return reference;
    }

    /**
     * @return the reference of a round awaiting its decision
     */
    public String ordered() {
        String reference = tied();
        UUID round = reading.byReference(reference).id();
        panel.walk.finish(
                "chair",
                reference,
                ScoringProcess.ORDER_TIE,
                RawInput.none()
                        .with("first", entry(round, "Walking Group"))
                        .with("reason", "They had nothing last year."));
        return reference;
    }

    private void pastTheDeadline(UUID round) {
        panel.goPast(Objects.requireNonNull(reading.view(round).lastDay()));
        jobs.runDue(reference(round));
    }
}
