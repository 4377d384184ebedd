package org.alongside.contribution;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.alongside.form.answer.ValidationRejected;
import org.jspecify.annotations.Nullable;

/** A contribution by a person or group, and its answer. The text is in a separate table. */
@Entity
@SecondaryTable(name = "contribution_words", pkJoinColumns = @PrimaryKeyJoinColumn(name = "contribution"))
class Contribution {

    @Id
    private UUID id;

    private String reference;
    private int number;

    @Enumerated(EnumType.STRING)
    private Occasion occasion;

    @Column
    private @Nullable UUID workshop;

    @Column
    private LocalDate saidOn;

    @Column
    private @Nullable UUID account;

    @Column
    private @Nullable Integer people;

    @Column
    private boolean anonymous;

    @Column
    private @Nullable UUID recordedBy;

    @Column
    private Instant recordedAt;

    private String wordsHash;

    @Column(table = "contribution_words")
    private @Nullable String words;

    @Column(table = "contribution_words")
    private @Nullable String salt;

    @Column(table = "contribution_words")
    private @Nullable String saidBy;

    @Column(table = "contribution_words")
    private @Nullable String email;

    @Enumerated(EnumType.STRING)
    private @Nullable ResponseOutcome outcome;

    @Column
    private @Nullable String decision;

    @Column
    private @Nullable String why;

    @Column
    private @Nullable String decidedBy;

    @Column
    private @Nullable LocalDate decidedOn;

    @Column
    private @Nullable UUID answeredBy;

    @Column
    private @Nullable Instant answeredAt;

    private @Nullable Instant toldAt;

    @Enumerated(EnumType.STRING)
    @Column
    private @Nullable ToldHow toldHow;

    @Enumerated(EnumType.STRING)
    @Column
    private @Nullable PromiseKept kept;

    @Column
    private @Nullable String keptWords;

    @Column
    private @Nullable UUID checkedBy;

    @Column
    private @Nullable Instant checkedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Contribution() {}

    Contribution(String reference, int number, NewContribution heard, @Nullable UUID recordedBy, Instant now) {
        this.id = UUID.randomUUID();
        this.reference = reference;
        this.number = number;
        this.occasion = heard.occasion();
        this.workshop = heard.workshop();
        this.saidOn = heard.saidOn();
        this.account = heard.account();
        this.people = heard.people();
        this.anonymous = heard.anonymous();
        this.recordedBy = recordedBy;
        this.recordedAt = now;
        this.words = heard.words();
        this.saidBy = heard.saidBy();
        this.email = heard.email();
        this.salt = UUID.randomUUID().toString();
        this.wordsHash = WordsHash.of(salt, heard.words());
    }

    /** Answers the contribution. The answer can be changed until its author has been notified. */
    void answer(Response response, @Nullable UUID by, Instant now) {
        if (toldAt != null) {
            throw ValidationRejected.altogether("contribution.refused.already-told", number);
        }
        outcome = response.outcome();
        decision = response.decision();
        why = response.why();
        decidedBy = response.decidedBy();
        decidedOn = response.decidedOn();
        answeredBy = by;
        answeredAt = now;
    }

    void told(ToldHow how, Instant now) {
        if (outcome == null) {
            throw ValidationRejected.altogether("contribution.refused.told-before-answer", number);
        }
        if (toldAt == null) {
            toldAt = now;
            toldHow = how;
        }
        if (anonymous) {
            // Older anonymous contributions have an address, kept only for this notification.
            email = null;
        }
    }

    void check(PromiseKept found, @Nullable String inWords, @Nullable UUID by, Instant now) {
        if (outcome == null || !outcome.isPromise()) {
            throw ValidationRejected.altogether("contribution.refused.nothing-promised", number);
        }
        kept = found;
        keptWords = inWords;
        checkedBy = by;
        checkedAt = now;
    }

    /** Erases text and author; the contribution and its answer remain. */
    void eraseWords() {
        words = null;
        salt = null;
        saidBy = null;
        email = null;
        account = null;
    }

    int number() {
        return number;
    }

    String reference() {
        return reference;
    }

    Occasion occasion() {
        return occasion;
    }

    String wordsHash() {
        return wordsHash;
    }
}
