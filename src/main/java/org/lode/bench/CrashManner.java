package org.lode.bench;

/// How a writing process, or what it writes to, is brought down.
public enum CrashManner {
    /// SIGKILL of the writer at a random moment while it posts.
    WRITER("SIGKILL of the writer"),
    /// SIGKILL of the writer at a random moment while it starts and opens the ledger.
    OPENING("SIGKILL of the writer while it opens"),
    /// SIGKILL of the writer; then copies of the file with a garbled or cut tail are opened.
    TORN("SIGKILL of the writer, torn copies"),
    /// The file may not grow: real errors of writing, by a limit on the size of files.
    FULL_DISK("no room left to write"),
    /// SIGKILL of the server process that works for the writer.
    BACKEND("SIGKILL of a PostgreSQL backend"),
    /// SIGKILL of the server and all its processes, then a start on the same data.
    SERVER("SIGKILL of the PostgreSQL server"),
    /// As [#SERVER]; then copies of its data with a garbled or cut tail are started.
    TORN_SERVER("SIGKILL of the PostgreSQL server, torn copies");

    private final String words;

    CrashManner(String words) {
        this.words = words;
    }

    /// The manner in words.
    public String words() {
        return words;
    }

    /// True if the round ends with a SIGKILL.
    boolean isKill() {
        return this != FULL_DISK;
    }
}
