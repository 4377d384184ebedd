package org.alongside.round.access;

import java.util.Map;
import java.util.UUID;
import org.alongside.identity.CaseAccessRule;
import org.alongside.identity.Viewer;

/** A rule about pages whose address names a round. An address that names none is for nobody. */
public abstract class RoundAccessRule implements CaseAccessRule {

    private static final String ROUND = "round";

    /** Whether there is such a round, and this person may see it so. */
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
