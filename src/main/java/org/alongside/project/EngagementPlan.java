package org.alongside.project;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * One completed version of a project's plan. Immutable, except for the decisions of a manager and the sponsor, each
 * added once.
 */
@Entity
public class EngagementPlan {

    @Id
    private UUID id;

    private String reference;
    private int version;

    @Enumerated(EnumType.STRING)
    private PlanState state;

    private String purpose;
    private String canChange;
    private String cannotChange;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]")
    private List<String> groups;

    private String otherGroups;
    private String partners;

    @Enumerated(EnumType.STRING)
    private UserLed userLed;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]")
    private List<String> leftOut;

    private String leftOutAction;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]")
    private List<String> formats;

    private @Nullable BigDecimal accessBudget;
    private @Nullable BigDecimal rewardBudget;
    private @Nullable LocalDate startsOn;
    private @Nullable LocalDate endsOn;
    private @Nullable LocalDate hearBackBy;
    private UUID writtenBy;
    private Instant writtenAt;
    private @Nullable UUID askedBy;
    private @Nullable String askedWhy;
    private @Nullable Boolean overrideAllowed;
    private @Nullable UUID overrideBy;
    private @Nullable Instant overrideAt;
    private @Nullable String overrideReason;
    private @Nullable UUID decidedBy;
    private @Nullable Instant decidedAt;
    private @Nullable String decisionWords;

    @SuppressWarnings("NullAway.Init")
    protected EngagementPlan() {
        // For JPA.
    }

    EngagementPlan(String reference, int version, PlanDraft draft, UUID writtenBy, Instant writtenAt) {
        this.id = UUID.randomUUID();
        this.reference = reference;
        this.version = version;
        this.state = PlanState.WRITTEN;
        this.purpose = draft.purpose();
        this.canChange = draft.canChange();
        this.cannotChange = draft.cannotChange();
        this.groups = draft.groups();
        this.otherGroups = draft.otherGroups();
        this.partners = draft.partners();
        this.userLed = draft.userLed();
        this.leftOut = draft.leftOut();
        this.leftOutAction = draft.leftOutAction();
        this.formats = draft.formats();
        this.accessBudget = draft.accessBudget();
        this.rewardBudget = draft.rewardBudget();
        this.startsOn = draft.startsOn();
        this.endsOn = draft.endsOn();
        this.hearBackBy = draft.hearBackBy();
        this.writtenBy = writtenBy;
        this.writtenAt = writtenAt;
    }

    /** Records the officer's request to allow this version despite its gaps. */
    void askToPass(UUID by, String why) {
        mustBeOpen();
        this.askedBy = by;
        this.askedWhy = why;
    }

    /**
     * Records a manager's decision on allowing this version despite its gaps.
     *
     * @throws IllegalStateException when there was no request, or the manager wrote the plan or made the request:
     *     managers cannot allow their own work
     */
    void override(boolean allowed, UUID by, String reason, Instant at) {
        mustBeOpen();
        if (askedBy == null) {
            throw new IllegalStateException("Nobody asked to let plan " + version + " of " + reference + " pass");
        }
        if (isOwnWorkOf(by)) {
            throw new IllegalStateException("Nobody lets their own plan pass: " + reference);
        }
        this.overrideAllowed = allowed;
        this.overrideBy = by;
        this.overrideReason = reason;
        this.overrideAt = at;
    }

    void endorse(UUID by, @Nullable String words, Instant at) {
        decide(PlanState.ENDORSED, by, words, at);
    }

    void sendBack(UUID by, String words, Instant at) {
        decide(PlanState.SENT_BACK, by, words, at);
    }

    /** Whether this person wrote the plan or asked to allow it. */
    boolean isOwnWorkOf(UUID account) {
        return writtenBy.equals(account) || account.equals(askedBy);
    }

    private void decide(PlanState decision, UUID by, @Nullable String words, Instant at) {
        mustBeOpen();
        this.state = decision;
        this.decidedBy = by;
        this.decisionWords = words;
        this.decidedAt = at;
    }

    private void mustBeOpen() {
        if (state != PlanState.WRITTEN) {
            throw new IllegalStateException("Plan " + version + " of " + reference + " was decided: " + state);
        }
    }

    public String reference() {
        return reference;
    }

    /** From 1; each completion adds a version. */
    public int version() {
        return version;
    }

    public PlanState state() {
        return state;
    }

    public String purpose() {
        return purpose;
    }

    /** What people can change; empty when not stated. */
    public String canChange() {
        return canChange;
    }

    /** What people cannot change, and why; empty when not stated. */
    public String cannotChange() {
        return cannotChange;
    }

    /** Codes of the groups to involve; see {@link org.alongside.forwardplan.PeopleGroups#names}. */
    public List<String> groups() {
        return List.copyOf(groups);
    }

    /** Other people to involve, as free text. */
    public String otherGroups() {
        return otherGroups;
    }

    /** Partner organisations, one per line. */
    public String partners() {
        return partners;
    }

    public UserLed userLed() {
        return userLed;
    }

    /** Codes of groups at risk of being left out. */
    public List<String> leftOut() {
        return List.copyOf(leftOut);
    }

    /** Actions to give those groups an equal opportunity to be involved. */
    public String leftOutAction() {
        return leftOutAction;
    }

    /** Codes of {@link PlanFormat}. */
    public List<String> formats() {
        return List.copyOf(formats);
    }

    /** In pounds. */
    public Optional<BigDecimal> accessBudget() {
        return Optional.ofNullable(accessBudget);
    }

    /** For rewards and expenses, in pounds. */
    public Optional<BigDecimal> rewardBudget() {
        return Optional.ofNullable(rewardBudget);
    }

    public Optional<LocalDate> startsOn() {
        return Optional.ofNullable(startsOn);
    }

    public Optional<LocalDate> endsOn() {
        return Optional.ofNullable(endsOn);
    }

    /** The date by which participants learn what their contributions changed. */
    public Optional<LocalDate> hearBackBy() {
        return Optional.ofNullable(hearBackBy);
    }

    public UUID writtenBy() {
        return writtenBy;
    }

    public Instant writtenAt() {
        return writtenAt;
    }

    /** Why the officer asked to allow the plan despite its gaps; empty without a request. */
    public Optional<String> askedWhy() {
        return Optional.ofNullable(askedWhy);
    }

    /** A manager's decision on allowing this version. */
    public Optional<Override> override() {
        return overrideAllowed == null
                ? Optional.empty()
                : Optional.of(new Override(
                        overrideAllowed,
                        Objects.requireNonNull(overrideBy),
                        Objects.requireNonNull(overrideAt),
                        Objects.requireNonNull(overrideReason)));
    }

    /** The sponsor's decision, once made. */
    public Optional<Decision> decision() {
        return state == PlanState.WRITTEN
                ? Optional.empty()
                : Optional.of(new Decision(
                        state == PlanState.ENDORSED,
                        Objects.requireNonNull(decidedBy),
                        Objects.requireNonNull(decidedAt),
                        decisionWords == null ? "" : decisionWords));
    }

    /** The content as a draft, to start the next version from. */
    public PlanDraft draft() {
        return new PlanDraft(
                purpose,
                canChange,
                cannotChange,
                groups,
                otherGroups,
                partners,
                userLed,
                leftOut,
                leftOutAction,
                formats,
                accessBudget,
                rewardBudget,
                startsOn,
                endsOn,
                hearBackBy);
    }

    /** A manager's signed decision to allow an incomplete plan, or not. */
    public record Override(boolean allowed, UUID by, Instant at, String reason) {}

    /**
     * The sponsor's decision.
     *
     * @param words required changes, or a remark; may be empty
     */
    public record Decision(boolean endorsed, UUID by, Instant at, String words) {}
}
