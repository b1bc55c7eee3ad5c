package org.lode.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.lode.ledger.Refusal;

/// A command on the fund's books that ends with a message and a code; nothing was written.
final class FundProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int code;

    private FundProblem(int code, String message) {
        super(message);
        this.code = code;
    }

    /// The command was called wrongly.
    static FundProblem usage(String message) {
        return new FundProblem(ExitCode.USAGE, message);
    }

    /// What was named or read is wrong.
    static FundProblem badData(String message) {
        return new FundProblem(ExitCode.BAD_DATA, message);
    }

    /// The answer is no, and a person should know why.
    static FundProblem finding(String message) {
        return new FundProblem(ExitCode.FINDINGS, message);
    }

    /// The ledger does not take the event.
    ///
    /// @param what the event in words, for example `P2025-001: approval by ua-1`
    static FundProblem refused(String what, List<Refusal> refusals) {
        return new FundProblem(
                ExitCode.FINDINGS,
                "%s is refused; nothing was written.\n%s"
                        .formatted(
                                what,
                                refusals.stream()
                                        .map(r -> "  " + r.reason() + ": " + r.message())
                                        .collect(Collectors.joining("\n"))));
    }

    /// A value that an option gave, read by a parser of the core.
    static <T> T read(String option, java.util.function.Supplier<T> parser) {
        try {
            return parser.get();
        } catch (IllegalArgumentException e) {
            throw usage(option + ": " + e.getMessage());
        }
    }

    /// Exit code.
    int code() {
        return code;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
