package org.lode.io.agreement;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lode.agreement.Fact;
import org.lode.agreement.IssueDate;
import org.lode.agreement.Licence;
import org.lode.io.Nearest;
import org.lode.io.Reason;
import org.lode.io.RowProblem;
import org.lode.territory.AreaStatus;

/// Reads the licence register of a fund.
///
/// Columns: `licence`, `deposit_id`, `commodities` (parted by `;`, main commodity first), `issued`
/// (day, month or year; empty if unknown; `none` if there is no licence yet), `renewal`,
/// `developed` (`yes`, `no`, `unknown`: at the effective date), `area` (`eligible`, `not_eligible`,
/// `contested`, `unknown`; empty: taken from the verdict on the deposit), `source`, `note`.
public final class LicenceRegisterCsv {
    private static final List<String> COLUMNS =
            List.of(
                    "licence",
                    "deposit_id",
                    "commodities",
                    "issued",
                    "renewal",
                    "developed",
                    "area",
                    "source",
                    "note");

    private LicenceRegisterCsv() {}

    /// One row of a register.
    ///
    /// @param licence the licence; its area is `UNKNOWN` unless the row states it
    /// @param statesArea true if the row states the area
    public record Entry(Licence licence, boolean statesArea) {
        /// The licence with the verdict on its deposit where the row states no area.
        public Licence in(Map<String, AreaStatus> verdicts) {
            AreaStatus verdict = verdicts.get(licence.depositId());
            return statesArea || verdict == null ? licence : licence.in(verdict);
        }
    }

    /// The rows, or what is wrong with them.
    ///
    /// @param entries rows in the order of the file; empty if there are problems
    /// @param problems all problems
    public record Register(List<Entry> entries, List<RowProblem> problems) {
        public Register {
            entries = List.copyOf(entries);
            problems = List.copyOf(problems);
        }
    }

    /// Reads a file.
    ///
    /// @param depositIds ids of the deposits of the case
    public static Register read(Path file, List<String> depositIds) {
        List<RowProblem> problems = new ArrayList<>();
        List<Entry> entries = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Cells row : Sheet.read(file, COLUMNS, problems).rows()) {
            entry(row, depositIds, names).ifPresent(entries::add);
        }
        return new Register(problems.isEmpty() ? entries : List.of(), problems);
    }

    private static Optional<Entry> entry(Cells row, List<String> depositIds, Set<String> names) {
        String name = row.required("licence");
        if (!name.isEmpty() && !names.add(name)) {
            row.refuse(
                    "licence",
                    Reason.DUPLICATE,
                    "%s stands in the register already.".formatted(Sheet.shown(name)),
                    "Maybe add the part of the area to its name.");
        }
        String deposit = row.required("deposit_id");
        if (!deposit.isEmpty() && !depositIds.contains(deposit)) {
            row.refuse(
                    "deposit_id",
                    Reason.UNKNOWN_REFERENCE,
                    "no deposit %s in deposits.csv.".formatted(Sheet.shown(deposit)),
                    Nearest.to(deposit, depositIds)
                            .map("Maybe %s is meant."::formatted)
                            .orElse("Maybe add its row to deposits.csv."));
        }
        row.required("commodities");
        row.required("source");
        boolean isFuture = row.text("issued").equals("none");
        Optional<IssueDate> issued =
                row.text("issued").isEmpty() || isFuture
                        ? Optional.empty()
                        : row.parsed("issued", IssueDate::parse, "Maybe leave it empty.");
        Optional<Fact> renewal = row.constant("renewal", Fact.class);
        Optional<Fact> developed = row.constant("developed", Fact.class);
        boolean statesArea = !row.text("area").isEmpty();
        AreaStatus area = statesArea ? area(row) : AreaStatus.UNKNOWN;
        if (!row.isSound() || renewal.isEmpty() || developed.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Entry(
                        new Licence(
                                name,
                                deposit,
                                row.list("commodities"),
                                issued,
                                isFuture,
                                renewal.get(),
                                developed.get(),
                                area,
                                "register: " + row.text("source")),
                        statesArea));
    }

    private static AreaStatus area(Cells row) {
        List<String> known =
                List.of(AreaStatus.values()).stream()
                        .map(s -> s.name().toLowerCase(Locale.ROOT))
                        .toList();
        String word = row.word("area", known);
        return known.contains(word)
                ? AreaStatus.valueOf(word.toUpperCase(Locale.ROOT))
                : AreaStatus.UNKNOWN;
    }
}
