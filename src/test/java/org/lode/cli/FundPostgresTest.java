package org.lode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lode.store.StoreAddress.PostgresUrl;
import org.lode.store.TestStores;

/// The fund's books on PostgreSQL (`--db`): the keys lie in the folder, the ledger in the database.
class FundPostgresTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void aYearIsKeptInADatabase() {
        String address = ((PostgresUrl) TestStores.POSTGRES.newAddress()).url();
        Path urif = folder.resolve("urif");
        FundRun fund = FundRun.opened(urif, "2025-05-23", "--db", address);
        String[] contribution = {
            "--partner",
            "UA",
            "--amount",
            "USD 100.00",
            "--effective",
            "2026-01-10",
            "--as",
            "ua-1",
            "--at",
            "2026-01-10",
            "--db",
            address
        };
        fund.done("contribute", contribution);
        assertThat(fund.done("contribute", contribution)).contains("nothing was doubled");
        for (String manager : List.of("ua-2", "us-2")) {
            fund.done(
                    "approve", "P2026-001", "--as", manager, "--at", "2026-01-11", "--db", address);
        }
        assertThat(fund.done("status", "--at", "2026-01-12", "--db", address))
                .containsPattern("cash:USD +100.00 +0.00 +100.00");
        List<String> dry = new ArrayList<>(List.of(contribution));
        dry.set(3, "USD 7.00");
        dry.add("--dry-run");
        assertThat(fund.done("contribute", dry.toArray(String[]::new)))
                .contains("Dry run: nothing was written.");
        assertThat(fund.done("verify", "--db", address))
                .contains("39 records, 1 posted entries")
                .contains("net asset value USD 100.00")
                .contains("Sound.");
        assertThat(urif.resolve("fund.db")).doesNotExist();
        assertThat(urif.resolve("keys/ua-1.pem")).exists();
    }

    /// Exit code 69: the server is not there.
    @Test
    void aMissingServerIsToldSo() {
        FundRun fund = new FundRun(folder.resolve("urif"));
        assertThat(fund.run("status", "--db", "postgresql://127.0.0.1:1/fund?user=nobody"))
                .isEqualTo(69);
        assertThat(fund.message()).contains("127.0.0.1").doesNotContain("\tat ");
    }
}
