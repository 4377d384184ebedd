package org.alongside.decision.model;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A body's decision in a meeting, with attendance and minutes. */
@Entity
@Table(name = "round_meeting")
@SecondaryTable(name = "round_meeting_words", pkJoinColumns = @PrimaryKeyJoinColumn(name = "meeting"))
public class Meeting {

    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    private UUID id;

    private UUID round;

    @Column(name = "held_on")
    private LocalDate heldOn;

    @Enumerated(EnumType.STRING)
    private PanelOutcome outcome;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(table = "round_meeting_words")
    private String minutes;

    @Column(table = "round_meeting_words")
    private @Nullable String dissent;

    @ElementCollection
    @CollectionTable(name = "round_meeting_seat", joinColumns = @JoinColumn(name = "meeting"))
    @Column(name = "round_seat")
    private Set<UUID> present = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "round_meeting_condition", joinColumns = @JoinColumn(name = "meeting"))
    @OrderColumn(name = "position")
    @Column(name = "words")
    private List<String> conditions = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Meeting() {}

    @SuppressWarnings("NullAway.Init")
    public Meeting(UUID round, MeetingDecision decision, Instant recordedAt) {
        this.round = round;
        this.heldOn = decision.heldOn();
        this.outcome = decision.outcome();
        this.minutes = decision.minutes();
        this.dissent = decision.dissent();
        this.present.addAll(decision.present());
        this.conditions.addAll(decision.conditions());
        this.recordedAt = recordedAt;
    }

    /** Whether this decision is already recorded here. */
    public boolean says(MeetingDecision decision) {
        return new MeetingDecision(heldOn, present, outcome, minutes, dissent, conditions()).equals(decision);
    }

    UUID round() {
        return round;
    }

    public LocalDate heldOn() {
        return heldOn;
    }

    PanelOutcome outcome() {
        return outcome;
    }

    public String minutes() {
        return minutes;
    }

    @Nullable
    public String dissent() {
        return dissent;
    }

    public Set<UUID> present() {
        return Set.copyOf(present);
    }

    public List<String> conditions() {
        return List.copyOf(conditions);
    }
}
