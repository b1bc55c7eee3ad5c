package org.lode.io.agreement;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.lode.io.HeadedCsv;
import org.lode.io.Nearest;
import org.lode.io.Reason;

/// One row, as a cursor: each getter records what is wrong with its field and goes on.
final class Cells {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,99}");

    private final Sheet sheet;
    private final HeadedCsv.Line line;
    private boolean isSound = true;

    Cells(Sheet sheet, HeadedCsv.Line line) {
        this.sheet = sheet;
        this.line = line;
    }

    /// False as soon as a problem of the row is known.
    boolean isSound() {
        return isSound;
    }

    int line() {
        return line.number();
    }

    /// The field; empty if it is empty.
    String text(String column) {
        return line.get(column);
    }

    /// A field that must be filled in.
    String required(String column) {
        String value = text(column);
        if (value.isEmpty()) {
            refuse(
                    column,
                    Reason.MISSING_DATA,
                    "the field is empty.",
                    "Maybe the row is not finished: fill in %s.".formatted(column));
        }
        return value;
    }

    /// A key of letters, digits, hyphens and underscores.
    String id(String column) {
        String value = required(column);
        if (!value.isEmpty() && !ID.matcher(value).matches()) {
            refuse(
                    column,
                    Reason.SYNTAX,
                    "%s is not an id of letters, digits, hyphens and underscores."
                            .formatted(Sheet.shown(value)),
                    "Maybe write the name in Latin letters without blanks.");
        }
        return value;
    }

    /// A constant of an enum by its printed name; empty if the field is empty or wrong.
    <E extends Enum<E>> Optional<E> constant(String column, Class<E> type) {
        String value = required(column);
        List<E> constants = Arrays.asList(type.getEnumConstants());
        Optional<E> found = constants.stream().filter(c -> c.toString().equals(value)).findFirst();
        if (found.isEmpty() && !value.isEmpty()) {
            unknownWord(column, value, constants.stream().map(Enum::toString).toList());
        }
        return found;
    }

    /// A word of a list.
    String word(String column, List<String> known) {
        String value = required(column);
        if (!value.isEmpty() && !known.contains(value)) {
            unknownWord(column, value, known);
        }
        return value;
    }

    void unknownWord(String column, String value, List<String> known) {
        refuse(
                column,
                Reason.UNKNOWN_WORD,
                "%s is not one of %s.".formatted(Sheet.shown(value), String.join(", ", known)),
                Nearest.to(value, known)
                        .map("Maybe %s is meant."::formatted)
                        .orElse("Maybe keep the word in note and take the nearest of the list."));
    }

    /// A value made by a reader that throws with a message for the user; empty if the field is
    /// empty or refused.
    <T> Optional<T> parsed(String column, Function<String, T> reader, String remedy) {
        String value = required(column);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(reader.apply(value));
        } catch (IllegalArgumentException e) {
            String message = String.valueOf(e.getMessage());
            int maybe = message.indexOf(" Maybe ");
            refuse(
                    column,
                    Reason.SYNTAX,
                    maybe < 0 ? message : message.substring(0, maybe),
                    maybe < 0 ? remedy : message.substring(maybe + 1));
            return Optional.empty();
        }
    }

    /// Words parted by semicolons.
    List<String> list(String column) {
        return Arrays.stream(text(column).split(";", -1))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .toList();
    }

    void refuse(String column, Reason reason, String message, String remedy) {
        isSound = false;
        sheet.refuse(line, column, new Sheet.Complaint(reason, message, remedy));
    }
}
