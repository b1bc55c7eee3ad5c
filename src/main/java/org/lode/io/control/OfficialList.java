package org.lode.io.control;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lode.territory.AreaControl;
import org.lode.territory.ControlLayer;
import org.lode.territory.ControlLayer.UnitControl;
import org.lode.territory.ControlSpan;

/// Reads the status of all hromadas in 2022 (Kyiv School of Economics, from the orders of the
/// ministry): columns `hromada_code`, `status_2022_11`, `deoccupied`, `occupied_before_2022`.
///
/// Months of liberation are turned into the first day after the named period, the latest day that
/// they allow. A row that says occupied and liberated at once is CONTESTED: the file contradicts
/// itself, or the hromada was free in part.
final class OfficialList {
    /// Day of the last status in the file.
    private static final LocalDate AS_OF = LocalDate.of(2022, 11, 23);

    private static final LocalDate INVASION = LocalDate.of(2022, 2, 24);

    private static final Map<String, LocalDate> FREE_FROM =
            ordered(
                    "March-April", LocalDate.of(2022, 5, 1),
                    "September-October", LocalDate.of(2022, 11, 1),
                    "November", LocalDate.of(2022, 12, 1));

    private static final Map<String, AreaControl> STATUS =
            ordered(
                    "not occupied", AreaControl.GOVERNMENT,
                    "not occupied, in the war zone", AreaControl.COMBAT_POSSIBLE,
                    "deoccupied", AreaControl.GOVERNMENT,
                    "occupied", AreaControl.OCCUPIED);

    private OfficialList() {}

    private static <T> Map<String, T> ordered(Object... pairs) {
        Map<String, T> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            @SuppressWarnings("unchecked")
            T value = (T) pairs[i + 1];
            map.put((String) pairs[i], value);
        }
        return map;
    }

    static List<ControlLayer> read(LayerSource source) {
        List<UnitControl> units = new ArrayList<>();
        CsvRows.read(
                source.path(),
                List.of("hromada_code", "status_2022_11", "deoccupied", "occupied_before_2022"),
                source.problems(),
                row -> add(row, units));
        List<ControlLayer> layers = new ArrayList<>();
        source.info(Optional.of(AS_OF), false)
                .ifPresent(info -> layers.add(new ControlLayer.Units(info, units)));
        return layers;
    }

    private static void add(CsvRows row, List<UnitControl> units) {
        String code = UnitTable.code(row, "hromada_code");
        Optional<AreaControl> status = row.word("status_2022_11", STATUS);
        String months = row.text("deoccupied");
        Optional<LocalDate> free =
                months.equals("0") || months.isEmpty()
                        ? Optional.empty()
                        : row.word("deoccupied", FREE_FROM);
        if (!row.isSound() || status.isEmpty()) {
            return;
        }
        boolean isWarZone = row.text("war_zone_2022_10_10").equals("1");
        Optional<LocalDate> from =
                row.text("occupied_before_2022").equals("1")
                        ? Optional.empty()
                        : Optional.of(INVASION);
        if (status.get() == AreaControl.OCCUPIED && free.isPresent()) {
            units.add(
                    new UnitControl(
                            code,
                            AreaControl.CONTESTED,
                            ControlSpan.ALWAYS,
                            "the list says occupied, and liberated in " + months + " 2022"));
        } else if (status.get() == AreaControl.OCCUPIED) {
            units.add(
                    new UnitControl(
                            code,
                            AreaControl.OCCUPIED,
                            new ControlSpan(from, Optional.empty()),
                            ""));
        } else {
            free.ifPresent(
                    day ->
                            units.add(
                                    new UnitControl(
                                            code,
                                            AreaControl.OCCUPIED,
                                            new ControlSpan(from, Optional.of(day)),
                                            "")));
            units.add(
                    new UnitControl(
                            code,
                            isWarZone ? AreaControl.COMBAT_POSSIBLE : status.get(),
                            free.map(ControlSpan::since).orElse(ControlSpan.ALWAYS),
                            ""));
        }
    }
}
