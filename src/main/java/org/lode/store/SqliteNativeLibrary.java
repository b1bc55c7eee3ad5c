package org.lode.store;

import org.lode.store.StoreException.Reason;
import org.sqlite.SQLiteJDBCLoader;

/// SQLite is a C library; its driver copies it to the folder for temporary files and loads it
/// from there.
final class SqliteNativeLibrary {
    private SqliteNativeLibrary() {}

    /// Loads the library, or says what it needs.
    static void load() {
        try {
            SQLiteJDBCLoader.initialize();
        } catch (Exception | LinkageError e) {
            throw new StoreException(
                    Reason.UNREACHABLE,
                    ("SQLite's native library cannot be loaded from the folder for temporary"
                                    + " files, %s.%n  Maybe it may not be written, or programs may"
                                    + " not run from it (noexec): name another folder with"
                                    + " LODE_JVM_FLAGS=-Dorg.sqlite.tmpdir=FOLDER.")
                            .formatted(
                                    System.getProperty(
                                            "org.sqlite.tmpdir",
                                            System.getProperty("java.io.tmpdir"))),
                    e);
        }
    }
}
