package org.lode.io;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lode.quantity.Parameter;
import org.lode.quantity.Source;
import org.lode.quantity.Uncertainty;

/// Reads the changed assumptions of a what-if: `NAME=VALUE`, `NAME=*FACTOR`, `SCOPE:NAME=...`.
///
/// Only rows that the valuation uses can be changed. A number becomes the new central value; the
/// spread around it keeps its proportion. The bounds are those of the case files.
public final class ChangedParameters {
    private static final Source USER = Source.assumption("what-if of the user");

    private final List<Parameter> used;
    private final List<Parameter> changed = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    private ChangedParameters(List<Parameter> used) {
        this.used = used;
    }

    /// What the texts say.
    ///
    /// @param settings one text per assumption
    /// @param used the rows that the valuation uses
    public static ChangedParameters of(List<String> settings, List<Parameter> used) {
        ChangedParameters read = new ChangedParameters(used);
        settings.forEach(read::read);
        return read;
    }

    /// The rows to put before those of the case.
    public List<Parameter> changed() {
        return List.copyOf(changed);
    }

    /// Everything that is wrong, one sentence or two each; empty if nothing is.
    public List<String> problems() {
        return List.copyOf(problems);
    }

    private void read(String setting) {
        int sign = setting.indexOf('=');
        if (sign < 1 || sign == setting.length() - 1) {
            refuse(
                    ("--set '%s' has no NAME=VALUE. Maybe delay_years=2 is meant.")
                            .formatted(setting));
            return;
        }
        String left = setting.substring(0, sign).strip();
        String value = setting.substring(sign + 1).strip();
        int colon = left.indexOf(':');
        String scope = colon < 0 ? "" : left.substring(0, colon);
        String name = left.substring(colon + 1);
        List<Parameter> rows =
                used.stream()
                        .filter(p -> p.name().equals(name))
                        .filter(p -> scope.isEmpty() || p.scope().equals(scope))
                        .toList();
        if (rows.isEmpty()) {
            unknown(setting, scope, name);
        } else if (rows.size() > 1 && !value.startsWith("*")) {
            refuse(
                    ("--set '%s': %s is used for %s. Maybe name one, %s:%s=VALUE, or change all by a"
                                    + " factor, %s=*1.1.")
                            .formatted(
                                    setting,
                                    name,
                                    rows.stream()
                                            .map(Parameter::scope)
                                            .collect(Collectors.joining(", ")),
                                    rows.getFirst().scope(),
                                    name,
                                    name));
        } else {
            rows.forEach(row -> change(setting, row, value));
        }
    }

    private void unknown(String setting, String scope, String name) {
        List<String> names =
                List.copyOf(
                        used.stream()
                                .map(Parameter::name)
                                .collect(Collectors.toCollection(TreeSet::new)));
        boolean isNamed = names.contains(name);
        refuse(
                ("--set '%s': the valuation uses no row %s%s. %s")
                        .formatted(
                                setting,
                                name,
                                isNamed ? " for " + scope : "",
                                isNamed
                                        ? "Maybe for %s."
                                                .formatted(
                                                        used.stream()
                                                                .filter(p -> p.name().equals(name))
                                                                .map(Parameter::scope)
                                                                .collect(Collectors.joining(", ")))
                                        : Nearest.to(name, names)
                                                .map("Maybe %s is meant."::formatted)
                                                .orElse(
                                                        "Known: "
                                                                + String.join(", ", names)
                                                                + ".")));
    }

    private void change(String setting, Parameter row, String value) {
        Optional<ParameterKind> kind = kind(row);
        Uncertainty distribution = row.uncertainty();
        if (distribution == null) {
            changeText(setting, row, value, kind);
            return;
        }
        boolean isFactor = value.startsWith("*");
        double number;
        try {
            number = Double.parseDouble(isFactor ? value.substring(1) : value);
        } catch (NumberFormatException _) {
            refuse(
                    ("--set '%s': '%s' is not a number. Maybe 0.1 or *1.1.")
                            .formatted(setting, value));
            return;
        }
        double central = row.value();
        double target = isFactor ? central * number : number;
        Optional<String> complaint =
                Double.isFinite(target)
                        ? kind.flatMap(k -> k.bounds().complaint(target))
                        : Optional.of("%s is not a finite number.".formatted(value));
        if (complaint.isPresent()) {
            refuse(
                    ("--set '%s': %s %s")
                            .formatted(
                                    setting,
                                    complaint.get(),
                                    kind.map(k -> k.bounds().advice(target)).orElse("")));
            return;
        }
        boolean isFixed = distribution instanceof Uncertainty.Fixed || central == 0;
        if (!isFixed && !(target / central > 0)) {
            refuse(
                    ("--set '%s': the spread of %s cannot be kept in proportion around %s. Maybe a"
                                    + " number of the same sign.")
                            .formatted(setting, row.name(), Numbers.plain(target)));
            return;
        }
        changed.add(
                with(
                        row,
                        Numbers.plain(target),
                        isFixed
                                ? new Uncertainty.Fixed(target)
                                : distribution.scaled(target / central)));
    }

    private void changeText(
            String setting, Parameter row, String value, Optional<ParameterKind> kind) {
        List<String> words = kind.map(ParameterKind::words).orElse(List.of());
        boolean isList = row.text().contains(";");
        if (!words.isEmpty() && !words.contains(value)) {
            refuse(
                    ("--set '%s': '%s' is not known. Known: %s.")
                            .formatted(setting, value, String.join(", ", words)));
        } else if (isList && !isListLike(row.text(), value)) {
            refuse(
                    ("--set '%s': %s holds as many numbers as %s, separated by semicolons.")
                            .formatted(setting, row.name(), row.text()));
        } else {
            changed.add(with(row, value, null));
        }
    }

    private static boolean isListLike(String old, String value) {
        String[] parts = value.split(";", -1);
        try {
            Arrays.stream(parts).forEach(Double::parseDouble);
        } catch (NumberFormatException _) {
            return false;
        }
        return parts.length == old.split(";", -1).length;
    }

    private static Parameter with(
            Parameter row, String text, @org.jspecify.annotations.Nullable Uncertainty value) {
        return new Parameter(
                row.scope(),
                row.name(),
                text,
                value,
                row.unit(),
                "",
                "",
                USER,
                "was %s (%s)".formatted(row.text(), row.place()),
                row.place());
    }

    private static Optional<ParameterKind> kind(Parameter row) {
        String file = row.place().replaceFirst(":.*", "");
        return Arrays.stream(CaseFile.values())
                .filter(f -> f.fileName().equals(file))
                .findFirst()
                .flatMap(
                        f -> {
                            Map<String, ParameterKind> names = ParameterNames.inFile(f);
                            return Optional.ofNullable(names.get(row.name()))
                                    .or(
                                            () ->
                                                    ParameterNames.family(row.name(), names)
                                                            .map(names::get));
                        });
    }

    private void refuse(String message) {
        problems.add(message.strip());
    }
}
