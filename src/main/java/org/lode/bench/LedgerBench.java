package org.lode.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.lode.ledger.Submission;
import org.lode.store.LedgerStore;
import org.lode.store.Request;
import org.lode.store.StoreAddress;

/// How many postings a second a store acknowledges once they are on the disk, beside plain SQL.
///
/// An entry has two postings. In the ledger it takes four records: proposal, an approval of each
/// partner, posting; three of them carry a signature that the store verifies. Making the requests,
/// signatures included, is the managers' work and is not timed. The ways take turns in every
/// round, so that what else the machine does hits all of them.
public final class LedgerBench {
    private static final int POSTINGS_PER_ENTRY = 2;
    private static final int BATCH = 100;
    private static final int WRITERS = 16;
    private static final int WARM_ENTRIES = 40;
    private static final int ENTRIES_PER_WRITER = 12;
    private static final int FLUSH_BYTES = 4096;

    private final String store;
    private final IntFunction<StoreAddress> places;
    private final double seconds;
    private final Map<String, List<Double>> rates = new LinkedHashMap<>();
    private final Map<String, String> units = new LinkedHashMap<>();
    private long number = 1;

    private LedgerBench(String store, IntFunction<StoreAddress> places, double seconds) {
        this.store = store;
        this.places = places;
        this.seconds = seconds;
    }

    /// Measures SQLite files.
    ///
    /// @param folder an empty folder
    /// @param rounds how often each way is measured, at least 1
    /// @param seconds time of one way in one round
    public static List<LedgerRate> sqlite(Path folder, int rounds, double seconds)
            throws SQLException, InterruptedException {
        return new LedgerBench(
                        "sqlite",
                        n -> new StoreAddress.SqliteFile(folder.resolve("bench%d.db".formatted(n))),
                        seconds)
                .run(rounds);
    }

    /// Measures a PostgreSQL server.
    public static List<LedgerRate> postgres(PostgresServer server, int rounds, double seconds)
            throws SQLException, InterruptedException {
        return new LedgerBench(
                        "postgres",
                        n ->
                                new StoreAddress.PostgresUrl(
                                        server.url("postgres") + "&currentSchema=bench" + n),
                        seconds)
                .run(rounds);
    }

