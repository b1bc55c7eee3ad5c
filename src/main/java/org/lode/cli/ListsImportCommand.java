package org.lode.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lode.io.ProblemPrinter;
import org.lode.io.lists.ListImport;
import org.lode.io.lists.ListLibrary;
import org.lode.io.lists.ListRow;
import org.lode.screening.LegalWeight;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `lode lists import FILE...`: takes list files into the library, all or none.
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description =
                "Reads official list files and keeps them with date and hash. The format is found"
                        + " from the content; gzip and zip are unpacked. OFAC's sdn, alt, add and"
                        + " comments files make one list.",
        footer = {"", "Exit codes: 0 done, 1 done with warnings, 65 bad data, nothing imported."})
final class ListsImportCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "list files")
    @SuppressWarnings("NullAway.Init")
    private List<Path> files;

    @Option(names = "--lists", paramLabel = "DIR", description = "library of lists")
    private @Nullable Path folder;

    @Option(names = "--id", description = "key of the list, for example ofac-sdn")
    private @Nullable String id;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "date of the list, if the file prints none")
    private @Nullable LocalDate asOf;

    @Option(names = "--publisher", description = "the authority")
    private @Nullable String publisher;

    @Option(names = "--licence", description = "terms of use")
    private @Nullable String licence;

    @Option(names = "--weight", description = "law, official_evidence or third_party")
    private @Nullable LegalWeight weight;

    @Option(
            names = "--scope",
            defaultValue = "",
            description = "what the copy lacks; empty for the whole official file")
    private String scope = "";

    @Override
    public Integer call() {
        ListImport.Outcome outcome =
                ListImport.run(
                        new ListImport.Request(
                                folder == null ? ListLibrary.shipped() : folder,
                                files,
                                Optional.ofNullable(id),
                                Optional.ofNullable(asOf),
                                LocalDate.now(ZoneOffset.UTC),
                                Optional.ofNullable(publisher),
                                Optional.ofNullable(licence),
                                Optional.ofNullable(weight),
                                scope));
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        err.print(ProblemPrinter.text(outcome.problems(), "problem"));
        err.print(ProblemPrinter.text(outcome.warnings(), "warning"));
        if (!outcome.problems().isEmpty()) {
            err.println("Nothing was imported.");
        }
        err.flush();
        for (ListRow row : outcome.added()) {
            out.println(
                    "%s as of %s: %d entries, %s, sha-256 %s."
                            .formatted(
                                    row.id(),
                                    row.asOf(),
                                    row.records(),
                                    row.weight(),
                                    row.snapshotHash()));
        }
        out.flush();
        if (!outcome.problems().isEmpty()) {
            return ExitCode.BAD_DATA;
        }
        return outcome.warnings().isEmpty() ? ExitCode.DONE : ExitCode.FINDINGS;
    }
}
