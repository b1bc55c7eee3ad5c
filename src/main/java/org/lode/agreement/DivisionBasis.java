package org.lode.agreement;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The terms by which a distribution was divided, as the sentence at the end of its description.
///
/// The description is part of the content that the managers sign, so a later distribution can be
/// divided by what was paid before under the terms of that time, and an approval can be refused if
/// the amounts are not what these terms give.
///
/// @param version id of the version of the agreement
/// @param readings readings chosen, as `split=equal`, sorted; empty if every reading gave the same
/// @param deviation why the amounts are not what the terms give; empty if they are
public record DivisionBasis(String version, List<String> readings, Optional<String> deviation) {
    private static final String BEGINNING = "Divided by version ";
    private static final String ANY_READING = "the same under every reading";
    private static final String DEVIATION = " Not as these terms give: ";

    private static final Pattern SENTENCE =
            Pattern.compile(
                    BEGINNING
                            + "(\\S+), (?:"
                            + ANY_READING
                            + "|reading ([^ ]+=[^ ]+(?:, [^ ]+=[^ ]+)*))\\.(?:"
                            + DEVIATION
                            + "(.+))?",
                    Pattern.DOTALL);

    public DivisionBasis {
        readings = readings.stream().sorted().toList();
        if (deviation.filter(d -> d.isBlank() || isTold(d)).isPresent()) {
            throw new IllegalArgumentException(
                    "a reason is a sentence without '%s', was '%s'."
                            .formatted(BEGINNING.strip(), deviation.orElseThrow()));
        }
    }

    /// The basis that a description ends with; empty if it names none.
    public static Optional<DivisionBasis> in(String description) {
        int at = description.lastIndexOf(BEGINNING);
        if (at < 0) {
            return Optional.empty();
        }
        Matcher matcher = SENTENCE.matcher(description.substring(at));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Optional.of(
                new DivisionBasis(
                        matcher.group(1),
                        Optional.ofNullable(matcher.group(2))
                                .map(readings -> List.of(readings.split(", ")))
                                .orElse(List.of()),
                        Optional.ofNullable(matcher.group(3))));
    }

    /// True if a text has words that only the sentence of a basis may have.
    public static boolean isTold(String text) {
        return text.contains(BEGINNING);
    }

    /// The sentence; [#in] reads it again.
    public String sentence() {
        return "%s%s, %s.%s"
                .formatted(
                        BEGINNING,
                        version,
                        readings.isEmpty() ? ANY_READING : "reading " + String.join(", ", readings),
                        deviation.map(reason -> DEVIATION + reason).orElse(""));
    }
}
