package org.lode.bench;

import com.ibm.icu.text.Transliterator;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lode.bench.BarResult.Verdict;
import org.lode.io.HeadedCsv;
import org.lode.names.Scheme;
import org.lode.names.Transliteration;

/// Bar B5: published and computed romanisations, letter for letter.
final class TransliterationBar implements Bar {
    private final Path rows;

    /// @param rows folder with `transliteration-oracles.csv`
    TransliterationBar(Path rows) {
        this.rows = rows;
    }

    @Override
    public String id() {
        return "B5";
    }

    @Override
    public List<BarResult> measure(Path data) {
        HeadedCsv table = HeadedCsv.read(rows.resolve("transliteration-oracles.csv"));
        Transliterator icu = Transliterator.getInstance("Ukrainian-Latin/BGN");
        Map<String, Integer> all = new HashMap<>();
        Map<String, Integer> right = new HashMap<>();
        int peer = 0;
        for (HeadedCsv.Line row : table.rows()) {
            String kind = row.get("kind");
            String cyrillic = row.get("cyrillic");
            String latin = Transliteration.of(Scheme.parse(row.get("scheme"))).apply(cyrillic);
            all.merge(kind, 1, Integer::sum);
            right.merge(kind, latin.equals(row.get("latin")) ? 1 : 0, Integer::sum);
            boolean isPeer = kind.equals("official-example");
            peer += isPeer && icu.transliterate(cyrillic).equals(row.get("latin")) ? 1 : 0;
        }
        return List.of(
                new BarResult(
                        id(),
                        "official Ukrainian examples, samples of schemes, computed names",
                        "57/57, 164/164, 1350/1350",
                        "57/57, 164/164, 1350/1350",
                        share(right, all, "official-example")
                                + ", "
                                + share(right, all, "published-sample")
                                + ", "
                                + share(right, all, "computed"),
                        "ICU4J Ukrainian-Latin/BGN %d/%d of the official examples"
                                .formatted(peer, all.getOrDefault("official-example", 0)),
                        right.equals(all) ? Verdict.LEAD : Verdict.SHORT,
                        table.rows().size() + " rows"));
    }

    private static String share(Map<String, Integer> right, Map<String, Integer> all, String kind) {
        return right.getOrDefault(kind, 0) + "/" + all.getOrDefault(kind, 0);
    }
}
