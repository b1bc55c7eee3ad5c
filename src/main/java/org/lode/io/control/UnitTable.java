package org.lode.io.control;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lode.io.Reason;
import org.lode.territory.AdminUnit;
import org.lode.territory.AreaControl;
import org.lode.territory.ControlLayer;
import org.lode.territory.ControlLayer.UnitControl;
import org.lode.territory.ControlSpan;

/// Reads a table keyed in from an order of the ministry (No. 309 of 2022, No. 376 of 2025):
/// columns `katotth`, `category`, `from`, `to`, optionally `note`.
///
/// Categories, after the parts of the order: `possible` (hostilities possible), `active`
/// (hostilities), `occupied`. The `to` of the order is the last day; the span ends on the day
/// after. A unit whose occupation has ended is liberated.
final class UnitTable {
    private static final Map<String, AreaControl> CATEGORY = new LinkedHashMap<>();

    static {
        CATEGORY.put("possible", AreaControl.COMBAT_POSSIBLE);
        CATEGORY.put("active", AreaControl.CONTESTED);
        CATEGORY.put("occupied", AreaControl.OCCUPIED);
    }

    private UnitTable() {}

    static List<ControlLayer> read(LayerSource source) {
        List<UnitControl> units = new ArrayList<>();
        LocalDate[] latest = {LocalDate.MIN};
        CsvRows.read(
                source.path(),
                List.of("katotth", "category", "from", "to"),
                source.problems(),
                row -> {
                    String code = code(row, "katotth");
                    Optional<AreaControl> control = row.word("category", CATEGORY);
                    Optional<LocalDate> from = row.requiredDay("from");
                    Optional<LocalDate> to = row.day("to").map(day -> day.plusDays(1));
                    Optional<ControlSpan> span = span(row, from, to);
                    known(source, row, code);
                    if (row.isSound() && control.isPresent() && span.isPresent()) {
                        units.add(
                                new UnitControl(code, control.get(), span.get(), row.text("note")));
                        latest[0] = later(latest[0], from.orElse(LocalDate.MIN));
                    }
                });
        List<ControlLayer> layers = new ArrayList<>();
        Optional<LocalDate> day =
                latest[0].equals(LocalDate.MIN) ? Optional.empty() : Optional.of(latest[0]);
        source.info(day, true).ifPresent(info -> layers.add(new ControlLayer.Units(info, units)));
        return layers;
    }

    static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    /// A KATOTTH code.
    static String code(CsvRows row, String column) {
        String code = row.required(column);
        if (!code.isEmpty() && !AdminUnit.isKatotth(code)) {
            row.refuse(
                    column,
                    Reason.SYNTAX,
                    "%s is not a KATOTTH code: UA and 17 digits."
                            .formatted(FileProblems.shown(code)),
                    code.startsWith("\u0423\u0410") || code.startsWith("U\u0410")
                            ? "Maybe UA was typed with Cyrillic letters."
                            : "Maybe it is a name or an older KOATUU code: look it up.");
        }
        return code;
    }

    /// A code without an outline cannot be placed: say so, since its rows are lost.
    static void known(LayerSource source, CsvRows row, String code) {
        if (row.isSound()
                && !source.boundaries().isEmpty()
                && source.boundaries().unit(code).isEmpty()) {
            source.problems()
                    .warn(
                            row.line(),
                            "",
                            Reason.UNKNOWN_REFERENCE,
                            "no outline of unit %s: the row decides nothing."
                                    .formatted(FileProblems.shown(code)),
                            "Maybe the borders are older than the code.");
        }
    }

    /// A span in order; empty if it is not.
    static Optional<ControlSpan> span(
            CsvRows row, Optional<LocalDate> from, Optional<LocalDate> to) {
        if (from.isPresent() && to.isPresent() && !from.get().isBefore(to.get())) {
            row.refuse(
                    "to",
                    Reason.OUT_OF_RANGE,
                    "the row ends before it begins (%s).".formatted(from.get()),
                    "Maybe the two dates are exchanged.");
            return Optional.empty();
        }
        return Optional.of(new ControlSpan(from, to));
    }
}
