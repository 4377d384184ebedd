package org.alongside.scoring.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.alongside.round.Assistance;
import org.alongside.round.BallotWay;
import org.jspecify.annotations.Nullable;

/** How scores were recorded for a member who gave them on paper, by phone, with support or in a meeting. */
@Entity
@Table(name = "scoring_assistance")
@SecondaryTable(name = "scoring_assistance_words", pkJoinColumns = @PrimaryKeyJoinColumn(name = "assistance"))
public class ScoringAssistance {

    private static final String WORDS = "scoring_assistance_words";

    @Id
    private UUID id;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "scoring_seat")
    private ScoringSeat seat;

    @Enumerated(EnumType.STRING)
    private BallotWay way;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "recorded_by")
    private UUID recordedBy;

    @Column(table = WORDS, name = "helped_by")
    private @Nullable String helpedBy;

    @Column(table = WORDS, name = "confirmed_how")
    private String confirmedHow;

    @SuppressWarnings("NullAway.Init")
    protected ScoringAssistance() {}

    ScoringAssistance(ScoringSeat seat, Assistance how, UUID recordedBy, Instant recordedAt) {
        this.id = UUID.randomUUID();
        this.seat = seat;
        this.way = how.way();
        this.helpedBy = how.helpedBy();
        this.confirmedHow = how.confirmedHow();
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
    }

    public UUID id() {
        return id;
    }

    ScoringSeat seat() {
        return seat;
    }

    public BallotWay way() {
        return way;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public UUID recordedBy() {
        return recordedBy;
    }

    public @Nullable String helpedBy() {
        return helpedBy;
    }

    public String confirmedHow() {
        return confirmedHow;
    }
}
