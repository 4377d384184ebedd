package org.alongside.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Starts tasks simultaneously, each in its own thread. */
final class AllAtOnce implements AutoCloseable {

    private static final long LONGEST_SECONDS = 180;

    private final ExecutorService threads;

    AllAtOnce(int atMost) {
        threads = Executors.newFixedThreadPool(atMost);
    }

    /** The results, once all are done. A failure ends the benchmark. */
    <T> List<T> run(List<Callable<T>> works) throws Exception {
        CountDownLatch there = new CountDownLatch(works.size());
        CountDownLatch begin = new CountDownLatch(1);
        List<Future<T>> begun = new ArrayList<>();
        for (Callable<T> work : works) {
            begun.add(threads.submit(() -> {
                there.countDown();
                begin.await();
                return work.call();
            }));
        }
        there.await();
        begin.countDown();
        List<T> done = new ArrayList<>();
        for (Future<T> each : begun) {
            done.add(each.get(LONGEST_SECONDS, TimeUnit.SECONDS));
        }
        return done;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
