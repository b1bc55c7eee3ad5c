package org.lode.io;

/// One thing that is wrong in a case: place, what is wrong with the value and the bound, the row,
/// and what to try.
///
/// @param file file name in the case folder
/// @param line line in the file, from 1; 0 if the whole file is meant
/// @param column name of the column, or empty
/// @param columnNumber place of the column in the header, from 1; 0 if no column is meant
/// @param reason kind of problem
/// @param message one sentence with the value and the bound or the known choices
/// @param excerpt beginning of the row, or empty
/// @param remedy one sentence that begins with `Maybe`
public record RowProblem(
        String file,
        int line,
        String column,
        int columnNumber,
        Reason reason,
        String message,
        String excerpt,
        String remedy) {

    /// A problem of a whole file.
    static RowProblem ofFile(String file, Reason reason, String message, String remedy) {
        return new RowProblem(file, 0, "", 0, reason, message, "", remedy);
    }

    /// `file:line:column`, as far as it is known.
    public String place() {
        StringBuilder place = new StringBuilder(file);
        if (line > 0) {
            place.append(':').append(line);
        }
        if (!column.isEmpty()) {
            place.append(':').append(column);
        }
        return place.toString();
    }

    /// The problem as two or three lines of text.
    @Override
    public String toString() {
        String row = excerpt.isEmpty() ? "" : "\n  %d | %s".formatted(line, excerpt);
        return "%s: %s%s\n  %s".formatted(place(), message, row, remedy);
    }
}
