package org.alongside.decision.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.alongside.body.DecisionPlace;
import org.jspecify.annotations.Nullable;

/** The formal decision on a round's advice and its response to the body's view. One per round; immutable. */
@Entity
@Table(name = "round_formal_decision")
@SecondaryTable(name = "round_formal_decision_words", pkJoinColumns = @PrimaryKeyJoinColumn(name = "round"))
public class FormalDecision {

    @Id
    private UUID round;

    @Enumerated(EnumType.STRING)
    private FormalChoice choice;

    @Enumerated(EnumType.STRING)
    @Column(name = "made_in")
    private DecisionPlace madeIn;

    @Column(name = "made_on")
    private LocalDate madeOn;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "recorded_by")
    private UUID recordedBy;

    @Column(table = "round_formal_decision_words")
    private String answer;

    @Column(table = "round_formal_decision_words")
    private @Nullable String otherwise;

    @SuppressWarnings("NullAway.Init")
    protected FormalDecision() {}

    public FormalDecision(UUID round, FormalAnswer given, UUID by, Instant now) {
        this.round = round;
        this.choice = given.choice();
        this.madeIn = given.madeIn();
        this.madeOn = given.madeOn();
        this.answer = given.answer();
        this.otherwise = given.otherwise();
        this.recordedBy = by;
        this.recordedAt = now;
    }

    UUID round() {
        return round;
    }

    public FormalChoice choice() {
        return choice;
    }

    public DecisionPlace madeIn() {
        return madeIn;
    }

    public LocalDate madeOn() {
        return madeOn;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    public UUID recordedBy() {
        return recordedBy;
    }

    public String answer() {
        return answer;
    }

    @Nullable
    public String otherwise() {
        return otherwise;
    }
}
