package org.lode.io;

import java.util.List;

/// What a parameter of a table may hold.
///
/// @param form kind of value
/// @param bounds range of its numbers
/// @param words allowed words; empty for free text
record ParameterKind(Form form, Bounds bounds, List<String> words) {
    /// Kinds of value.
    enum Form {
        /// Free text, or one of a list of words.
        WORD,
        /// A day, YYYY-MM-DD.
        DAY,
        /// The name of a file in the case folder.
        FILE_NAME,
        /// A number or a distribution.
        NUMBER,
        /// A whole number.
        WHOLE,
        /// A number, a distribution or one of a list of words.
        NUMBER_OR_WORD,
        /// Numbers separated by semicolons.
        LIST,
        /// A list of shares that sum to 1.
        SHARES_OF_ONE,
        /// A number, a distribution, or a list with one number per band.
        NUMBER_OR_LIST
    }

    static ParameterKind number(Bounds bounds) {
        return new ParameterKind(Form.NUMBER, bounds, List.of());
    }

    static ParameterKind whole(double low, double high) {
        return new ParameterKind(Form.WHOLE, Bounds.between(low, high), List.of());
    }

    static ParameterKind word(String... words) {
        return new ParameterKind(Form.WORD, Bounds.ANY, List.of(words));
    }

    static ParameterKind kind(Form form, Bounds bounds, String... words) {
        return new ParameterKind(form, bounds, List.of(words));
    }

    /// True if the value is text.
    boolean isText() {
        return switch (form) {
            case WORD, DAY, FILE_NAME -> true;
            case NUMBER, WHOLE, NUMBER_OR_WORD, LIST, SHARES_OF_ONE, NUMBER_OR_LIST -> false;
        };
    }

    /// The distributions that may stand beside the parameter; the first is the usual one.
    List<String> distributions() {
        List<String> numeric = List.of("fixed", "lognormal", "triangular", "uniform", "discrete");
        return switch (form) {
            case WORD, DAY, FILE_NAME -> List.of("word");
            case NUMBER, WHOLE -> numeric;
            case NUMBER_OR_WORD ->
                    List.of("fixed", "word", "lognormal", "triangular", "uniform", "discrete");
            case LIST, SHARES_OF_ONE -> List.of("list", "fixed");
            case NUMBER_OR_LIST ->
                    List.of("fixed", "list", "lognormal", "triangular", "uniform", "discrete");
        };
    }
}
