package org.alongside.award.web;

import java.util.Map;
import java.util.UUID;
import org.alongside.award.ScoringReading;
import org.alongside.identity.CaseRule;
import org.alongside.identity.Viewer;
import org.springframework.stereotype.Component;

/** The page of a scoring round is for officers and managers, and for the chair of the body that scores. */
@Component
class ScoringToRun implements CaseRule {

    private final ScoringReading reading;

    ScoringToRun(ScoringReading reading) {
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
