package org.alongside.scoring.web;

import java.util.Map;
import java.util.UUID;
import org.alongside.identity.CaseAccessRule;
import org.alongside.identity.Viewer;
import org.alongside.scoring.view.ScoringQueries;
import org.springframework.stereotype.Component;

/** The page of a scoring round is for officers and managers, and for the chair of the body that scores. */
@Component
class ScoringToRun implements CaseAccessRule {

    private final ScoringQueries reading;

    ScoringToRun(ScoringQueries reading) {
        this.reading = reading;
    }

    @Override
    public boolean permits(Viewer viewer, Map<String, String> path) {
        try {
            return reading.mayRun(UUID.fromString(path.getOrDefault("round", "")), viewer);
        } catch (IllegalArgumentException notAnId) {
            return false;
        }
    }
}
