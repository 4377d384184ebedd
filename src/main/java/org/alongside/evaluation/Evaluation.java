package org.alongside.evaluation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.alongside.form.answer.ValidationRejected;
import org.jspecify.annotations.Nullable;

/** The evaluation of a case, from the request for feedback to the check six months after closing. */
@Entity
public class Evaluation {

    @Id
    private String reference;

    @Column
    private Instant askedAt;

    private LocalDate feedbackBy;
    private @Nullable String findings;
    private @Nullable String workedWell;
    private @Nullable String recommended;

    @Column
    private @Nullable UUID findingsBy;

    private @Nullable Instant findingsAt;

    @Column
    private @Nullable UUID signedBy;

    @Column
    private @Nullable Instant signedAt;

    private @Nullable String learned;
    private @Nullable String differently;

    @Column
    private @Nullable UUID writtenUpBy;

    @Column
    private @Nullable Instant writtenUpAt;

    private @Nullable Instant closedAt;
    private @Nullable LocalDate followUpOn;
    private @Nullable String followUpWords;

    @Column
    private @Nullable UUID followedUpBy;

    private @Nullable Instant followedUpAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Evaluation() {}

    Evaluation(String reference, Instant now, LocalDate feedbackBy) {
        this.reference = reference;
        this.askedAt = now;
        this.feedbackBy = feedbackBy;
    }

    /** Asks again, after a change of scope has led the case through its stages a second time. */
    void askAgain(Instant now, LocalDate by) {
        askedAt = now;
        feedbackBy = by;
        findingsAt = null;
        signedAt = null;
    }

    /** Rejects feedback that arrives after the findings. */
    void acceptFeedback() {
        if (findingsAt != null) {
            throw ValidationRejected.altogether("evaluation.refused.findings-written");
        }
    }

    void find(String found, @Nullable String well, String recommendations, @Nullable UUID by, Instant now) {
        findings = found;
        workedWell = well;
        recommended = recommendations;
        findingsBy = by;
        findingsAt = now;
    }

    void sign(@Nullable UUID by, Instant now) {
        signedBy = by;
        signedAt = now;
    }

    void writeUp(String lessons, @Nullable String otherwise, @Nullable UUID by, Instant now) {
        learned = lessons;
        differently = otherwise;
        writtenUpBy = by;
        writtenUpAt = now;
    }

    void close(Instant now, LocalDate lookAgainOn) {
        closedAt = now;
        followUpOn = lookAgainOn;
    }

    void followUp(@Nullable String words, @Nullable UUID by, Instant now) {
        followUpWords = words;
        followedUpBy = by;
        followedUpAt = now;
    }

    public String reference() {
        return reference;
    }

    /** The requested date; later feedback still counts until the findings are written. */
    public LocalDate feedbackBy() {
        return feedbackBy;
    }

    public boolean takesFeedback() {
        return findingsAt == null;
    }

    public Optional<String> findings() {
        return Optional.ofNullable(findings);
    }

    public Optional<String> workedWell() {
        return Optional.ofNullable(workedWell);
    }

    public Optional<String> recommended() {
        return Optional.ofNullable(recommended);
    }

    /** Lessons for others. */
    public Optional<String> learned() {
        return Optional.ofNullable(learned);
    }

    public Optional<String> differently() {
        return Optional.ofNullable(differently);
    }

    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }

    /** The date of the check on promises. */
    public Optional<LocalDate> followUpOn() {
        return Optional.ofNullable(followUpOn);
    }

    public Optional<String> followUpWords() {
        return Optional.ofNullable(followUpWords);
    }

    public boolean isFollowedUp() {
        return followedUpAt != null;
    }
}
