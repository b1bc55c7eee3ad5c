package org.lode.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lode.bench.SampleFund;
import org.lode.ledger.LedgerEvent;
import org.lode.ledger.LedgerState;
import org.lode.ledger.LogRecord;
import org.lode.ledger.Proposal;
import org.lode.ledger.Submission;

/// Sixteen writers over four stores of one ledger: what comes out is what some order of the
/// requests, one after the other, gives.
final class StoreRaceTest {
    private static final int WRITERS = 16;
    private static final int STORES = 4;
    private static final int ENTRIES = 6;

    @ParameterizedTest
    @EnumSource(TestStores.class)
    void sixteenWritersWithTheSameKeysPostEachEntryOnce(TestStores kind) throws Exception {
        StoreAddress address = kind.newAddress();
        ConcurrentLinkedQueue<Submission> answers = new ConcurrentLinkedQueue<>();
        race(
                address,
                (store, _) -> {
                    for (int n = 1; n <= ENTRIES; n++) {
                        SampleFund.entry("same", n).forEach(r -> answers.add(store.submit(r)));
                    }
                });
        long accepted = answers.stream().filter(Submission.Accepted.class::isInstance).count();
        assertThat(accepted).isEqualTo((long) ENTRIES * SampleFund.RECORDS_PER_ENTRY);
        assertThat(answers).hasSize(WRITERS * ENTRIES * SampleFund.RECORDS_PER_ENTRY);
        assertThat(answers).noneMatch(Submission.Refused.class::isInstance);
        try (LedgerStore store = LedgerStore.open(address, TestStores.CLOCK)) {
            assertThat(store.<Integer>query(s -> s.entries().size())).isEqualTo(ENTRIES);
            isSerial(store);
        }
    }

    /// Half of the writers void what the others approve and post: each proposal ends one way.
    @ParameterizedTest
    @EnumSource(TestStores.class)
    void approvalAndVoidRaceToOneEnd(TestStores kind) throws Exception {
        StoreAddress address = kind.newAddress();
        race(
                address,
                (store, writer) -> {
                    for (int n = 1; n <= ENTRIES; n++) {
                        List<Request> entry = SampleFund.entry("race", n);
                        if (writer % 2 == 0) {
                            entry.forEach(store::submit);
                        } else {
                            store.submit(entry.getFirst());
                            store.submit(SampleFund.voiding("race", n));
                        }
                    }
                });
        try (LedgerStore store = LedgerStore.open(address, TestStores.CLOCK)) {
            List<Proposal> proposals = store.query(LedgerState::proposals);
            assertThat(proposals).hasSize(ENTRIES);
            assertThat(proposals)
                    .extracting(Proposal::state)
                    .isSubsetOf(Proposal.State.POSTED, Proposal.State.VOIDED);
            long posted =
                    proposals.stream().filter(p -> p.state() == Proposal.State.POSTED).count();
            assertThat(store.<Integer>query(s -> s.entries().size())).isEqualTo((int) posted);
            isSerial(store);
        }
    }

    /// The log, replayed by one reader, gives the state; keys are unique; the verifier agrees.
    private static void isSerial(LedgerStore store) {
        List<LogRecord> log = new ArrayList<>();
        store.read(1, log::add);
        LedgerState replayed = LedgerState.replay(log);
        assertThat(store.<Object>query(LedgerState::head)).isEqualTo(replayed.head());
        Map<String, Integer> ends = new HashMap<>();
        for (LogRecord record : log) {
            switch (record.event()) {
                case LedgerEvent.Posted p -> ends.merge(p.proposal(), 1, Integer::sum);
                case LedgerEvent.Voided v -> ends.merge(v.proposal(), 1, Integer::sum);
                default -> {}
            }
        }
        assertThat(ends.values()).containsOnly(1);
        assertThat(log.stream().map(LogRecord::idempotencyKey).distinct()).hasSameSizeAs(log);
        assertThat(store.check().findings()).isEmpty();
        assertThat(store.verify(List.of()).faults()).isEmpty();
    }

    @FunctionalInterface
    private interface Writer {
        void write(LedgerStore store, int number);
    }

    private static void race(StoreAddress address, Writer writer)
            throws InterruptedException, ExecutionException {
        List<LedgerStore> stores = new ArrayList<>();
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            stores.add(LedgerStore.create(address, TestStores.CLOCK));
            stores.getFirst().submitAll(SampleFund.opening());
            while (stores.size() < STORES) {
                stores.add(LedgerStore.open(address, TestStores.CLOCK));
            }
            List<Future<?>> done = new ArrayList<>();
            for (int w = 0; w < WRITERS; w++) {
                int number = w;
                LedgerStore store = stores.get(w % STORES);
                done.add(writers.submit(() -> writer.write(store, number)));
            }
            for (Future<?> future : done) {
                future.get();
            }
        } finally {
            stores.forEach(LedgerStore::close);
        }
    }
}
