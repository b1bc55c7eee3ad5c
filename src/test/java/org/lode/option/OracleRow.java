package org.lode.option;

import java.util.Map;

/// A row of reference figures by heading.
record OracleRow(Map<String, Double> figures) {
    double get(String heading) {
        Double figure = figures.get(heading);
        if (figure == null) {
            throw new IllegalArgumentException("no column " + heading + " in " + figures.keySet());
        }
        return figure;
    }
}
