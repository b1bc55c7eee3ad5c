package org.lode.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.lode.io.HeadedCsv;
import org.lode.screening.PairScores;
import org.lode.screening.PartyKind;

/// A labelled pair of names with the score of a matcher.
///
/// @param id key of the pair
/// @param source where it comes from
/// @param category what it tests
/// @param kind kind of both parties
/// @param asked first name
/// @param listed second name
/// @param isMatch true if both name one party
/// @param quality `STRONG` must be right, `MEDIUM`, `WEAK` is borderline
/// @param entity key under which rows are drawn together in the bootstrap
/// @param peer published score of a peer, NaN if none
/// @param score score from 0 to 1
public record ScoredPair(
        String id,
        String source,
        String category,
        PartyKind kind,
        String asked,
        String listed,
        boolean isMatch,
        String quality,
        String entity,
        double peer,
        double score) {

    /// Scores the rows of a table in the columns of `bench/screening/pairs-dev.csv` with Lode.
    public static List<ScoredPair> of(HeadedCsv table) {
        PairScores scores = new PairScores();
        List<ScoredPair> pairs = new ArrayList<>(table.rows().size());
        for (HeadedCsv.Line row : table.rows()) {
            PartyKind kind = kind(row.get("schema"));
            String peer = row.get("peer_logicv2");
            String entity = row.get("entity1").isEmpty() ? row.get("pair_id") : row.get("entity1");
            pairs.add(
                    new ScoredPair(
                            row.get("pair_id"),
                            row.get("source"),
                            row.get("category"),
                            kind,
                            row.get("name1"),
                            row.get("name2"),
                            row.get("is_match").equals("1"),
                            row.get("quality"),
                            entity,
                            peer.isEmpty() ? Double.NaN : Double.parseDouble(peer),
                            scores.score(row.get("name1"), row.get("name2"), kind)));
        }
        return List.copyOf(pairs);
    }

    /// Reads and scores a file; empty if it is not there.
    static List<ScoredPair> of(Path file) {
        return java.nio.file.Files.isRegularFile(file) ? of(HeadedCsv.read(file)) : List.of();
    }

    private static PartyKind kind(String schema) {
        return switch (schema.toLowerCase(Locale.ROOT)) {
            case "person" -> PartyKind.PERSON;
            case "vessel" -> PartyKind.VESSEL;
            case "airplane" -> PartyKind.AIRCRAFT;
            default -> PartyKind.ORGANISATION;
        };
    }

    /// The same pair with the score of another matcher.
    ScoredPair scored(Function<ScoredPair, Double> matcher) {
        return new ScoredPair(
                id,
                source,
                category,
                kind,
                asked,
                listed,
                isMatch,
                quality,
                entity,
                peer,
                matcher.apply(this));
    }

    /// True for a real person written in Latin and Cyrillic letters on the Canadian list.
    public boolean isCrossScriptPerson() {
        return source.equals("canada-autonomous")
                && kind == PartyKind.PERSON
                && category.contains("cross-script");
    }

    /// True for a row of the peer's own name benchmark.
    public boolean isNameBench() {
        return source.startsWith("nomenklatura-name_bench");
    }

    /// True for a row of the Ukrainian export with its spellings in three languages.
    public boolean isThreeLanguages() {
        return source.startsWith("ua-war-sanctions") && kind == PartyKind.PERSON;
    }
}
