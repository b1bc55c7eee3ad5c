package org.lode.io.control;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lode.io.Reason;
import org.lode.territory.AdminUnit;
import org.lode.territory.AreaControl;
import org.lode.territory.ControlLayer;
import org.lode.territory.ControlLayer.SettlementControl;
import org.lode.territory.ControlLayer.UnitControl;
import org.lode.territory.ControlSpan;

/// Reads VIINA control of populated places: `control_latest_YYYY` (column `geonameid`) and
/// `kontrol_latest_YYYY` (a KATOTTH code), with `date` and `status` (`UA`, `RU`, `CONTESTED`), one
/// row for each place and day, plain or in the archive as published.
///
/// KATOTTH rows need no coordinates: they are gathered by hromada, which is OCCUPIED if all its
/// places are, GOVERNMENT if none is occupied or disputed, else CONTESTED. GeoNames rows have no
/// coordinates in the file; a table of places (`geonameid`, `latitude`, `longitude`) must be
/// named, unless the rows carry `latitude` and `longitude`.
///
/// Reference: Y. Zhukov and N. Ayers, VIINA 2.0, Open Database License.
final class ViinaControl {
    private final LayerSource source;
    private final Map<String, List<Run>> runs = new TreeMap<>();
    private final Map<String, double[]> places = new HashMap<>();
    private LocalDate latest = LocalDate.MIN;

    private ViinaControl(LayerSource source) {
        this.source = source;
    }

    /// @param from first day of a status
    /// @param control status until the next run
    private record Run(LocalDate from, AreaControl control) {}

    static List<ControlLayer> read(LayerSource source) {
        return new ViinaControl(source).read();
    }

    private List<ControlLayer> read() {
        List<String> header = CsvRows.header(source.path());
        Optional<String> codes = header.stream().filter(ViinaControl::isCodeColumn).findFirst();
        String id = codes.orElse("geonameid");
        CsvRows.read(
                source.path(),
                List.of(id, "date", "status"),
                source.problems(),
                row -> add(row, id, codes.isPresent()));
        if (codes.isEmpty() && !source.listed().places().isEmpty()) {
            readPlaces();
        }
        List<ControlLayer> layers = new ArrayList<>();
        Optional<LocalDate> day =
                latest.equals(LocalDate.MIN) ? Optional.empty() : Optional.of(latest);
        source.info(day, true)
                .ifPresent(
                        info ->
                                layers.add(
                                        codes.isPresent()
                                                ? new ControlLayer.Units(info, units())
                                                : new ControlLayer.Settlements(
                                                        info, settlements())));
        return layers;
    }

    /// The codebook does not spell the column of the KATOTTH code: any of its spellings will do.
    private static boolean isCodeColumn(String name) {
        return name.toLowerCase(Locale.ROOT).startsWith("katot");
    }

    private void add(CsvRows row, String idColumn, boolean isCode) {
        String id = isCode ? UnitTable.code(row, idColumn) : row.required(idColumn);
        Optional<LocalDate> day = row.requiredDay("date");
        Optional<AreaControl> control =
                row.text("status").isEmpty() || row.text("status").equals("NA")
                        ? Optional.of(AreaControl.UNKNOWN)
                        : row.word("status", TownTable.CONTROL);
        if (!row.isSound() || day.isEmpty() || control.isEmpty()) {
            return;
        }
        if (!isCode && row.has("latitude") && row.has("longitude") && !places.containsKey(id)) {
            places.put(id, source.place(row, "latitude", "longitude"));
        }
        List<Run> some = runs.computeIfAbsent(id, _ -> new ArrayList<>());
        if (!some.isEmpty() && day.get().isBefore(some.getLast().from())) {
            row.refuse(
                    "date",
                    Reason.CONFLICTING_SOURCES,
                    "%s is earlier than %s, a row of the same place before it."
                            .formatted(day.get(), some.getLast().from()),
                    "Maybe the rows are not in the order of their dates.");
            return;
        }
        latest = UnitTable.later(latest, day.get());
        if (some.isEmpty() || some.getLast().control() != control.get()) {
            some.add(new Run(day.get(), control.get()));
        }
    }

