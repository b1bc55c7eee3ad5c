package org.lode.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lode.io.HeadedCsv;
import org.lode.io.ProblemPrinter;
import org.lode.io.RowProblem;
import org.lode.io.SubjectCsv;
import org.lode.io.lists.ListLibrary;
import org.lode.screening.Screener;
import org.lode.screening.Screening;
import org.lode.screening.Subject;
import org.lode.screening.Tier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `lode screen`: is this party on a list?
@Command(
        name = "screen",
        mixinStandardHelpOptions = true,
        description = {
            "Screens a name, or every party of a CSV file (columns id, name, kind, "
                    + "birth, country, identifiers), against sanctions lists.",
            "A hit is a name on a list, never a statement about a person."
        },
        footer = {
            "",
            "Exit codes: 0 no hit, 1 hits to review or strong, 2 usage, 65 bad data,",
            "69 lists missing."
        })
public final class ScreenCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "NAME|FILE", arity = "0..1", description = "A name or a CSV file.")
    private @Nullable String target;

    @Option(names = "--kind", description = "person, organisation, vessel or aircraft.")
    private String kind = "";

    @Option(names = "--birth", description = "Date of birth: 1970-05-31, 1970-05 or 1970.")
    private String birth = "";

    @Option(names = "--country", description = "ISO alpha-2 code, several parted by ;")
    private String country = "";

    @Option(names = "--id", paramLabel = "TYPE:VALUE", description = "Registration number.")
    private List<String> ids = new ArrayList<>();

    @Option(names = "--min-score", description = "Show matches from this score (default: 0.80).")
    private @Nullable Double leastScore;

    @Option(
            names = "--mode",
            description = "lode, or ofac: the score of the official US search (default: lode).")
    private String mode = "lode";

    @Option(names = "--lists", paramLabel = "DIR", description = "Folder of lists.")
    private Path lists = ListLibrary.shipped();

    @Option(names = "--as-of", description = "Use the lists of this day (ISO); default: today.")
    private @Nullable LocalDate asOf;

    @Option(names = "--explain", description = "Print the evidence of every match.")
    private boolean isExplaining;

    @Option(names = "--json", description = "Print JSON.")
    private boolean isJson;

    @Option(names = "--csv", description = "Print CSV.")
    private boolean isCsv;

    @Option(names = "--pairs", paramLabel = "FILE", description = "Score labelled name pairs.")
    private @Nullable Path pairs;

    @Option(
            names = "--negatives",
            paramLabel = "FILE",
            description = "Count alerts on persons that are on no list.")
    private @Nullable Path negatives;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        if (!mode.equals("lode") && !mode.equals("ofac")) {
            return usage(err, "%s is no mode. Known: lode, ofac.".formatted(mode));
        }
        if (leastScore != null && !(leastScore >= 0 && leastScore <= 1)) {
            return usage(
                    err, "--min-score must lie between 0 and 1, was %s.".formatted(leastScore));
        }
        if (pairs != null) {
            return PairReport.print(pairs, isCsv, out, err);
        }
        List<Subject> subjects = new ArrayList<>();
        if (negatives == null) {
            Integer refused = subjects(subjects, err);
            if (refused != null) {
                return refused;
            }
        }
        LocalDate today = asOf == null ? LocalDate.now(ZoneOffset.UTC) : asOf;
        ListLibrary.Loaded loaded = ListLibrary.open(lists).load(today);
        if (!loaded.problems().isEmpty()) {
            print(err, loaded.problems());
        }
        if (loaded.lists().isEmpty()) {
            err.println("There is no list to screen against in " + lists + ".");
            err.println("  Maybe import one: ./lode lists import FILE --lists DIR.");
            err.flush();
            return ExitCode.MISSING_TOOL;
        }
        Screener screener = Screener.of(loaded.lists());
        if (negatives != null) {
            return NegativesReport.print(negatives, screener, isCsv, out, err);
        }
        List<Screening> answers = answers(screener, subjects, err);
        ScreeningReport report = new ScreeningReport(screener, answers, today, isExplaining);
        out.print(isJson ? report.json() : isCsv ? report.csv() : report.text());
        out.flush();
        boolean isClear = answers.stream().allMatch(answer -> answer.tier() == Tier.NONE);
        if (!loaded.problems().isEmpty()) {
            return ExitCode.BAD_DATA;
        }
        return isClear ? ExitCode.DONE : ExitCode.FINDINGS;
    }

    private static int usage(PrintWriter err, String message) {
        err.println(message);
        err.flush();
        return ExitCode.USAGE;
    }

    private static void print(PrintWriter err, List<RowProblem> problems) {
        err.print(ProblemPrinter.text(problems, "problem"));
        err.flush();
    }

    /// Fills in the parties to screen; a code if that is not possible.
    private @Nullable Integer subjects(List<Subject> into, PrintWriter err) {
        if (target == null || target.isBlank()) {
            return usage(err, "Give a name or a CSV file of parties: ./lode screen \"A. Name\".");
        }
        Path file = file(target);
        if (file != null) {
            SubjectCsv.Subjects read = SubjectCsv.of(HeadedCsv.read(file));
            if (!read.problems().isEmpty()) {
                print(err, read.problems());
                return ExitCode.BAD_DATA;
            }
            into.addAll(read.subjects());
            return null;
        }
        if (target.toLowerCase(Locale.ROOT).endsWith(".csv")) {
            return usage(err, "There is no file " + target + ".");
        }
        try {
            into.add(
                    new Subject(
                            "",
                            target,
                            SubjectCsv.kind(kind),
                            SubjectCsv.births(birth),
                            SubjectCsv.countries(country),
                            SubjectCsv.identifiers(String.join(";", ids))));
            return null;
        } catch (IllegalArgumentException e) {
            return usage(err, String.valueOf(e.getMessage()));
        }
    }

    private static @Nullable Path file(String text) {
        try {
            Path path = Path.of(text);
            return Files.isRegularFile(path) ? path : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private List<Screening> answers(Screener screener, List<Subject> subjects, PrintWriter err) {
        List<Screening> answers = new ArrayList<>(subjects.size());
        boolean isShown = subjects.size() > 1 && ProgressLine.isTerminal();
        try (ProgressLine progress = new ProgressLine(err, isShown)) {
            for (Subject subject : subjects) {
                if (answers.size() % 1000 == 0) {
                    progress.show("screened %d of %d".formatted(answers.size(), subjects.size()));
                }
                answers.add(one(screener, subject));
            }
        }
        return answers;
    }

    private Screening one(Screener screener, Subject subject) {
        if (mode.equals("ofac")) {
            return screener.screenLikeOfac(subject, leastScore == null ? 0.80 : leastScore);
        }
        return leastScore == null ? screener.screen(subject) : screener.screen(subject, leastScore);
    }
}
