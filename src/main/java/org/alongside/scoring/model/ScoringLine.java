package org.alongside.scoring.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where the line through a ranking lies: so many pounds can be given, or so many can win.
 *
 * @param budget pounds to give; either this or the places
 * @param places how many can win
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

    /** @throws ScoringRuleBroken when these are more than can win, or cost more than there is */
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
