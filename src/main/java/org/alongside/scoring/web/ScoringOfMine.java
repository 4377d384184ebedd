package org.alongside.scoring.web;

import java.util.Map;
import java.util.UUID;
import org.alongside.identity.CaseAccessRule;
import org.alongside.identity.Viewer;
import org.alongside.scoring.view.MemberScorings;
import org.springframework.stereotype.Component;

/** A member's pages of a scoring round are for whoever has a seat in it, or stands in for one. */
@Component
class ScoringOfMine implements CaseAccessRule {

    private final MemberScorings reading;

    ScoringOfMine(MemberScorings reading) {
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
