package org.alongside.scoring.model;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A criterion of a scoring round. */
@Entity
@Table(name = "scoring_criterion")
public class ScoringCriterion {

    @Id
    private UUID id;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "round")
    private ScoringRound round;

    private int position;

    private String name;

    private @Nullable String help;

    private int weight;

    @SuppressWarnings("NullAway.Init")
    protected ScoringCriterion() {}

    ScoringCriterion(ScoringRound round, int position, ScoringPlan.NewCriterion planned) {
        this.id = UUID.randomUUID();
        this.round = round;
        this.position = position;
        this.name = planned.name();
        this.help = planned.help();
        this.weight = planned.weight();
    }

    public UUID id() {
        return id;
    }

    ScoringRound round() {
        return round;
    }

    /** From 1. */
    public int position() {
        return position;
    }

    public String name() {
        return name;
    }

    /** The question in plain words. */
    public @Nullable String help() {
        return help;
    }

    /** Relative to the other criteria. */
    public int weight() {
        return weight;
    }
}
