package org.lode.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lode.ledger.verify.Fault;
import org.lode.ledger.verify.LedgerVerifier;
import org.lode.ledger.verify.StoredRecord;
import org.lode.quantity.CurrencyUnit;

/// Records and receipts forged in their form: the ledger cannot read such a record, and the
/// verifier names the field at fault. Rules on what a record says are in [ForgedRulesTest].
final class ForgedFormTest {
    private static final LocalDate DAY = TestLedger.OPENED;
    private static final CurrencyUnit USD = CurrencyUnit.USD;
    private static final CurrencyUnit UAH = CurrencyUnit.UAH;

    private final TestLedger on = TestLedger.opened();

    /// What the ledger cannot even read is a fault of the form, not passed over.
    @Test
    void everyValueHasOneSpellingAndNoFieldIsAdded() {
        on.record(new LedgerEvent.RateRecorded("r1", UAH, USD, new BigDecimal("0.5"), DAY, "test"));
        assertThat(last("0.5", "0.50")).contains("event.value");
        assertThat(last("0.5", "5E-1")).contains("event.value");
        assertThat(last("test", " ")).contains("event.source");
        assertThat(last("UAH", "XXX")).contains("event.from");
        assertThat(last(DAY.toString(), "2025-05-32")).contains("event.date");
        assertThat(last(Long.toString(on.state().count()), "0" + on.state().count()))
                .contains("sequence");
        LogRecord record = on.log().getLast();
        String at = record.recordedAt().toString();
        assertThat(last(at, at.replace("Z", "000001Z"))).contains("recordedAt");
        on.record(new LedgerEvent.ReadLogged("ua1", "statement"));
        CanonicalValue.Fields value =
                (CanonicalValue.Fields) CanonicalForm.decode(on.log().getLast().content());
        assertThat(last(with(value, "reader", "readers"))).contains("event");
        assertThat(last(with(value, "reader", "reader\u0000"))).contains("event");
    }

    /// Faults of the last record after a text became another.
    private List<String> last(String text, String other) {
        CanonicalValue value = CanonicalForm.decode(on.log().getLast().content());
        return last(replaced(value, text, other));
    }

    private List<String> last(CanonicalValue value) {
        byte[] bytes = CanonicalForm.encode(value);
        assertThatThrownBy(() -> LogRecord.read(bytes))
                .isInstanceOf(IllegalArgumentException.class);
        List<StoredRecord> log = new ArrayList<>(RandomLedgerTest.stored(on.log()));
        log.set(log.size() - 1, new StoredRecord(bytes, Hash.of(bytes).hex()));
        return LedgerVerifier.verify(log, List.of()).faults().stream().map(Fault::field).toList();
    }

    private static CanonicalValue replaced(CanonicalValue value, String text, String other) {
        return switch (value) {
            case CanonicalValue.Text(String old) ->
                    new CanonicalValue.Text(old.equals(text) ? other : old);
            case CanonicalValue.Nothing nothing -> nothing;
            case CanonicalValue.Items(List<CanonicalValue> items) ->
                    new CanonicalValue.Items(
                            items.stream().map(i -> replaced(i, text, other)).toList());
            case CanonicalValue.Fields fields ->
                    new CanonicalValue.Fields(
                            fields.type(),
                            fields.fields().stream()
                                    .map(
                                            f ->
                                                    new CanonicalValue.Field(
                                                            f.name(),
                                                            replaced(f.value(), text, other)))
                                    .toList());
        };
    }

    private static CanonicalValue with(CanonicalValue.Fields at, String name, String other) {
        return new CanonicalValue.Fields(
                at.type(),
                at.fields().stream()
                        .map(
                                f ->
                                        new CanonicalValue.Field(
                                                f.name().equals(name) ? other : f.name(),
                                                f.value() instanceof CanonicalValue.Fields inner
                                                        ? with(inner, name, other)
                                                        : f.value()))
                        .toList());
    }

    @Test
    void aReceiptLeadsFromItsRecordToItsHead() {
        List<StoredRecord> log = RandomLedgerTest.stored(on.log());
        for (int place = 1; place <= log.size(); place++) {
            assertThat(LedgerVerifier.verify(log, List.of(on.state().receipt(place))).faults())
                    .isEmpty();
        }
        Receipt good = on.state().receipt(3);
        Head head = good.head();
        List<Hash> path = new ArrayList<>(good.path());
        Collections.reverse(path);
        for (Receipt wrong :
                List.of(
                        new Receipt(3, good.record(), head, path),
                        new Receipt(4, good.record(), head, good.path()),
                        new Receipt(0, good.record(), head, good.path()),
                        new Receipt(
                                3,
                                good.record(),
                                new Head(head.count(), Hash.GENESIS, head.root()),
                                good.path()),
                        new Receipt(
                                3,
                                good.record(),
                                new Head(-1, head.last(), head.root()),
                                good.path()))) {
            assertThat(LedgerVerifier.verify(log, List.of(wrong)).faults())
                    .extracting(Fault::field)
                    .containsOnly("receipt");
        }
    }
}
