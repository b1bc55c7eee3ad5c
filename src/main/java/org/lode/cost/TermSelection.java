package org.lode.cost;

import java.util.ArrayList;
import java.util.List;

/// Which optional terms a calibration has; process class, underground share and throughput are in
/// every one.
///
/// @param hasValue ln product value per tonne of ore
/// @param hasFamily commodity family
/// @param hasStage early study
record TermSelection(boolean hasValue, boolean hasFamily, boolean hasStage) {
    /// The calibration that Lode ships.
    static final TermSelection ALL = new TermSelection(true, true, true);

    /// Every choice, the full one first.
    static List<TermSelection> every() {
        List<TermSelection> all = new ArrayList<>();
        for (int k = 7; k >= 0; k--) {
            all.add(new TermSelection((k & 4) != 0, (k & 2) != 0, (k & 1) != 0));
        }
        return List.copyOf(all);
    }

    /// `value + family + stage`, or `none`.
    @Override
    public String toString() {
        List<String> names = new ArrayList<>();
        if (hasValue) {
            names.add("value");
        }
        if (hasFamily) {
            names.add("family");
        }
        if (hasStage) {
            names.add("stage");
        }
        return names.isEmpty() ? "none" : String.join(" + ", names);
    }
}
