package org.alongside.worklist.assignment;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Whose a task is, where this transaction knows it before the engine says so: of a task that is new, and of one that somebody
 * takes only to finish it at once. What is known need not be written again.
 */
@Component
public class PendingAssignees {

    /** What is known until the transaction is over, each of it until the engine has said it. */
    private record Known(Map<String, Optional<UUID>> whose) {}

    public void remember(String task, @Nullable UUID person) {
        Known known = (Known) TransactionSynchronizationManager.getResource(this);
        if (known == null) {
            known = new Known(new HashMap<>());
            TransactionSynchronizationManager.bindResource(this, known);
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    TransactionSynchronizationManager.unbindResourceIfPossible(PendingAssignees.this);
                }
            });
        }
        known.whose().put(task, Optional.ofNullable(person));
    }

    /** Whether that is what was known; it is forgotten then. */
    public boolean forget(String task, @Nullable UUID person) {
        Known known = (Known) TransactionSynchronizationManager.getResource(this);
        return known != null && known.whose().remove(task, Optional.ofNullable(person));
    }
}
