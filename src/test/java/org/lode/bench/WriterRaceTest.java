package org.lode.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lode.store.LedgerStore;
import org.lode.store.TestStores;

/// Processes of their own that send the same requests under the same keys to one ledger.
final class WriterRaceTest {
    private static final int PROCESSES = 3;
    private static final int ENTRIES = 8;
    private static final long END_MILLIS = 60_000;

    @TempDir private Path folder;

    @ParameterizedTest
    @EnumSource(TestStores.class)
    void severalProcessesPostEachEntryOnce(TestStores kind)
            throws IOException, InterruptedException {
        CrashedLedger ledger = CrashedLedger.create(kind.newAddress());
        List<String> arguments = ledger.nextWriter(ENTRIES);
        List<WriterProcess> writers = new java.util.ArrayList<>();
        for (int i = 0; i < PROCESSES; i++) {
            writers.add(WriterProcess.start(folder, 0, arguments));
        }
        for (WriterProcess writer : writers) {
            assertThat(writer.awaitEnd(END_MILLIS)).isTrue();
            writer.kill();
            assertThat(writer.said()).contains("done").noneMatch(l -> l.startsWith("refused"));
            ledger.acknowledge(writer.acks());
        }
        // Every process got the same answer: the one record of each key.
        Set<Map<Long, String>> answers =
                writers.stream()
                        .map(
                                w ->
                                        w.acks().stream()
                                                .collect(
                                                        Collectors.toMap(
                                                                WriterProcess.Ack::sequence,
                                                                WriterProcess.Ack::hash)))
                        .collect(Collectors.toSet());
        assertThat(answers).hasSize(1);
        assertThat(answers.iterator().next()).hasSize(ENTRIES * SampleFund.RECORDS_PER_ENTRY);
        assertThat(ledger.faults()).isEmpty();
        assertThat(ledger.unacknowledged()).isZero();
        try (LedgerStore store = LedgerStore.open(ledger.address(), TestStores.CLOCK)) {
            assertThat(store.<Integer>query(s -> s.entries().size())).isEqualTo(ENTRIES);
        }
    }
}
