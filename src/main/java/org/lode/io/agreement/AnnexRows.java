package org.lode.io.agreement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lode.agreement.AnnexResource;
import org.lode.io.Reason;
import org.lode.quantity.Substance;

/// Reads `annex-a.csv`.
final class AnnexRows {
    static final List<String> COLUMNS =
            List.of(
                    "position",
                    "listed",
                    "resource",
                    "symbol",
                    "group",
                    "commodity",
                    "substances",
                    "aliases",
                    "source",
                    "note");

    private AnnexRows() {}

    static List<AnnexResource> read(Sheet sheet) {
        List<AnnexResource> resources = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Cells row : sheet.rows()) {
            boolean isListed = row.word("listed", List.of("yes", "no")).equals("yes");
            String name = row.required("resource");
            int position = position(row, isListed);
            unique(row, "resource", name, seen);
            if (isListed && position > 0) {
                unique(row, "position", "position " + position, seen);
            }
            String commodity = row.required("commodity");
            List<Substance> substances = substances(row);
            String source = row.required("source");
            if (row.isSound()) {
                resources.add(
                        new AnnexResource(
                                position,
                                isListed,
                                name,
                                row.text("symbol"),
                                row.text("group"),
                                commodity,
                                substances,
                                row.list("aliases"),
                                source));
            }
        }
        return resources;
    }

    private static int position(Cells row, boolean isListed) {
        String text = row.text("position");
        if (text.isEmpty() && !isListed) {
            return 0;
        }
        if (isListed && text.matches("[1-9]\\d{0,3}")) {
            return Integer.parseInt(text);
        }
        row.refuse(
                "position",
                Reason.OUT_OF_RANGE,
                isListed
                        ? "%s is not a place on the list, counted from 1."
                                .formatted(Sheet.shown(text))
                        : "%s: a resource that is not listed has no place."
                                .formatted(Sheet.shown(text)),
                isListed ? "Maybe write listed no." : "Maybe leave the field empty.");
        return 0;
    }

    private static void unique(Cells row, String column, String value, Set<String> seen) {
        if (!value.isEmpty() && !seen.add(value)) {
            row.refuse(
                    column,
                    Reason.DUPLICATE,
                    "%s stands in the file already.".formatted(Sheet.shown(value)),
                    "Maybe delete the row, or join the two by commodity.");
        }
    }

    private static List<Substance> substances(Cells row) {
        List<Substance> substances = new ArrayList<>();
        for (String word : row.list("substances")) {
            Optional<Substance> found =
                    List.of(Substance.values()).stream()
                            .filter(s -> s.toString().equals(word))
                            .findFirst();
            found.ifPresent(substances::add);
            if (found.isEmpty()) {
                row.refuse(
                        "substances",
                        Reason.UNKNOWN_WORD,
                        "%s is not a substance that tonnages are stated in."
                                .formatted(Sheet.shown(word)),
                        "Maybe leave it out, or see the column contained_substance in"
                                + " docs/case-format.md.");
            }
        }
        return substances;
    }
}
