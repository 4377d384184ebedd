package org.alongside.scoring.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.math.BigDecimal;
import java.util.Objects;
import org.alongside.body.Quorum;
import org.alongside.body.SeatKind;
import org.jspecify.annotations.Nullable;

/** How a round is scored and decided, as set up. */
@Embeddable
public class ScoringTerms {

    private int scale;

    @Embedded
    private ScoringLine line;

    @Column(name = "shortlist_size")
    private @Nullable Integer shortlistSize;

    @Column(name = "residents_decide")
    private boolean residentsDecide;

    @Embedded
    private Quorum quorum;

    @SuppressWarnings("NullAway.Init")
    protected ScoringTerms() {}

    ScoringTerms(ScoringPlan plan, Quorum quorum) {
        this.scale = plan.scale();
        this.line = new ScoringLine(plan.budget(), plan.places());
        this.shortlistSize = plan.shortlistSize();
        this.residentsDecide = plan.residentsDecide();
        this.quorum = quorum;
    }

    /** The maximum size of the shortlist. */
    int mostShortlisted(int entries) {
        return Objects.requireNonNullElse(shortlistSize, entries);
    }

    boolean asks(SeatKind kind) {
        return ScoringPlan.asks(kind, residentsDecide);
    }

    ScoringLine line() {
        return line;
    }

    Quorum quorum() {
        return quorum;
    }

    /** The maximum points per criterion; the minimum is 0. */
    public int scale() {
        return scale;
    }

    public @Nullable BigDecimal budget() {
        return line.budget();
    }

    /** The number of winners; null when a budget is set. */
    public @Nullable Integer places() {
        return line.places();
    }

    public @Nullable Integer shortlistSize() {
        return shortlistSize;
    }

    /** Whether only the seats of people who use services and of carers score. */
    public boolean residentsDecide() {
        return residentsDecide;
    }
}
