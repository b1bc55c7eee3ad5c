package org.lode.io;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.lode.cost.ReferencePrice;
import org.lode.cost.StudyRow;
import org.lode.mine.ProcessClass;

/// Reads published studies (`studies-dev.csv` and files with the same columns).
///
/// Columns are described in `data/studies/SOURCES.md`. Throughput is `d_throughput_tpa`, else
/// plan ore / mine life. Columns that the calibration does not use are not looked at.
public final class StudyCsv {
    private static final List<String> REQUIRED =
            List.of(
                    "id",
                    "project_group",
                    "commodity_family",
                    "study_type",
                    "plan_ore_mt",
                    "mining_method",
                    "strip_ratio",
                    "product",
                    "product_rate",
                    "product_rate_unit",
                    "mine_life_y",
                    "d_scope_class",
                    "d_throughput_tpa",
                    "d_capex_usd2024_m",
                    "d_opex_usd2024_per_t_ore",
                    "d_use_capex",
                    "d_use_opex");

    private static final Pattern EARLY =
            Pattern.compile(
                    "\\b(pea|scoping|ia|concept\\w*|order of magnitude)\\b|initial assessment");
    private static final Pattern ADVANCED =
            Pattern.compile("\\b\\w*(fs|feed|fid)\\b|feasibility|definitive|detailed");
    private static final Pattern SOLUTION =
            Pattern.compile("^isr|\\bisl\\b|brine|solution|\\bwells?\\b|in[- ]situ");
    private static final Pattern UNDERGROUND =
            Pattern.compile(
                    "\\bug\\b|underground|sub-?level|\\bstop(e|ing)|caving|room and pillar"
                            + "|cut and fill|longhole|shaft|decline");
    private static final Pattern PIT =
            Pattern.compile(
                    "\\bop\\b|open|pit\\b|surface|strip|quarr|dredg|dozer|hydro|hydraulic|placer"
                            + "|truck|tailings");

    private StudyCsv() {}

    /// What a file holds: rows that could be read and all problems found.
    ///
    /// @param rows studies, in file order
    /// @param problems messages `file:line:column: ...`; empty if the file is good
    public record Studies(List<StudyRow> rows, List<String> problems) {
        public Studies {
            rows = List.copyOf(rows);
            problems = List.copyOf(problems);
        }
    }

