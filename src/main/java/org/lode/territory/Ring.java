package org.lode.territory;

/// A closed line of vertices, as read: nothing is checked before [Region#of].
///
/// @param longitudes degrees east, WGS84, in order
/// @param latitudes degrees north, WGS84, in order; the last vertex repeats the first
public record Ring(double[] longitudes, double[] latitudes) {
    public Ring {
        if (longitudes.length != latitudes.length) {
            throw new IllegalArgumentException(
                    "a ring has %d longitudes and %d latitudes. Maybe one was lost."
                            .formatted(longitudes.length, latitudes.length));
        }
        longitudes = longitudes.clone();
        latitudes = latitudes.clone();
    }

    int size() {
        return longitudes.length;
    }
}
