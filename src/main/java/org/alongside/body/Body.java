package org.alongside.body;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** A standing group that decides or advises. */
@Entity
@Table(name = "body")
public class Body {

    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    private UUID id;

    private String name;

    @Enumerated(EnumType.STRING)
    private BodyKind kind;

    private String terms;

    @Embedded
    private Quorum quorum;

    @Embedded
    private BodyTerms rules;

    @Column(name = "established_on")
    private LocalDate establishedOn;

    @SuppressWarnings("NullAway.Init")
    protected Body() {}

    @SuppressWarnings("NullAway.Init")
    Body(String name, BodyKind kind, String terms, Quorum quorum, BodyTerms rules, LocalDate establishedOn) {
        this.name = name;
        this.kind = kind;
        this.terms = terms;
        this.quorum = quorum;
        this.rules = rules;
        this.establishedOn = establishedOn;
    }

    void change(String newTerms, Quorum newQuorum, BodyTerms newRules) {
        terms = newTerms;
        quorum = newQuorum;
        rules = newRules;
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public BodyKind kind() {
        return kind;
    }

    /** Terms of reference in plain words: purpose and powers. */
    public String terms() {
        return terms;
    }

    public Quorum quorum() {
        return quorum;
    }

    /** The current decision rules. */
    public BodyTerms rules() {
        return rules;
    }

    public LocalDate establishedOn() {
        return establishedOn;
    }
}
