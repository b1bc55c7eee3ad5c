package org.lode.territory;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.OptionalDouble;
import org.lode.quantity.Source;

/// What one control layer says about one area on one date.
///
/// @param layerId id of the layer
/// @param title title of the layer
/// @param layerDate day of which the layer speaks; never after the day asked for
/// @param asOf day asked for
/// @param status answer by this layer alone
/// @param atCentre who holds the centre
/// @param shareOccupied share of the area that is occupied, 0 to 1; empty if the layer cannot say
/// @param kmToOccupied geodesic distance from the edge of the area to the nearest occupied ground,
///     km, 0 if a part is occupied; empty if the layer has none
/// @param kmToLine geodesic distance from the centre of a disc, or from the edge of a polygon, to
///     the line inside the land border, km; empty if the layer draws none
/// @param rule rule that gave the answer
/// @param detail the figures behind it, in words
/// @param source citation of the layer
public record LayerFinding(
        String layerId,
        String title,
        LocalDate layerDate,
        LocalDate asOf,
        AreaStatus status,
        AreaControl atCentre,
        OptionalDouble shareOccupied,
        OptionalDouble kmToOccupied,
        OptionalDouble kmToLine,
        AreaRule rule,
        String detail,
        Source source) {
    public LayerFinding {
        if (layerDate.isAfter(asOf)) {
            throw new IllegalArgumentException(
                    "layer %s of %s cannot speak as of %s. Maybe leave it out."
                            .formatted(layerId, layerDate, asOf));
        }
        if (shareOccupied.isPresent()
                && !(shareOccupied.getAsDouble() >= 0 && shareOccupied.getAsDouble() <= 1)) {
            throw new IllegalArgumentException(
                    "a share must lie between 0 and 1, was %s. Maybe a per cent."
                            .formatted(shareOccupied.getAsDouble()));
        }
    }

    /// Days between the layer and the day asked for.
    public long ageDays() {
        return ChronoUnit.DAYS.between(layerDate, asOf);
    }
}
