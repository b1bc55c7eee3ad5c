package org.lode.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lode.store.TestStores;

/// A few kills of a writing process in every build; `./lode bench crash` makes hundreds.
/// `-Dlode.crash.kills=40` makes more here.
final class CrashBenchTest {
    private static final int KILLS = Integer.getInteger("lode.crash.kills", 3);

    @TempDir private Path folder;

    @Test
    void nothingAcknowledgedIsLostAndNothingIsHalf() throws IOException, InterruptedException {
        CrashBench.Outcome outcome = CrashBench.sqlite(folder, KILLS, 20250523);
        assertThat(outcome.faults()).isEmpty();
        assertThat(outcome.kills()).isEqualTo(KILLS);
        assertThat(outcome.tallies().stream().mapToLong(CrashTally::acknowledged).sum())
                .isPositive();
    }

    /// A writer, its backend and the whole server, each killed once. The tests run one after the
    /// other, so nobody else is at the server.
    @Test
    void aServerThatWasKilledHasEverythingAcknowledged() throws IOException, InterruptedException {
        int kills = Math.max(3, KILLS);
        CrashBench.Outcome outcome =
                CrashBench.postgres(folder, TestStores.server(), kills, 20250523);
        assertThat(outcome.faults()).isEmpty();
        assertThat(outcome.kills()).isEqualTo(kills);
        assertThat(outcome.tallies())
                .extracting(CrashTally::manner)
                .contains(CrashManner.WRITER, CrashManner.BACKEND, CrashManner.SERVER);
        assertThat(outcome.tallies().stream().mapToLong(CrashTally::acknowledged).sum())
                .isPositive();
    }
}
