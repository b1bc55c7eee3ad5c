package org.lode.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lode.quantity.CurrencyUnit;
import org.lode.quantity.Money;

/// The bytes that are hashed. The expected digests come from a second writing of the grammar in
/// `docs/ledger.md` in Python (struct and hashlib), so a renamed or moved component fails here.
final class CanonicalFormTest {
    @Test
    void anEntryHasTheBytesOfTheGrammar() {
        Money seed = Money.ofMinor(CurrencyUnit.USD, 7_500);
        JournalEntry entry =
                JournalEntry.of(
                                "e1",
                                EntryKind.CASH_CONTRIBUTION,
                                TestLedger.OPENED,
                                List.of(
                                        new Posting("cash:USD", seed),
                                        new Posting("paid_in:UA", seed.negated())))
                        .describedAs("внесок");
        assertThat(RecordForm.encode(entry)).hasSize(356);
        assertThat(entry.contentHash().hex())
                .isEqualTo("2cb2b05cb7ad6956e2ee82a1b8ed685cb944fb29b0e80f7c6c9cd94a5e188040");
    }

    @Test
    void aRecordHasTheBytesOfTheGrammar() {
        assertThat(record().content()).hasSize(355);
        assertThat(record().inputHash().hex())
                .isEqualTo("77a033af72689db20780c322381a5d2939b45304a70a894572eb830cec3f4cea");
        assertThat(record().hash().hex())
                .isEqualTo("f192472805fef91ab881312c18d08ba4600e7207d82609ba5aa43c0cedc25dc8");
        assertThat(LogRecord.read(record().content())).isEqualTo(record());
    }

    /// The policy on gates was added later: an opening without it keeps its bytes, and is read.
    @Test
    void anOpeningOfBeforeThePolicyOnGatesKeepsItsBytes() {
        LedgerEvent.FundOpened before = TestLedger.opening("URIF", ApprovalPolicy.ONE_OF_EACH);
        assertThat(RecordForm.encode(before)).hasSize(411);
        assertThat(Hash.of(RecordForm.encode(before)).hex())
                .isEqualTo("a7627dbbbb867b76b49e08e37a33a644dcc27ca997d9bd31f8c6b50603a0368d");
        LedgerEvent.FundOpened gated = before.gatedBy("ukraine/public_record");
        assertThat(RecordForm.encode(gated)).hasSize(451);
        assertThat(Hash.of(RecordForm.encode(gated)).hex())
                .isEqualTo("06568b77bccd97a00ae6cc4df68cb4c24b5a539880d58f7e9bc502c0de3771ef");
        for (LedgerEvent.FundOpened opening : List.of(before, gated)) {
            assertThat(RecordForm.decode(RecordForm.encode(opening), LedgerEvent.FundOpened.class))
                    .isEqualTo(opening);
        }
    }

    private static LogRecord record() {
        return LogRecord.next(
                1,
                Instant.parse("2025-05-23T09:00:00.000001Z"),
                "k1",
                new LedgerEvent.ReadLogged("ua1", "statement"),
                Hash.GENESIS);
    }

    @Test
    void noOtherBytesReadAsTheSameRecord() {
        byte[] content = record().content();
        for (int length = 0; length < content.length; length++) {
            byte[] cut = Arrays.copyOf(content, length);
            assertThatThrownBy(() -> LogRecord.read(cut))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        byte[] longer = Arrays.copyOf(content, content.length + 1);
        assertThatThrownBy(() -> LogRecord.read(longer))
                .hasMessageContaining("1 bytes are left over");
        for (int i = 0; i < content.length; i++) {
            byte[] changed = content.clone();
            changed[i] ^= 1;
            try {
                assertThat(LogRecord.read(changed)).as("byte %d", i).isNotEqualTo(record());
            } catch (IllegalArgumentException e) {
                assertThat(e.getMessage()).as("byte %d", i).isNotBlank();
            }
        }
    }

    @Test
    void aValueInAnotherSpellingIsRefused() {
        String text = new String(record().content(), StandardCharsets.UTF_8);
        byte[] zero =
                text.replace(
                                "\0\0\0\u001b2025-05-23T09:00:00.000001Z",
                                "\0\0\0\u00142025-05-23T09:00:00Z")
                        .getBytes(StandardCharsets.UTF_8);
        assertThat(LogRecord.read(zero).recordedAt()).isEqualTo("2025-05-23T09:00:00Z");
        byte[] spelled =
                text.replace(
                                "\0\0\0\u001b2025-05-23T09:00:00.000001Z",
                                "\0\0\0\u00182025-05-23T09:00:00.000Z")
                        .getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> LogRecord.read(spelled))
                .hasMessageContaining("not in its one spelling");
    }

    @Test
    void aDelimiterCannotBeHiddenInAText() {
        LedgerEvent one = new LedgerEvent.ReadLogged("a", "b\0\0\0\u0007subjectT");
        LedgerEvent two = new LedgerEvent.ReadLogged("a\0\0\0\u0007subjectTb", "");
        assertThat(LogRecord.inputHash(one)).isNotEqualTo(LogRecord.inputHash(two));
    }
}
