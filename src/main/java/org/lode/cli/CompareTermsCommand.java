package org.lode.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lode.agreement.Agreements;
import org.lode.agreement.Licence;
import org.lode.cashflow.Discounting;
import org.lode.cost.Calibration;
import org.lode.deposit.Deposit;
import org.lode.io.CaseCalibration;
import org.lode.io.CaseLocation;
import org.lode.io.CaseReadResult;
import org.lode.io.CaseReader;
import org.lode.io.CaseSites;
import org.lode.io.ProblemPrinter;
import org.lode.io.RowProblem;
import org.lode.io.agreement.AgreementFolder;
import org.lode.io.agreement.AgreementReadResult;
import org.lode.io.agreement.LicenceRegisterCsv;
import org.lode.quantity.Parameter;
import org.lode.report.TermsFiles;
import org.lode.report.TermsTable;
import org.lode.study.Appraiser;
import org.lode.study.Case;
import org.lode.study.ComparisonSettings;
import org.lode.study.PriceMoves;
import org.lode.study.ProjectSets;
import org.lode.study.RunOptions;
import org.lode.study.StudyResult;
import org.lode.study.TermsStudy;
import org.lode.territory.AreaStatus;
import org.lode.territory.TerritoryRules;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `lode compare-terms CASE`: who gets what, under every version of the agreement?
@Command(
        name = "compare-terms",
        mixinStandardHelpOptions = true,
        description = {
            "Plays the appraised projects of a case and one log of events under every version of",
            "the agreement and every reading of its terms: who receives what, and when."
        },
        footer = {
            "",
            "Example: ./lode compare-terms ukraine --aid 100000000 --out who-gets-what",
            "Exit codes: 0 done, 2 usage, 65 bad data."
        })
