package org.lode.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lode.ledger.TestLedger.number;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lode.ledger.Refusal.Reason;
import org.lode.quantity.CurrencyUnit;
import org.lode.quantity.Money;

/// Money crosses between currencies at a recorded rate, through the exchange accounts.
///
/// Published example: TigerBeetle, `docs/coding/recipes/currency-exchange.md` (repository
/// tigerbeetle/tigerbeetle): 100.00 USD at 82.42135 INR are 8,242.135, given as 8,242.14, through
/// two liquidity accounts; the spread of 0.10 USD is a third, separate posting. The page also
/// advises to round in favour of the liquidity account, which gives 8,242.13; so the rounding is
/// named in the entry.
final class ExchangeTest {
    private static final LocalDate DAY = TestLedger.OPENED;
    private static final CurrencyUnit USD = CurrencyUnit.USD;
    private static final CurrencyUnit UAH = CurrencyUnit.UAH;
    private static final CurrencyUnit INR = CurrencyUnit.parse("INR");

    private final TestLedger ledger = TestLedger.opened();
    private final LedgerEvent.RateRecorded rate = ledger.rate("r1", USD, INR, "82.42135", DAY);

    ExchangeTest() {
        ledger.book(ledger.templates().cashContribution(number("e0", DAY), "US", usd(100_000)));
    }

    private JournalEntry conversion(RoundingMode rounding) {
        return ledger.templates()
                .conversion(
                        number("e1", DAY),
                        usd(10_000),
                        new EntryTemplates.RateAndRounding(rate, rounding));
    }

    @Test
    void theRoundingNamedInTheEntryDecidesTheLastMinorUnit() {
        assertThat(conversion(RoundingMode.HALF_UP).postings())
                .contains(new Posting("cash:INR", inr(824_214)));
        assertThat(conversion(RoundingMode.DOWN).postings())
                .contains(new Posting("cash:INR", inr(824_213)));
        assertThat(reasons(conversion(RoundingMode.HALF_UP))).isEmpty();
        assertThat(reasons(conversion(RoundingMode.DOWN))).isEmpty();
        assertThat(
                        reasons(
                                conversion(RoundingMode.DOWN)
                                        .at(new RateUse("r1", RoundingMode.HALF_UP))))
                .containsExactly(Reason.RATE_NOT_KEPT);
    }

    @Test
    void eachCurrencyBalancesByItselfAndTheSpreadIsItsOwnPosting() {
        JournalEntry exchanged = conversion(RoundingMode.HALF_UP);
        List<Posting> postings = new ArrayList<>(exchanged.postings());
        postings.add(new Posting("cost", usd(10)));
        postings.add(new Posting("cash:USD", usd(-10)));
        postings.add(new Posting("allocated", usd(-10)));
        postings.add(new Posting("earned:UA", usd(5)));
        postings.add(new Posting("earned:US", usd(5)));
        JournalEntry entry =
                JournalEntry.of("e1", EntryKind.CONVERSION, DAY, postings)
                        .at(new RateUse("r1", RoundingMode.HALF_UP));
        ledger.book(entry);
        Books books = ledger.state().books();
        assertThat(books.balance("cash:USD")).isEqualTo(usd(100_000 - 10_000 - 10));
        assertThat(books.balance("cash:INR")).isEqualTo(inr(824_214));
        assertThat(books.balance("exchange:INR")).isEqualTo(inr(-824_214));
        assertThat(books.balance("exchange:INR:book")).isEqualTo(usd(10_000));
        assertThat(books.balance("cost")).isEqualTo(usd(10));
        assertThat(books.netAssetValue()).as("the spread and no more").isEqualTo(usd(99_990));
    }

    /// Published defect: blnkfinance/blnk, issue 60: 1000 USD with rate 0.5 from USD to USD took
    /// 1000 and gave 250 + 250.
    @Test
    void aRateWithinOneCurrencyIsRefused() {
        assertThat(
                        ledger.reasons(
                                new LedgerEvent.RateRecorded(
                                        "r2",
                                        USD,
                                        USD,
                                        new java.math.BigDecimal("0.5"),
                                        DAY,
                                        "test")))
                .containsExactly(Reason.RATE_WITHIN_CURRENCY);
        JournalEntry within =
                ledger.templates()
                        .block(number("e1", DAY), usd(100_000))
                        .at(new RateUse("r1", RoundingMode.HALF_UP));
        assertThat(reasons(within)).containsExactly(Reason.RATE_WITHIN_CURRENCY);
    }

