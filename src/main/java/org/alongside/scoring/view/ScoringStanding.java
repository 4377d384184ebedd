package org.alongside.scoring.view;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.alongside.scoring.model.ScoringState;
import org.jspecify.annotations.Nullable;

/**
 * How a scoring round stands, for whoever does one of its steps. As in {@link ScoringView}, nothing in it tells what somebody has
 * scored before the individual scoring has closed.
 *
 * @param places in order, once averages may be seen; empty before
 * @param left what the line leaves of the budget
 * @param tiedOnLine the entries that tie on the line
 */
public record ScoringStanding(
        UUID id,
        String title,
        String about,
        ScoringState state,
        @Nullable BigDecimal budget,
        List<ScoringView.Entry> entries,
        List<ScoringView.Place> places,
        @Nullable BigDecimal left,
        List<ScoringView.Entry> tiedOnLine,
        @Nullable String discussed,
        @Nullable String tie,
        @Nullable String decision,
        @Nullable String calledOff) {

    public ScoringStanding {
        entries = List.copyOf(entries);
        places = List.copyOf(places);
        tiedOnLine = List.copyOf(tiedOnLine);
    }
}
