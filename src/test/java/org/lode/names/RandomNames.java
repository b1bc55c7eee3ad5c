package org.lode.names;

import org.apache.commons.rng.UniformRandomProvider;

/// Random strings: any characters, and pieces of real names spoiled in any way.
final class RandomNames {
    private static final String[] PIECES = {
        "Иван",
        "OOO",
        "shch",
        "'",
        "\"",
        "Ltd",
        "оглы",
        "ovich",
        "ЧЖ",
        "\u0301",
        "\u200B",
        "II",
        "70",
        "ь",
        "x",
        "j",
        "й",
        "É",
        "ß",
        "\uD83D\uDE00",
        "\uD800",
        "ა",
        "ու",
        "ου",
        "中",
        "عبد",
        ".",
        ",",
        "-",
        "skaya",
        "«",
        "»",
        "İ",
        "ŉ",
        "ﬁ",
        "①",
        "\u0000",
        "\t",
        "und Co",
        "G.m.b.H.",
        "S.A.",
        "of",
    };

    private RandomNames() {}

    static String next(UniformRandomProvider random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(24);
        boolean isWild = random.nextBoolean();
        for (int i = 0; i < length; i++) {
            if (isWild) {
                text.append((char) random.nextInt(0x10000));
            } else {
                text.append(PIECES[random.nextInt(PIECES.length)]);
                text.append(random.nextInt(3) == 0 ? " " : "");
            }
        }
        return text.toString();
    }
}