    /// Reads a whole file.
    public static Studies read(Path file) {
        String name = String.valueOf(file.getFileName());
        List<StudyRow> rows = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : reader) {
                if (rows.isEmpty() && problems.isEmpty()) {
                    List<String> missing =
                            REQUIRED.stream()
                                    .filter(column -> !row.getHeader().contains(column))
                                    .toList();
                    if (!missing.isEmpty()) {
                        problems.add(
                                "%s:1: columns missing: %s. Maybe it is not a study table."
                                        .formatted(name, String.join(", ", missing)));
                        return new Studies(rows, problems);
                    }
                }
                Fields fields = new Fields(name, row, problems);
                // a cell that cannot be read counts as empty; only the class is indispensable
                study(fields).ifPresent(rows::add);
            }
        } catch (IOException e) {
            problems.add("%s: cannot be read. Maybe the path is wrong: %s".formatted(name, file));
        } catch (RuntimeException e) {
            problems.add("%s: is not valid CSV: %s".formatted(name, e.getMessage()));
        }
        if (rows.isEmpty() && problems.isEmpty()) {
            problems.add("%s:1: holds no study.".formatted(name));
        }
        return new Studies(rows, problems);
    }

    private static Optional<StudyRow> study(Fields fields) {
        Optional<ProcessClass> processClass = ProcessClass.find(fields.text("d_scope_class"));
        if (processClass.isEmpty()) {
            fields.problem(
                    "d_scope_class",
                    "'%s' is unknown. Known: sands, simple physical, concentrator, gold mill, heap"
                                    .formatted(fields.text("d_scope_class"))
                            + " leach, hydromet/chemical, wells/brine.");
            return Optional.empty();
        }
        String id =
                fields.required("id").isEmpty()
                        ? "line " + fields.row().getStartingLineNumber()
                        : fields.text("id");
        // a row without a project is a project of its own
        String project = fields.text("project_group").isEmpty() ? id : fields.text("project_group");
        OptionalDouble life = fields.positive("mine_life_y");
        OptionalDouble plan = fields.positive("plan_ore_mt");
        OptionalDouble rate = fields.positive("d_throughput_tpa");
        if (rate.isEmpty() && plan.isPresent() && life.isPresent()) {
            rate = OptionalDouble.of(plan.getAsDouble() * 1e6 / life.getAsDouble());
        }
        OptionalDouble capital = fields.positive("d_capex_usd2024_m");
        if (capital.isPresent()) {
            capital = OptionalDouble.of(capital.getAsDouble() * 1e6);
        }
        return Optional.of(
                new StudyRow(
                        id,
                        project,
                        stage(fields.text("study_type")),
                        processClass.get(),
                        method(fields.text("mining_method")),
                        fields.text("commodity_family"),
                        rate,
                        productValue(fields),
                        fields.notNegative("strip_ratio"),
                        life,
                        capital,
                        fields.positive("d_opex_usd2024_per_t_ore"),
                        fields.isMarked("d_use_capex"),
                        fields.isMarked("d_use_opex")));
    }

    private static StudyRow.Stage stage(String studyType) {
        String type = studyType.toLowerCase(Locale.ROOT);
        if (EARLY.matcher(type).find() || type.contains("preliminary economic")) {
            return StudyRow.Stage.EARLY;
        }
        return ADVANCED.matcher(type).find() ? StudyRow.Stage.ADVANCED : StudyRow.Stage.UNKNOWN;
    }

    /// Words that are not known make the method unknown, never open pit.
    private static StudyRow.Method method(String words) {
        String text = words.toLowerCase(Locale.ROOT);
        boolean isUnderground = UNDERGROUND.matcher(text).find();
        boolean isPit = PIT.matcher(text).find();
        if (isUnderground) {
            return isPit ? StudyRow.Method.PIT_AND_UNDERGROUND : StudyRow.Method.UNDERGROUND;
        }
        if (SOLUTION.matcher(text).find()) {
            return StudyRow.Method.SOLUTION;
        }
        return isPit ? StudyRow.Method.PIT : StudyRow.Method.UNKNOWN;
    }

    private static OptionalDouble productValue(Fields fields) {
        OptionalDouble rate = fields.positive("product_rate");
        OptionalDouble price = ReferencePrice.find(fields.text("product"));
        String unit = fields.text("product_rate_unit");
        boolean isUnitKnown = unit.equals("t/y") || unit.equals("oz/y");
        return rate.isPresent() && price.isPresent() && isUnitKnown
                ? OptionalDouble.of(rate.getAsDouble() * price.getAsDouble())
                : OptionalDouble.empty();
    }

    /// Typed access to one row; every problem is noted with its place.
    private record Fields(String file, NamedCsvRecord row, List<String> problems) {
        String text(String column) {
            return row.findField(column).orElse("").strip();
        }

        boolean isMarked(String column) {
            String text = text(column);
            if (!text.matches("|0|1|0\\.0|1\\.0")) {
                problem(column, "'%s' must be 0 or 1.".formatted(text));
            }
            return text.startsWith("1");
        }

        String required(String column) {
            String text = text(column);
            if (text.isEmpty()) {
                problem(column, "is empty.");
            }
            return text;
        }

        OptionalDouble positive(String column) {
            return number(column, 0, false);
        }

        OptionalDouble notNegative(String column) {
            return number(column, 0, true);
        }

        private OptionalDouble number(String column, double bound, boolean isBoundAllowed) {
            String text = text(column);
            if (text.isEmpty()) {
                return OptionalDouble.empty();
            }
            double value;
            try {
                value = Double.parseDouble(text);
            } catch (NumberFormatException e) {
                problem(column, "'%s' is not a number.".formatted(text));
                return OptionalDouble.empty();
            }
            if (!(isBoundAllowed ? value >= bound : value > bound) || !Double.isFinite(value)) {
                problem(
                        column,
                        "%s must be %s 0. Maybe the figure was not seen: leave the cell empty."
                                .formatted(text, isBoundAllowed ? "at least" : "above"));
                return OptionalDouble.empty();
            }
            return OptionalDouble.of(value);
        }

        void problem(String column, String message) {
            problems.add(
                    "%s:%d:%s: %s".formatted(file, row.getStartingLineNumber(), column, message));
        }
    }
}
