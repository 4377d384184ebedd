package org.alongside.worklist;

import java.util.List;
import java.util.Map;
import org.alongside.identity.CaseAccessRule;
import org.alongside.identity.Viewer;
import org.springframework.stereotype.Component;

/** Requires a known case {@code reference} in the path and a member of staff; staff see every case. */
@Component
public class CaseKnown implements CaseAccessRule {

    private final CaseFacts facts;

    CaseKnown(CaseFacts facts) {
        this.facts = facts;
    }

    @Override
    public boolean permits(Viewer viewer, Map<String, String> path) {
        String reference = path.getOrDefault("reference", "");
        return viewer.isStaff() && facts.of(List.of(reference)).containsKey(reference);
    }
}
