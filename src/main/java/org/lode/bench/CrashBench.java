package org.lode.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.jspecify.annotations.Nullable;
import org.lode.store.StoreAddress;

/// Kills writers and servers at random moments, and looks at what is left.
///
/// A round: a [CrashWriter] in a process of its own posts entries and says what was acknowledged;
/// it, or what it writes to, is brought down in one of the ways of [CrashManner]; the ledger is
/// opened again. Then every acknowledged record must be there with its hash, every transaction be
/// whole or absent, every column agree with the log, and the independent verifier find no fault,
/// also against the receipt of the round before. The next writer sends the last two entries again
/// under the same keys, so that a double posting would show.
///
/// SIGKILL ends processes, not the machine: what the operating system has taken is on the disk
/// later. What a power cut may do to the last pages is played by cutting and garbling the tail of
/// copies; such a copy must be whole, be called damaged, or be shorter than the last receipt says.
public final class CrashBench {
    private static final int ROUNDS_PER_LEDGER = 20;
    private static final int AFTER_BACKEND_MILLIS = 300;
    private static final int COPIES = 4;
    private static final int POSTING_MILLIS = 20;
    private static final int MOST_ACKS = 60;
    private static final int OPENING_MILLIS = 400;
    private static final long ENDLESS = 1_000_000;
    private static final long END_MILLIS = 30_000;

    /// Blocks of 512 bytes. From 2 MB, which the driver's library needs, to 4 MB, which the
    /// write-ahead log reaches before it is carried over.
    private static final int LEAST_BLOCKS = 4096;

    private static final int MOST_BLOCKS = 8000;

    private static final List<CrashManner> SQLITE =
            List.of(
                    CrashManner.WRITER,
                    CrashManner.TORN,
                    CrashManner.WRITER,
                    CrashManner.WRITER,
                    CrashManner.OPENING,
                    CrashManner.WRITER,
                    CrashManner.TORN,
                    CrashManner.WRITER,
                    CrashManner.WRITER,
                    CrashManner.WRITER,
                    CrashManner.FULL_DISK);
    private static final List<CrashManner> POSTGRES =
            List.of(
                    CrashManner.WRITER,
                    CrashManner.BACKEND,
                    CrashManner.SERVER,
                    CrashManner.WRITER,
                    CrashManner.OPENING,
                    CrashManner.WRITER,
                    CrashManner.TORN_SERVER,
                    CrashManner.WRITER,
                    CrashManner.BACKEND,
                    CrashManner.WRITER);

    private final Path folder;
    private final @Nullable PostgresServer server;
    private final String store;
    private final UniformRandomProvider random;
    private final Map<CrashManner, CrashTally> tallies = new EnumMap<>(CrashManner.class);
    private final List<String> faults = new ArrayList<>();
    private int ledgers;

    private CrashBench(Path folder, @Nullable PostgresServer server, long seed) {
        this.folder = folder;
        this.server = server;
        this.store = server == null ? "sqlite" : "postgres";
        this.random = RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
    }

    /// What a run came to.
    ///
    /// @param tallies one per manner that was used
    /// @param faults everything that a crash may not do and did; empty if all is well
    public record Outcome(List<CrashTally> tallies, List<String> faults) {
        public Outcome {
            tallies = List.copyOf(tallies);
            faults = List.copyOf(faults);
        }

        /// Number of SIGKILLs.
        public int kills() {
            return tallies.stream()
                    .filter(t -> t.manner().isKill())
                    .mapToInt(CrashTally::rounds)
                    .sum();
        }
    }

    /// Kills on a SQLite file.
    ///
    /// @param folder an empty folder for the files
    /// @param kills number of SIGKILLs
    /// @param seed of the moments and of the damage; the moments also depend on the machine
    public static Outcome sqlite(Path folder, int kills, long seed)
            throws IOException, InterruptedException {
        return new CrashBench(folder, null, seed).run(SQLITE, kills);
    }

    /// Kills on a PostgreSQL server, and of it.
    ///
    /// @param server is killed and started again; nobody else may use it
    public static Outcome postgres(Path folder, PostgresServer server, int kills, long seed)
            throws IOException, InterruptedException {
        return new CrashBench(folder, server, seed).run(POSTGRES, kills);
    }

    private Outcome run(List<CrashManner> manners, int kills)
            throws IOException, InterruptedException {
        Files.createDirectories(folder);
        CrashedLedger ledger = newLedger();
        int killed = 0;
        for (int round = 0; killed < kills && faults.isEmpty(); round++) {
            if (round > 0 && round % ROUNDS_PER_LEDGER == 0) {
                ledger = newLedger();
            }
            CrashManner manner = manners.get(round % manners.size());
            round(ledger, manner);
            killed += manner.isKill() ? 1 : 0;
        }
        return new Outcome(List.copyOf(tallies.values()), faults);
    }

