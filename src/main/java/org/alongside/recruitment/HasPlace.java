package org.alongside.recruitment;

import java.util.Map;
import org.alongside.identity.CaseAccessRule;
import org.alongside.identity.Viewer;
import org.alongside.project.CaseParticipation;
import org.springframework.stereotype.Component;

/** Contributors see the cases in which they have a place. Path variable {@code reference}. */
@Component
public class HasPlace implements CaseAccessRule, CaseParticipation {

    private final Places places;

    HasPlace(Places places) {
        this.places = places;
    }

    @Override
    public boolean permits(Viewer viewer, Map<String, String> path) {
        return in(path.getOrDefault("reference", ""), viewer);
    }

    @Override
    public boolean in(String reference, Viewer viewer) {
        return places.has(reference, viewer.id());
    }
}
