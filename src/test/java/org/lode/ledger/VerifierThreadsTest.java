package org.lode.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lode.ledger.verify.LedgerVerifier;
import org.lode.ledger.verify.StoredRecord;
import org.lode.ledger.verify.Verification;

/// The report of the verifier does not depend on the number of threads.
final class VerifierThreadsTest {
    private final TestLedger ledger = TamperLog.made();
    private final List<StoredRecord> stored = RandomLedgerTest.stored(ledger.log());
    private final Receipt receipt = ledger.state().receipt(ledger.state().count());

    private Verification sameForAnyNumber(List<StoredRecord> log) {
        Verification one = LedgerVerifier.verify(log, List.of(receipt), 1);
        for (int threads : new int[] {2, 5}) {
            assertThat(LedgerVerifier.verify(log, List.of(receipt), threads))
                    .as("%d threads", threads)
                    .isEqualTo(one);
        }
        return one;
    }

    @Test
    void aSoundLog() {
        assertThat(sameForAnyNumber(stored).faults()).isEmpty();
        assertThat(sameForAnyNumber(stored.subList(0, 0)).records()).isZero();
    }

    /// Every signature wrong at once: all faults, in the order of the log.
    @Test
    void everySignatureWrong() {
        List<StoredRecord> log = new ArrayList<>();
        for (StoredRecord record : stored) {
            log.add(new StoredRecord(altered(record.content(), "seal"), record.hash()));
        }
        List<Long> places =
                sameForAnyNumber(log).faults().stream()
                        .filter(f -> f.field().equals("event.by.seal"))
                        .map(f -> f.sequence())
                        .toList();
        assertThat(places).isSorted().doesNotHaveDuplicates().hasSizeGreaterThan(30);
    }

    /// One field of every kind altered somewhere: what the first reading foresees goes wrong in the
    /// second.
    @Test
    void logsThatAreAlteredAnywhere() {
        for (String field :
                List.of("seal", "manager", "key", "through", "expires", "content", "partner")) {
            for (int i = 0; i < stored.size(); i += 3) {
                byte[] bytes = altered(stored.get(i).content(), field);
                if (!java.util.Arrays.equals(bytes, stored.get(i).content())) {
                    List<StoredRecord> log = new ArrayList<>(stored);
                    log.set(i, new StoredRecord(bytes, Hash.of(bytes).hex()));
                    assertThat(sameForAnyNumber(log).isSound()).isFalse();
                    i += 30;
                }
            }
        }
    }

    @Test
    void logsThatCannotBeRead() {
        List<StoredRecord> log = new ArrayList<>(stored);
        log.set(3, new StoredRecord(new byte[] {1, 2, 3}, "00"));
        log.remove(20);
        assertThat(sameForAnyNumber(log).isSound()).isFalse();
        assertThatThrownBy(() -> LedgerVerifier.verify(stored, List.of(), 0))
                .hasMessage("a log is verified by 1 thread or more, was 0.");
    }

    /// The last digit or letter of the first text behind the last field of a name.
    private static byte[] altered(byte[] content, String field) {
        return CanonicalForm.encode(altered(CanonicalForm.decode(content), field));
    }

    private static CanonicalValue altered(CanonicalValue value, String field) {
        return switch (value) {
            case CanonicalValue.Fields fields ->
                    new CanonicalValue.Fields(
                            fields.type(),
                            fields.fields().stream()
                                    .map(
                                            f ->
                                                    new CanonicalValue.Field(
                                                            f.name(),
                                                            f.name().equals(field)
                                                                    ? changed(f.value())
                                                                    : altered(f.value(), field)))
                                    .toList());
            case CanonicalValue.Items(List<CanonicalValue> items) ->
                    new CanonicalValue.Items(items.stream().map(i -> altered(i, field)).toList());
            case CanonicalValue.Text _, CanonicalValue.Nothing _ -> value;
        };
    }

    private static CanonicalValue changed(CanonicalValue value) {
        return switch (value) {
            case CanonicalValue.Text(String text) -> new CanonicalValue.Text(changed(text));
            case CanonicalValue.Fields fields ->
                    new CanonicalValue.Fields(
                            fields.type(),
                            fields.fields().stream()
                                    .map(
                                            f ->
                                                    new CanonicalValue.Field(
                                                            f.name(), changed(f.value())))
                                    .toList());
            case CanonicalValue.Items _, CanonicalValue.Nothing _ -> value;
        };
    }

    private static String changed(String text) {
        if (text.isEmpty()) {
            return "x";
        }
        int place = text.endsWith("Z") ? text.length() - 2 : text.length() - 1;
        char next = text.charAt(place) == '1' ? '2' : '1';
        return text.substring(0, place) + next + text.substring(place + 1);
    }
}
