package org.alongside.decision.web;

import java.util.Map;
import java.util.UUID;
import org.alongside.decision.view.RoundQueries;
import org.alongside.identity.CaseAccessRule;
import org.alongside.identity.Viewer;
import org.springframework.stereotype.Component;

/** A member's pages of a round are for whoever has a seat in it, or stands in for one. */
@Component
class RoundOfMine implements CaseAccessRule {

    private final RoundQueries reading;

    RoundOfMine(RoundQueries reading) {
        this.reading = reading;
    }

    @Override
    public boolean permits(Viewer viewer, Map<String, String> path) {
        try {
            return reading.takesPart(UUID.fromString(path.getOrDefault("round", "")), viewer.id());
        } catch (IllegalArgumentException notAnId) {
            return false;
        }
    }
}
