package org.lode.io.control;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lode.io.Reason;
import org.lode.territory.AreaControl;
import org.lode.territory.ControlLayer;
import org.lode.territory.ControlLayer.RegionControl;
import org.lode.territory.ControlLayer.SettlementControl;
import org.lode.territory.ControlLayer.UnitControl;
import org.lode.territory.ControlSpan;
import org.lode.territory.LayerInfo;

/// Reads the own form of a control layer.
///
/// CSV: `unit` (a KATOTTH code, or `point` with `latitude` and `longitude`), `status`
/// (`GOVERNMENT`, `OCCUPIED`, `CONTESTED`, `COMBAT_POSSIBLE`, `UNKNOWN`), `from`, `to` (the day
/// after the last), optionally `as_of`, `label`, `note`. GeoJSON: the same as properties of
/// polygons. A file with codes and points becomes two layers.
final class OwnFormat {
    private static final Map<String, AreaControl> STATUS = new LinkedHashMap<>();

    static {
        for (AreaControl control : AreaControl.values()) {
            STATUS.put(control.name(), control);
        }
    }

    private OwnFormat() {}

    static List<ControlLayer> readCsv(LayerSource source) {
        List<UnitControl> units = new ArrayList<>();
        List<SettlementControl> points = new ArrayList<>();
        Days days = new Days();
        CsvRows.read(
                source.path(),
                List.of("unit", "status", "from", "to"),
                source.problems(),
                row -> {
                    Optional<AreaControl> status = row.word("status", STATUS);
                    Optional<ControlSpan> span =
                            UnitTable.span(row, row.day("from"), row.day("to"));
                    days.add(row.has("as_of") ? row.day("as_of") : Optional.empty());
                    row.day("from").ifPresent(_ -> days.hasSpans = true);
                    row.day("to").ifPresent(_ -> days.hasSpans = true);
                    if (status.isEmpty() || span.isEmpty()) {
                        return;
                    }
                    if (row.text("unit").equals("point")) {
                        double[] at = source.place(row, "latitude", "longitude");
                        if (row.isSound()) {
                            points.add(
                                    new SettlementControl(
                                            row.text("label"),
                                            at[0],
                                            at[1],
                                            status.get(),
                                            span.get()));
                        }
                        return;
                    }
                    String code = UnitTable.code(row, "unit");
                    UnitTable.known(source, row, code);
                    if (row.isSound()) {
                        units.add(
                                new UnitControl(code, status.get(), span.get(), row.text("note")));
                    }
                });
        return layers(source, units, points, days);
    }

    private static List<ControlLayer> layers(
            LayerSource source,
            List<UnitControl> units,
            List<SettlementControl> points,
            Days days) {
        List<ControlLayer> layers = new ArrayList<>();
        Optional<LayerInfo> info = source.info(days.latest(), days.hasSpans);
        if (info.isPresent() && !units.isEmpty()) {
            layers.add(new ControlLayer.Units(as(info.get(), LayerInfo.Authority.OFFICIAL), units));
        }
        if (info.isPresent() && !points.isEmpty()) {
            LayerInfo settlements = info.get();
            if (!units.isEmpty()) {
                settlements = source.info(":points", settlements.asOf(), days.hasSpans);
                settlements =
                        new LayerInfo(
                                settlements.id(),
                                settlements.title(),
                                settlements.authority(),
                                settlements.series() + ":points",
                                settlements.asOf(),
                                settlements.hasRowDates(),
                                settlements.outside(),
                                settlements.licence(),
                                settlements.source());
            }
            layers.add(new ControlLayer.Settlements(settlements, points));
        }
        return layers;
    }

    private static LayerInfo as(LayerInfo info, LayerInfo.Authority authority) {
        return new LayerInfo(
                info.id(),
                info.title(),
                authority,
                info.series(),
                info.asOf(),
                info.hasRowDates(),
                info.outside(),
                info.licence(),
                info.source());
    }

