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
 * One finished version of a project's plan. Its content never changes; what a manager and the sponsor decide about it is
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

    /** The officer asks a manager to let this version pass although something is missing. */
    void askToPass(UUID by, String why) {
        mustBeOpen();
        this.askedBy = by;
        this.askedWhy = why;
    }

    /**
     * A manager signs whether this version may pass.
     *
     * @throws IllegalStateException when nobody asked, or when the manager asked or wrote the plan: nobody lets their own
     *     work pass
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

    /** Whether this person wrote the plan or asked to let it pass. */
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

    /** From 1; each finished writing makes the next. */
    public int version() {
        return version;
    }

    public PlanState state() {
        return state;
    }

    public String purpose() {
        return purpose;
    }

    /** What people can change; empty when nobody has said. */
    public String canChange() {
        return canChange;
    }

    /** What people cannot change, and why; empty when nobody has said. */
    public String cannotChange() {
        return cannotChange;
    }

    /** Codes of the groups to be heard; their names: {@link org.alongside.forwardplan.PeopleGroups#names}. */
    public List<String> groups() {
        return List.copyOf(groups);
    }

    /** Anybody else to be heard, in words. */
    public String otherGroups() {
        return otherGroups;
    }

    /** Partner organisations, one on each line. */
    public String partners() {
        return partners;
    }

    public UserLed userLed() {
        return userLed;
    }

    /** Codes of the groups that could be left out of this work. */
    public List<String> leftOut() {
        return List.copyOf(leftOut);
    }

    /** What will be done so that they have an equal opportunity to be involved. */
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

    /** The day by which people hear what their words changed. */
    public Optional<LocalDate> hearBackBy() {
        return Optional.ofNullable(hearBackBy);
    }

    public UUID writtenBy() {
        return writtenBy;
    }

    public Instant writtenAt() {
        return writtenAt;
    }

    /** Why the officer asked to let the plan pass, when that happened. */
    public Optional<String> askedWhy() {
        return Optional.ofNullable(askedWhy);
    }

    /** What a manager signed about letting this version pass. */
    public Optional<Override> override() {
        return overrideAllowed == null
                ? Optional.empty()
                : Optional.of(new Override(
                        overrideAllowed,
                        Objects.requireNonNull(overrideBy),
                        Objects.requireNonNull(overrideAt),
                        Objects.requireNonNull(overrideReason)));
    }

    /** What the sponsor decided, once that happened. */
    public Optional<Decision> decision() {
        return state == PlanState.WRITTEN
                ? Optional.empty()
                : Optional.of(new Decision(
                        state == PlanState.ENDORSED,
                        Objects.requireNonNull(decidedBy),
                        Objects.requireNonNull(decidedAt),
                        decisionWords == null ? "" : decisionWords));
    }

    /** What the officer wrote, for going on from it. */
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

    /** A manager's signed decision to let an incomplete plan pass, or not to. */
    public record Override(boolean allowed, UUID by, Instant at, String reason) {}

    /**
     * The sponsor's decision.
     *
     * @param words what has to change, or a remark; may be empty
     */
    public record Decision(boolean endorsed, UUID by, Instant at, String words) {}
}
