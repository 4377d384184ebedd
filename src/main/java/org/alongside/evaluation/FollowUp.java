package org.alongside.evaluation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.alongside.contribution.PromiseKept;
import org.jspecify.annotations.Nullable;

/** A promise beyond the closing, with its due date. */
@Entity
@Table(name = "evaluation_follow_up")
public class FollowUp {

    @Id
    private UUID id;

    private String reference;
    private int number;
    private String what;
    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private @Nullable PromiseKept kept;

    private @Nullable String keptWords;

    @Column
    private @Nullable UUID checkedBy;

    @Column
    private @Nullable Instant checkedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected FollowUp() {}

    FollowUp(String reference, int number, String what, LocalDate dueOn) {
        this.id = UUID.randomUUID();
        this.reference = reference;
        this.number = number;
        this.what = what;
        this.dueOn = dueOn;
    }

    void check(PromiseKept found, String words, @Nullable UUID by, Instant now) {
        kept = found;
        keptWords = words;
        checkedBy = by;
        checkedAt = now;
    }

    String subject() {
        return reference + "/" + number;
    }

    public int number() {
        return number;
    }

    public String what() {
        return what;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    public Optional<PromiseKept> kept() {
        return Optional.ofNullable(kept);
    }

    public Optional<String> keptWords() {
        return Optional.ofNullable(keptWords);
    }
}
