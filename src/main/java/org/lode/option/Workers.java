package org.lode.option;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/// Threads for numbered tasks that write to places of their own.
final class Workers implements AutoCloseable {
    private final int threads;
    private final ExecutorService pool;

    Workers(int threads) {
        this.threads = threads;
        pool = Executors.newFixedThreadPool(threads);
    }

    /// Runs tasks 0 to count - 1 and waits for all.
    void run(int count, IntConsumer task) {
        if (threads == 1) {
            for (int i = 0; i < count; i++) {
                task.accept(i);
            }
            return;
        }
        AtomicInteger next = new AtomicInteger();
        List<Future<?>> running = new ArrayList<>();
        for (int k = 0; k < threads; k++) {
            running.add(
                    pool.submit(
                            () -> {
                                for (int i = next.getAndIncrement();
                                        i < count;
                                        i = next.getAndIncrement()) {
                                    task.accept(i);
                                }
                            }));
        }
        for (Future<?> one : running) {
            await(one);
        }
    }

    private static void await(Future<?> one) {
        try {
            one.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while deciding.", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a decision could not be computed.", e.getCause());
        }
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
