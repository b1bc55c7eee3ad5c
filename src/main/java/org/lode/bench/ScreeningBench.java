package org.lode.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The bars of screening and ownership.
public final class ScreeningBench {
    private ScreeningBench() {}

    /// The bars.
    ///
    /// @param rows folder with the labelled rows that come with Lode, `bench/screening`
    public static List<Bar> bars(Path rows) {
        ShippedLists shipped = new ShippedLists(rows);
        List<Bar> bars =
                new ArrayList<>(
                        List.of(
                                new PairBars(rows),
                                new TransliterationBar(rows),
                                new RetrievalBars(rows, shipped),
                                new SpeedBars(shipped),
                                new RobustnessBars(shipped),
                                new LargeIndexBar()));
        bars.addAll(OwnershipBars.all());
        return List.copyOf(bars);
    }
}
