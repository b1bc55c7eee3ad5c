package org.lode.io.lists;

/// Follows bytes and remembers the first one that is not UTF-8, and what speaks for a one-byte
/// code page.
///
/// Reference: RFC 3629, section 4.
final class Utf8Check {
    private long offset;
    private int line = 1;
    private int needed;
    private int lowest;
    private int highest;
    private long badOffset = -1;
    private int badLine;
    private int badByte;
    private long nulOffset = -1;
    private int nulLine;
    private long wellFormed;
    private long high;
    private long highPairs;
    private boolean wasHigh;

    void add(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            step(bytes[i] & 0xff);
            offset++;
        }
    }

    /// A sequence that the end of the file cuts off is bad too.
    void end() {
        if (needed > 0) {
            bad(0);
        }
    }

    private void step(int value) {
        if (value < 0x80) {
            if (needed > 0) {
                bad(value);
                needed = 0;
            }
            wasHigh = false;
            if (value == '\n') {
                line++;
            } else if (value == 0 && nulOffset < 0) {
                nulOffset = offset;
                nulLine = line;
            }
            return;
        }
        high++;
        if (wasHigh) {
            highPairs++;
        }
        wasHigh = true;
        if (needed > 0) {
            inner(value);
        } else {
            lead(value);
        }
    }

    private void inner(int value) {
        if (value < lowest || value > highest) {
            bad(value);
            needed = 0;
            lead(value);
            return;
        }
        lowest = 0x80;
        highest = 0xbf;
        needed--;
        if (needed == 0) {
            wellFormed++;
        }
    }

    private void lead(int value) {
        lowest = 0x80;
        highest = 0xbf;
        if (value >= 0xc2 && value <= 0xdf) {
            needed = 1;
        } else if (value >= 0xe0 && value <= 0xef) {
            needed = 2;
            lowest = value == 0xe0 ? 0xa0 : 0x80;
            highest = value == 0xed ? 0x9f : 0xbf;
        } else if (value >= 0xf0 && value <= 0xf4) {
            needed = 3;
            lowest = value == 0xf0 ? 0x90 : 0x80;
            highest = value == 0xf4 ? 0x8f : 0xbf;
        } else {
            bad(value);
        }
    }

    private void bad(int value) {
        if (badOffset < 0) {
            badOffset = offset;
            badLine = line;
            badByte = value;
        }
    }

    boolean isValid() {
        return badOffset < 0;
    }

    long badOffset() {
        return badOffset;
    }

    int badLine() {
        return badLine;
    }

    int badByte() {
        return badByte;
    }

    /// Place of the first NUL byte, or -1.
    long nulOffset() {
        return nulOffset;
    }

    int nulLine() {
        return nulLine;
    }

    /// True if no character outside ASCII is well-formed UTF-8: then the file is not UTF-8 with a
    /// damaged place, but another encoding.
    boolean isOneByteText() {
        return !isValid() && wellFormed * 20 <= high;
    }

    /// True if the high bytes stand in runs, as letters of a Cyrillic word do; in western text
    /// they stand alone.
    boolean looksCyrillic() {
        return highPairs * 2 > high;
    }
}
