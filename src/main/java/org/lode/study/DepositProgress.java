package org.lode.study;

import java.util.concurrent.atomic.DoubleAdder;

/// Progress of one of several deposits that are appraised side by side, told as the progress of
/// the whole.
final class DepositProgress implements RunOptions.Progress {
    private final RunOptions.Progress whole;
    private final int deposits;
    private final DoubleAdder done;
    private double share;

    /// @param whole listener
    /// @param deposits number of deposits
    /// @param done deposits done so far, with their parts; shared
    DepositProgress(RunOptions.Progress whole, int deposits, DoubleAdder done) {
        this.whole = whole;
        this.deposits = deposits;
        this.done = done;
    }

    @Override
    public synchronized void at(double newShare, String what) {
        done.add(newShare - share);
        share = newShare;
        whole.at(Math.min(1, done.sum() / deposits), what);
    }
}
