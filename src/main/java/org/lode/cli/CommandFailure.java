package org.lode.cli;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.time.DateTimeException;
import org.lode.io.KeyFile;
import org.lode.io.ReceiptFile;
import org.lode.quantity.Parameters;
import org.lode.report.Lines;
import org.lode.store.StoreException;
import org.lode.study.CaseProblemException;

/// What is said when a command ends by an exception: the one place where all of them arrive.
///
/// A value that a person gave and the core refuses, a store or a file that cannot be used: a
/// message and an exit code. Anything else is a mistake in Lode: its trace, a request to report it,
/// and 70. With the system property `lode.trace` the trace follows every message.
final class CommandFailure {
    private CommandFailure() {}

    /// Prints what happened.
    ///
    /// @return exit code
    static int told(Exception problem, PrintWriter err) {
        int code =
                switch (problem) {
                    case FundProblem e -> said(err, e.code(), e.getMessage());
                    case StoreException e ->
                            said(
                                    err,
                                    e.isBadData() ? ExitCode.BAD_DATA : ExitCode.MISSING_TOOL,
                                    e.getMessage());
                    case KeyFile.Unusable e -> badData(err, e);
                    case ReceiptFile.Unusable e -> badData(err, e);
                    case CaseProblemException e -> badData(err, e);
                    case Parameters.MissingParameterException e -> badData(err, e);
                    case UncheckedIOException e ->
                            file(err, e.getCause() == null ? e : e.getCause());
                    case IOException e -> file(err, e);
                    case InvalidPathException e ->
                            said(
                                    err,
                                    ExitCode.USAGE,
                                    "'%s' is no path.".formatted(e.getInput().replace('\0', '?')));
                    case DateTimeException e -> badData(err, e);
                    case IllegalArgumentException e
                            when e.getClass() == IllegalArgumentException.class
                                    && e.getMessage() != null ->
                            badData(err, e);
                    default -> mistake(err, problem);
                };
        if (code != ExitCode.MISTAKE_IN_LODE && Boolean.getBoolean("lode.trace")) {
            problem.printStackTrace(err);
        }
        err.flush();
        return code;
    }

    private static int said(PrintWriter err, int code, String text) {
        err.println(Lines.wrapped(text.stripTrailing()));
        return code;
    }

    private static int badData(PrintWriter err, Exception problem) {
        return said(err, ExitCode.BAD_DATA, String.valueOf(problem.getMessage()));
    }

    private static int file(PrintWriter err, Throwable problem) {
        String which =
                switch (problem) {
                    case FileSystemException e when e.getFile() != null -> e.getFile();
                    case FileNotFoundException e -> String.valueOf(e.getMessage());
                    default -> "a file (%s)".formatted(problem.getMessage());
                };
        err.println("%s: cannot be read or written.".formatted(which));
        err.println("  Maybe it is missing, the right is missing, or the disk is full.");
        return ExitCode.MISSING_TOOL;
    }

    private static int mistake(PrintWriter err, Exception problem) {
        problem.printStackTrace(err);
        err.println(
                "This is a mistake in Lode %s, not in the command.".formatted(LodeVersion.text()));
        err.println("  Maybe report it with the lines above and the command that was given.");
        return ExitCode.MISTAKE_IN_LODE;
    }
}
