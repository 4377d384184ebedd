package org.alongside.body;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A version of a body's terms. Immutable. */
@Entity
@Table(name = "body_terms")
@SecondaryTable(name = "body_terms_words", pkJoinColumns = @PrimaryKeyJoinColumn(name = "body_terms"))
class TermsVersion {

    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    private UUID id;

    // Used by queries only.
    @SuppressWarnings("UnusedVariable")
    private UUID body;

    private int version;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "changed_by")
    private @Nullable UUID changedBy;

    private String terms;

    @Embedded
    private Quorum quorum;

    @Embedded
    private BodyTerms rules;

    @Column(table = "body_terms_words")
    private @Nullable String why;

    @SuppressWarnings("NullAway.Init")
    protected TermsVersion() {}

    @SuppressWarnings("NullAway.Init")
    TermsVersion(Body of, int version, @Nullable String why, @Nullable UUID by, Instant now) {
        this.body = of.id();
        this.version = version;
        this.terms = of.terms();
        this.quorum = of.quorum();
        this.rules = of.rules();
        this.why = why;
        this.changedBy = by;
        this.changedAt = now;
    }

    public int version() {
        return version;
    }

    public Instant changedAt() {
        return changedAt;
    }

    @Nullable
    UUID changedBy() {
        return changedBy;
    }

    public String terms() {
        return terms;
    }

    public Quorum quorum() {
        return quorum;
    }

    public BodyTerms rules() {
        return rules;
    }

    /** Why the terms were changed; null for the first version. */
    public @Nullable String why() {
        return why;
    }
}
