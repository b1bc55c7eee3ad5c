package org.lode.bench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.lode.bench.BarResult.Verdict;
import org.lode.io.lists.ListLibrary;
import org.lode.screening.ListedParty;
import org.lode.screening.PartyKind;
import org.lode.screening.Screener;
import org.lode.screening.Subject;

/// Bar B12: a million invented persons in memory.
///
/// A name is put together from three words of the shipped lists, each with one letter changed for
/// every seventh person, so that the vocabulary is as broad as that of real lists.
final class LargeIndexBar implements Bar {
    private static final int PARTIES = 1_000_000;
    private static final int QUERIES = 2_000;

    private long state = 20_250_430;

    @Override
    public String id() {
        return "B12";
    }

    @Override
    public List<BarResult> measure(Path data) {
        List<String> words = words();
        List<ListedParty> parties = new ArrayList<>(PARTIES);
        for (int i = 0; i < PARTIES; i++) {
            String name = word(words) + " " + word(words) + " " + word(words);
            parties.add(ConstructedLists.person("m", Integer.toString(i), name));
        }
        System.gc();
        long before = used();
        long start = System.nanoTime();
        Screener screener = Screener.of(List.of(ConstructedLists.snapshot("m", parties)));
        double seconds = (System.nanoTime() - start) / 1e9;
        System.gc();
        double gigabytes = (used() - before) / 1e9;
        long[] times = new long[QUERIES];
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < QUERIES; i++) {
                String name = parties.get(i * 499).primaryName();
                Subject subject =
                        new Subject("", name, PartyKind.PERSON, List.of(), List.of(), List.of());
                long from = System.nanoTime();
                screener.screen(subject);
                times[i] = System.nanoTime() - from;
            }
        }
        Arrays.sort(times);
        double p50 = times[QUERIES / 2] / 1e6;
        double p99 = times[QUERIES * 99 / 100] / 1e6;
        boolean isLead = seconds <= 20 && gigabytes <= 1.5 && p99 <= 10;
        boolean isFloor = seconds <= 60 && gigabytes <= 4;
        return List.of(
                new BarResult(
                        "B12",
                        "a million invented persons: build s, memory GB, p99 ms",
                        "<= 60 s, 4 GB",
                        "<= 20 s, 1.5 GB, p99 10 ms",
                        String.format(
                                Locale.ROOT,
                                "%.1f s, %.2f GB, p50 %.2f ms, p99 %.2f ms",
                                seconds,
                                gigabytes,
                                p50,
                                p99),
                        "yente keeps an OpenSearch server",
                        isLead ? Verdict.LEAD : isFloor ? Verdict.FLOOR : Verdict.SHORT,
                        "memory of the index beside the entries"));
    }

    private static long used() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static List<String> words() {
        List<String> words = new ArrayList<>();
        ListLibrary.open(ListLibrary.shipped()).load(LocalDate.of(2026, 12, 31)).lists().stream()
                .flatMap(list -> list.parties().stream())
                .filter(party -> party.kind() == PartyKind.PERSON)
                .forEach(
                        party ->
                                words.addAll(
                                        Arrays.asList(party.primaryName().split("[ ,]+", -1))));
        words.removeIf(word -> word.length() < 3);
        return words;
    }

    private int next(int bound) {
        state = state * 6364136223846793005L + 1442695040888963407L;
        return (int) ((state >>> 33) % bound);
    }

    private String word(List<String> words) {
        String word = words.get(next(words.size()));
        if (next(7) > 0) {
            return word;
        }
        int at = next(word.length());
        char letter = (char) ('a' + next(26));
        return word.substring(0, at) + letter + word.substring(at + 1);
    }
}