    static List<ControlLayer> readGeoJson(LayerSource source) {
        List<RegionControl> regions = new ArrayList<>();
        Days days = new Days();
        GeoJsonFeatures.read(
                source.path(),
                source.country(),
                source.problems(),
                feature -> {
                    Optional<AreaControl> status = word(source, feature);
                    Optional<LocalDate> from = day(source, feature, "from");
                    Optional<LocalDate> to = day(source, feature, "to");
                    days.add(day(source, feature, "as_of"));
                    days.hasSpans |= from.isPresent() || to.isPresent();
                    if (from.isPresent() && to.isPresent() && !from.get().isBefore(to.get())) {
                        refuse(
                                source,
                                feature,
                                "to",
                                "the polygon ends before it begins (%s).".formatted(from.get()));
                        return;
                    }
                    String label = feature.property("label");
                    status.ifPresent(
                            s ->
                                    regions.add(
                                            new RegionControl(
                                                    label.isEmpty()
                                                            ? "polygon " + feature.number()
                                                            : label,
                                                    feature.region(),
                                                    s,
                                                    new ControlSpan(from, to))));
                });
        refuseEmpty(source, regions);
        List<ControlLayer> layers = new ArrayList<>();
        source.info(days.latest(), days.hasSpans)
                .ifPresent(info -> layers.add(new ControlLayer.Polygons(info, regions)));
        return layers;
    }

    /// One drawing of the occupied ground: no properties are needed.
    static List<ControlLayer> readOccupied(LayerSource source) {
        List<RegionControl> regions = new ArrayList<>();
        GeoJsonFeatures.read(
                source.path(),
                source.country(),
                source.problems(),
                feature ->
                        regions.add(
                                new RegionControl(
                                        "polygon " + feature.number(),
                                        feature.region(),
                                        AreaControl.OCCUPIED,
                                        ControlSpan.ALWAYS)));
        refuseEmpty(source, regions);
        List<ControlLayer> layers = new ArrayList<>();
        source.info(Optional.empty(), false)
                .ifPresent(info -> layers.add(new ControlLayer.Polygons(info, regions)));
        return layers;
    }

    /// A drawing without a polygon would say that the whole country is free.
    private static void refuseEmpty(LayerSource source, List<RegionControl> regions) {
        if (regions.isEmpty() && source.problems().isSound()) {
            source.problems()
                    .refuse(
                            0,
                            "",
                            Reason.MISSING_DATA,
                            "there is no polygon in the file.",
                            "Maybe the export went wrong: an empty drawing proves nothing.");
        }
    }

    private static Optional<AreaControl> word(LayerSource source, GeoJsonFeatures.Feature feature) {
        AreaControl status = STATUS.get(feature.property("status"));
        if (status == null) {
            refuse(
                    source,
                    feature,
                    "status",
                    "%s is not one of %s."
                            .formatted(
                                    FileProblems.shown(feature.property("status")),
                                    String.join(", ", STATUS.keySet())));
        }
        return Optional.ofNullable(status);
    }

    private static Optional<LocalDate> day(
            LayerSource source, GeoJsonFeatures.Feature feature, String name) {
        String value = feature.property(name);
        Optional<LocalDate> day = CsvRows.parseDay(value);
        if (day.isEmpty() && !value.isEmpty()) {
            refuse(
                    source,
                    feature,
                    name,
                    "%s is not a day of the form 2026-08-22.".formatted(FileProblems.shown(value)));
        }
        return day;
    }

    private static void refuse(
            LayerSource source, GeoJsonFeatures.Feature feature, String name, String message) {
        source.problems()
                .refuse(
                        feature.line(),
                        "feature %d, %s".formatted(feature.number(), name),
                        Reason.SYNTAX,
                        message,
                        "Maybe the property belongs to another form of layer.");
    }

    /// Days found in the rows of a file.
    private static final class Days {
        private LocalDate latest = LocalDate.MIN;
        private boolean hasSpans;

        void add(Optional<LocalDate> day) {
            latest = UnitTable.later(latest, day.orElse(LocalDate.MIN));
        }

        Optional<LocalDate> latest() {
            return latest.equals(LocalDate.MIN) ? Optional.empty() : Optional.of(latest);
        }
    }
}
