package org.lode.cli;

import java.io.Console;
import java.io.PrintWriter;

/// One line of progress on standard error, rewritten in place; silent when nobody watches.
final class ProgressLine implements AutoCloseable {
    private static final int WIDTH = 78;

    private final PrintWriter err;
    private final boolean isShown;

    ProgressLine(PrintWriter err, boolean isShown) {
        this.err = err;
        this.isShown = isShown;
    }

    /// True if the command runs at a terminal.
    @SuppressWarnings("SystemConsoleNull") // null is still declared, and NullAway believes it
    static boolean isTerminal() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }

    void show(String text) {
        if (isShown) {
            String cut = text.length() > WIDTH ? text.substring(0, WIDTH - 1) + "…" : text;
            err.print("\r" + cut + " ".repeat(WIDTH - cut.length()));
            err.flush();
        }
    }

    @Override
    public void close() {
        if (isShown) {
            err.print("\r" + " ".repeat(WIDTH) + "\r");
            err.flush();
        }
    }
}