    private void readPlaces() {
        Path file = source.path().resolveSibling(source.listed().places());
        CsvRows.read(
                file,
                List.of("geonameid", "latitude", "longitude"),
                source.problems(),
                row -> {
                    String id = row.required("geonameid");
                    double[] at = source.place(row, "latitude", "longitude");
                    if (row.isSound()) {
                        places.put(id, at);
                    }
                });
    }

    private List<SettlementControl> settlements() {
        List<SettlementControl> settlements = new ArrayList<>();
        int missing = 0;
        for (Map.Entry<String, List<Run>> entry : runs.entrySet()) {
            double[] at = places.get(entry.getKey());
            if (at == null) {
                missing++;
                continue;
            }
            List<Run> some = entry.getValue();
            for (int i = 0; i < some.size(); i++) {
                Optional<LocalDate> to =
                        i + 1 < some.size()
                                ? Optional.of(some.get(i + 1).from())
                                : Optional.empty();
                settlements.add(
                        new SettlementControl(
                                "GeoNames " + entry.getKey(),
                                at[0],
                                at[1],
                                some.get(i).control(),
                                new ControlSpan(Optional.of(some.get(i).from()), to)));
            }
        }
        if (missing > 0 && missing == runs.size()) {
            source.problems()
                    .refuse(
                            0,
                            "",
                            Reason.MISSING_DATA,
                            "none of %d places has coordinates.".formatted(missing),
                            "Maybe take the file kontrol_latest_YYYY with KATOTTH codes, or name a"
                                    + " table of places: geonameid,latitude,longitude.");
        } else if (missing > 0) {
            source.problems()
                    .warn(
                            0,
                            "",
                            Reason.MISSING_DATA,
                            "%d of %d places have no coordinates and are left out."
                                    .formatted(missing, runs.size()),
                            "Maybe the table of places is older than the layer.");
        }
        return settlements;
    }

    private List<UnitControl> units() {
        Map<String, List<List<Run>>> hromadas = new TreeMap<>();
        runs.forEach(
                (code, some) ->
                        hromadas.computeIfAbsent(AdminUnit.stemOf(code), _ -> new ArrayList<>())
                                .add(some));
        List<UnitControl> units = new ArrayList<>();
        hromadas.forEach((stem, places) -> units.addAll(unit(stem, places)));
        return units;
    }

    private static List<UnitControl> unit(String stem, List<List<Run>> places) {
        TreeSet<LocalDate> days = new TreeSet<>();
        places.forEach(some -> some.forEach(run -> days.add(run.from())));
        LinkedHashMap<LocalDate, AreaControl> changes = new LinkedHashMap<>();
        AreaControl before = AreaControl.UNKNOWN;
        for (LocalDate day : days) {
            AreaControl now = together(places, day);
            if (now != before || changes.isEmpty()) {
                changes.put(day, now);
                before = now;
            }
        }
        List<UnitControl> units = new ArrayList<>();
        List<LocalDate> starts = List.copyOf(changes.keySet());
        for (int i = 0; i < starts.size(); i++) {
            Optional<LocalDate> to =
                    i + 1 < starts.size() ? Optional.of(starts.get(i + 1)) : Optional.empty();
            units.add(
                    new UnitControl(
                            stem,
                            changes.getOrDefault(starts.get(i), AreaControl.UNKNOWN),
                            new ControlSpan(Optional.of(starts.get(i)), to),
                            ""));
        }
        return units;
    }

    private static AreaControl together(List<List<Run>> places, LocalDate day) {
        int occupied = 0;
        int free = 0;
        int known = 0;
        for (List<Run> some : places) {
            AreaControl control = AreaControl.UNKNOWN;
            for (Run run : some) {
                control = run.from().isAfter(day) ? control : run.control();
            }
            known += control == AreaControl.UNKNOWN ? 0 : 1;
            occupied += control == AreaControl.OCCUPIED ? 1 : 0;
            free += control == AreaControl.GOVERNMENT ? 1 : 0;
        }
        if (known == 0) {
            return AreaControl.UNKNOWN;
        }
        if (occupied == known) {
            return AreaControl.OCCUPIED;
        }
        return free == known ? AreaControl.GOVERNMENT : AreaControl.CONTESTED;
    }
}
