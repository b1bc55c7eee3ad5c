package org.lode.ledger.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.lode.ledger.JournalEntry;
import org.lode.ledger.LedgerEvent;
import org.lode.ledger.LogRecord;
import org.lode.ledger.Partner;
import org.lode.ledger.Posting;
import org.lode.ledger.RandomLedger;
import org.lode.ledger.TestLedger;
import org.lode.quantity.CurrencyUnit;
import org.lode.quantity.Money;

/// Every statement against plain sums over the raw log, on random ledgers.
final class NavStatementTest {
    private static final int LOGS = Integer.getInteger("lode.ledger.statements", 12);
    private static final int EVENTS = 40;

    @Test
    void everyStatementEqualsPlainSumsOverTheLog() {
        int figures = 0;
        for (long seed = 1; seed <= LOGS; seed++) {
            List<LogRecord> log = RandomLedger.of(seed, EVENTS).log();
            Instant known = log.get(log.size() * 3 / 4).recordedAt();
            for (Instant moment : List.of(known, Instant.MAX)) {
                PostedJournal journal = PostedJournal.knownAt(log, moment);
                LocalDate to = TestLedger.OPENED.plusDays(160);
                for (String name : List.of("inception", "2025", "2025-Q3")) {
                    StatementPeriod period = StatementPeriod.parse(name, to);
                    figures += compare(seed, log, moment, NavStatement.all(journal, period));
                }
            }
        }
        assertThat(figures).isGreaterThan(LOGS * 50);
    }

    private static int compare(
            long seed, List<LogRecord> log, Instant moment, List<NavStatement> statements) {
        Money sum = Money.zero(statements.getFirst().opening().currency());
        for (NavStatement statement : statements) {
            StatementPeriod period = statement.period();
            String[] capital = {"paid_in:", "earned:", "distributed:", "transferred:"};
            String whose = statement.whose().map(Partner::id).orElse("");
            Predicate<LocalDate> before =
                    day -> period.from().isPresent() && day.isBefore(period.from().get());
            Predicate<LocalDate> byEnd = day -> !day.isAfter(period.to());
            String as = "seed %d, %s, %s".formatted(seed, whose, period);
            assertThat(statement.opening().minorUnits())
                    .as(as)
                    .isEqualTo(credits(log, moment, before, whose, capital));
            assertThat(statement.closing().minorUnits())
                    .as(as)
                    .isEqualTo(credits(log, moment, byEnd, whose, capital));
            assertThat(statement.commitment().committed().minorUnits())
                    .as(as)
                    .isEqualTo(credits(log, moment, byEnd, whose, "committed:"));
            assertThat(statement.commitment().called().minorUnits())
                    .as(as)
                    .isEqualTo(credits(log, moment, byEnd, whose, "called:"));
            assertThat(statement.commitment().deemed().minorUnits())
                    .as(as)
                    .isEqualTo(credits(log, moment, byEnd, whose, "deemed:"));
            assertThat(statement.lines().get(NavLine.DISTRIBUTIONS))
                    .as(as)
                    .extracting(f -> f.amount().minorUnits())
                    .isEqualTo(
                            credits(log, moment, byEnd, whose, "distributed:")
                                    - credits(log, moment, before, whose, "distributed:"));
            for (NavLine line : NavLine.values()) {
                Figure figure = Optional.ofNullable(statement.lines().get(line)).orElseThrow();
                assertThat(new Figure(figure.amount(), figure.entries().stream().sorted().toList()))
                        .as("%s, %s", as, line)
                        .isEqualTo(plain(log, moment, period, whose, line));
            }
            if (statement.whose().isPresent()) {
                sum = sum.plus(statement.closing());
            } else {
                assertThat(sum).as(as).isEqualTo(statement.closing());
            }
        }
        return statements.size() * (6 + NavLine.values().length);
    }

    /// A line from the raw log: each posted entry of the period, traced back by hand to what it
    /// corrects, sorted by the kind of that entry and the first word of the account.
    private static Figure plain(
            List<LogRecord> log,
            Instant moment,
            StatementPeriod period,
            String partner,
            NavLine line) {
        Map<String, JournalEntry> proposed = new HashMap<>();
        Map<String, JournalEntry> posted = new TreeMap<>();
        for (LogRecord record : log) {
            if (record.recordedAt().isAfter(moment)) {
                continue;
            }
            if (record.event() instanceof LedgerEvent.EntryProposed p) {
                proposed.put(p.proposal(), p.entry());
            }
            if (record.event() instanceof LedgerEvent.Posted p) {
                JournalEntry entry = Optional.ofNullable(proposed.get(p.proposal())).orElseThrow();
                posted.put(entry.id(), entry);
            }
        }
        long sum = 0;
        List<JournalEntry> behind = new ArrayList<>();
        for (JournalEntry entry : posted.values()) {
            JournalEntry root = entry;
            while (root.corrects().isPresent()) {
                root = Optional.ofNullable(posted.get(root.corrects().get())).orElseThrow();
            }
            long moved = -debits(entry, partner, word(line, root.kind().name()));
            boolean isIn =
                    !entry.effective().isAfter(period.to())
                            && period.from().stream().noneMatch(entry.effective()::isBefore);
            if (isIn && moved != 0) {
                sum += moved;
                behind.add(entry);
            }
        }
        return new Figure(
                Money.ofMinor(CurrencyUnit.USD, sum),
                behind.stream().map(JournalEntry::id).sorted().toList());
    }

    /// First word of the accounts that a line is read from, for entries of a kind.
    private static String word(NavLine line, String kind) {
        Map<String, String> earned =
                Map.of(
                        "EXPENSE", "Share of expenses",
                        "CONVERSION", "Share of expenses",
                        "VALUATION", "Share of valuation change",
                        "REVALUATION", "Share of exchange result");
        return switch (line.words()) {
            case "Contributions in cash" -> "paid_in:";
            case "Distributions" -> "distributed:";
            case "Transfers" -> "transferred:";
            default ->
                    line.words().equals(earned.getOrDefault(kind, "Share of income"))
                            ? "earned:"
                            : "no such account";
        };
    }

    /// Credits less debits of the accounts whose code begins with one of the words and ends with
    /// the partner.
    private static long credits(
            List<LogRecord> log,
            Instant moment,
            Predicate<LocalDate> days,
            String partner,
            String... words) {
        Map<String, JournalEntry> proposed = new HashMap<>();
        long sum = 0;
        for (LogRecord record : log) {
            if (record.recordedAt().isAfter(moment)) {
                continue;
            }
            if (record.event() instanceof LedgerEvent.EntryProposed p) {
                proposed.put(p.proposal(), p.entry());
            }
            if (record.event() instanceof LedgerEvent.Posted p) {
                JournalEntry entry = Optional.ofNullable(proposed.get(p.proposal())).orElseThrow();
                if (days.test(entry.effective())) {
                    sum -= debits(entry, partner, words);
                }
            }
        }
        return sum;
    }

    private static long debits(JournalEntry entry, String partner, String... words) {
        long sum = 0;
        for (Posting posting : entry.postings()) {
            for (String word : words) {
                if (posting.account().startsWith(word) && posting.account().endsWith(partner)) {
                    sum += posting.amount().minorUnits();
                }
            }
        }
        return sum;
    }
}
