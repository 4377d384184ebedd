package org.alongside.decision.condition;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.alongside.decision.model.Round;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;

/** A condition of a body's approval. Tracked until it is met; reopened when the body disputes that. */
@Entity
@Table(name = "panel_condition")
@SecondaryTable(name = "panel_condition_words", pkJoinColumns = @PrimaryKeyJoinColumn(name = "condition"))
public class Condition {

    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    private UUID id;

    private UUID round;

    private String reference;

    @Enumerated(EnumType.STRING)
    private ConditionState state;

    private @Nullable UUID owner;

    @Column(name = "due_on")
    private LocalDate dueOn;

    private int openings;

    @Column(name = "met_at")
    private @Nullable Instant metAt;

    @Column(name = "met_by")
    private @Nullable UUID metBy;

    @Column(table = "panel_condition_words")
    private String words;

    @Column(table = "panel_condition_words", name = "how_met")
    private @Nullable String howMet;

    @OneToMany(mappedBy = "condition", cascade = CascadeType.ALL)
    @OrderBy("doneAt")
    @Fetch(FetchMode.SUBSELECT)
    private List<ConditionEvent> steps = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Condition() {}

    @SuppressWarnings("NullAway.Init")
    public Condition(Round round, String words, ConditionState state, @Nullable UUID owner, LocalDate dueOn) {
        this.round = round.id();
        this.reference = round.reference();
        this.words = words;
        this.state = state;
        this.owner = owner;
        this.dueOn = dueOn;
        this.openings = 1;
    }

    /** Marks the condition as met. Returns false when it already is. */
    public boolean meet(String how, UUID by, Instant now) {
        if (state != ConditionState.TO_DO) {
            return false;
        }
        state = ConditionState.MET;
        howMet = how;
        metBy = by;
        metAt = now;
        note(ConditionChange.MET, how, by, now);
        return true;
    }

    /** Reopens a condition that the body says is not met. */
    public boolean openAgain(String why, LocalDate until, UUID by, Instant now) {
        if (state != ConditionState.MET) {
            return false;
        }
        state = ConditionState.TO_DO;
        howMet = null;
        metBy = null;
        metAt = null;
        dueOn = until;
        openings++;
        note(ConditionChange.NOT_MET, why, by, now);
        return true;
    }

    /** Changes the owner or the due date. */
    public boolean change(UUID newOwner, LocalDate until, String why, UUID by, Instant now) {
        if (state != ConditionState.TO_DO || newOwner.equals(owner) && until.equals(dueOn)) {
            return false;
        }
        owner = newOwner;
        dueOn = until;
        openings++;
        note(ConditionChange.CHANGED, why, by, now);
        return true;
    }

    /** Applies the formal decision: the condition is accepted or not. */
    public void answer(boolean takenOn, LocalDate until, UUID by, Instant now) {
        if (state != ConditionState.ADVISED) {
            throw new IllegalStateException("The condition is " + state);
        }
        state = takenOn ? ConditionState.TO_DO : ConditionState.NOT_TAKEN_ON;
        dueOn = until;
        note(takenOn ? ConditionChange.TAKEN_ON : ConditionChange.NOT_TAKEN_ON, null, by, now);
    }

    private void note(ConditionChange kind, @Nullable String said, UUID by, Instant now) {
        steps.add(new ConditionEvent(this, kind, said, by, now));
    }

    public boolean isMet() {
        return state == ConditionState.MET;
    }

    /**
     * The subject of the open work item. Changes with each reopening and each new owner, so that each is a new item.
     */
    public String subject() {
        return openings == 1 ? id.toString() : id + ":" + openings;
    }

    public UUID id() {
        return id;
    }

    public UUID round() {
        return round;
    }

    public String reference() {
        return reference;
    }

    public ConditionState state() {
        return state;
    }

    @Nullable
    public UUID owner() {
        return owner;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    @Nullable
    public Instant metAt() {
        return metAt;
    }

    public String words() {
        return words;
    }

    @Nullable
    public String howMet() {
        return howMet;
    }

    /** The events so far, oldest first. */
    public List<ConditionEvent> steps() {
        return List.copyOf(steps);
    }
}
