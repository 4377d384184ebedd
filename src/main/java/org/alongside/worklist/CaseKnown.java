package org.alongside.worklist;

import java.util.List;
import java.util.Map;
import org.alongside.identity.CaseAccessRule;
import org.alongside.identity.Viewer;
import org.springframework.stereotype.Component;

/** There is a case with the {@code reference} of the address, and the person is one of the staff, who see every case. */
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
