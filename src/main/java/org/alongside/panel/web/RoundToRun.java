package org.alongside.panel.web;

import java.util.Map;
import java.util.UUID;
import org.alongside.identity.CaseRule;
import org.alongside.identity.Viewer;
import org.alongside.panel.RoundReading;
import org.springframework.stereotype.Component;

/** The page of a round is for officers and managers, and for the chair of the body it was put to. */
@Component
class RoundToRun implements CaseRule {

    private final RoundReading reading;

    RoundToRun(RoundReading reading) {
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
