package org.alongside.identity;

import java.util.Map;
import org.springframework.stereotype.Component;

/** A rule for tests that denies everyone. */
@Component
class NeverPermitted implements CaseAccessRule {

    @Override
    public boolean permits(Viewer viewer, Map<String, String> path) {
        return false;
    }
}