final class CompareTermsCommand implements Callable<Integer> {
    private static final long MOST_TRIALS = 100_000_000;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "CASE",
            description = "case folder, or the name of a case that comes with Lode")
    @SuppressWarnings("NullAway.Init")
    private String caseName;

    @Option(
            names = "--terms",
            paramLabel = "FOLDER",
            description = "versions of the agreement (default: those that come with Lode)")
    private @Nullable Path terms;

    @Option(
            names = "--register",
            paramLabel = "FILE",
            description = "licence register of a fund (default: made from the permits of the case)")
    private @Nullable Path register;

    @Option(
            names = "--discount",
            paramLabel = "RATE",
            description = "real discount rate, 0.1 is 10 %% (default: that of the case)")
    private @Nullable Double discount;

    @Option(
            names = "--aid",
            paramLabel = "USD",
            defaultValue = "100000000",
            description =
                    "new military aid at assessed value, USD a year, constructed"
                            + " (default: ${DEFAULT-VALUE})")
    private double aid;

    @Option(
            names = "--horizon",
            paramLabel = "YEARS",
            defaultValue = "30",
            description = "project years that are counted, 1 to 100 (default: ${DEFAULT-VALUE})")
    private int horizon;

    @Option(
            names = {"-n", "--trials"},
            paramLabel = "N",
            defaultValue = "10000",
            description =
                    "trials per project behind the low and high case; the central one needs none"
                            + " (default: ${DEFAULT-VALUE})")
    private long trials;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FOLDER",
            description = "write terms.html, terms.json and four tables terms*.csv there")
    private @Nullable Path folder;

    @Option(
            names = "--width",
            paramLabel = "COLUMNS",
            defaultValue = "80",
            description = "width of the table, 80 to 1000 (default: ${DEFAULT-VALUE})")
    private int width;

    @ArgGroup(exclusive = true)
    private @Nullable Format format;

    /// Machine formats instead of the table.
    static final class Format {
        @Option(names = "--json", description = "print JSON: every reading, year and source")
        boolean isJson;

        @Option(names = "--csv", description = "print one CSV row per set, version and reading")
        boolean isCsv;
    }

    @Override
    public Integer call() {
        if (width < TermsTable.LEAST_WIDTH || width > 1000) {
            return usage("--width must be 80 to 1000, was %d.".formatted(width));
        }
        if (discount != null && !(discount >= 0 && discount <= 1)) {
            return usage(
                    "--discount must lie between 0 and 1, was %s. Maybe write 0.1 for 10 %%."
                            .formatted(discount));
        }
        if (!(aid >= 0 && aid <= 1e12)) {
            return usage("--aid must lie between 0 and 1e12 USD a year, was %s.".formatted(aid));
        }
        if (horizon < 1 || horizon > 100) {
            return usage("--horizon must lie between 1 and 100 years, was %d.".formatted(horizon));
        }
        if (trials < 1 || trials > MOST_TRIALS) {
            return usage(
                    "--trials must lie between 1 and %d, was %d.".formatted(MOST_TRIALS, trials));
        }
        if (folder != null && Files.exists(folder) && !Files.isDirectory(folder)) {
            return usage("%s is a file. Maybe choose another folder with --out.".formatted(folder));
        }
        Path place = CaseLocation.find(caseName);
        return switch (CaseReader.read(place)) {
            case CaseReadResult.Refused refused -> {
                err().print(ProblemPrinter.text(refused));
                err().flush();
                yield ExitCode.BAD_DATA;
            }
            case CaseReadResult.Valid valid -> withTerms(place, valid.value());
        };
    }

    private int withTerms(Path place, Case data) {
        return switch (AgreementFolder.read(terms == null ? AgreementFolder.shipped() : terms)) {
            case AgreementReadResult.Refused(List<RowProblem> problems) -> bad(problems);
            case AgreementReadResult.Valid(Agreements agreements) ->
                    withFacts(place, data, agreements);
        };
    }

    private int withFacts(Path place, Case data, Agreements agreements) {
        CaseSites sites = CaseSites.read(data, place, List.of(), TerritoryRules.standard());
        if (sites.control().isEmpty()) {
            return bad(sites.problems());
        }
        LocalDate day = LocalDate.parse(data.parameters().date());
        Map<String, AreaStatus> areas = new HashMap<>();
        if (!data.controlLayers().isEmpty()) {
            for (Deposit deposit : data.deposits()) {
                areas.put(
                        deposit.id(),
                        sites.control()
                                .get()
                                .verdict(
                                        Objects.requireNonNull(sites.sites().get(deposit.id())),
                                        day)
                                .status());
            }
        }
        Map<String, Licence> licences = new HashMap<>();
        if (register != null) {
            LicenceRegisterCsv.Register read =
                    LicenceRegisterCsv.read(
                            register, data.deposits().stream().map(Deposit::id).toList());
            if (!read.problems().isEmpty()) {
                return bad(read.problems());
            }
            read.entries().forEach(e -> licences.putIfAbsent(e.licence().depositId(), e.in(areas)));
        }
        return compare(
                place,
                data,
                new ProjectSets.LicenceFacts(areas, licences),
                new TermsStudy.Terms(agreements, settings(data, day)));
    }

    private ComparisonSettings settings(Case data, LocalDate day) {
        double rate =
                discount == null ? data.parameters().get("discount_rate", "all").value() : discount;
        boolean isMidYear =
                data.parameters()
                        .find("discount_timing", "all")
                        .map(Parameter::text)
                        .filter("mid_year"::equals)
                        .isPresent();
        return new ComparisonSettings(
                day,
                new Discounting(
                        rate,
                        isMidYear ? Discounting.Timing.MID_YEAR : Discounting.Timing.END_YEAR),
                aid,
                horizon);
    }

    private int compare(
            Path place, Case data, ProjectSets.LicenceFacts facts, TermsStudy.Terms with) {
        RunOptions run =
                new RunOptions(
                        trials,
                        seed(data),
                        Runtime.getRuntime().availableProcessors(),
                        LodeVersion.text(),
                        Runtime.version().toString(),
                        LocalDate.now(ZoneOffset.UTC).toString(),
                        (share, what) -> {});
        Calibration calibration = CaseCalibration.forCase(place);
        StudyResult appraisal = Appraiser.of(data, calibration, run).run("");
        TermsStudy study =
                TermsStudy.of(appraisal, data, facts, with)
                        .with(PriceMoves.of(appraisal, data, calibration));
        PrintWriter out = spec.commandLine().getOut();
        Optional<List<Path>> files = Optional.empty();
        if (folder != null) {
            try {
                files = Optional.of(TermsFiles.write(study, folder));
            } catch (IOException e) {
                return usage(
                        ("%s: cannot be written; its files are as they were. Maybe the right to"
                                        + " write there is missing, or the disk is full.")
                                .formatted(folder));
            }
        }
        if (format != null && format.isJson) {
            out.println(TermsFiles.json(study));
        } else if (format != null && format.isCsv) {
            out.print(TermsFiles.csv(study));
        } else {
            out.print(TermsTable.render(study, width));
            files.ifPresent(all -> all.forEach(f -> out.printf("wrote %s%n", f)));
        }
        out.flush();
        return ExitCode.DONE;
    }

    private static long seed(Case data) {
        return data.parameters().find("seed", "all").map(p -> Math.round(p.value())).orElse(1L);
    }

    private int bad(List<RowProblem> problems) {
        err().print(ProblemPrinter.text(problems, "problem"));
        err().flush();
        return ExitCode.BAD_DATA;
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
