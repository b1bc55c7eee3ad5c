package org.lode.territory;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/// Reads a layer of units or polygons: the finding about one area.
final class GroundReading {
    /// Ukraine is 1,300 km wide; its line lies 1,100 km from the western border.
    private static final double REACH_WITHOUT_BORDERS_KM = 1500;

    private final LayerInfo info;
    private final Ground ground;
    private final Boundaries boundaries;
    private final TerritoryRules rules;

    GroundReading(LayerInfo info, Ground ground, Boundaries boundaries, TerritoryRules rules) {
        this.info = info;
        this.ground = ground;
        this.boundaries = boundaries;
        this.rules = rules;
    }

    /// The finding; empty if the layer does not cover the area.
    Optional<LayerFinding> finding(Figure figure, LocalDate asOf) {
        Optional<Ground.Piece> piece = ground.at(figure);
        boolean isOutside =
                piece.isEmpty()
                        && (boundaries.isEmpty()
                                ? !isInReach(figure)
                                : !boundaries.isInCountry(figure.latitude(), figure.longitude()));
        AreaControl centre =
                piece.map(Ground.Piece::control)
                        .orElse(isOutside ? AreaControl.UNKNOWN : info.outside());
        OptionalDouble toOccupied = ground.kmToOccupied(figure);
        boolean isTouched = toOccupied.isPresent() && toOccupied.getAsDouble() <= 0;
        if (centre == AreaControl.UNKNOWN && !isTouched) {
            return Optional.empty();
        }
        double share = ground.shareOccupied(figure);
        double contested = ground.shareContested(figure);
        Answer answer = answer(centre, toOccupied, contested, asOf);
        return Optional.of(
                new LayerFinding(
                        info.id(),
                        info.title(),
                        info.dateOn(asOf),
                        asOf,
                        answer.status(),
                        centre,
                        OptionalDouble.of(share),
                        toOccupied,
                        ground.kmToLine(figure),
                        answer.rule(),
                        detail(
                                piece.map(Ground.Piece::label).orElse(""),
                                centre,
                                share,
                                toOccupied),
                        info.source()));
    }

    /// Without borders the country is not known: a drawing says nothing of another continent.
    private boolean isInReach(Figure figure) {
        OptionalDouble km = ground.kmToOccupied(figure);
        return km.isEmpty() || km.getAsDouble() <= REACH_WITHOUT_BORDERS_KM;
    }

    private Answer answer(
            AreaControl centre, OptionalDouble toOccupied, double contested, LocalDate asOf) {
        double km = toOccupied.orElse(Double.POSITIVE_INFINITY);
        if (km <= 0) {
            return new Answer(AreaStatus.NOT_ELIGIBLE, AreaRule.TOUCHES_OCCUPIED);
        }
        if (centre == AreaControl.CONTESTED || contested > 0 || km < rules.contestedWithinKm()) {
            return new Answer(AreaStatus.CONTESTED, AreaRule.NEAR_LINE);
        }
        if (Freshness.isStale(info.dateOn(asOf), asOf, km, rules)) {
            return new Answer(AreaStatus.UNKNOWN, AreaRule.STALE);
        }
        return new Answer(
                AreaStatus.ELIGIBLE,
                info.authority() == LayerInfo.Authority.OFFICIAL
                        ? AreaRule.OFFICIAL_LIST
                        : AreaRule.POLYGONS);
    }

    private static String detail(
            String label, AreaControl centre, double share, OptionalDouble toOccupied) {
        String where = label.isEmpty() ? "centre" : "centre in " + label;
        String near =
                toOccupied.isEmpty()
                        ? "no occupied ground in the layer"
                        : String.format(
                                Locale.ROOT,
                                "%.1f %% of the area occupied, nearest occupied ground %.1f km from"
                                        + " its edge",
                                100 * share,
                                toOccupied.getAsDouble());
        return "%s: %s; %s".formatted(where, centre.toString().replace('_', ' '), near);
    }

    private record Answer(AreaStatus status, AreaRule rule) {}
}
