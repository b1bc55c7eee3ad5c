package org.lode.ledger.statement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lode.ledger.Account;
import org.lode.ledger.AccountRole;
import org.lode.ledger.EntryKind;
import org.lode.ledger.LedgerEvent;
import org.lode.ledger.Partner;
import org.lode.ledger.PostedEntry;
import org.lode.ledger.Posting;
import org.lode.ledger.RateUse;
import org.lode.quantity.CurrencyUnit;
import org.lode.quantity.Money;

/// The report that falls due on 1 May: what the Ukrainian partner contributed in a year, and
/// whether the transfer for that year came by 1 April.
///
/// Of a year's revenue the state bodies report by 15 March of the next year, the money goes to the
/// partnership by 1 April, and the agency reports by 1 May. The ledger sees money only: it does not
/// know the revenue, its kinds, or the licences behind it. What it cannot know is part of the
/// report ([#UNKNOWN]), so that nobody takes silence for compliance.
///
/// Reference: Resolution 1616 of the Cabinet of Ministers of Ukraine, 2025.
///
/// @param partner the contributing partner
/// @param year year of the revenue
/// @param readOn day of reading: what is due later is not judged
/// @param inYear contributions effective in the year
/// @param transfers contributions effective from 1 January to 1 April of the next year: the
///     transfer for the year, by its date
public record MayReport(
        Partner partner, int year, LocalDate readOn, List<Line> inYear, List<Line> transfers) {
    /// What the ledger cannot know.
    public static final List<String> UNKNOWN =
            List.of(
                    "revenue collected in the year, and its three kinds (royalty, licence fees, state"
                            + " share of production): the ledger records payments to the fund only",
                    "whether the amount is half of that revenue: the base is the licence register's",
                    "which year's revenue a payment is for: taken from its date",
                    "whether the data of 15 March were delivered: they do not pass through the"
                            + " ledger");

    /// One contribution.
    ///
    /// @param entry number of the entry; a correction stands with the opposite sign
    /// @param effective day of payment
    /// @param recorded day of recording, UTC
    /// @param paid amounts in the currencies paid
    /// @param credited amount in the base currency of the fund
    /// @param rates rates of exchange used, with their sources; empty if paid in the base currency
    /// @param description as recorded
    public record Line(
            String entry,
            LocalDate effective,
            LocalDate recorded,
            List<Money> paid,
            Money credited,
            List<String> rates,
            String description) {
        public Line {
            paid = List.copyOf(paid);
            rates = List.copyOf(rates);
        }
    }

    /// How the transfer of 1 April stands.
    public enum Transfer {
        /// Recorded on or before 1 April.
        RECORDED_IN_TIME("recorded by the due day"),
        /// Effective in time, recorded after 1 April.
        RECORDED_LATE("effective in time, recorded after the due day"),
        /// Nothing with an effective day from 1 January to 1 April is recorded.
        NOT_RECORDED("not recorded by the due day"),
        /// 1 April is still to come.
        NOT_YET_DUE("not yet due");

        private final String words;

        Transfer(String words) {
            this.words = words;
        }

        /// In words.
        public String words() {
            return words;
        }
    }

    public MayReport {
        inYear = List.copyOf(inYear);
        transfers = List.copyOf(transfers);
    }

    /// The report of a year.
    ///
    /// @param journal posted entries as known on the day of reading
    /// @param rates recorded rates by id
    /// @param partner the contributing partner
    /// @param yearRead year of the revenue, and day of reading
    public static MayReport of(
            PostedJournal journal,
            Map<String, LedgerEvent.RateRecorded> rates,
            Partner partner,
            YearRead yearRead) {
        List<Line> inYear = new ArrayList<>();
        List<Line> transfers = new ArrayList<>();
        LocalDate due = moneyDue(yearRead.year());
        for (PostedEntry posted : journal.entries()) {
            if (journal.causeOf(posted) != EntryKind.CASH_CONTRIBUTION) {
                continue;
            }
            Money credited =
                    journal.partnerAmount(
                            posted.entry(), AccountRole.PAID_IN, Optional.of(partner.id()));
            if (credited.isZero()) {
                continue;
            }
            LocalDate day = posted.entry().effective();
            Line line = line(journal, rates, posted, credited);
            if (day.getYear() == yearRead.year()) {
                inYear.add(line);
            } else if (day.getYear() == due.getYear() && !day.isAfter(due)) {
                transfers.add(line);
            }
        }
        return new MayReport(partner, yearRead.year(), yearRead.readOn(), inYear, transfers);
    }

    /// Which year, read when.
    ///
    /// @param year year of the revenue, 2000 to 2200
    /// @param readOn day of reading
    public record YearRead(int year, LocalDate readOn) {
        public YearRead {
            if (year < 2000 || year > 2200) {
                throw new IllegalArgumentException(
                        "a year must lie between 2000 and 2200, was %d.".formatted(year));
            }
        }
    }

    private static Line line(
            PostedJournal journal,
            Map<String, LedgerEvent.RateRecorded> rates,
            PostedEntry posted,
            Money credited) {
        Map<CurrencyUnit, Money> paid = new LinkedHashMap<>();
        for (Posting posting : posted.entry().postings()) {
            Account account = journal.account(posting.account());
            boolean isMoney =
                    account.role() == AccountRole.CASH
                            || account.role() == AccountRole.BLOCKED_CASH
                            || account.role() == AccountRole.RECEIVABLE;
            if (isMoney) {
                paid.merge(account.currency(), posting.amount(), Money::plus);
            }
        }
        return new Line(
                posted.entry().id(),
                posted.entry().effective(),
                PostedJournal.recordedOn(posted),
                List.copyOf(paid.values()),
                credited,
                posted.entry().rates().stream().map(use -> rate(rates, use)).toList(),
                posted.entry().description());
    }

    private static String rate(Map<String, LedgerEvent.RateRecorded> rates, RateUse use) {
        LedgerEvent.RateRecorded rate = rates.get(use.rate());
        return rate == null
                ? use.rate()
                : "%s of %s (%s)".formatted(rate.source(), rate.date(), use.rate());
    }

    /// Day on which the state bodies' data are due.
    public static LocalDate dataDue(int year) {
        return LocalDate.of(year + 1, 3, 15);
    }

    /// Day on which the money is due.
    public static LocalDate moneyDue(int year) {
        return LocalDate.of(year + 1, 4, 1);
    }

    /// Day on which the report is due.
    public static LocalDate reportDue(int year) {
        return LocalDate.of(year + 1, 5, 1);
    }

    /// How the transfer of 1 April stands.
    public Transfer transfer() {
        LocalDate due = moneyDue(year);
        List<Line> positive = transfers.stream().filter(l -> l.credited().isPositive()).toList();
        if (positive.stream().anyMatch(l -> !l.recorded().isAfter(due))) {
            return Transfer.RECORDED_IN_TIME;
        }
        if (!positive.isEmpty()) {
            return Transfer.RECORDED_LATE;
        }
        return readOn.isAfter(due) ? Transfer.NOT_RECORDED : Transfer.NOT_YET_DUE;
    }

    /// Sum of lines in the base currency.
    ///
    /// @param base the base currency, for no lines
    public static Money credited(List<Line> lines, CurrencyUnit base) {
        return lines.stream().map(Line::credited).reduce(Money.zero(base), Money::plus);
    }
}
