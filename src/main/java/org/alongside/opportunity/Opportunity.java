package org.alongside.opportunity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alongside.forwardplan.PeopleGroup;
import org.alongside.notification.Recipient;
import org.alongside.project.Level;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A suggestion for co-production, as submitted. */
@Entity
public class Opportunity {

    /** The weeks assumed without a decision date. */
    private static final int NO_HURRY = 52;

    @Id
    private String reference;

    private String title;
    private String about;
    private String service;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]")
    private List<String> groups;

    @Enumerated(EnumType.STRING)
    private Reach reach;

    @Enumerated(EnumType.STRING)
    private IfKnown decisionOpen;

    @Enumerated(EnumType.STRING)
    private CanChange canChange;

    @Enumerated(EnumType.STRING)
    private IfKnown imposed;

    private @Nullable LocalDate startsOn;
    private @Nullable LocalDate endsOn;
    private String proposerName;
    private String proposerEmail;

    @Enumerated(EnumType.STRING)
    private ProposerKind proposerKind;

    private String organisation;
    private Instant receivedAt;
    private @Nullable LocalDate answerBy;

    @Enumerated(EnumType.STRING)
    private @Nullable Level advisedLevel;

    private String advisedBecause;

    @SuppressWarnings("NullAway.Init")
    protected Opportunity() {
        // For JPA.
    }

    Opportunity(String reference, Proposal proposal, Instant receivedAt, LocalDate answerBy) {
        this.reference = reference;
        this.title = proposal.title();
        this.about = proposal.about();
        this.service = proposal.service();
        this.groups = proposal.groups().stream().sorted().map(Enum::name).toList();
        this.reach = proposal.reach();
        this.decisionOpen = proposal.decisionOpen();
        this.canChange = proposal.canChange();
        this.imposed = proposal.imposed();
        this.startsOn = proposal.startsOn();
        this.endsOn = proposal.endsOn();
        this.proposerName = proposal.proposerName();
        this.proposerEmail = proposal.proposerEmail();
        this.proposerKind = proposal.proposerKind();
        this.organisation = proposal.organisation();
        this.receivedAt = receivedAt;
        this.answerBy = answerBy;
        this.advisedBecause = "";
    }

    void advised(Level level, String because) {
        this.advisedLevel = level;
        this.advisedBecause = because;
    }

    /** The decision table's inputs for this day, since the remaining time shrinks. */
    Facts facts(LocalDate today) {
        LocalDate last = endsOn;
        int weeks = last == null ? NO_HURRY : (int) Math.max(0, ChronoUnit.WEEKS.between(today, last));
        return new Facts(
                decisionOpen != IfKnown.NO,
                canChange == CanChange.NOT_KNOWN ? CanChange.SOME : canChange,
                imposed == IfKnown.YES,
                weeks,
                reach == Reach.NOT_KNOWN ? Reach.HUNDREDS : reach);
    }

    public String reference() {
        return reference;
    }

    public String title() {
        return title;
    }

    public String about() {
        return about;
    }

    /** Empty when not known. */
    public String service() {
        return service;
    }

    public Set<PeopleGroup> groups() {
        Set<PeopleGroup> known = EnumSet.noneOf(PeopleGroup.class);
        groups.forEach(code -> known.add(PeopleGroup.valueOf(code)));
        return known;
    }

    /** Codes for {@link org.alongside.forwardplan.PeopleGroups#names}. */
    public List<String> groupCodes() {
        return List.copyOf(groups);
    }

    public Reach reach() {
        return reach;
    }

    public IfKnown decisionOpen() {
        return decisionOpen;
    }

    public CanChange canChange() {
        return canChange;
    }

    public IfKnown imposed() {
        return imposed;
    }

    public Optional<LocalDate> startsOn() {
        return Optional.ofNullable(startsOn);
    }

    public Optional<LocalDate> endsOn() {
        return Optional.ofNullable(endsOn);
    }

    public String proposerName() {
        return proposerName;
    }

    public ProposerKind proposerKind() {
        return proposerKind;
    }

    /** Empty unless suggested by a user-led organisation. */
    public String organisation() {
        return organisation;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    /** The date promised to the proposer for a decision; empty for older opportunities. */
    public Optional<LocalDate> answerBy() {
        return Optional.ofNullable(answerBy);
    }

    /** The decision table's latest advice. */
    public Optional<Level> advisedLevel() {
        return Optional.ofNullable(advisedLevel);
    }

    /** The table's reason for its advice; empty when it gives none. */
    public String advisedBecause() {
        return advisedBecause;
    }

    /** The proposer as a recipient of messages. */
    public Recipient proposer() {
        return Recipient.outside(proposerName, proposerEmail);
    }

    boolean isFrom(String email) {
        return proposerEmail.equalsIgnoreCase(email.strip());
    }

    /**
     * The inputs of {@code suitability.dmn}. Unknown answers default to the middle: an open decision, partly
     * changeable, not imposed, hundreds of people.
     */
    public record Facts(boolean decisionOpen, CanChange canChange, boolean imposed, int weeks, Reach reach) {}
}
