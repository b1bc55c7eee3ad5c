package org.lode.cli;

/// What the exit code of the command says.
final class ExitCode {
    /// Done, nothing to report.
    static final int DONE = 0;

    /// Done, with findings that a person should look at.
    static final int FINDINGS = 1;

    /// The command was called wrongly.
    static final int USAGE = 2;

    /// The input is wrong (`EX_DATAERR` of sysexits.h).
    static final int BAD_DATA = 65;

    /// A tool or file that is needed is not there (`EX_UNAVAILABLE`).
    static final int MISSING_TOOL = 69;

    /// A mistake in Lode itself (`EX_SOFTWARE`); the trace is printed with a request to report it.
    static final int MISTAKE_IN_LODE = 70;

    private ExitCode() {}
}
