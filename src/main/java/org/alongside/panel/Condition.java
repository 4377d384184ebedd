package org.alongside.panel;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something a body asked for when it approved. Tracked until it is met. */
@Entity
@Table(name = "panel_condition")
@SecondaryTable(name = "panel_condition_words", pkJoinColumns = @PrimaryKeyJoinColumn(name = "condition"))
class Condition {

    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    private UUID id;

    private UUID round;

    private String reference;

    private @Nullable UUID owner;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "met_at")
    private @Nullable Instant metAt;

    @Column(name = "met_by")
    private @Nullable UUID metBy;

    @Column(table = "panel_condition_words")
    private String words;

    @Column(table = "panel_condition_words", name = "how_met")
    private @Nullable String howMet;

    @SuppressWarnings("NullAway.Init")
    protected Condition() {}

    @SuppressWarnings("NullAway.Init")
    Condition(Round round, String words, @Nullable UUID owner, LocalDate dueOn) {
        this.round = round.id();
        this.reference = round.reference();
        this.words = words;
        this.owner = owner;
        this.dueOn = dueOn;
    }

    /** The council says that it is met, and how. Saying it twice changes nothing. */
    boolean meet(String how, UUID by, Instant now) {
        if (isMet()) {
            return false;
        }
        howMet = how;
        metBy = by;
        metAt = now;
        return true;
    }

    boolean isMet() {
        return metAt != null;
    }

    UUID id() {
        return id;
    }

    UUID round() {
        return round;
    }

    String reference() {
        return reference;
    }

    @Nullable
    UUID owner() {
        return owner;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    @Nullable
    Instant metAt() {
        return metAt;
    }

    String words() {
        return words;
    }

    @Nullable
    String howMet() {
        return howMet;
    }
}
