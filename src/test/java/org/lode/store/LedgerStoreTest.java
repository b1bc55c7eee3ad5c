package org.lode.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lode.bench.SampleFund;
import org.lode.ledger.LedgerEvent;
import org.lode.ledger.LedgerState;
import org.lode.ledger.LogRecord;
import org.lode.ledger.Refusal;
import org.lode.ledger.Submission;

/// Both stores keep the same log in the same way.
final class LedgerStoreTest {
    private static final int OPENING = SampleFund.opening().size();

    private static LedgerStore opened(StoreAddress address) {
        LedgerStore store = LedgerStore.create(address, TestStores.CLOCK);
        assertThat(store.submitAll(SampleFund.opening()))
                .allMatch(Submission.Accepted.class::isInstance);
        return store;
    }

    private static List<LogRecord> log(LedgerStore store) {
        List<LogRecord> records = new ArrayList<>();
        store.read(1, records::add);
        return records;
    }

    @ParameterizedTest
    @EnumSource(TestStores.class)
    void whatIsWrittenIsReadAgain(TestStores kind) {
        StoreAddress address = kind.newAddress();
        List<Submission> answers = new ArrayList<>();
        try (LedgerStore store = opened(address)) {
            SampleFund.entry("a", 1).forEach(r -> answers.add(store.submit(r)));
            answers.addAll(store.submitAll(SampleFund.entry("a", 2)));
        }
        try (LedgerStore again = LedgerStore.open(address, TestStores.CLOCK)) {
            List<LogRecord> log = log(again);
            assertThat(log).hasSize(OPENING + 2 * SampleFund.RECORDS_PER_ENTRY);
            assertThat(log.subList(OPENING, log.size()))
                    .isEqualTo(
                            answers.stream().map(a -> ((Submission.Accepted) a).record()).toList());
            assertThat(again.<Long>query(s -> s.books().balance("cash").minorUnits())).isEqualTo(3);
            assertThat(again.<Object>query(LedgerState::head))
                    .isEqualTo(LedgerState.replay(log).head());
            StoreCheck check = again.check();
            assertThat(check.findings()).isEmpty();
            assertThat(check.entries()).isEqualTo(2);
            assertThat(check.records()).isEqualTo(log.size());
        }
    }

    @ParameterizedTest
    @EnumSource(TestStores.class)
    void theSameRequestIsRecordedOnce(TestStores kind) {
        try (LedgerStore store = opened(kind.newAddress())) {
            Request request = SampleFund.entry("a", 1).getFirst();
            Submission first = store.submit(request);
            Submission second = store.submit(request);
            assertThat(first).isInstanceOf(Submission.Accepted.class);
            LogRecord record = ((Submission.Accepted) first).record();
            assertThat(second).isEqualTo(new Submission.Repeated(record.sequence(), record.hash()));
            Submission other =
                    store.submit(
                            new Request(
                                    request.idempotencyKey(),
                                    new LedgerEvent.ReadLogged("ann", "log")));
            assertThat(other).isInstanceOf(Submission.Refused.class);
            assertThat(log(store)).hasSize(OPENING + 1);
        }
    }

    @ParameterizedTest
    @EnumSource(TestStores.class)
    void allOrNoneMeansNone(TestStores kind) {
        try (LedgerStore store = opened(kind.newAddress())) {
            List<Request> requests = new ArrayList<>(SampleFund.entry("a", 1));
            Request posting = requests.remove(3);
            requests.remove(2);
            requests.add(posting);
            List<Submission> answers = store.submitAll(requests);
            assertThat(answers).hasSize(3);
            assertThat(((Submission.Refused) answers.getLast()).refusals())
                    .extracting(Refusal::reason)
                    .contains(Refusal.Reason.NOT_APPROVED);
            assertThat(log(store)).hasSize(OPENING);
            assertThat(store.<Long>query(LedgerState::count)).isEqualTo(OPENING);
            assertThat(store.submitAll(SampleFund.entry("a", 1)))
                    .allMatch(Submission.Accepted.class::isInstance);
        }
    }

    @ParameterizedTest
    @EnumSource(TestStores.class)
    void twoStoresOnOneLedgerSeeEachOther(TestStores kind) {
        StoreAddress address = kind.newAddress();
        try (LedgerStore one = opened(address);
                LedgerStore two = LedgerStore.open(address, TestStores.CLOCK)) {
            for (int i = 1; i <= 6; i++) {
                LedgerStore writer = i % 2 == 0 ? one : two;
                assertThat(writer.submitAll(SampleFund.entry("a", i)))
                        .allMatch(Submission.Accepted.class::isInstance);
            }
            assertThat(one.<Object>query(LedgerState::head))
                    .isEqualTo(two.<Object>query(LedgerState::head));
            assertThat(one.check().findings()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(TestStores.class)
    void aClockThatGoesBackIsHeld(TestStores kind) {
        AtomicReference<Instant> now = new AtomicReference<>(TestStores.CLOCK.instant());
        try (LedgerStore store = LedgerStore.create(kind.newAddress(), now::get)) {
            store.submitAll(SampleFund.opening());
            now.set(TestStores.CLOCK.instant().minusSeconds(60));
            Submission answer = store.submit(SampleFund.entry("a", 1).getFirst());
            assertThat(((Submission.Accepted) answer).record().recordedAt())
                    .isEqualTo(TestStores.CLOCK.instant());
        }
    }

    /// A rule of the database that breaks the write half-way leaves nothing, and the store works
    // on.
    @ParameterizedTest
    @EnumSource(TestStores.class)
    void aWriteThatFailsLeavesNothing(TestStores kind) throws SQLException {
        StoreAddress address = kind.newAddress();
        try (LedgerStore store = opened(address)) {
            breakWrites(kind, address, true);
            assertThatThrownBy(() -> store.submitAll(SampleFund.entry("a", 1)))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("refused the row")
                    .hasMessageContaining("Nothing was written");
            assertThatThrownBy(() -> store.submit(SampleFund.entry("a", 2).getFirst()))
                    .isInstanceOf(StoreException.class);
            breakWrites(kind, address, false);
            assertThat(log(store)).hasSize(OPENING);
            assertThat(store.check().findings()).isEmpty();
            assertThat(store.submitAll(SampleFund.entry("a", 1)))
                    .allMatch(Submission.Accepted.class::isInstance);
        }
    }

    private static void breakWrites(TestStores kind, StoreAddress address, boolean isBroken)
            throws SQLException {
        try (Connection c = TestStores.connect(address);
                Statement statement = c.createStatement()) {
            switch (kind) {
                case SQLITE ->
                        statement.execute(
                                isBroken
                                        ? "CREATE TRIGGER broken BEFORE INSERT ON log BEGIN SELECT"
                                                + " RAISE(ABORT, 'rule broken') WHERE NEW.sequence >"
                                                + " 8; END"
                                        : "DROP TRIGGER broken");
                case POSTGRES ->
                        statement.execute(
                                isBroken
                                        ? "ALTER TABLE log ADD CONSTRAINT broken CHECK (sequence <="
                                                + " 8)"
                                        : "ALTER TABLE log DROP CONSTRAINT broken");
            }
        }
    }
}
