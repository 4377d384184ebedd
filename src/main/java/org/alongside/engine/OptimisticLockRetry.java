package org.alongside.engine;

import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Retries work that failed on an optimistic-lock conflict, from the beginning and in a new transaction. */
public final class OptimisticLockRetry {

    private static final int TRIES = 5;
    private static final int LONGEST_PAUSE_MILLIS = 60;

    private OptimisticLockRetry() {}

    /**
     * Runs work that opens its own transaction, with retries. Inside an existing transaction it runs once: the owner
     * of that transaction must retry.
     */
    public static <T extends @Nullable Object> T again(Supplier<T> work) {
        for (int tried = 1; ; tried++) {
            try {
                return work.get();
            } catch (RuntimeException failure) {
                if (tried == TRIES
                        || !wasOvertaken(failure)
                        || TransactionSynchronizationManager.isActualTransactionActive()) {
                    throw failure;
                }
                pause(failure);
            }
        }
    }

    /** Whether this failure is an optimistic-lock conflict. */
    public static boolean wasOvertaken(Throwable failure) {
        return ExceptionUtils.hasCause(failure, OptimisticLockingException.class)
                || ExceptionUtils.hasCause(failure, ConcurrencyFailureException.class);
    }

    private static void pause(RuntimeException failure) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(1, LONGEST_PAUSE_MILLIS));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw failure;
        }
    }
}
