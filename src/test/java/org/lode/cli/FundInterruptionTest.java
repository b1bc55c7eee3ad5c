package org.lode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Commands that are killed while they write: given again, each finishes what is left, and nothing
/// is doubled.
///
/// The command runs in a process of its own, which is killed as soon as a record more than before
/// is in the log; thus also between the approval and the posting, which are two records.
class FundInterruptionTest {
    private static final String DAY = "2026-01-10";
    private static final String[] PROPOSE = {
        "--partner", "UA", "--amount", "USD 100.00", "--effective", DAY, "--as", "ua-1", "--at", DAY
    };

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void aKilledCommandIsFinishedByGivingItAgain() throws IOException, InterruptedException {
        Path urif = folder.resolve("urif");
        FundRun fund = FundRun.opened(urif, "2025-05-23");
        killed(urif, "contribute", PROPOSE);
        fund.done("contribute", PROPOSE);
        assertThat(fund.done("status", "--at", DAY))
                .containsPattern("cash:USD +0.00 +100.00 +100.00")
                .containsOnlyOnce("waits for UA, US");
        String[] first = {"P2026-001", "--as", "ua-2", "--at", DAY};
        String[] second = {"P2026-001", "--as", "us-2", "--at", DAY};
        killed(urif, "approve", first);
        fund.done("approve", first);
        killed(urif, "approve", second);
        assertThat(fund.done("approve", second)).containsPattern("Posted as 2026-001|is posted");
        fund.done("approve", second);
        assertThat(fund.done("status", "--at", DAY))
                .containsPattern("cash:USD +100.00 +0.00 +100.00")
                .contains("No open proposal.");
        // 35 of the opening, 1 proposal, 2 approvals, 1 posting.
        assertThat(fund.done("verify")).contains("39 records, 1 posted entries").contains("Sound.");
    }

    /// Runs the command in a process of its own and kills it when the log has grown.
    private void killed(Path fund, String command, String... rest)
            throws IOException, InterruptedException {
        List<String> call =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "org.lode.cli.LodeCommand",
                                "fund",
                                command,
                                fund.toString()));
        call.addAll(List.of(rest));
        Path log = fund.resolve("fund.db-wal");
        long before = size(log) + size(fund.resolve("fund.db"));
        Process process =
                new ProcessBuilder(call)
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("output.txt").toFile())
                        .start();
        while (process.isAlive() && size(log) + size(fund.resolve("fund.db")) == before) {
            process.waitFor(1, TimeUnit.MILLISECONDS);
        }
        process.destroyForcibly().waitFor();
    }

    private static long size(Path file) throws IOException {
        return Files.exists(file) ? Files.size(file) : 0;
    }
}
