package org.lode.io.control;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lode.io.Reason;
import org.lode.territory.AreaControl;
import org.lode.territory.ControlLayer;
import org.lode.territory.ControlLayer.SettlementControl;
import org.lode.territory.ControlSpan;

/// Reads tables of towns: `as_of`, `name`, `lat`, `lon`, `control` (one layer for each date), and
/// of single changes: `first_seen_inside_line`, `name`, `lat`, `lon`, `control_after`.
///
/// Words: `UA` the government, `RU` occupied, `CONTESTED`, `UNKNOWN`. A row without coordinates is
/// left out with a warning: a name is never looked up.
final class TownTable {
    static final Map<String, AreaControl> CONTROL = new LinkedHashMap<>();

    static {
        CONTROL.put("UA", AreaControl.GOVERNMENT);
        CONTROL.put("RU", AreaControl.OCCUPIED);
        CONTROL.put("CONTESTED", AreaControl.CONTESTED);
        CONTROL.put("UNKNOWN", AreaControl.UNKNOWN);
    }

    private TownTable() {}

    static List<ControlLayer> readTables(LayerSource source) {
        Map<LocalDate, List<SettlementControl>> tables = new TreeMap<>();
        CsvRows.read(
                source.path(),
                List.of("as_of", "name", "lat", "lon", "control"),
                source.problems(),
                row -> {
                    Optional<LocalDate> day = row.requiredDay("as_of");
                    settlement(source, row, "control", ControlSpan.ALWAYS)
                            .ifPresent(
                                    s ->
                                            day.ifPresent(
                                                    d ->
                                                            tables.computeIfAbsent(
                                                                            d,
                                                                            _ -> new ArrayList<>())
                                                                    .add(s)));
                });
        List<ControlLayer> layers = new ArrayList<>();
        tables.forEach(
                (day, settlements) ->
                        layers.add(
                                new ControlLayer.Settlements(
                                        source.info(":" + day, day, false), settlements)));
        return layers;
    }

    static List<ControlLayer> readChanges(LayerSource source) {
        List<SettlementControl> settlements = new ArrayList<>();
        LocalDate[] latest = {LocalDate.MIN};
        CsvRows.read(
                source.path(),
                List.of("first_seen_inside_line", "name", "lat", "lon", "control_after"),
                source.problems(),
                row -> {
                    Optional<LocalDate> day = row.requiredDay("first_seen_inside_line");
                    day.flatMap(d -> settlement(source, row, "control_after", ControlSpan.since(d)))
                            .ifPresent(settlements::add);
                    latest[0] = UnitTable.later(latest[0], day.orElse(LocalDate.MIN));
                });
        List<ControlLayer> layers = new ArrayList<>();
        Optional<LocalDate> day =
                latest[0].equals(LocalDate.MIN) ? Optional.empty() : Optional.of(latest[0]);
        source.info(day, true)
                .ifPresent(i -> layers.add(new ControlLayer.Settlements(i, settlements)));
        return layers;
    }

    private static Optional<SettlementControl> settlement(
            LayerSource source, CsvRows row, String column, ControlSpan span) {
        if (row.text("lat").isEmpty() && row.text("lon").isEmpty()) {
            source.problems()
                    .warn(
                            row.line(),
                            "lat",
                            Reason.MISSING_DATA,
                            "%s has no coordinates and is left out."
                                    .formatted(FileProblems.shown(row.text("name"))),
                            "Maybe fill them in: a name is never looked up.");
            return Optional.empty();
        }
        double[] place = source.place(row, "lat", "lon");
        Optional<AreaControl> control = row.word(column, CONTROL);
        return row.isSound() && control.isPresent()
                ? Optional.of(
                        new SettlementControl(
                                row.text("name"), place[0], place[1], control.get(), span))
                : Optional.empty();
    }
}
