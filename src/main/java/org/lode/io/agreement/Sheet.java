package org.lode.io.agreement;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.lode.io.HeadedCsv;
import org.lode.io.Nearest;
import org.lode.io.Reason;
import org.lode.io.RowProblem;

/// One file with a known header, read whole; what is wrong with it goes into a shared list.
final class Sheet {
    private static final int SHOWN = 60;
    private static final String UNPRINTABLE =
            "[\\p{Cntrl}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]";

    private final String file;
    private final List<RowProblem> problems;
    private final List<String> columns;
    private final HeadedCsv csv;
    private final boolean isComplete;

    private Sheet(HeadedCsv csv, List<String> columns, List<RowProblem> problems) {
        this.csv = csv;
        this.file = csv.file();
        this.columns = columns;
        this.problems = problems;
        int before = problems.size();
        problems.addAll(csv.problems());
        header();
        isComplete = problems.size() == before;
    }

    /// Reads a file of a folder.
    ///
    /// @param columns columns that the header must have
    /// @param problems where problems go
    static Sheet read(Path path, List<String> columns, List<RowProblem> problems) {
        if (Files.isRegularFile(path)) {
            return new Sheet(HeadedCsv.read(path), columns, problems);
        }
        String file = String.valueOf(path.getFileName());
        HeadedCsv none =
                new HeadedCsv(
                        file,
                        List.of(),
                        List.of(),
                        List.of(
                                problem(
                                        file,
                                        0,
                                        "",
                                        Reason.MISSING_DATA,
                                        "there is no such file.",
                                        "Maybe check the path; its header is: "
                                                + String.join(",", columns))));
        return new Sheet(none, columns, problems);
    }

    private static RowProblem problem(
            String file, int line, String column, Reason reason, String message, String remedy) {
        return new RowProblem(file, line, column, 0, reason, message, "", remedy);
    }

    private void header() {
        if (csv.columns().isEmpty()) {
            return;
        }
        for (String column : columns) {
            if (!csv.columns().contains(column)) {
                refuseHeader(
                        Reason.MISSING_DATA,
                        "column %s is missing.".formatted(column),
                        "Maybe it is misspelt; the columns are: %s."
                                .formatted(String.join(", ", columns)));
            }
        }
        for (String column : csv.columns()) {
            if (!columns.contains(column)) {
                refuseHeader(
                        Reason.UNKNOWN_COLUMN,
                        "%s is not a column of this file.".formatted(shown(column)),
                        Nearest.to(column, columns)
                                .map("Maybe %s is meant."::formatted)
                                .orElse("Maybe keep it in note."));
            }
        }
    }

    private void refuseHeader(Reason reason, String message, String remedy) {
        problems.add(problem(file, 1, "", reason, message, remedy));
    }

    /// Name of the file.
    String file() {
        return file;
    }

    /// True if header and all rows could be read.
    boolean isComplete() {
        return isComplete;
    }

    /// Rows; none if the header is wrong, since every row would be refused for the same reason.
    List<Cells> rows() {
        return csv.columns().containsAll(columns)
                ? csv.rows().stream().map(line -> new Cells(this, line)).toList()
                : List.of();
    }

    void refuse(HeadedCsv.Line line, String column, Complaint complaint) {
        problems.add(
                new RowProblem(
                        file,
                        line.number(),
                        column,
                        csv.columns().indexOf(column) + 1,
                        complaint.reason(),
                        complaint.message(),
                        line.excerpt(),
                        complaint.remedy()));
    }

    /// What is wrong with a field.
    ///
    /// @param reason kind of problem
    /// @param message one sentence with the value
    /// @param remedy one sentence that begins with `Maybe`
    record Complaint(Reason reason, String message, String remedy) {}

    /// A value as repeated in a message.
    static String shown(String value) {
        String cut = value.length() > SHOWN ? value.substring(0, SHOWN - 3) + "..." : value;
        return "'%s'".formatted(cut.replaceAll(UNPRINTABLE, "?"));
    }
}
