package org.alongside.scoring.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** When a scoring round was set up, opened, closed and decided, by which account, and its deadline. */
@Embeddable
public class ScoringSchedule {

    @Column(name = "set_up_at")
    private Instant setUpAt;

    @Column(name = "set_up_by")
    private @Nullable UUID setUpBy;

    @Column(name = "working_days")
    private int workingDays;

    @Column(name = "opened_at")
    private @Nullable Instant openedAt;

    @Column(name = "last_day")
    private @Nullable LocalDate lastDay;

    @Column(name = "closes_at")
    private @Nullable Instant closesAt;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "decided_by")
    private @Nullable UUID decidedBy;

    @SuppressWarnings("NullAway.Init")
    protected ScoringSchedule() {}

    ScoringSchedule(int workingDays, @Nullable UUID setUpBy, Instant setUpAt) {
        this.setUpBy = setUpBy;
        this.workingDays = workingDays;
        this.setUpAt = setUpAt;
    }

    void open(LocalDate until, Instant untilMoment, Instant now) {
        openedAt = now;
        move(until, untilMoment);
    }

    void move(LocalDate until, Instant untilMoment) {
        lastDay = until;
        closesAt = untilMoment;
    }

    void close(Instant now) {
        closedAt = now;
    }

    void decide(UUID by, Instant now) {
        decidedBy = by;
        decidedAt = now;
    }

    boolean isBeforeDeadline(Instant now) {
        return closesAt != null && !now.isAfter(closesAt);
    }

    Instant setUpAt() {
        return setUpAt;
    }

    /** How long scoring lasts. */
    public int workingDays() {
        return workingDays;
    }

    public @Nullable Instant openedAt() {
        return openedAt;
    }

    /** The round closes at the end of this day; null before it opens. */
    public @Nullable LocalDate lastDay() {
        return lastDay;
    }

    public @Nullable Instant closesAt() {
        return closesAt;
    }

    public @Nullable Instant closedAt() {
        return closedAt;
    }

    public @Nullable Instant decidedAt() {
        return decidedAt;
    }

    public @Nullable UUID setUpBy() {
        return setUpBy;
    }

    public @Nullable UUID decidedBy() {
        return decidedBy;
    }

    /** When it was decided, or closed if it was called off. */
    @Nullable
    Instant overSince() {
        return decidedAt == null ? closedAt : decidedAt;
    }
}
