package org.lode.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lode.agreement.AgreementVersion;
import org.lode.agreement.Agreements;
import org.lode.agreement.Interpretation;
import org.lode.agreement.TermTopic;
import org.lode.io.ProblemPrinter;
import org.lode.io.agreement.AgreementFolder;
import org.lode.io.agreement.AgreementReadResult;

/// The version of the agreement that a fund follows, and the readings that its terms leave open.
///
/// @param version the version
/// @param interpretations those that fit the readings chosen, at least one
record FundTerms(AgreementVersion version, List<Interpretation> interpretations) {
    FundTerms {
        interpretations = List.copyOf(interpretations);
    }

    /// Reads the versions that come with Lode and finds one.
    ///
    /// @param id id of the version
    /// @param readings chosen readings, as `split=equal`
    static FundTerms of(String id, List<String> readings) {
        return of(shipped(), id, readings);
    }

    /// The versions that come with Lode.
    static Agreements shipped() {
        return switch (AgreementFolder.read(AgreementFolder.shipped())) {
            case AgreementReadResult.Valid(Agreements value) -> value;
            case AgreementReadResult.Refused(var problems) ->
                    throw FundProblem.badData(
                            ProblemPrinter.text(problems, "problem").stripTrailing());
        };
    }

    /// Finds a version and the interpretations that fit.
    static FundTerms of(Agreements agreements, String id, List<String> readings) {
        AgreementVersion version =
                agreements.comparable().stream()
                        .filter(v -> v.id().equalsIgnoreCase(id))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        FundProblem.usage(
                                                "--terms: no version '%s'. Known: %s."
                                                        .formatted(
                                                                id,
                                                                agreements.comparable().stream()
                                                                        .map(AgreementVersion::id)
                                                                        .collect(
                                                                                Collectors.joining(
                                                                                        ", ")))));
        List<Interpretation> fitting =
                version.interpretations().stream().filter(i -> fits(i, readings)).toList();
        if (fitting.isEmpty()) {
            throw FundProblem.usage(
                    "--reading: '%s' is no reading of version %s. Known: %s."
                            .formatted(
                                    String.join(", ", readings),
                                    version.id(),
                                    open(version.interpretations())));
        }
        return new FundTerms(version, fitting);
    }

    private static boolean fits(Interpretation interpretation, List<String> readings) {
        List<String> own =
                interpretation.open().entrySet().stream()
                        .map(e -> e.getKey() + "=" + e.getValue().name())
                        .toList();
        return own.containsAll(readings);
    }

    /// What several interpretations leave open: `split=equal|pro_rata_capital; ...`.
    static String open(List<Interpretation> interpretations) {
        Map<TermTopic, TreeSet<String>> names = new TreeMap<>();
        for (Interpretation interpretation : interpretations) {
            interpretation
                    .open()
                    .forEach(
                            (topic, reading) ->
                                    names.computeIfAbsent(topic, _ -> new TreeSet<>())
                                            .add(reading.name()));
        }
        List<String> open = new ArrayList<>();
        names.forEach(
                (topic, values) -> {
                    if (values.size() > 1) {
                        open.add(topic + "=" + String.join("|", values));
                    }
                });
        return open.isEmpty() ? "none" : String.join("; ", open);
    }

    /// The latest end of the lock-up among the interpretations: the one nobody can object to.
    Optional<LocalDate> latestLockUp() {
        return interpretations.stream()
                .flatMap(i -> i.rules().distribution().lockupEnd().stream())
                .max(Comparator.naturalOrder());
    }

    /// True if the interpretations do not agree on the end of the lock-up.
    boolean isLockUpOpen() {
        return interpretations.stream()
                        .map(i -> i.rules().distribution().lockupEnd())
                        .distinct()
                        .count()
                > 1;
    }
}
