package org.lode.cli;

import java.io.PrintWriter;
import java.util.LinkedHashSet;
import java.util.Set;
import org.lode.report.Lines;
import org.lode.scenario.InadmissibleSettingException;

/// Everything that is wrong with what the user typed, said at once.
final class Complaints {
    private final Set<String> found = new LinkedHashSet<>();
    private boolean hasUnknownVariable;

    /// Runs a check and keeps what it complains of.
    void collect(Runnable check) {
        try {
            check.run();
        } catch (InadmissibleSettingException e) {
            add(String.valueOf(e.getMessage()));
        }
    }

    void add(String message) {
        found.add(message);
    }

    /// A variable of an unknown name. Those that are known are listed once, after all complaints.
    void unknownVariable(String message) {
        hasUnknownVariable = true;
        add(message);
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /// Prints them within 80 columns.
    ///
    /// @return the exit code
    int print(PrintWriter err) {
        found.forEach(message -> err.println(Lines.wrapped(message)));
        if (hasUnknownVariable) {
            err.println("Known variables, with their bounds:");
            err.println(ScenarioSettings.known());
        }
        err.flush();
        return ExitCode.USAGE;
    }
}
