package org.alongside.opportunity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.alongside.project.Level;
import org.jspecify.annotations.Nullable;

/** One decision on an opportunity. */
@Entity
public class Triage {

    @Id
    private UUID id;

    private String reference;

    @Enumerated(EnumType.STRING)
    private TriageOutcome outcome;

    @Enumerated(EnumType.STRING)
    private @Nullable Level level;

    private String elements;
    private @Nullable LocalDate lookAgainOn;
    private String signpostTo;
    private String reason;
    private @Nullable UUID leadOfficer;
    private @Nullable UUID sponsor;
    private UUID decidedBy;
    private Instant decidedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Level advisedLevel;

    private String advisedBecause;

    @SuppressWarnings("NullAway.Init")
    protected Triage() {
        // For JPA.
    }

    Triage(Opportunity opportunity, Decision decision, UUID decidedBy, Instant decidedAt) {
        this.id = UUID.randomUUID();
        this.reference = opportunity.reference();
        this.outcome = decision.outcome();
        this.level = decision.level();
        this.elements = decision.elements();
        this.lookAgainOn = decision.lookAgainOn();
        this.signpostTo = decision.signpostTo();
        this.reason = decision.reason();
        this.leadOfficer = decision.leadOfficer();
        this.sponsor = decision.sponsor();
        this.decidedBy = decidedBy;
        this.decidedAt = decidedAt;
        this.advisedLevel = opportunity.advisedLevel().orElse(null);
        this.advisedBecause = opportunity.advisedBecause();
    }

    public String reference() {
        return reference;
    }

    public TriageOutcome outcome() {
        return outcome;
    }

    /** Set when it becomes a project. */
    public Optional<Level> level() {
        return Optional.ofNullable(level);
    }

    /** The elements to co-produce; empty unless only elements are. */
    public String elements() {
        return elements;
    }

    public Optional<LocalDate> lookAgainOn() {
        return Optional.ofNullable(lookAgainOn);
    }

    /** Where to get help instead; empty unless signposted. */
    public String signpostTo() {
        return signpostTo;
    }

    /** In the officer's words; sent to the proposer. */
    public String reason() {
        return reason;
    }

    public Optional<UUID> leadOfficer() {
        return Optional.ofNullable(leadOfficer);
    }

    public Optional<UUID> sponsor() {
        return Optional.ofNullable(sponsor);
    }

    public UUID decidedBy() {
        return decidedBy;
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    /** The decision table's advice at the time; empty when it was not evaluated. */
    public Optional<Level> advisedLevel() {
        return Optional.ofNullable(advisedLevel);
    }

    /** The table's reason at the time; may be empty. */
    public String advisedBecause() {
        return advisedBecause;
    }

    /**
     * An officer's decision.
     *
     * @param level required when it becomes a project, with {@code leadOfficer} and {@code sponsor}
     * @throws IllegalArgumentException when a value required for the outcome is missing
     */
    public record Decision(
            TriageOutcome outcome,
            String reason,
            String elements,
            @Nullable LocalDate lookAgainOn,
            String signpostTo,
            @Nullable Level level,
            @Nullable UUID leadOfficer,
            @Nullable UUID sponsor) {

        public Decision {
            require(!reason.isBlank(), "a reason");
            require(outcome != TriageOutcome.CO_PRODUCE_ELEMENTS || !elements.isBlank(), "the elements");
            require(outcome != TriageOutcome.NOT_NOW || lookAgainOn != null, "a day to look again");
            require(outcome != TriageOutcome.SIGNPOST || !signpostTo.isBlank(), "who can help");
            require(!outcome.isAccepted() || level != null, "a level");
            require(!outcome.isAccepted() || leadOfficer != null, "a lead officer");
            require(!outcome.isAccepted() || sponsor != null, "a sponsor");
        }

        private static void require(boolean holds, String what) {
            if (!holds) {
                throw new IllegalArgumentException("A triage needs " + what);
            }
        }
    }
}
