package org.lode.io;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lode.quantity.Parameter;
import org.lode.quantity.Source;
import org.lode.quantity.Uncertainty;

/// Reads one of the six parameter tables.
final class ParameterRows {
    /// A parameter and the row where it stands.
    record Entry(Row row, Parameter parameter) {}

    private static final double SUM_TOLERANCE = 1e-6;
    private static final String STUDY = "study.";

    private final Table table;
    private final CaseIds ids;
    private final Path folder;
    private final Map<String, ParameterKind> names;

    ParameterRows(Table table, CaseIds ids, Path folder) {
        this.table = table;
        this.ids = ids;
        this.folder = folder;
        this.names = ParameterNames.inFile(table.file());
    }

    List<Entry> read() {
        List<Entry> entries = new ArrayList<>();
        for (Row row : table.rows()) {
            read(row).ifPresent(parameter -> entries.add(new Entry(row, parameter)));
        }
        return entries;
    }

    private Optional<Parameter> read(Row row) {
        String scope = row.required("scope");
        if (!scope.isEmpty()) {
            new ParameterScope(table.file(), ids).check(row, scope);
        }
        String name = row.required("parameter");
        Optional<ParameterKind> kind = name.isEmpty() ? Optional.empty() : kind(row, name);
        Optional<Uncertainty> uncertainty = kind.flatMap(k -> value(row, name, k));
        String from = DateSpan.firstDay(row.date("valid_from"));
        String to = DateSpan.lastDay(row.date("valid_to"));
        if (!from.isEmpty() && !to.isEmpty() && from.compareTo(to) > 0) {
            row.refuse(
                    "valid_from",
                    Reason.OUT_OF_RANGE,
                    "%s is later than %s, the value of valid_to."
                            .formatted(row.text("valid_from"), row.text("valid_to")),
                    "Maybe the two dates are exchanged.");
        }
        Optional<Source> source = row.source();
        if (!row.isSound() || source.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Parameter(
                        scope,
                        name,
                        row.text("value"),
                        uncertainty.orElse(null),
                        row.text("unit"),
                        from,
                        to,
                        source.get(),
                        row.text("note"),
                        row.place()));
    }

    /// What the parameter may hold; an unknown name is a problem.
    private Optional<ParameterKind> kind(Row row, String name) {
        return table.file() == CaseFile.PLAN && name.startsWith(STUDY)
                ? kind(row, name.substring(STUDY.length()), ParameterNames.studyNames())
                : kind(row, name, names);
    }

    private Optional<ParameterKind> kind(Row row, String name, Map<String, ParameterKind> names) {
        ParameterKind known = name.contains("<") ? null : names.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<String> family = ParameterNames.family(name, names);
        if (family.isEmpty()) {
            row.refuse(
                    "parameter",
                    Reason.UNKNOWN_COLUMN,
                    "%s is not a parameter of %s."
                            .formatted(row.shown(name), table.file().fileName()),
                    Nearest.to(name, names.keySet())
                            .map("Maybe %s is meant."::formatted)
                            .orElse("Maybe it belongs to another file; see docs/case-format.md."));
            return Optional.empty();
        }
        String member = name.substring(name.indexOf('.') + 1);
        if (family.get().endsWith("<product>")) {
            if (!ids.products().has(member)) {
                row.unknownReference("parameter", member, ids.products());
            }
        } else if (family.get().endsWith("<k>")) {
            if (!member.matches("[1-9]\\d{0,2}")) {
                row.refuse(
                        "parameter",
                        Reason.SYNTAX,
                        "%s does not end with a number.".formatted(row.shown(name)),
                        "Maybe ramp_profile.1 is meant.");
            }
        } else if (!List.of("A", "B", "C", "D").contains(member)) {
            row.unknownWord("parameter", member, List.of("A", "B", "C", "D"));
        }
        return Optional.ofNullable(names.get(family.get()));
    }

