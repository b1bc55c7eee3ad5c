package org.lode.store;

import java.nio.file.Path;
import java.sql.SQLException;
import org.lode.store.StoreException.Reason;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// What an error of SQLite means for the person at the keyboard.
final class SqliteProblems {
    private SqliteProblems() {}

    /// The error as a message with a remedy.
    static StoreException explain(Path file, SQLException problem) {
        SQLiteErrorCode code =
                problem instanceof SQLiteException sqlite
                        ? sqlite.getResultCode()
                        : SQLiteErrorCode.UNKNOWN_ERROR;
        // An extended code keeps its kind in the low eight bits.
        SQLiteErrorCode kind = SQLiteErrorCode.getErrorCode(code.code & 0xff);
        return switch (kind) {
            case SQLITE_BUSY, SQLITE_LOCKED ->
                    of(
                            Reason.BUSY,
                            "%s: another process has been writing for longer than 10 s.",
                            "Maybe wait and repeat the command; nothing was written.",
                            file,
                            problem);
            case SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH ->
                    of(
                            Reason.READ_ONLY,
                            "%s: the file or its folder may not be written.",
                            "Maybe give yourself the right to write both: the store keeps two"
                                    + " files beside it while it works (-wal, -shm).",
                            file,
                            problem);
            case SQLITE_CANTOPEN ->
                    of(
                            Reason.READ_ONLY,
                            "%s: the file cannot be opened or made.",
                            "Maybe the folder may not be written, or is not there.",
                            file,
                            problem);
            case SQLITE_FULL ->
                    of(
                            Reason.FULL,
                            "%s: there is no room left to write.",
                            "Nothing was written. Maybe free some space and repeat the command.",
                            file,
                            problem);
            case SQLITE_IOERR ->
                    of(
                            Reason.FULL,
                            "%s: the disk refused to read or write (" + code.name() + ").",
                            "Nothing was written. Maybe the disk is full, a limit on the size of"
                                    + " files is reached, or the disk fails.",
                            file,
                            problem);
            case SQLITE_NOTADB ->
                    of(
                            Reason.FOREIGN,
                            "%s: this is not a ledger of Lode; it is no SQLite file.",
                            "Maybe another file was meant.",
                            file,
                            problem);
            case SQLITE_CORRUPT, SQLITE_FORMAT ->
                    of(
                            Reason.DAMAGED,
                            "%s: the file is damaged.",
                            "Maybe take the last back-up and compare it with the partners'"
                                    + " receipts.",
                            file,
                            problem);
            case SQLITE_CONSTRAINT ->
                    of(
                            Reason.RULE,
                            "%s: the file refused the row: " + ruleIn(problem) + ".",
                            "Nothing was written. Maybe another program writes into the file.",
                            file,
                            problem);
            default ->
                    of(
                            Reason.DAMAGED,
                            "%s: SQLite reports " + ruleIn(problem) + ".",
                            "Nothing was written. Maybe check the file: lode ledger verify.",
                            file,
                            problem);
        };
    }

    private static String ruleIn(SQLException problem) {
        String text = String.valueOf(problem.getMessage());
        int rule = text.indexOf("(rule ");
        return rule >= 0 && text.endsWith(")")
                ? text.substring(rule + 1, text.length() - 1)
                : text.replace('\n', ' ');
    }

    private static StoreException of(
            Reason reason, String what, String remedy, Path file, SQLException problem) {
        return new StoreException(
                reason, what.replace("%s", file.toString()) + "\n  " + remedy, problem);
    }
}
