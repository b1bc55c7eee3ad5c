package org.lode.io;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.lode.quantity.Evidence;
import org.lode.quantity.Source;

/// One row, as a cursor: each getter records what is wrong with its field and goes on.
///
/// A reader takes all fields first and then asks [#isSound]: a row with a problem makes no
/// record.
final class Row {
    /// So much of a value is repeated in a message.
    static final int SHOWN = 60;

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,99}");
    private static final Pattern DATE =
            Pattern.compile(
                    "\\d{4}|\\d{4}-Q[1-4]|\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?");

    private final Table table;
    private final int line;
    private final List<String> fields;
    private boolean isSound = true;

    Row(Table table, int line, List<String> fields) {
        this.table = table;
        this.line = line;
        this.fields = fields;
    }

    int line() {
        return line;
    }

    /// The file of the row.
    Table table() {
        return table;
    }

    /// False as soon as a problem of the row is known.
    boolean isSound() {
        return isSound;
    }

    /// Place as kept beside a value: `fiscal.csv:12`.
    String place() {
        return "%s:%d".formatted(table.file().fileName(), line);
    }

    /// The field without blanks around it; empty if the column is not there.
    String text(String column) {
        int index = table.indexOf(column);
        return index < 0 ? "" : fields.get(index).strip();
    }

    /// A field that must be filled in.
    String required(String column) {
        String value = text(column);
        boolean isReportedAtHeader =
                !table.hasColumn(column) && table.file().requiredColumns().contains(column);
        if (isReportedAtHeader) {
            isSound = false;
        } else if (value.isEmpty()) {
            refuse(
                    column,
                    Reason.MISSING_DATA,
                    table.hasColumn(column)
                            ? "the field is empty."
                            : "the column is missing, and this row needs it.",
                    column.equals("source")
                            ? "Maybe the figure is an assumption: say whose, and set status to"
                                    + " assumption."
                            : "Maybe the row is not finished: fill in %s.".formatted(column));
        }
        return value;
    }

    /// A key of lower case letters, digits and hyphens.
    String id(String column) {
        String value = required(column);
        if (!value.isEmpty() && !isId(value)) {
            String tame = value.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
            refuse(
                    column,
                    Reason.SYNTAX,
                    "%s is not an id of lower case letters, digits and hyphens."
                            .formatted(shown(value)),
                    isId(tame)
                            ? "Maybe write %s.".formatted(shown(tame))
                            : "Maybe write the name in Latin letters.");
        }
        return value;
    }

    /// True for a key of lower case letters, digits and hyphens.
    static boolean isId(String value) {
        return ID.matcher(value).matches();
    }

    /// The id of a row of another file; may be empty.
    String reference(String column, KnownIds ids) {
        String value = text(column);
        if (!value.isEmpty() && !ids.has(value)) {
            unknownReference(column, value, ids);
        }
        return value;
    }

    /// The id of a row of another file; must be filled in.
    String requiredReference(String column, KnownIds ids) {
        required(column);
        return reference(column, ids);
    }

    void unknownReference(String column, String value, KnownIds ids) {
        refuse(
                column,
                Reason.UNKNOWN_REFERENCE,
                "no %s %s in %s.".formatted(ids.kind(), shown(value), ids.file()),
                ids.nearest(value)
                        .map("Maybe %s is meant."::formatted)
                        .orElse("Maybe add its row to %s.".formatted(ids.file())));
    }

    /// A number; empty if the field is empty or wrong.
    OptionalDouble number(String column, Bounds bounds) {
        String value = text(column);
        return value.isEmpty() ? OptionalDouble.empty() : number(column, value, bounds);
    }

    /// A number that must be given; NaN if it is not.
    double requiredNumber(String column, Bounds bounds) {
        required(column);
        return number(column, bounds).orElse(Double.NaN);
    }

    /// One number of a field that holds one or several.
    OptionalDouble number(String column, String value, Bounds bounds) {
        OptionalDouble number = Numbers.parse(value);
        if (number.isEmpty()) {
            refuse(
                    column,
                    Reason.SYNTAX,
                    "%s is not a number.".formatted(shown(value)),
                    Numbers.advice(value, bounds.isShare()));
            return number;
        }
        Optional<String> complaint = bounds.complaint(number.getAsDouble());
        if (complaint.isPresent()) {
            refuse(
                    column,
                    Reason.OUT_OF_RANGE,
                    complaint.get(),
                    bounds.advice(number.getAsDouble()));
            return OptionalDouble.empty();
        }
        return number;
    }

    /// A whole number that must be given; `low` if it is wrong.
    int requiredWhole(String column, int low, int high) {
        double number = requiredNumber(column, Bounds.between(low, high));
        if (Double.isNaN(number)) {
            return low;
        }
        if (number != Math.rint(number)) {
            refuse(
                    column,
                    Reason.SYNTAX,
                    "%s is not a whole number.".formatted(shown(text(column))),
                    "Maybe leave the fraction out.");
        }
        return (int) number;
    }

    /// Low and high end of a range: refuses low above high.
    void inOrder(String lowColumn, double low, String highColumn, double high) {
        if (low > high) {
            refuse(
                    lowColumn,
                    Reason.OUT_OF_RANGE,
                    "%s is above %s, the value of %s."
                            .formatted(Numbers.plain(low), Numbers.plain(high), highColumn),
                    "Maybe the two values are exchanged.");
        }
    }

    /// A date; may be empty.
    String date(String column) {
        String value = text(column);
        if (!value.isEmpty() && !isDate(value)) {
            refuse(
                    column,
                    Reason.SYNTAX,
                    "%s is not a date of the form 2025, 2025-04, 2025-04-30 or 2025-Q2."
                            .formatted(shown(value)),
                    dateAdvice(column, value));
        }
        return value;
    }

    private static String dateAdvice(String column, String value) {
        if (value.matches("\\d{1,2}[./]\\d{1,2}[./]\\d{4}")) {
            return "Maybe write year, month and day with hyphens: 2025-04-30.";
        }
        if (value.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return "Maybe the month does not have this day.";
        }
        return column.equals("source_date")
                ? "Maybe write undated and keep the words in note."
                : "Maybe leave the field empty and keep the words in note.";
    }

    /// True for a year, quarter, month or day that exists.
    static boolean isDate(String value) {
        if (!DATE.matcher(value).matches()) {
            return false;
        }
        if (value.length() < 10) {
            return true;
        }
        int day = Integer.parseInt(value.substring(8));
        return day <= YearMonth.parse(value.substring(0, 7)).lengthOfMonth();
    }

    /// A word of a list; must be filled in.
    String word(String column, List<String> known) {
        String value = required(column);
        if (!value.isEmpty() && !known.contains(value)) {
            unknownWord(column, value, known);
        }
        return value;
    }

    /// A constant of an enum by its printed name; empty if the field is empty or wrong.
    <E extends Enum<E>> Optional<E> constant(String column, Class<E> type) {
        String value = text(column);
        List<E> constants = Arrays.asList(type.getEnumConstants());
        Optional<E> found = constants.stream().filter(c -> c.toString().equals(value)).findFirst();
        if (found.isEmpty() && !value.isEmpty()) {
            unknownWord(column, value, constants.stream().map(Enum::toString).toList());
        }
        return found;
    }

    /// As [#constant], must be filled in.
    <E extends Enum<E>> Optional<E> requiredConstant(String column, Class<E> type) {
        required(column);
        return constant(column, type);
    }

    void unknownWord(String column, String value, List<String> known) {
        refuse(
                column,
                Reason.UNKNOWN_WORD,
                "%s is not one of %s.".formatted(shown(value), String.join(", ", known)),
                Nearest.to(value, known)
                        .map("Maybe %s is meant."::formatted)
                        .orElse("Maybe keep the word in note and take the nearest of the list."));
    }

    /// `A` to `D`; `D` if it is wrong.
    char reliability() {
        String value = word("reliability", List.of("A", "B", "C", "D"));
        return value.length() == 1 ? value.charAt(0) : 'D';
    }

    /// Citation, date and status of the row.
    Optional<Source> source() {
        String citation = required("source");
        String date = required("source_date");
        if (!date.equals("undated")) {
            date("source_date");
        }
        Optional<Evidence> status = requiredConstant("status", Evidence.class);
        return status.isEmpty() || citation.isEmpty()
                ? Optional.empty()
                : Optional.of(new Source(citation, date, status.get()));
    }

    void refuse(String column, Reason reason, String message, String remedy) {
        isSound = false;
        table.problems().refuse(table.problem(line, column, reason, message, remedy));
    }

    void warn(String column, Reason reason, String message, String remedy) {
        table.problems().warn(table.problem(line, column, reason, message, remedy));
    }

    /// A value as repeated in a message: short, without control characters.
    String shown(String value) {
        return "'%s'".formatted(CsvText.tidy(value, SHOWN));
    }
}
