package org.lode.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.lode.bench.BarResult.Verdict;
import org.lode.screening.ListDelta;
import org.lode.screening.ListSnapshot;
import org.lode.screening.ListedParty;
import org.lode.screening.Screener;
import org.lode.screening.Screening;
import org.lode.screening.Subject;
import org.lode.screening.Tier;

/// Bars B9, B10, B11 and B16: names a second, waiting time, loading, a change of the list.
final class SpeedBars implements Bar {
    private final ShippedLists shipped;

    /// @param shipped the lists
    SpeedBars(ShippedLists shipped) {
        this.shipped = shipped;
    }

    @Override
    public String id() {
        return "B9 B10 B11 B16";
    }

    @Override
    public List<BarResult> measure(Path data) throws IOException {
        ShippedLists.Loaded lists = shipped.load();
        List<Subject> subjects = lists.subjects();
        return List.of(
                throughput(lists.screener(), subjects),
                latency(lists.screener(), lists.names(), subjects),
                load(lists),
                delta(lists.names()));
    }

    private static BarResult throughput(Screener screener, List<Subject> subjects) {
        for (int i = 0; i < 5; i++) {
            subjects.forEach(screener::screen);
        }
        int repeats = 10;
        long start = System.nanoTime();
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            List<Future<?>> work = new ArrayList<>();
            for (int t = 0; t < 2; t++) {
                work.add(
                        pool.submit(
                                () -> {
                                    for (int r = 0; r < repeats; r++) {
                                        subjects.forEach(screener::screen);
                                    }
                                }));
            }
            for (Future<?> one : work) {
                one.get();
            }
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        double rate = 2.0 * repeats * subjects.size() / seconds;
        long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        for (int r = 0; r < repeats; r++) {
            subjects.forEach(screener::screen);
        }
        double used = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / 1e9;
        return new BarResult(
                "B9",
                "names screened a second on 2 threads",
                ">= 2,000",
                ">= 10,000",
                String.format(Locale.ROOT, "%.0f", rate),
                "Lucene fuzzy 208 a thread, yente 4 to 15 (published)",
                Verdict.atLeast(rate, 2_000, 10_000),
                String.format(
                        Locale.ROOT,
                        "%d names; %.0f for each second of processor time on one thread",
                        screener.nameCount(),
                        repeats * subjects.size() / used));
    }

    private static BarResult latency(
            Screener screener, List<ListSnapshot> lists, List<Subject> subjects) {
        long[] ours = new long[subjects.size()];
        for (int i = 0; i < ours.length; i++) {
            long start = System.nanoTime();
            screener.screen(subjects.get(i));
            ours[i] = System.nanoTime() - start;
        }
        Arrays.sort(ours);
        double p50 = ours[ours.length / 2] / 1e6;
        double p99 = ours[ours.length * 99 / 100] / 1e6;
        boolean isLead = p50 <= 0.2 && p99 <= 2;
        return new BarResult(
                "B10",
                "latency of one query, ms: p50, p99",
                "p99 <= 5",
                "p50 <= 0.2, p99 <= 2",
                String.format(Locale.ROOT, "p50 %.3f, p99 %.3f", p50, p99),
                "Lucene fuzzy 4.6, 10 (measured before)",
                isLead ? Verdict.LEAD : Verdict.atMost(p99, 5, 0),
                String.format(Locale.ROOT, "%d lists", lists.size()));
    }

    private static BarResult load(ShippedLists.Loaded lists) {
        System.gc();
        long used = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        double seconds = lists.readSeconds() + lists.indexSeconds();
        return new BarResult(
                "B11",
                "read and index the lists, s",
                "<= 3",
                "<= 1 in a cold process, heap <= 128 MB",
                String.format(Locale.ROOT, "%.2f", seconds),
                "Lucene + ICU4J 2.3 (measured before); yente 300 to 600 (published)",
                Verdict.atMost(seconds, 3, 1),
                String.format(
                        Locale.ROOT,
                        "all shipped lists read in %.2f s, %d names indexed in %.2f s; heap in use"
                                + " with all of the benchmark %.0f MB",
                        lists.readSeconds(),
                        lists.screener().nameCount(),
                        lists.indexSeconds(),
                        used / 1e6));
    }

    private static BarResult delta(List<ListSnapshot> lists) {
        ListSnapshot after = lists.getFirst();
        List<ListedParty> before = after.parties().subList(200, after.parties().size());
        ListSnapshot earlier = ConstructedLists.snapshot(after.id(), before);
        List<Subject> clients = new ArrayList<>();
        for (int i = 0; clients.size() < 100_000; i++) {
            ListedParty party = after.parties().get(i % after.parties().size());
            clients.add(Subject.named(party.primaryName() + " " + i / after.parties().size()));
        }
        long start = System.nanoTime();
        ListDelta delta = ListDelta.between(earlier, after);
        Screener fresh = delta.screenerOfEntered(after);
        int hits = 0;
        for (Subject client : clients) {
            Screening known = new Screening(client, Tier.NONE, List.of(), Screener.ruleVersion());
            hits += delta.updated(known, fresh.screen(client)).matches().isEmpty() ? 0 : 1;
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return new BarResult(
                "B16",
                "100,000 counterparties after a list change of 200 entries, s",
                "<= 60",
                "<= 5",
                String.format(Locale.ROOT, "%.2f", seconds),
                "yente: full run",
                Verdict.atMost(seconds, 60, 5),
                hits + " counterparties changed");
    }
}