    /// Measures how often the disk takes four kilobytes and a flush: the bound for anything that
    /// flushes once per commit.
    public static LedgerRate flushes(Path folder, int rounds, double seconds) throws IOException {
        List<Double> measured = new ArrayList<>();
        Path file = folder.resolve("flush.bin");
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            for (int round = 0; round < rounds; round++) {
                long start = System.nanoTime();
                long count = 0;
                while (since(start) < seconds) {
                    channel.write(ByteBuffer.allocate(FLUSH_BYTES));
                    channel.force(false);
                    count++;
                }
                measured.add(count / since(start));
            }
        }
        Files.delete(file);
        return new LedgerRate("disk", "4 KB written and flushed", "flushes/s", measured);
    }

    /// Measures how often one thread verifies an Ed25519 signature as the ledger does: an entry
    /// needs three, one after the other.
    public static LedgerRate signatures(int rounds, double seconds) {
        List<Double> measured = new ArrayList<>();
        SampleFund.Signed signed = SampleFund.signed();
        for (int round = -1; round < rounds; round++) {
            long start = System.nanoTime();
            long count = 0;
            while (since(start) < seconds) {
                if (!signed.isGood()) {
                    throw new IllegalStateException("a good signature was refused");
                }
                count++;
            }
            // The first round warms up.
            if (round >= 0) {
                measured.add(count / since(start));
            }
        }
        return new LedgerRate("processor", "an Ed25519 signature verified", "per second", measured);
    }

    private List<LedgerRate> run(int rounds) throws SQLException, InterruptedException {
        try (PlainTables plain = PlainTables.create(places.apply(1));
                LedgerStore ledger = LedgerStore.create(places.apply(2), InstantSource.system())) {
            accepted(ledger.submitAll(SampleFund.opening()));
            warm(plain, ledger);
            for (int round = 0; round < rounds; round++) {
                plain("plain SQL, an entry per commit", plain, 1);
                ledger("ledger, an entry per commit", ledger, 1);
                records(ledger);
                writers(ledger);
                plain("plain SQL, %d entries per commit".formatted(BATCH), plain, BATCH);
                ledger("ledger, %d entries per commit".formatted(BATCH), ledger, BATCH);
            }
            for (int round = 0; round < rounds; round++) {
                verify(ledger);
            }
        }
        List<LedgerRate> all = new ArrayList<>();
        rates.forEach(
                (what, measured) ->
                        all.add(
                                new LedgerRate(
                                        store, what, units.getOrDefault(what, ""), measured)));
        return all;
    }

    private void warm(PlainTables plain, LedgerStore ledger) throws SQLException {
        for (int i = 0; i < WARM_ENTRIES; i++) {
            plain.post(number, 1);
            accepted(ledger.submitAll(SampleFund.entry("e", number)));
            number++;
        }
        requireSound(ledger);
    }

    private void plain(String what, PlainTables plain, int entries) throws SQLException {
        long nanos = 0;
        long posted = 0;
        while (nanos < seconds * 1e9) {
            long start = System.nanoTime();
            plain.post(number, entries);
            nanos += System.nanoTime() - start;
            posted += entries;
            number += entries;
        }
        add(what, "postings/s", POSTINGS_PER_ENTRY * posted / (nanos / 1e9));
    }

    private void ledger(String what, LedgerStore ledger, int entries) {
        long nanos = 0;
        long posted = 0;
        while (nanos < seconds * 1e9) {
            List<Request> requests = new ArrayList<>();
            for (int i = 0; i < entries; i++) {
                requests.addAll(SampleFund.entry("e", number));
                number++;
            }
            long start = System.nanoTime();
            List<Submission> answers = ledger.submitAll(requests);
            nanos += System.nanoTime() - start;
            accepted(answers);
            posted += entries;
        }
        add(what, "postings/s", POSTINGS_PER_ENTRY * posted / (nanos / 1e9));
    }

    /// Each record in a commit of its own, as the managers' commands write them.
    private void records(LedgerStore ledger) {
        long nanos = 0;
        long posted = 0;
        while (nanos < seconds * 1e9) {
            for (Request request : SampleFund.entry("e", number)) {
                long start = System.nanoTime();
                Submission answer = ledger.submit(request);
                nanos += System.nanoTime() - start;
                accepted(List.of(answer));
            }
            number++;
            posted++;
        }
        add(
                "ledger, a record per commit (four per entry)",
                "postings/s",
                POSTINGS_PER_ENTRY * posted / (nanos / 1e9));
    }

    /// Sixteen writers at once, each record by record; what arrives together is committed together.
    private void writers(LedgerStore ledger) throws InterruptedException {
        List<List<Request>> shares = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            List<Request> share = new ArrayList<>();
            for (int i = 0; i < ENTRIES_PER_WRITER; i++) {
                share.addAll(SampleFund.entry("e", number));
                number++;
            }
            shares.add(share);
        }
        long start;
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            start = System.nanoTime();
            List<Future<?>> done = new ArrayList<>();
            for (List<Request> share : shares) {
                done.add(
                        writers.submit(
                                () -> share.forEach(r -> accepted(List.of(ledger.submit(r))))));
            }
            for (Future<?> future : done) {
                future.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a writer failed: " + e.getCause(), e);
        }
        add(
                "ledger, %d writers, record by record".formatted(WRITERS),
                "postings/s",
                POSTINGS_PER_ENTRY * WRITERS * ENTRIES_PER_WRITER / since(start));
    }

    private void verify(LedgerStore ledger) {
        long entries = ledger.<Integer>query(state -> state.entries().size());
        long start = System.nanoTime();
        requireVerified(ledger);
        add("independent verifier, signatures included", "entries/s", entries / since(start));
        start = System.nanoTime();
        requireChecked(ledger);
        add("comparison of every table with the log", "entries/s", entries / since(start));
    }

    private static void requireSound(LedgerStore ledger) {
        requireVerified(ledger);
        requireChecked(ledger);
    }

    private static void requireVerified(LedgerStore ledger) {
        var faults = ledger.verify(List.of()).faults();
        if (!faults.isEmpty()) {
            throw new IllegalStateException("the ledger is not sound: " + faults);
        }
    }

    private static void requireChecked(LedgerStore ledger) {
        var check = ledger.check();
        if (!check.isSound()) {
            throw new IllegalStateException("the store is not sound: " + check.findings());
        }
    }

    /// A refused request is no posting: a figure with refusals in it would be wrong.
    private static void accepted(List<Submission> answers) {
        for (Submission answer : answers) {
            if (!(answer instanceof Submission.Accepted)) {
                throw new IllegalStateException("not accepted: " + answer);
            }
        }
    }

    private void add(String what, String unit, double rate) {
        units.put(what, unit);
        rates.computeIfAbsent(what, _ -> new ArrayList<>()).add(rate);
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
