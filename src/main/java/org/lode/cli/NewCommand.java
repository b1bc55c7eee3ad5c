package org.lode.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.lode.io.CaseTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `lode new CASE`: a commented template folder to start an own case from.
@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        description = "Writes a commented template of a case folder.",
        footer = {"", "Exit codes: 0 written, 2 the folder exists or cannot be written."})
public final class NewCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "CASE", description = "Folder to write; it must not exist.")
    @SuppressWarnings("NullAway.Init")
    private String folder;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        try {
            CaseTemplate.write(Path.of(folder));
        } catch (FileAlreadyExistsException e) {
            err.println("%s: exists already; nothing was written.".formatted(folder));
            err.println("  Maybe choose another name, or move the old folder away.");
            return ExitCode.USAGE;
        } catch (IOException | InvalidPathException e) {
            err.println("%s: cannot be written.".formatted(folder.replace('\0', '?')));
            err.println("  Maybe the right to write there is missing, or the disk is full.");
            return ExitCode.USAGE;
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println("Wrote %s with %d files.".formatted(folder, CaseTemplate.fileNames().size()));
        out.println("Edit the example rows, then run: ./lode check %s".formatted(folder));
        out.flush();
        return ExitCode.DONE;
    }
}
