package org.alongside.audit;

import java.time.Clock;
import java.time.Instant;
import org.alongside.history.CaseRecord;
import org.alongside.history.RecordedAct;
import org.alongside.history.verification.RecordVerification;
import org.alongside.history.verification.Verification;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Checks the whole record in the background, each night and when a manager asks, one check at a time on each node. */
@Component
public class RecordCheck {

    private static final Logger log = LoggerFactory.getLogger(RecordCheck.class);

    private final RecordVerification verification;
    private final CaseRecord record;
    private final TransactionTemplate transaction;
    private final TaskExecutor executor;
    private final Clock clock;
    private volatile State state = new State(null, null, 0, null, false);

    RecordCheck(
            RecordVerification verification,
            CaseRecord record,
            TransactionTemplate transaction,
            TaskExecutor applicationTaskExecutor,
            Clock clock) {
        this.verification = verification;
        this.record = record;
        this.transaction = transaction;
        this.executor = applicationTaskExecutor;
        this.clock = clock;
    }

    /**
     * How far a check is.
     *
     * @param startedAt null when this node has not checked since it started
     * @param endedAt null while it runs
     * @param checked number of entries checked so far
     * @param result null until it ended
     * @param failed whether it could not be done
     */
    public record State(
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            long checked,
            @Nullable Verification result,
            boolean failed) {

        public boolean isRunning() {
            return startedAt != null && endedAt == null;
        }
    }

    public State state() {
        return state;
    }

    /** Begins a check unless one is running. The request is on the record. */
    public void begin() {
        if (!reserve()) {
            return;
        }
        try {
            transaction.executeWithoutResult(status -> record.write(RecordedAct.apart("record-checked")));
            executor.execute(this::run);
        } catch (RuntimeException e) {
            state = new State(state.startedAt(), clock.instant(), 0, null, true);
            throw e;
        }
    }

    @Scheduled(cron = "${alongside.record.check-cron:0 30 0 * * *}", zone = "UTC")
    void nightly() {
        if (reserve()) {
            run();
        }
    }

    private synchronized boolean reserve() {
        if (state.isRunning()) {
            return false;
        }
        state = new State(clock.instant(), null, 0, null, false);
        return true;
    }

    private void run() {
        Instant startedAt = state.startedAt();
        try {
            Verification result =
                    verification.verify(checked -> state = new State(startedAt, null, checked, null, false));
            if (!result.isSound()) {
                log.error("The record was changed: {} faults. See /record/check.", result.found());
            }
            state = new State(startedAt, clock.instant(), result.entries(), result, false);
        } catch (RuntimeException e) {
            log.error("The record could not be checked", e);
            state = new State(startedAt, clock.instant(), state.checked(), null, true);
        }
    }
}
