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
import java.time.LocalDate;
import java.util.UUID;

/** An extension of a scoring round, and its reason. */
@Entity
@Table(name = "scoring_extension")
@SecondaryTable(name = "scoring_extension_words", pkJoinColumns = @PrimaryKeyJoinColumn(name = "extension"))
public class ScoringExtension {

    @Id
    private UUID id;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "round")
    private ScoringRound round;

    @Column(name = "from_day")
    private LocalDate from;

    @Column(name = "to_day")
    private LocalDate to;

    @Column(name = "extended_at")
    private Instant extendedAt;

    @Column(table = "scoring_extension_words")
    private String reason;

    @SuppressWarnings("NullAway.Init")
    protected ScoringExtension() {}

    ScoringExtension(ScoringRound round, LocalDate from, LocalDate to, String reason, Instant extendedAt) {
        this.id = UUID.randomUUID();
        this.round = round;
        this.from = from;
        this.to = to;
        this.reason = reason;
        this.extendedAt = extendedAt;
    }

    UUID id() {
        return id;
    }

    ScoringRound round() {
        return round;
    }

    LocalDate from() {
        return from;
    }

    public LocalDate to() {
        return to;
    }

    Instant extendedAt() {
        return extendedAt;
    }

    public String reason() {
        return reason;
    }
}