    /// Asked for in blnkfinance/blnk, issue 65.
    @Test
    void anEntryAcrossCurrenciesWithoutARecordedRateIsRefused() {
        assertThat(reasons(conversion(RoundingMode.HALF_UP).at())).containsExactly(Reason.NO_RATE);
        assertThat(
                        reasons(
                                conversion(RoundingMode.HALF_UP)
                                        .at(new RateUse("r9", RoundingMode.HALF_UP))))
                .containsExactly(Reason.UNKNOWN_RATE);
        JournalEntry direct =
                JournalEntry.of(
                        "e1",
                        EntryKind.CONVERSION,
                        DAY,
                        List.of(
                                new Posting("cash:USD", usd(-10_000)),
                                new Posting("cash:INR", inr(824_214))));
        assertThat(reasons(direct))
                .as("past the exchange accounts")
                .containsExactly(Reason.UNBALANCED, Reason.UNBALANCED);
    }

    @Test
    void aRateOfALaterDayOrOfAnotherCurrencyIsRefused() {
        ledger.rate("r2", USD, INR, "82.42135", DAY.plusDays(1));
        ledger.rate("r3", USD, UAH, "41.5", DAY);
        assertThat(reasons(conversion(RoundingMode.HALF_UP).at(use("r2"))))
                .containsExactly(Reason.RATE_NOT_KEPT);
        assertThat(reasons(conversion(RoundingMode.HALF_UP).at(use("r3"))))
                .containsExactly(Reason.RATE_WITHIN_CURRENCY, Reason.NO_RATE);
        assertThat(reasons(conversion(RoundingMode.HALF_UP).at(use("r1"), use("r1"))))
                .containsExactly(Reason.RATE_NOT_KEPT);
        assertThat(
                        ledger.reasons(
                                new LedgerEvent.RateRecorded(
                                        "r4", UAH, INR, java.math.BigDecimal.ONE, DAY, "test")))
                .as("past the base currency")
                .containsExactly(Reason.WRONG_CURRENCY);
    }

    @Test
    void aRevaluationBringsTheBookValueToTheRateAndGoesToTheResult() {
        ledger.book(conversion(RoundingMode.HALF_UP));
        LedgerEvent.RateRecorded later = ledger.rate("r2", INR, USD, "0.0125", DAY.plusDays(30));
        EntryTemplates.RateAndRounding at =
                new EntryTemplates.RateAndRounding(later, RoundingMode.HALF_EVEN);
        // 8,242.14 x 0.0125 = 103.02675 -> 103.03: a gain of 3.03 on the book value of 100.00.
        JournalEntry entry =
                ledger.templates()
                        .revaluation(
                                number("e2", DAY.plusDays(30)), at, List.of(usd(152), usd(151)));
        JournalEntry off =
                ledger.templates()
                        .revaluation(
                                number("e2", DAY.plusDays(30)), at, List.of(usd(152), usd(152)));
        assertThat(reasons(off)).containsExactly(Reason.RATE_NOT_KEPT);
        ledger.book(entry);
        assertThat(ledger.state().books().balance("exchange:INR:book")).isEqualTo(usd(10_303));
        assertThat(ledger.state().books().netAssetValue()).isEqualTo(usd(100_303));
    }

    private List<Reason> reasons(JournalEntry entry) {
        return ledger.reasons(ledger.proposal("p-new", entry, "ua1"));
    }

    private static RateUse use(String rate) {
        return new RateUse(rate, RoundingMode.HALF_UP);
    }

    private static Money usd(long cents) {
        return Money.ofMinor(USD, cents);
    }

    private static Money inr(long paise) {
        return Money.ofMinor(INR, paise);
    }
}
