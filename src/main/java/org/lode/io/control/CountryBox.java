package org.lode.io.control;

import java.util.Locale;
import java.util.Optional;
import org.lode.territory.Boundaries;

/// The degrees around a country, to find exchanged coordinates.
///
/// @param west degrees
/// @param south degrees
/// @param east degrees
/// @param north degrees
record CountryBox(double west, double south, double east, double north) {
    private static final double AROUND = 3;

    /// Empty without borders.
    static Optional<CountryBox> of(Boundaries boundaries) {
        if (boundaries.isEmpty()) {
            return Optional.empty();
        }
        double[] all = {180, 90, -180, -90};
        boundaries
                .units()
                .forEach(
                        unit -> {
                            double[] box = unit.region().bounds();
                            all[0] = Math.min(all[0], box[0]);
                            all[1] = Math.min(all[1], box[1]);
                            all[2] = Math.max(all[2], box[2]);
                            all[3] = Math.max(all[3], box[3]);
                        });
        return Optional.of(
                new CountryBox(all[0] - AROUND, all[1] - AROUND, all[2] + AROUND, all[3] + AROUND));
    }

    boolean holds(double lat, double lon) {
        return lon >= west && lon <= east && lat >= south && lat <= north;
    }

    /// True if the point lies elsewhere, but here with latitude and longitude exchanged.
    boolean isExchanged(double lat, double lon) {
        return !holds(lat, lon) && holds(lon, lat);
    }

    /// The same for a box of west, south, east, north.
    boolean isExchanged(double[] box) {
        boolean isHere = box[0] <= east && box[2] >= west && box[1] <= north && box[3] >= south;
        boolean isHereTurned =
                box[1] <= east && box[3] >= west && box[0] <= north && box[2] >= south;
        return !isHere && isHereTurned;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "longitude %.0f to %.0f, latitude %.0f to %.0f",
                west,
                east,
                south,
                north);
    }
}
