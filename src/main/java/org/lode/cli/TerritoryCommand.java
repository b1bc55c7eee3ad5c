package org.lode.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lode.deposit.Deposit;
import org.lode.io.CaseLocation;
import org.lode.io.CaseReadResult;
import org.lode.io.CaseReader;
import org.lode.io.ProblemPrinter;
import org.lode.io.RowProblem;
import org.lode.io.control.ControlLayers;
import org.lode.io.control.SiteOutlines;
import org.lode.report.TerritoryReport;
import org.lode.study.Case;
import org.lode.territory.AreaVerdict;
import org.lode.territory.ControlMap;
import org.lode.territory.LayerFile;
import org.lode.territory.Site;
import org.lode.territory.TerritoryRules;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `lode territory CASE`: may money be spent on extraction where the deposits lie?
@Command(
        name = "territory",
        mixinStandardHelpOptions = true,
        description =
                "Says of every deposit whether its area is held by the government, occupied or"
                        + " contested as of a day, by which layers and rules.",
        footer = {
            "",
            "Example: ./lode territory ukraine --layer deepstatemap_data_20260822.geojson",
            "Exit codes: 0 done (whatever the verdicts are), 2 usage, 65 bad data."
        })
final class TerritoryCommand implements Callable<Integer> {
    private static final int MOST_WIDTH = 1000;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "CASE",
            description = "case folder, or the name of a case that comes with Lode")
    @SuppressWarnings("NullAway.Init")
    private String caseName;

    @Parameters(
            index = "1..*",
            paramLabel = "DEPOSIT",
            description = "ids of deposits (default: all of the case)")
    private List<String> deposits = new ArrayList<>();

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description =
                    "day for which the verdict shall hold (default: valuation date of the case)")
    private @Nullable String asOf;

    @Option(
            names = "--layer",
            paramLabel = "FILE",
            description =
                    "control layer of your own: GeoJSON polygons, official list, VIINA, own CSV;"
                            + " may be repeated")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--places",
            paramLabel = "FILE",
            description = "geonameid,latitude,longitude for a VIINA layer without coordinates")
    private @Nullable Path places;

    @Option(
            names = "--contested-km",
            paramLabel = "KM",
            description = "nearer than this to occupied ground is contested (default: 10)")
    private @Nullable Double contestedKm;

    @Option(names = "--warnings", description = "print the warnings of the layer files")
    private boolean isWarned;

    @Option(
            names = "--width",
            paramLabel = "COLUMNS",
            defaultValue = "100",
            description = "width of the table, 80 to 1000 (default: ${DEFAULT-VALUE})")
    private int width;

    @ArgGroup(exclusive = true)
    private @Nullable Format format;

    /// Machine formats instead of the table.
    static final class Format {
        @Option(names = "--json", description = "print JSON: every finding, source and note")
        boolean isJson;

        @Option(names = "--csv", description = "print one CSV row per deposit and layer")
        boolean isCsv;
    }

    @Override
    public Integer call() {
        if (width < TerritoryReport.LEAST_WIDTH || width > MOST_WIDTH) {
            return usage("--width must be 80 to %d, was %d.".formatted(MOST_WIDTH, width));
        }
        if (contestedKm != null && !(contestedKm >= 0 && contestedKm <= 1000)) {
            return usage("--contested-km must be 0 to 1000, was %s.".formatted(contestedKm));
        }
        Path folder = CaseLocation.find(caseName);
        return switch (CaseReader.read(folder)) {
            case CaseReadResult.Refused refused -> {
                err().print(ProblemPrinter.text(refused));
                err().flush();
                yield ExitCode.BAD_DATA;
            }
            case CaseReadResult.Valid valid -> run(folder, valid.value());
        };
    }

    private int run(Path folder, Case data) {
        List<String> ids = data.deposits().stream().map(Deposit::id).toList();
        Optional<String> unknown = deposits.stream().filter(d -> !ids.contains(d)).findFirst();
        if (unknown.isPresent()) {
            return usage(
                    "no deposit '%s' in the case. Maybe ./lode territory %s lists them all."
                            .formatted(unknown.get(), caseName));
        }
        Optional<LocalDate> day = day(data);
        if (day.isEmpty()) {
            return usage(
                    "--as-of: '%s' is not a day. Maybe write it as 2026-08-22.".formatted(asOf));
        }
        List<LayerFile> listed = new ArrayList<>(data.controlLayers());
        files.forEach(file -> listed.add(brought(file)));
        ControlLayers layers = ControlLayers.read(listed, folder);
        SiteOutlines outlines = SiteOutlines.read(folder, ids, layers.boundaries());
        List<RowProblem> problems = new ArrayList<>(layers.problems());
        problems.addAll(outlines.problems());
        if (!problems.isEmpty()) {
            err().print(ProblemPrinter.text(problems, "problem"));
            err().flush();
            return ExitCode.BAD_DATA;
        }
        List<RowProblem> warnings = new ArrayList<>(layers.warnings());
        warnings.addAll(outlines.warnings());
        warn(warnings);
        print(report(data, layers, outlines, day.get()));
        return ExitCode.DONE;
    }

    private Optional<LocalDate> day(Case data) {
        String text = asOf == null ? data.parameters().date() : asOf;
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private LayerFile brought(Path file) {
        String name = String.valueOf(file.getFileName());
        return LayerFile.brought(
                name.replaceFirst("\\.(csv|zip|geojson|json|gz)$", ""),
                file.toAbsolutePath().toString(),
                name,
                places == null ? "" : places.toAbsolutePath().toString());
    }

    private TerritoryReport report(
            Case data, ControlLayers layers, SiteOutlines outlines, LocalDate day) {
        TerritoryRules rules = TerritoryRules.standard();
        if (contestedKm != null) {
            rules = rules.withContestedWithinKm(contestedKm);
        }
        ControlMap map = ControlMap.of(layers.layers(), layers.boundaries(), rules);
        List<AreaVerdict> verdicts = new ArrayList<>();
        Map<String, String> names = new HashMap<>();
        for (Deposit deposit : data.deposits()) {
            if (deposits.isEmpty() || deposits.contains(deposit.id())) {
                Site site =
                        Site.of(
                                deposit,
                                Optional.ofNullable(outlines.outlines().get(deposit.id())),
                                layers.boundaries());
                verdicts.add(map.verdict(site, day));
                names.put(deposit.id(), deposit.name());
            }
        }
        return new TerritoryReport(verdicts, names, map.usable(day));
    }

    private void print(TerritoryReport report) {
        PrintWriter out = spec.commandLine().getOut();
        if (format != null && format.isJson) {
            out.println(report.json());
        } else if (format != null && format.isCsv) {
            out.print(report.csv());
        } else {
            out.print(report.table(width));
        }
        out.flush();
    }

    private void warn(List<RowProblem> warnings) {
        if (isWarned) {
            err().print(ProblemPrinter.text(warnings, "warning"));
        } else if (!warnings.isEmpty()) {
            err().printf(
                            "%d warning%s in the layers; --warnings shows them.%n",
                            warnings.size(), warnings.size() == 1 ? "" : "s");
        }
        err().flush();
    }

    private int usage(String message) {
        err().println(message);
        err().flush();
        return ExitCode.USAGE;
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
