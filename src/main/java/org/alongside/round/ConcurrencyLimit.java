package org.alongside.round;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.alongside.engine.OptimisticLockRetry;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Lets in some ballots at once. Ballots of one round wait for each other with a connection to the database in hand; without a
 * turnstile a hundred of them would take every connection, and both they and whoever looks at a page would be turned away.
 * Here they wait in the order in which they came, and are put in again when something else was faster.
 */
@Component
public class ConcurrencyLimit {

    private final Semaphore places;

    /** Half of the connections: the other half is left to everybody else. */
    ConcurrencyLimit(@Value("${spring.datasource.hikari.maximum-pool-size:10}") int connections) {
        places = new Semaphore(Math.max(1, connections / 2), true);
    }

    /** Does this work, which opens its own transaction. Inside a transaction nobody waits: its connection is taken already. */
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