    private CrashedLedger newLedger() throws IOException, InterruptedException {
        ledgers++;
        StoreAddress address =
                server == null
                        ? new StoreAddress.SqliteFile(
                                Files.createDirectories(folder.resolve("ledger" + ledgers))
                                        .resolve("fund.ledger"))
                        : new StoreAddress.PostgresUrl(
                                server.url("postgres") + "&currentSchema=crash" + ledgers);
        CrashedLedger ledger = CrashedLedger.create(address);
        if (ledgers == 1) {
            // Ends by itself and leaves the class cache with which the others start faster.
            WriterProcess first = WriterProcess.start(folder, 0, ledger.nextWriter(3));
            first.awaitEnd(END_MILLIS);
            first.kill();
            if (!first.said().contains("done")) {
                throw new IOException("the writer does not start: see " + folder);
            }
            ledger.acknowledge(first.acks());
        }
        return ledger;
    }

    private void round(CrashedLedger ledger, CrashManner manner)
            throws IOException, InterruptedException {
        long blocks =
                manner == CrashManner.FULL_DISK
                        ? LEAST_BLOCKS + random.nextInt(MOST_BLOCKS - LEAST_BLOCKS)
                        : 0;
        WriterProcess writer = WriterProcess.start(folder, blocks, ledger.nextWriter(ENDLESS));
        bringDown(writer, manner);
        ledger.acknowledge(writer.acks());
        List<String> said = writer.said();
        said.stream()
                .filter(line -> line.startsWith("refused"))
                .forEach(line -> fault(manner, "a request sent again was " + line));
        Optional<Path> copy = copy(ledger, manner);
        if (server != null) {
            server.start();
        }
        ledger.faults().forEach(fault -> fault(manner, fault));
        CrashTally before = tallies.getOrDefault(manner, CrashTally.none(store, manner));
        tallies.put(manner, before.plusRound(writer.acks().size(), ledger.unacknowledged()));
        if (copy.isPresent()) {
            tear(ledger, manner, copy.orElseThrow());
        }
    }

    private void fault(CrashManner manner, String fault) {
        faults.add("%s, %s: %s".formatted(store, manner.words(), fault));
    }

    private void bringDown(WriterProcess writer, CrashManner manner) throws InterruptedException {
        switch (manner) {
            case WRITER, TORN -> {
                post(writer);
            }
            case OPENING -> writer.awaitEnd(random.nextInt(OPENING_MILLIS));
            case FULL_DISK -> {
                if (!writer.awaitEnd(END_MILLIS)
                        || !writer.said().getLast().startsWith("stopped ")) {
                    fault(manner, "the writer did not stop: " + last(writer.said()));
                }
            }
            case BACKEND -> {
                post(writer);
                running().killBackend();
                writer.awaitEnd(AFTER_BACKEND_MILLIS);
            }
            case SERVER, TORN_SERVER -> {
                post(writer);
                running().kill();
                writer.awaitEnd(END_MILLIS);
            }
        }
        writer.kill();
    }

    /// Lets the writer post up to some tens of records, and then a moment more.
    private void post(WriterProcess writer) throws InterruptedException {
        writer.awaitOpen();
        writer.awaitAcks(random.nextInt(MOST_ACKS), END_MILLIS);
        writer.awaitEnd(random.nextInt(POSTING_MILLIS));
    }

    private static String last(List<String> lines) {
        return lines.isEmpty() ? "it said nothing" : lines.getLast();
    }

    private PostgresServer running() {
        PostgresServer present = server;
        if (present == null) {
            throw new IllegalStateException("no server");
        }
        return present;
    }

    /// A copy of the files as the crash left them, before anybody opens them.
    private Optional<Path> copy(CrashedLedger ledger, CrashManner manner) throws IOException {
        return switch (manner) {
            case TORN -> Optional.of(TornCopies.ofFile(ledger.address(), folder));
            case TORN_SERVER -> Optional.of(running().copyData(folder.resolve("torn")));
            case WRITER, OPENING, FULL_DISK, BACKEND, SERVER -> Optional.empty();
        };
    }

    /// Removes the folder of a run.
    public static void remove(Path folder) throws IOException {
        TornCopies.remove(folder);
    }

    private void tear(CrashedLedger ledger, CrashManner manner, Path copy) throws IOException {
        int copies = manner == CrashManner.TORN ? COPIES : 1;
        for (int i = 0; i < copies; i++) {
            TornOutcome outcome =
                    manner == CrashManner.TORN
                            ? TornCopies.judgeFile(ledger, copy, random)
                            : TornCopies.judgeServer(ledger, running(), copy, random);
            if (outcome == TornOutcome.SILENT) {
                fault(manner, "a damaged copy was taken for the ledger: " + copy);
                return;
            }
            tallies.computeIfPresent(manner, (_, tally) -> tally.plusTorn(outcome));
        }
        TornCopies.remove(copy);
    }
}
