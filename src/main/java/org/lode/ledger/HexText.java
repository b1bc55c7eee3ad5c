package org.lode.ledger;

/// Check of hexadecimal text: lower case only, so that a value has one spelling.
final class HexText {
    private HexText() {}

    /// @param digits number of digits, or 0 for any even number above 0
    static void require(String what, String hex, int digits) {
        boolean rightLength =
                digits == 0 ? !hex.isEmpty() && hex.length() % 2 == 0 : hex.length() == digits;
        if (!rightLength || !hex.chars().allMatch(HexText::isDigit)) {
            throw new IllegalArgumentException(
                    "%s is %s lower-case hexadecimal digits, was '%s'."
                            .formatted(what, digits == 0 ? "an even number of" : digits, hex));
        }
    }

    private static boolean isDigit(int c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
    }
}
