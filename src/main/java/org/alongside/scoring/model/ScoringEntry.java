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
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An application, a bid or a nomination in a scoring round. */
@Entity
@Table(name = "scoring_entry")
@SecondaryTable(name = "scoring_entry_words", pkJoinColumns = @PrimaryKeyJoinColumn(name = "entry"))
@SecondaryTable(name = "scoring_contact", pkJoinColumns = @PrimaryKeyJoinColumn(name = "entry"))
public class ScoringEntry {

    private static final String WORDS = "scoring_entry_words";
    private static final String CONTACT = "scoring_contact";

    @Id
    private UUID id;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "round")
    private ScoringRound round;

    private int position;

    private @Nullable BigDecimal asked;

    private boolean shortlisted = true;

    @Column(name = "tie_place")
    private @Nullable Integer tiePlace;

    @Enumerated(EnumType.STRING)
    private @Nullable EntryOutcome outcome;

    @Column(table = WORDS)
    private String name;

    @Column(table = WORDS)
    private String summary;

    @Column(table = WORDS, name = "left_out")
    private @Nullable String leftOut;

    @Column(table = CONTACT, name = "name")
    private @Nullable String contactName;

    @Column(table = CONTACT, name = "email")
    private @Nullable String contactEmail;

    @SuppressWarnings("NullAway.Init")
    protected ScoringEntry() {}

    ScoringEntry(ScoringRound round, int position, ScoringPlan.NewEntry planned) {
        this.id = UUID.randomUUID();
        this.round = round;
        this.position = position;
        this.name = planned.name();
        this.summary = planned.summary();
        this.asked = planned.asked();
        this.contactEmail = planned.email();
        this.contactName = planned.email() == null ? null : Objects.requireNonNullElse(planned.contact(), name);
    }

    /** Leaves the entry off the shortlist. */
    void leaveOut(String why) {
        shortlisted = false;
        outcome = EntryOutcome.NOT_SHORTLISTED;
        leftOut = why;
    }

    void placeInTie(int place) {
        tiePlace = place;
    }

    void decide(boolean awarded) {
        outcome = awarded ? EntryOutcome.AWARDED : EntryOutcome.NOT_AWARDED;
    }

    /** The person to notify, when an email address was given. */
    public Optional<Contact> contact() {
        return contactEmail == null
                ? Optional.empty()
                : Optional.of(new Contact(Objects.requireNonNullElse(contactName, name), contactEmail));
    }

    /** The person to notify about an entry. */
    public record Contact(String name, String email) {}

    public UUID id() {
        return id;
    }

    ScoringRound round() {
        return round;
    }

    /** From 1, in the order of setting up. */
    public int position() {
        return position;
    }

    public String name() {
        return name;
    }

    public String summary() {
        return summary;
    }

    /** In pounds; null when the entry asks for no money. */
    public @Nullable BigDecimal asked() {
        return asked;
    }

    public boolean shortlisted() {
        return shortlisted;
    }

    /** Why it was not shortlisted. */
    public @Nullable String leftOut() {
        return leftOut;
    }

    /** The chair's order among tied entries, from 1. */
    public @Nullable Integer tiePlace() {
        return tiePlace;
    }

    public @Nullable EntryOutcome outcome() {
        return outcome;
    }
}
