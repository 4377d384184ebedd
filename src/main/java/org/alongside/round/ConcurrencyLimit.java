package org.alongside.round;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.alongside.engine.OptimisticLockRetry;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Limits concurrent ballots. Ballots of one round wait for its row while holding a database connection; without a
 * limit, a hundred of them would exhaust the pool and fail other requests too. Here they queue in order of arrival, and
 * are retried after an optimistic-lock conflict.
 */
@Component
public class ConcurrencyLimit {

    private final Semaphore places;

    /** Half of the connections; the other half is left to other requests. */
    ConcurrencyLimit(@Value("${spring.datasource.hikari.maximum-pool-size:10}") int connections) {
        places = new Semaphore(Math.max(1, connections / 2), true);
    }

    /**
     * Runs work that opens its own transaction. Inside a transaction it does not wait, since the caller already has a
     * connection.
     */
    public <T extends @Nullable Object> T through(Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return work.get();
        }
        places.acquireUninterruptibly();
        try {
            return OptimisticLockRetry.again(work);
        } finally {
            places.release();
        }
    }
}
