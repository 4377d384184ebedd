package org.alongside.round.help;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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

/** A member's request for another format, more time or a conversation. */
@Entity
@Table(name = "help_asked")
@SecondaryTable(name = "help_asked_words", pkJoinColumns = @PrimaryKeyJoinColumn(name = "help_asked"))
public class HelpRequest {

    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    private UUID id;

    private UUID round;

    @Column(name = "round_seat")
    private UUID roundSeat;

    @Enumerated(EnumType.STRING)
    private HelpKind kind;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "promised_by")
    private LocalDate promisedBy;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @Column(name = "answered_by")
    private @Nullable UUID answeredBy;

    @Column(table = "help_asked_words")
    private @Nullable String words;

    @SuppressWarnings("NullAway.Init")
    protected HelpRequest() {}

    @SuppressWarnings("NullAway.Init")
    HelpRequest(UUID round, UUID roundSeat, HelpKind kind, @Nullable String words, Instant now, LocalDate promisedBy) {
        this.round = round;
        this.roundSeat = roundSeat;
        this.kind = kind;
        this.words = words;
        this.askedAt = now;
        this.promisedBy = promisedBy;
    }

    /** Marks it as answered. Idempotent. */
    public boolean answer(UUID by, Instant now) {
        if (answeredAt != null) {
            return false;
        }
        answeredAt = now;
        answeredBy = by;
        return true;
    }

    public UUID id() {
        return id;
    }

    UUID round() {
        return round;
    }

    public UUID roundSeat() {
        return roundSeat;
    }

    public HelpKind kind() {
        return kind;
    }

    Instant askedAt() {
        return askedAt;
    }

    public LocalDate promisedBy() {
        return promisedBy;
    }

    @Nullable
    public Instant answeredAt() {
        return answeredAt;
    }

    @Nullable
    public String words() {
        return words;
    }
}
