package org.lode.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.lode.ledger.FieldEdits.Edit;
import org.lode.ledger.verify.LedgerVerifier;
import org.lode.ledger.verify.StoredRecord;
import org.lode.ledger.verify.Verification;

/// A stored log is changed in every way by somebody who can write the store, and can make hashes,
/// but has no manager's key; the verifier sees each.
///
/// Three strengths of attacker: changes bytes only; mends the hash of the changed record; mends the
/// whole chain behind it.
final class TamperTest {
    private final TestLedger ledger = TamperLog.made();
    private final List<CanonicalValue> values =
            ledger.log().stream().map(r -> CanonicalForm.decode(r.content())).toList();
    private final List<StoredRecord> stored = RandomLedgerTest.stored(ledger.log());
    private final List<List<Edit>> edits = values.stream().map(FieldEdits::of).toList();
    private final Receipt receipt = ledger.state().receipt(ledger.state().count());
    private final int signed =
            (int)
                    ledger.state().signedHeads().values().stream()
                            .mapToLong(Head::count)
                            .min()
                            .orElse(0);

    @Test
    void theUnchangedLogIsSound() {
        assertThat(LedgerVerifier.verify(stored, List.of(receipt)).faults()).isEmpty();
        assertThat(receipt.isConsistent()).isTrue();
    }

    /// All records are edited in one go, each with its next edit; a fault counts for an edit only
    /// if it is at that very record.
    @Test
    void everyEditOfASingleFieldIsSeenByTheHashOfItsRecord() {
        for (int round = 0; round < mostEdits(); round++) {
            List<StoredRecord> log = new ArrayList<>();
            List<Long> expected = new ArrayList<>();
            for (int i = 0; i < stored.size(); i++) {
                log.add(new StoredRecord(edited(i, round), stored.get(i).hash()));
                expected.add(i + 1L);
            }
            assertThat(places(log, "hash")).as("round %d", round).isEqualTo(expected);
        }
    }

    /// Every second record is edited and its hash mended; the record behind it tells.
    @Test
    void everyEditOfASingleFieldIsSeenByTheNextRecord() {
        for (int round = 0; round < 2 * mostEdits(); round++) {
            List<StoredRecord> log = new ArrayList<>(stored);
            List<Long> expected = new ArrayList<>();
            for (int i = round % 2; i < log.size() - 1; i += 2) {
                byte[] bytes = edited(i, round / 2);
                log.set(i, new StoredRecord(bytes, Hash.of(bytes).hex()));
                expected.add(i + 2L);
            }
            assertThat(places(log, "previousHash")).as("round %d", round).containsAll(expected);
        }
        for (Edit edit : edits.getLast()) {
            byte[] bytes = CanonicalForm.encode(edit.changed());
            List<StoredRecord> log = new ArrayList<>(stored);
            log.set(log.size() - 1, new StoredRecord(bytes, Hash.of(bytes).hex()));
            assertThat(places(log, List.of(receipt), "receipt"))
                    .as("the last record, %s", edit.path())
                    .isNotEmpty();
        }
    }

    @Test
    void everyEditOfASingleFieldIsSeenThoughTheWholeChainIsMadeAnew() {
        Set<String> edited = new TreeSet<>();
        for (int i = 0; i < values.size(); i++) {
            for (Edit edit : edits.get(i)) {
                if (edit.isText() && edited.add(edit.path())) {
                    List<CanonicalValue> whole = new ArrayList<>(values);
                    whole.set(i, edit.changed());
                    List<StoredRecord> log = chained(whole, i, edit.path());
                    assertThat(LedgerVerifier.verify(log, kept(i)).isSound())
                            .as("record %d, %s", i + 1, edit.path())
                            .isFalse();
                }
            }
        }
        assertThat(edited)
                .as("no field of any event is left out")
                .containsExactlyElementsOf(FieldEdits.declared())
                .hasSizeGreaterThanOrEqualTo(LedgerEvent.class.getPermittedSubclasses().length * 5);
    }

    /// The bytes of a record after one of its edits; after the last the first comes again.
    private byte[] edited(int place, int round) {
        List<Edit> own = edits.get(place);
        return CanonicalForm.encode(own.get(round % own.size()).changed());
    }

    /// Rounds after which every edit of every record has had its turn.
    private int mostEdits() {
        return edits.stream().mapToInt(List::size).max().orElse(0);
    }

    /// Records at which a field is at fault.
    private static List<Long> places(List<StoredRecord> log, String field) {
        return places(log, List.of(), field);
    }

    private static List<Long> places(List<StoredRecord> log, List<Receipt> receipts, String field) {
        return LedgerVerifier.verify(log, receipts).faults().stream()
                .filter(f -> f.field().equals(field))
                .map(f -> f.sequence())
                .toList();
    }

    /// Records under the co-signed head need no receipt to be safe.
    private List<Receipt> kept(int place) {
        return place < signed ? List.of() : List.of(receipt);
    }

    /// A log with numbers, input hashes and the chain made anew; signatures stay.
    private static List<StoredRecord> chained(List<CanonicalValue> records) {
        return chained(records, -1, "");
    }

