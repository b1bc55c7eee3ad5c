package org.lode.io.lists;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Names of countries as lists write them, and their ISO 3166-1 alpha-2 codes in lower case.
///
/// The table is `countries.txt` beside this class: English short names, adjectives, older official
/// forms, Russian and Ukrainian. A word that is not in it is never guessed.
final class Countries {
    private static final Map<String, String> CODES = read();

    /// Words that say "not known" and are no news.
    private static final Set<String> NOTHING =
            Set.of("unknown", "none", "na", "n a", "undetermined", "0", "not applicable");

    private static final Pattern ENUMERATION =
            Pattern.compile("(?:^|[\\s;,])(?:\\(?[a-h]\\)|\\(\\d\\))\\s*");
    private static final Pattern SEPARATOR = Pattern.compile("\\s*[;/|]\\s*|\\s+and\\s+|\n");

    private Countries() {}

    /// What a text names.
    ///
    /// @param codes codes in the order of the text, without repetition
    /// @param unknown the parts that are no country of the table, or empty
    record Found(List<String> codes, String unknown) {
        private static final Found NONE = new Found(List.of(), "");
    }

    /// Finds the countries in a text: one name, or several parted by `;`, `/`, `,`, "and" or
    /// counted with a), b).
    static Found in(String text) {
        String key = Spelling.key(text);
        if (key.isEmpty() || NOTHING.contains(key)) {
            return Found.NONE;
        }
        String whole = codeOf(key);
        if (!whole.isEmpty()) {
            return new Found(List.of(whole), "");
        }
        List<String> codes = new ArrayList<>(2);
        List<String> unknown = new ArrayList<>(0);
        String parted = ENUMERATION.matcher(text).replaceAll(";");
        for (String part : SEPARATOR.split(parted, -1)) {
            commaParts(part, codes, unknown);
        }
        return new Found(List.copyOf(codes), String.join(", ", unknown));
    }

    /// "KOREA, DEMOCRATIC PEOPLE'S REPUBLIC OF, CHINA": the longest run of parts that is a name.
    private static void commaParts(String text, List<String> codes, List<String> unknown) {
        String[] parts = text.split(",", 40);
        int from = 0;
        while (from < parts.length) {
            int to = Math.min(parts.length, from + 4);
            String code = "";
            while (to > from) {
                code = codeOf(Spelling.key(join(parts, from, to)));
                if (!code.isEmpty()) {
                    break;
                }
                to--;
            }
            if (code.isEmpty()) {
                String key = Spelling.key(parts[from]);
                if (!key.isEmpty() && !NOTHING.contains(key)) {
                    unknown.add(parts[from].strip());
                }
                from++;
            } else {
                if (!codes.contains(code)) {
                    codes.add(code);
                }
                from = to;
            }
        }
    }

    private static String join(String[] parts, int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            text.append(i > from ? "," : "").append(parts[i]);
        }
        return text.toString();
    }

    /// The code of one name; empty if the table does not have it.
    static String codeOf(String key) {
        String code = CODES.get(key);
        if (code == null && key.startsWith("the ")) {
            code = CODES.get(key.substring(4));
        }
        return code == null ? "" : code;
    }

    private static Map<String, String> read() {
        Map<String, String> codes = new HashMap<>(1500);
        try (InputStream in = Countries.class.getResourceAsStream("countries.txt")) {
            if (in == null) {
                throw new IllegalStateException("countries.txt is not on the class path");
            }
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    List<String> parts = List.of(line.split("\\|", -1));
                    String code = parts.getFirst();
                    for (String name : parts) {
                        codes.putIfAbsent(Spelling.key(name), code);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("reading countries.txt", e);
        }
        return Map.copyOf(codes);
    }
}
