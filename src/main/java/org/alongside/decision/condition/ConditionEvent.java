package org.alongside.decision.condition;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event in the life of a condition. Immutable. */
@Entity
@Table(name = "panel_condition_step")
@SecondaryTable(name = "panel_condition_step_words", pkJoinColumns = @PrimaryKeyJoinColumn(name = "step"))
public class ConditionEvent {

    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    private UUID id;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "condition")
    private Condition condition;

    @Enumerated(EnumType.STRING)
    private ConditionChange kind;

    @Column(name = "done_at")
    private Instant doneAt;

    @Column(name = "done_by")
    private @Nullable UUID doneBy;

    private @Nullable UUID owner;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(table = "panel_condition_step_words")
    private @Nullable String words;

    @SuppressWarnings("NullAway.Init")
    protected ConditionEvent() {}

    @SuppressWarnings("NullAway.Init")
    ConditionEvent(Condition condition, ConditionChange kind, @Nullable String words, UUID by, Instant now) {
        this.condition = condition;
        this.kind = kind;
        this.words = words;
        this.doneBy = by;
        this.doneAt = now;
        this.owner = condition.owner();
        this.dueOn = condition.dueOn();
    }

    Condition condition() {
        return condition;
    }

    public ConditionChange kind() {
        return kind;
    }

    public Instant doneAt() {
        return doneAt;
    }

    @Nullable
    public UUID doneBy() {
        return doneBy;
    }

    /** The owner after this event. */
    @Nullable
    public UUID owner() {
        return owner;
    }

    /** The due date after this event. */
    public LocalDate dueOn() {
        return dueOn;
    }

    @Nullable
    public String words() {
        return words;
    }
}
