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
 * Ballots of one round stand in line. Whoever comes first is taken at once; those who come meanwhile are taken together, in one
 * transaction that locks and reads the round once for all of them (docs/adr/0069). Each is answered for itself.
 */
@Component
class BallotQueue {

    /** No more in one transaction, so that none is long. */
    private static final int AT_ONCE = 20;

    private final BallotBox box;
    private final ConcurrencyLimit turnstile;
    private final Map<UUID, Line> lines = new ConcurrentHashMap<>();

    BallotQueue(BallotBox box, ConcurrencyLimit turnstile) {
        this.box = box;
        this.turnstile = turnstile;
    }

    /**
     * Takes a ballot, and returns when it is kept.
     *
     * @param seat from which seat of the round; null when the person has one only
     * @throws BallotRefused when it cannot count
     */
    void take(UUID round, UUID person, @Nullable UUID seat, Vote vote) {
        BallotBox.Cast cast =
                new BallotBox.Cast(SecurityContextHolder.getContext().getAuthentication(), person, seat, vote);
        Waiting mine = new Waiting(cast);
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            // It may have locked what somebody in the line waits for.
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
                // Nothing of it was kept. Whatever one of them ran into is not the others'.
                together.forEach(each -> takeTogether(round, List.of(each)));
            }
        } finally {
            together.forEach(Waiting::answerAtLast);
        }
    }

    /** Those who wait at one round. */
    private static final class Line {
        private final ReentrantLock turn = new ReentrantLock(true);
        private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();
        private int people;

        Line joined(Waiting one) {
            people++;
            waiting.add(one);
            return this;
        }

        /** Nothing is kept of a line in which nobody stands. */
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

    /** Somebody with a ballot in hand. Whoever takes it and whoever waits for it hold the line's lock in turn. */
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
