package org.lode.store;

import java.sql.SQLException;
import org.lode.store.StoreAddress.PostgresUrl;
import org.lode.store.StoreException.Reason;

/// What an error of PostgreSQL means for the person at the keyboard.
///
/// By SQLSTATE: PostgreSQL documentation, appendix A. A message never shows the password.
final class PostgresProblems {
    private PostgresProblems() {}

    /// The error as a message with a remedy.
    static StoreException explain(PostgresUrl url, SQLException problem) {
        String state = String.valueOf(problem.getSQLState());
        return switch (state) {
            case "28P01", "28000" ->
                    of(
                            Reason.LOGIN,
                            "the server refused the name or the password.",
                            "Maybe set user=NAME in the address, and the password in PGPASSWORD or"
                                    + " ~/.pgpass.",
                            url,
                            problem);
            case "3D000" ->
                    of(
                            Reason.ABSENT,
                            "the server has no such database.",
                            "Maybe make it first: CREATE DATABASE.",
                            url,
                            problem);
            case "42501" ->
                    of(
                            Reason.READ_ONLY,
                            "the role may not do this: " + text(problem) + ".",
                            "Maybe the owner of the schema has to give it the right to read and insert"
                                    + " (docs/stores.md), or the command is one for the owner.",
                            url,
                            problem);
            case "25006" ->
                    of(
                            Reason.READ_ONLY,
                            "the database is read-only.",
                            "Maybe the address is that of a standby server: name the primary.",
                            url,
                            problem);
            case "53100" ->
                    of(
                            Reason.FULL,
                            "the server has no room left to write.",
                            "Nothing was written. Maybe free some space and repeat the command.",
                            url,
                            problem);
            case "55P03", "57014", "40P01", "40001" ->
                    of(
                            Reason.BUSY,
                            "another process has been writing for longer than 10 s.",
                            "Maybe wait and repeat the command; nothing was written.",
                            url,
                            problem);
            case "23505", "23503", "23514", "23502", "P0001" ->
                    of(
                            Reason.RULE,
                            "the database refused the row: " + text(problem) + ".",
                            "Nothing was written. Maybe another program writes into the schema.",
                            url,
                            problem);
            case "XX001", "XX002" ->
                    of(
                            Reason.DAMAGED,
                            "the server finds its files damaged: " + text(problem) + ".",
                            "Maybe take the last back-up and compare it with the partners'"
                                    + " receipts.",
                            url,
                            problem);
            default -> other(state, url, problem);
        };
    }

    private static StoreException other(String state, PostgresUrl url, SQLException problem) {
        boolean isConnection =
                state.startsWith("08") || state.startsWith("57P") || state.startsWith("53");
        return isConnection
                ? of(
                        Reason.UNREACHABLE,
                        "the server does not answer: " + text(problem) + ".",
                        "Maybe it is not running, or host, port or firewall are wrong.",
                        url,
                        problem)
                : of(
                        Reason.DAMAGED,
                        "PostgreSQL reports " + text(problem) + " (" + state + ").",
                        "Nothing was written. Maybe check the ledger: lode ledger verify.",
                        url,
                        problem);
    }

    /// The first line of the server's words, without the prefix and the full stop.
    private static String text(SQLException problem) {
        String first = String.valueOf(problem.getMessage()).lines().findFirst().orElse("");
        return first.replaceFirst("^ERROR: ", "").replaceFirst("\\.$", "");
    }

    private static StoreException of(
            Reason reason, String what, String remedy, PostgresUrl url, SQLException problem) {
        return new StoreException(reason, url + ": " + what + "\n  " + remedy, problem);
    }
}
