package org.alongside.decision.web;

import java.util.Map;
import java.util.UUID;
import org.alongside.decision.view.RoundQueries;
import org.alongside.identity.CaseAccessRule;
import org.alongside.identity.Viewer;
import org.springframework.stereotype.Component;

/** The page of a round is for officers and managers, and for the chair of the body it was put to. */
@Component
class RoundToRun implements CaseAccessRule {

    private final RoundQueries reading;

    RoundToRun(RoundQueries reading) {
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
