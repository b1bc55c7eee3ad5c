package org.lode.names;

/// Equality but for one letter.
final class NearEqual {
    private NearEqual() {}

    /// True if one letter put in, taken out, changed or swapped with its neighbour makes the two
    /// words equal, or if they are equal.
    static boolean withinOneLetter(String a, String b) {
        if (Math.abs(a.length() - b.length()) > 1) {
            return false;
        }
        int start = 0;
        int shorter = Math.min(a.length(), b.length());
        while (start < shorter && a.charAt(start) == b.charAt(start)) {
            start++;
        }
        int tail = 0;
        while (tail < shorter - start
                && a.charAt(a.length() - 1 - tail) == b.charAt(b.length() - 1 - tail)) {
            tail++;
        }
        int leftA = a.length() - start - tail;
        int leftB = b.length() - start - tail;
        boolean isSwap =
                leftA == 2
                        && leftB == 2
                        && a.charAt(start) == b.charAt(start + 1)
                        && a.charAt(start + 1) == b.charAt(start);
        return isSwap || (leftA <= 1 && leftB <= 1);
    }
}
