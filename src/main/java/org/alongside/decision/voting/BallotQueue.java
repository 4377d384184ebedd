package org.alongside.decision.voting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.alongside.decision.model.BallotRefused;
import org.alongside.decision.model.Vote;
import org.alongside.round.ConcurrencyLimit;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Queues concurrent ballots of a round. The first is processed at once; those that arrive meanwhile are batched in
 * one transaction that locks and reads the round once (docs/adr/0069). Each caller gets its own result.
 */
@Component
class BallotQueue {

    /** Maximum batch size, to keep transactions short. */
    private static final int AT_ONCE = 20;

    private final BallotBox box;
    private final ConcurrencyLimit turnstile;
    private final Map<UUID, Line> lines = new ConcurrentHashMap<>();

    BallotQueue(BallotBox box, ConcurrencyLimit turnstile) {
        this.box = box;
        this.turnstile = turnstile;
    }

    /**
     * Casts a ballot and returns once it has been processed.
     *
     * @param seat the seat in the round; null when the person has only one
     * @throws BallotRefused when it cannot count
     */
    void take(UUID round, UUID person, @Nullable UUID seat, Vote vote) {
        BallotBox.Cast cast =
                new BallotBox.Cast(SecurityContextHolder.getContext().getAuthentication(), person, seat, vote);
        Waiting mine = new Waiting(cast);
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            // The caller's transaction may hold locks that queued ballots need.
            takeTogether(round, List.of(mine));
            mine.throwRefusal();
            return;
        }
        Line line = lines.compute(round, (id, known) -> (known == null ? new Line() : known).joined(mine));
        line.turn.lock();
        try {
            while (!mine.isAnswered()) {
                takeTogether(round, line.first(AT_ONCE));
            }
        } finally {
            line.turn.unlock();
            lines.computeIfPresent(round, (id, known) -> known.left());
        }
        mine.throwRefusal();
    }

    private void takeTogether(UUID round, List<Waiting> together) {
        try {
            List<Optional<BallotRefused>> answers = turnstile.through(() ->
                    box.takeAll(round, together.stream().map(Waiting::cast).toList()));
            for (int place = 0; place < together.size(); place++) {
                together.get(place).answer(answers.get(place).orElse(null));
            }
        } catch (RuntimeException failure) {
            if (together.size() == 1) {
                together.get(0).answer(failure);
            } else {
                // Rolled back: retry each alone, so that one failure does not affect the others.
                together.forEach(each -> takeTogether(round, List.of(each)));
            }
        } finally {
            together.forEach(Waiting::answerAtLast);
        }
    }

    /** The queue of one round. */
    private static final class Line {
        private final ReentrantLock turn = new ReentrantLock(true);
        private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();
        private int people;

        Line joined(Waiting one) {
            people++;
            waiting.add(one);
            return this;
        }

        /** Null when the queue is empty, so that it is removed. */
        @Nullable
        Line left() {
            people--;
            return people == 0 ? null : this;
        }

        List<Waiting> first(int atMost) {
            List<Waiting> first = new ArrayList<>();
            for (Waiting next = waiting.poll(); next != null; next = first.size() == atMost ? null : waiting.poll()) {
                first.add(next);
            }
            return first;
        }
    }

    /**
     * A queued ballot. Accessed by the voter's thread and the batching thread, each while holding the queue's lock.
     */
    private static final class Waiting {
        private final BallotBox.Cast cast;
        private boolean answered;
        private @Nullable RuntimeException refusal;

        Waiting(BallotBox.Cast cast) {
            this.cast = cast;
        }

        BallotBox.Cast cast() {
            return cast;
        }

        boolean isAnswered() {
            return answered;
        }

        void answer(@Nullable RuntimeException why) {
            answered = true;
            refusal = why;
        }

        void answerAtLast() {
            if (!answered) {
                answer(new IllegalStateException("The ballot was not taken"));
            }
        }

        void throwRefusal() {
            if (refusal != null) {
                throw refusal;
            }
        }
    }
}
