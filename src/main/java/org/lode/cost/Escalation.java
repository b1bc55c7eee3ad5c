package org.lode.cost;

import org.lode.quantity.Evidence;
import org.lode.quantity.Explained;
import org.lode.quantity.Source;

/// Money of one year in money of another: Chemical Engineering Plant Cost Index (CEPCI).
///
/// Factor = index(to) / index(from). Values to 2021 are those of BioSTEAM `cost_index.py`; 2022
/// to 2024 are from memory; later years grow by 2.5 % a year, an assumption. One index for all
/// costs is a simplification: Camm splits each cost into eleven items, each with its own index.
public final class Escalation {
    /// Year of the published curves.
    public static final int CURVE_YEAR = 1989;

    /// Year of the money in which the calibration is fitted.
    public static final int CALIBRATION_YEAR = 2024;

    private static final int FIRST = 1980;
    private static final int LAST_READ = 2021;
    private static final int LAST = 2024;
    private static final int HORIZON = 2040;
    private static final double GROWTH = 0.025;
    private static final double[] CEPCI = {
        261, 297, 314, 317, 323, 325, 318, 324, 343, 355, // 1980-1989
        358, 361, 358, 359, 368, 381, 382, 387, 390, 391, // 1990-1999
        394, 394, 396, 402, 444, 468, 500, 525, 575, 522, // 2000-2009
        551, 586, 585, 567, 576, 557, 542, 568, 603, 608, // 2010-2019
        596, 708, 816.0, 797.9, 800 // 2020-2024
    };

    private Escalation() {}

    /// The index of a year, 1980 to 2040.
    public static double index(int year) {
        if (year < FIRST || year > HORIZON) {
            throw new IllegalArgumentException(
                    "cost index needs a year from %d to %d, was %d."
                            .formatted(FIRST, HORIZON, year));
        }
        return year <= LAST
                ? CEPCI[year - FIRST]
                : CEPCI[LAST - FIRST] * Math.pow(1 + GROWTH, year - LAST);
    }

    /// Factor from money of one year to money of another.
    public static double factor(int fromYear, int toYear) {
        return index(toYear) / index(fromYear);
    }

    /// The factor with both index values and their status.
    public static Explained explain(int fromYear, int toYear) {
        return Explained.computed(
                "escalation %d to %d".formatted(fromYear, toYear),
                factor(fromYear, toYear),
                "",
                "CEPCI(%d) / CEPCI(%d)".formatted(toYear, fromYear),
                Explained.given("CEPCI " + toYear, index(toYear), "", source(toYear)),
                Explained.given("CEPCI " + fromYear, index(fromYear), "", source(fromYear)));
    }

    private static Source source(int year) {
        if (year <= LAST_READ) {
            return new Source("CEPCI as listed in BioSTEAM cost_index.py", "2024", Evidence.READ);
        }
        return year <= LAST
                ? new Source("CEPCI annual average", "2024", Evidence.MEMORY)
                : Source.assumption("CEPCI 2024 grown by 2.5 % a year");
    }
}