    private Optional<Uncertainty> value(Row row, String name, ParameterKind kind) {
        String distribution = distribution(row, name, kind);
        if (distribution.isEmpty()) {
            return Optional.empty();
        }
        DistributionFields fields = new DistributionFields(row, kind.bounds());
        Optional<Uncertainty> uncertainty = fields.read(distribution);
        String value = row.text("value");
        if (value.isEmpty()) {
            return uncertainty;
        }
        switch (kind.form()) {
            case WORD, NUMBER_OR_WORD -> {
                if (distribution.equals("word") && !kind.words().isEmpty()) {
                    row.word("value", kind.words());
                }
                reference(row, name, value);
            }
            case DAY -> day(row, value);
            case FILE_NAME -> fileName(row, value);
            case WHOLE -> whole(row, uncertainty);
            case SHARES_OF_ONE -> {
                if (row.isSound()) {
                    sumOfOne(row, fields.numbers("value", Bounds.ANY));
                }
            }
            case NUMBER, LIST, NUMBER_OR_LIST -> {}
        }
        return uncertainty;
    }

    /// The distribution as written or, if the field is empty, the usual one.
    private static String distribution(Row row, String name, ParameterKind kind) {
        String written = row.text("distribution");
        List<String> allowed = kind.distributions();
        if (allowed.contains(written)) {
            return written;
        }
        if (written.isEmpty()) {
            String value = row.text("value");
            boolean isWord = kind.words().contains(value) && allowed.contains("word");
            boolean isList = value.contains(";") && allowed.contains("list");
            return isWord ? "word" : isList ? "list" : allowed.getFirst();
        }
        if (DistributionFields.words().contains(written)) {
            row.refuse(
                    "distribution",
                    Reason.NOT_APPLICABLE,
                    "%s does not take %s, only %s."
                            .formatted(name, row.shown(written), String.join(", ", allowed)),
                    "Maybe %s is meant.".formatted(allowed.getFirst()));
        } else {
            row.unknownWord("distribution", written, DistributionFields.words());
        }
        return "";
    }

    private void reference(Row row, String name, String value) {
        if (table.file() != CaseFile.PLAN) {
            return;
        }
        if (name.equals("route") && !ids.routes().has(value)) {
            row.unknownReference("value", value, ids.routes());
        }
        if (name.equals("study_facts")) {
            for (String id : value.split(";", -1)) {
                if (!ids.facts().has(id.strip())) {
                    row.unknownReference("value", id.strip(), ids.facts());
                }
            }
        }
        if (name.equals("estimates") && !value.equals("all")) {
            for (String id : value.split(";", -1)) {
                if (!ids.estimates().has(id.strip())) {
                    row.unknownReference("value", id.strip(), ids.estimates());
                }
            }
        }
    }

    private static void day(Row row, String value) {
        if (value.length() != 10 || !Row.isDate(value)) {
            row.refuse(
                    "value",
                    Reason.SYNTAX,
                    "%s is not a day.".formatted(row.shown(value)),
                    "Maybe write year, month and day with hyphens: 2025-04-30.");
        }
    }

    /// The file must exist inside the case folder.
    private void fileName(Row row, String value) {
        boolean isThere;
        try {
            Path file = folder.resolve(value).normalize();
            isThere = file.startsWith(folder.normalize()) && Files.isRegularFile(file);
        } catch (InvalidPathException e) {
            isThere = false;
        }
        if (!isThere) {
            row.refuse(
                    "value",
                    Reason.UNKNOWN_REFERENCE,
                    "no file %s in the case folder.".formatted(row.shown(value)),
                    "Maybe the file was not copied, or the name is misspelt.");
        }
    }

    private static void whole(Row row, Optional<Uncertainty> uncertainty) {
        if (uncertainty.isPresent()
                && uncertainty.get() instanceof Uncertainty.Fixed(double number)
                && number != Math.rint(number)) {
            row.refuse(
                    "value",
                    Reason.SYNTAX,
                    "%s is not a whole number.".formatted(row.shown(row.text("value"))),
                    "Maybe leave the fraction out.");
        }
    }

    private static void sumOfOne(Row row, List<Double> shares) {
        double sum = shares.stream().mapToDouble(Double::doubleValue).sum();
        if (!(Math.abs(sum - 1) <= SUM_TOLERANCE)) {
            row.refuse(
                    "value",
                    Reason.OUT_OF_RANGE,
                    "the shares sum to %s, not to 1."
                            .formatted(Numbers.plain(Math.round(sum * 1e6) / 1e6)),
                    "Maybe a share is missing or rounded.");
        }
    }
}
