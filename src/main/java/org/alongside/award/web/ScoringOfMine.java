package org.alongside.award.web;

import java.util.Map;
import java.util.UUID;
import org.alongside.award.MyScorings;
import org.alongside.identity.CaseRule;
import org.alongside.identity.Viewer;
import org.springframework.stereotype.Component;

/** A member's pages of a scoring round are for whoever has a seat in it, or stands in for one. */
@Component
class ScoringOfMine implements CaseRule {

    private final MyScorings reading;

    ScoringOfMine(MyScorings reading) {
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
