package org.alongside.round.access;

import java.util.Map;
import java.util.UUID;
import org.alongside.identity.CaseAccessRule;
import org.alongside.identity.Viewer;

/** A rule for pages whose path names a round. Paths without a valid round id are denied. */
public abstract class RoundAccessRule implements CaseAccessRule {

    private static final String ROUND = "round";

    /** Whether the round exists and this person may see it. */
    protected abstract boolean permits(UUID round, Viewer viewer);

    @Override
    public final boolean permits(Viewer viewer, Map<String, String> path) {
        try {
            return permits(UUID.fromString(path.getOrDefault(ROUND, "")), viewer);
        } catch (IllegalArgumentException notAnId) {
            return false;
        }
    }
}
