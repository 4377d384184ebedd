package org.alongside.evaluation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One person's feedback on the criteria of a case. It can be changed until the findings are written. */
@Entity
@Table(name = "evaluation_feedback")
class Feedback {

    @Id
    private UUID id;

    private String reference;
    /** Lets the author change it; null once the project is closed. */
    @Column
    private @Nullable UUID account;

    @Enumerated(EnumType.STRING)
    private Side side;

    @Column
    private Instant givenAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "evaluation_verdict", joinColumns = @JoinColumn(name = "feedback"))
    private List<Opinion> opinions = new ArrayList<>();

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Feedback() {}

    Feedback(String reference, UUID account, Side side, Instant now) {
        this.id = UUID.randomUUID();
        this.reference = reference;
        this.account = account;
        this.side = side;
        this.givenAt = now;
    }

    void say(List<Opinion> now, Side from, Instant at) {
        opinions.clear();
        opinions.addAll(now);
        side = from;
        givenAt = at;
    }

    void forgetWho() {
        account = null;
    }

    String reference() {
        return reference;
    }

    Side side() {
        return side;
    }

    List<Opinion> opinions() {
        return List.copyOf(opinions);
    }
}
