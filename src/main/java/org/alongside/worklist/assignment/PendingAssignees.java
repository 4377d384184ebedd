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
 * Assignees set in this transaction, ahead of the engine's events: for new tasks, and for tasks claimed on completion.
 * The listener skips writes that would repeat them.
 */
@Component
public class PendingAssignees {

    /** Kept until the transaction ends, each entry until the engine's event arrives. */
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

    /** Removes the entry and returns whether it matches this person. */
    public boolean forget(String task, @Nullable UUID person) {
        Known known = (Known) TransactionSynchronizationManager.getResource(this);
        return known != null && known.whose().remove(task, Optional.ofNullable(person));
    }
}
