package org.alongside.scoring.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The cut-off line of a ranking: a budget or a number of places.
 *
 * @param budget in pounds; null when places are set
 * @param places the number of winners; null when a budget is set
 */
@Embeddable
record ScoringLine(
        @Nullable BigDecimal budget,
        @Column(name = "places") @Nullable Integer places) {

    ScoringLine {
        if ((budget == null) == (places == null)) {
            throw new IllegalArgumentException("A line is drawn by money or by places");
        }
    }

    /**
     * @throws ScoringRuleBroken when there are more awards than places, or they exceed the budget
     */
    void refuseBeyond(Collection<ScoringEntry> awarded) {
        if (places != null && awarded.size() > places) {
            throw new ScoringRuleBroken(ScoringRuleBroken.Rule.TOO_MANY_AWARDED, places);
        }
        BigDecimal asked = awarded.stream()
                .map(ScoringEntry::asked)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (budget != null && asked.compareTo(budget) > 0) {
            throw new ScoringRuleBroken(
                    ScoringRuleBroken.Rule.OVER_BUDGET, asked.toPlainString(), budget.toPlainString());
        }
    }
}
