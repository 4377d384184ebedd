package org.alongside.decision.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
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

/** An extension of a round's deadline, with the reason. */
@Entity
@Table(name = "round_extension")
@SecondaryTable(name = "round_extension_words", pkJoinColumns = @PrimaryKeyJoinColumn(name = "extension"))
public class Extension {

    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    private UUID id;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "round")
    private Round round;

    @Column(name = "from_day")
    private LocalDate from;

    @Column(name = "to_day")
    private LocalDate to;

    @Column(name = "extended_at")
    private Instant extendedAt;

    @Column(table = "round_extension_words")
    private String reason;

    @SuppressWarnings("NullAway.Init")
    protected Extension() {}

    @SuppressWarnings("NullAway.Init")
    Extension(Round round, LocalDate from, LocalDate to, String reason, Instant extendedAt) {
        this.round = round;
        this.from = from;
        this.to = to;
        this.reason = reason;
        this.extendedAt = extendedAt;
    }

    Round round() {
        return round;
    }

    public LocalDate from() {
        return from;
    }

    public LocalDate to() {
        return to;
    }

    public Instant extendedAt() {
        return extendedAt;
    }

    public String reason() {
        return reason;
    }
}
