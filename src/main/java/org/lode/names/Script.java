package org.lode.names;

/// Writing system of a letter, as far as names of different scripts can be confused.
enum Script {
    LATIN(0),
    CYRILLIC(1),
    GREEK(2),
    OTHER(3);

    /// Place in a count by script.
    final int index;

    Script(int index) {
        this.index = index;
    }

    static Script of(int letter) {
        if (letter < 0x250 || (letter >= 0x1E00 && letter < 0x1F00)) {
            return LATIN;
        }
        if (letter >= 0x400 && letter < 0x530) {
            return CYRILLIC;
        }
        if ((letter >= 0x370 && letter < 0x400) || (letter >= 0x1F00 && letter < 0x2000)) {
            return GREEK;
        }
        return OTHER;
    }
}
