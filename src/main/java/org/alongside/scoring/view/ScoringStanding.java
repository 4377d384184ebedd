package org.alongside.scoring.view;

import java.util.List;
import java.util.UUID;
import org.alongside.scoring.model.ScoringState;

/**
 * The state of a scoring round, for the person doing one of its steps. As in {@link ScoringView}, scores are left out
 * until individual scoring has closed.
 *
 * @param plan how it is scored
 * @param tiedOnLine the entries that tie on the line
 */
public record ScoringStanding(
        UUID id,
        String title,
        String about,
        ScoringState state,
        ScoringView.Plan plan,
        List<ScoringView.Entry> entries,
        ScoringView.Results results,
        List<ScoringView.Entry> tiedOnLine,
        ScoringView.Words words) {

    public ScoringStanding {
        entries = List.copyOf(entries);
        tiedOnLine = List.copyOf(tiedOnLine);
    }
}
