package org.lode.deposit;

/// Where a deposit lies: a point and the radius within which it may really lie.
///
/// The radius is part of the datum. No verdict on territory may be given from the point alone
/// when the disc crosses a boundary.
///
/// @param latitude degrees north, WGS84, -90 to 90
/// @param longitude degrees east, WGS84, -180 to 180
/// @param radiusKm radius of the uncertainty disc, km, above 0
/// @param method how the point was found, for example `site`, `village`, `hromada_centre`
public record Location(double latitude, double longitude, double radiusKm, String method) {
    public Location {
        if (!(latitude >= -90 && latitude <= 90) || !(longitude >= -180 && longitude <= 180)) {
            throw new IllegalArgumentException(
                    ("a point must lie at latitude -90..90 and longitude "
                                            + "-180..180, was %s, %s. Maybe")
                                    .formatted(latitude, longitude)
                            + " latitude and longitude are exchanged.");
        }
        if (!(radiusKm > 0)) {
            throw new IllegalArgumentException(
                    "the radius must be above 0 km, was " + radiusKm + ".");
        }
    }
}