    /// The same, but one field of one record is left as it is.
    private static List<StoredRecord> chained(
            List<CanonicalValue> records, int place, String left) {
        List<StoredRecord> log = new ArrayList<>();
        String last = Hash.GENESIS.hex();
        for (CanonicalValue value : records) {
            CanonicalValue.Fields record = (CanonicalValue.Fields) value;
            List<CanonicalValue.Field> fields = new ArrayList<>();
            for (CanonicalValue.Field field : record.fields()) {
                String fresh =
                        switch (field.name()) {
                            case "sequence" -> Integer.toString(log.size() + 1);
                            case "inputHash" -> Hash.of(CanonicalForm.encode(event(record))).hex();
                            case "previousHash" -> last;
                            default -> "";
                        };
                boolean isLeft = log.size() == place && left.equals("." + field.name());
                fields.add(
                        fresh.isEmpty() || isLeft
                                ? field
                                : new CanonicalValue.Field(
                                        field.name(), new CanonicalValue.Text(fresh)));
            }
            byte[] bytes = CanonicalForm.encode(new CanonicalValue.Fields(record.type(), fields));
            last = Hash.of(bytes).hex();
            log.add(new StoredRecord(bytes, last));
        }
        return log;
    }

    private static CanonicalValue event(CanonicalValue.Fields record) {
        return record.fields().stream()
                .filter(f -> f.name().equals("event"))
                .findFirst()
                .orElseThrow()
                .value();
    }

    @Test
    void everyDeletionDuplicateAndSwapIsSeen() {
        for (int i : places()) {
            boolean isLast = i == values.size() - 1;
            List<CanonicalValue> deleted = new ArrayList<>(values);
            deleted.remove(i);
            List<CanonicalValue> doubled = new ArrayList<>(values);
            doubled.add(i, values.get(i));
            List<CanonicalValue> swapped = new ArrayList<>(values);
            Collections.swap(swapped, i, isLast ? i - 1 : i + 1);
            for (List<CanonicalValue> changed : List.of(deleted, doubled, swapped)) {
                List<StoredRecord> raw = new ArrayList<>();
                changed.subList(0, Math.min(i + 3, changed.size()))
                        .forEach(v -> raw.add(stored.get(values.indexOf(v))));
                boolean isCut = isLast && changed.size() < values.size();
                assertThat(seen(raw, isCut ? List.of(receipt) : List.of()))
                        .as("as stored, record %d", i + 1)
                        .isTrue();
            }
            assertThat(places(chained(doubled).subList(0, i + 2), "idempotencyKey"))
                    .as("doubled, record %d", i + 1)
                    .containsExactly(i + 2L);
            assertThat(seen(chained(deleted), kept(i))).as("deleted, record %d", i + 1).isTrue();
            assertThat(seen(chained(swapped), kept(i))).as("swapped, record %d", i + 1).isTrue();
        }
    }

    /// The first two records of every kind of event, and the last.
    private List<Integer> places() {
        List<Integer> places = new ArrayList<>();
        Map<String, Integer> taken = new TreeMap<>();
        for (int i = 0; i < values.size(); i++) {
            String kind = ledger.log().get(i).event().getClass().getSimpleName();
            if (taken.merge(kind, 1, Integer::sum) <= 2 || i == values.size() - 1) {
                places.add(i);
            }
        }
        assertThat(taken).hasSize(LedgerEvent.class.getPermittedSubclasses().length);
        return places;
    }

    private static boolean seen(List<StoredRecord> log, List<Receipt> receipts) {
        return !LedgerVerifier.verify(log, receipts).isSound();
    }

    @Test
    void everyTruncationIsSeenAgainstAReceiptAndAgainstAKeptHead() {
        Head head = ledger.state().signedHeads().values().iterator().next();
        Receipt kept =
                LedgerState.replay(ledger.log().subList(0, (int) head.count()))
                        .receipt(head.count());
        assertThat(kept.head()).isEqualTo(head);
        for (int length = 0; length < stored.size(); length++) {
            List<StoredRecord> cut = stored.subList(0, length);
            assertThat(LedgerVerifier.verify(cut, List.of(receipt)).faults())
                    .as("cut to %d", length)
                    .extracting(f -> f.field())
                    .contains("receipt");
            assertThat(LedgerVerifier.verify(cut, List.of(kept)).isSound())
                    .as("cut to %d, head of %d", length, head.count())
                    .isEqualTo(length >= head.count());
        }
    }

    @Test
    void aHistoryRewrittenWithStolenKeysIsSeenOnlyByWhoKeptAReceipt() {
        TestLedger other = TamperLog.made();
        other.record(new LedgerEvent.ReadLogged("us1", "statement"));
        List<LogRecord> same = other.log().subList(0, stored.size());
        assertThat(RandomLedgerTest.stored(same).getLast().hash())
                .as("the same acts at the same moments are the same log")
                .isEqualTo(stored.getLast().hash());
        TestLedger rewritten = RandomLedger.of(7, 12);
        List<StoredRecord> log = RandomLedgerTest.stored(rewritten.log());
        Verification alone = LedgerVerifier.verify(log, List.of());
        assertThat(alone.faults()).isEmpty();
        assertThat(alone.keys()).isEqualTo(LedgerVerifier.verify(stored, List.of()).keys());
        Receipt early = LedgerState.replay(ledger.log().subList(0, 50)).receipt(50);
        assertThat(LedgerVerifier.verify(log, List.of(early)).faults())
                .extracting(f -> f.field())
                .containsOnly("receipt");
    }

    @Test
    void aReceiptThatWasAlteredIsSeen() {
        Receipt other =
                new Receipt(
                        receipt.sequence() - 1, receipt.record(), receipt.head(), receipt.path());
        assertThat(LedgerVerifier.verify(stored, List.of(other)).isSound()).isFalse();
        assertThat(other.isConsistent()).isFalse();
    }
}
