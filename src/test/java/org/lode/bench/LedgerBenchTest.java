package org.lode.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lode.store.StoreAddress;
import org.lode.store.TestStores;

/// The figures come from postings that are there.
final class LedgerBenchTest {
    @TempDir private Path folder;

    @Test
    void theMedianIsAMeasuredRound() {
        assertThat(new LedgerRate("disk", "x", "y", List.of(3.0, 1.0, 2.0)).median()).isEqualTo(2);
        assertThat(new LedgerRate("disk", "x", "y", List.of(4.0, 1.0)).median()).isEqualTo(1);
        assertThatThrownBy(() -> new LedgerRate("disk", "x", "y", List.of()))
                .hasMessage("no round of x was measured");
    }

    /// The run itself throws if a request is refused or the ledger is not sound afterwards.
    @Test
    void everyWayIsMeasuredInEveryRound() throws Exception {
        List<LedgerRate> rates = LedgerBench.sqlite(folder, 2, 0.01);
        assertThat(rates).hasSize(8).allMatch(rate -> rate.rounds().size() == 2);
        assertThat(rates).extracting(LedgerRate::unit).containsOnly("postings/s", "entries/s");
    }

    /// The yardstick does what it is measured for: durable rows, kept by the same constraints.
    @ParameterizedTest
    @EnumSource(TestStores.class)
    void thePlainTablesHoldWhatWasPosted(TestStores kind) throws Exception {
        StoreAddress address = kind.newAddress();
        try (PlainTables plain = PlainTables.create(address)) {
            plain.post(1, 1);
            plain.post(2, 10);
            assertThatThrownBy(() -> plain.post(2, 1)).isInstanceOf(java.sql.SQLException.class);
        }
        try (var connection = DriverManager.getConnection(CrashedLedger.jdbcUrl(address));
                var statement = connection.createStatement();
                var row =
                        statement.executeQuery(
                                "SELECT count(*), sum(minor_units), max(minor_units) FROM"
                                        + " posting")) {
            row.next();
            assertThat(row.getInt(1)).isEqualTo(22);
            assertThat(row.getLong(2)).isZero();
            assertThat(row.getLong(3)).isEqualTo(11);
        }
    }
}
