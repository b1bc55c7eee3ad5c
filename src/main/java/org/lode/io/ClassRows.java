package org.lode.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lode.quantity.Source;
import org.lode.quantity.Uncertainty;
import org.lode.resource.EstimateClass;

/// Reads `classes.csv`.
final class ClassRows {
    private static final Bounds LOG_SD = Bounds.between(0, 5);
    private static final Bounds WEIGHT = Bounds.between(0, 1000);

    private ClassRows() {}

    static List<EstimateClass> read(Table table) {
        List<EstimateClass> classes = new ArrayList<>();
        for (Row row : table.rows()) {
            String code = row.id("class");
            Optional<Uncertainty> conversion = share(row, "conversion");
            double logSd = row.requiredNumber("log_sd", LOG_SD);
            double weight = row.requiredNumber("pooling_weight", WEIGHT);
            Optional<Source> source = row.source();
            if (row.isSound() && conversion.isPresent() && source.isPresent()) {
                classes.add(
                        new EstimateClass(
                                code,
                                row.text("system"),
                                row.text("crirsco"),
                                row.text("unfc"),
                                conversion.get(),
                                logSd,
                                weight,
                                source.get(),
                                row.text("note")));
            }
        }
        return classes;
    }

    /// A share given by `name_low`, `name_mode` and `name_high`; a known figure if all are equal.
    static Optional<Uncertainty> share(Row row, String name) {
        double low = row.requiredNumber(name + "_low", Bounds.SHARE);
        double mode = row.requiredNumber(name + "_mode", Bounds.SHARE);
        double high = row.requiredNumber(name + "_high", Bounds.SHARE);
        row.inOrder(name + "_low", low, name + "_mode", mode);
        row.inOrder(name + "_mode", mode, name + "_high", high);
        if (!row.isSound() || Double.isNaN(low + mode + high)) {
            return Optional.empty();
        }
        return Optional.of(
                low < high
                        ? new Uncertainty.Triangular(low, mode, high)
                        : new Uncertainty.Fixed(mode));
    }
}
