package org.lode.bench;

import java.nio.file.Path;
import java.util.List;

/// The bars of screening, in the order of their numbers.
public final class ScreeningBench {
    private ScreeningBench() {}

    /// The bars.
    ///
    /// @param rows folder with the labelled rows that come with Lode, `bench/screening`
    public static List<Bar> bars(Path rows) {
        return List.of(new PairBars(rows), new ListBars(rows), new LargeIndexBar());
    }
}
