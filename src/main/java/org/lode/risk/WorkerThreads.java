package org.lode.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Runs one task on several threads at once and waits for all of them.
///
/// The task hands itself pieces of work by a shared counter. Results must not depend on which
/// thread does which piece.
public final class WorkerThreads {
    private WorkerThreads() {}

    /// Runs the task once per thread.
    ///
    /// @param threads number of threads, 1 or more; with 1 the calling thread works itself
    /// @param worker task; must end soon after its thread is interrupted
    /// @throws IllegalStateException if the calling thread was interrupted
    public static void run(int threads, Runnable worker) {
        if (threads == 1) {
            worker.run();
            requireNotInterrupted(Thread.currentThread().isInterrupted());
            return;
        }
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> futures = new ArrayList<>();
            for (int k = 0; k < threads; k++) {
                futures.add(executor.submit(worker));
            }
            for (Future<?> future : futures) {
                future.get();
            }
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("a worker thread failed", failure.getCause());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            requireNotInterrupted(true);
        } finally {
            executor.shutdownNow();
        }
    }

    private static void requireNotInterrupted(boolean isInterrupted) {
        if (isInterrupted) {
            throw new IllegalStateException("the work was interrupted.");
        }
    }
}
