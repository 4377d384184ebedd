package org.alongside.scoring.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A member's declared interest in an entry or a whole round, and its reason. */
@Entity
@Table(name = "scoring_interest")
@SecondaryTable(name = "scoring_interest_words", pkJoinColumns = @PrimaryKeyJoinColumn(name = "interest"))
public class ScoringInterest {

    @Id
    private UUID id;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "scoring_seat")
    private ScoringSeat seat;

    private @Nullable UUID entry;

    @Column(name = "declared_at")
    private Instant declaredAt;

    @Column(name = "declared_by")
    private UUID declaredBy;

    @Column(table = "scoring_interest_words")
    private String words;

    @SuppressWarnings("NullAway.Init")
    protected ScoringInterest() {}

    ScoringInterest(ScoringSeat seat, @Nullable UUID entry, String words, UUID declaredBy, Instant declaredAt) {
        this.id = UUID.randomUUID();
        this.seat = seat;
        this.entry = entry;
        this.words = words;
        this.declaredBy = declaredBy;
        this.declaredAt = declaredAt;
    }

    UUID id() {
        return id;
    }

    ScoringSeat seat() {
        return seat;
    }

    /** The entry's id; null for the whole round. */
    public @Nullable UUID entry() {
        return entry;
    }

    public Instant declaredAt() {
        return declaredAt;
    }

    UUID declaredBy() {
        return declaredBy;
    }

    public String words() {
        return words;
    }
}
