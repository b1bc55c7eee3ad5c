package org.lode.ledger.statement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lode.ledger.Account;
import org.lode.ledger.AccountRole;
import org.lode.ledger.CapitalAccount;
import org.lode.ledger.EntryKind;
import org.lode.ledger.JournalEntry;
import org.lode.ledger.LedgerEvent;
import org.lode.ledger.LogRecord;
import org.lode.ledger.Partner;
import org.lode.ledger.PostedEntry;
import org.lode.ledger.Posting;
import org.lode.quantity.CurrencyUnit;
import org.lode.quantity.Money;

/// The chart of accounts and the posted entries, as they were known at a moment: what every
/// statement is drawn from.
///
/// @param fund the opening of the fund: names, partners, terms, base currency
/// @param accounts the chart, in order of opening
/// @param entries posted entries by effective day, those of one day in order of recording
/// @param causes kind of each entry by id; for a correction the kind of what it takes back in the
///     end
/// @param records number of records of the log that were read
public record PostedJournal(
        LedgerEvent.FundOpened fund,
        List<Account> accounts,
        List<PostedEntry> entries,
        Map<String, EntryKind> causes,
        long records) {
    private static final Comparator<PostedEntry> BY_DAY =
            Comparator.comparing((PostedEntry p) -> p.entry().effective())
                    .thenComparingLong(PostedEntry::sequence);

    public PostedJournal {
        accounts = List.copyOf(accounts);
        entries = List.copyOf(entries);
        causes = Map.copyOf(causes);
    }

    /// The journal of a whole log.
    ///
    /// @param log records in order; a log that verification accepts
    /// @throws IllegalArgumentException if the log does not begin with the opening of a fund
    public static PostedJournal of(List<LogRecord> log) {
        return knownAt(log, Instant.MAX);
    }

    /// The journal as it was known at a moment: records made later are not looked at.
    ///
    /// @param log records in order; a log that verification accepts
    /// @param moment last moment that counts
    /// @throws IllegalArgumentException if the fund was not yet open
    public static PostedJournal knownAt(List<LogRecord> log, Instant moment) {
        Reading reading = new Reading();
        for (LogRecord record : log) {
            if (record.recordedAt().isAfter(moment)) {
                break;
            }
            reading.take(record);
        }
        return reading.journal(moment);
    }

    /// The partner with a short name.
    ///
    /// @throws IllegalArgumentException if there is none; the message names the known ones
    public Partner partner(String id) {
        return fund.partners().stream()
                .filter(p -> p.id().equals(id))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "no partner '%s'. Known: %s."
                                                .formatted(
                                                        id,
                                                        String.join(
                                                                ", ",
                                                                fund.partners().stream()
                                                                        .map(Partner::id)
                                                                        .toList()))));
    }

    /// The account with a code.
    public Account account(String code) {
        return accounts.stream()
                .filter(a -> a.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no account '" + code + "'."));
    }

    /// Accounts of one role.
    public List<Account> accounts(AccountRole role) {
        return accounts.stream().filter(a -> a.role() == role).toList();
    }

    /// The posted entry with an id.
    public Optional<PostedEntry> entry(String id) {
        return entries.stream().filter(p -> p.entry().id().equals(id)).findFirst();
    }

    /// What an entry moves in a partner's accounts of one role, seen by the partner: more is
    /// positive.
    ///
    /// @param partner empty for all partners together
    public Money partnerAmount(JournalEntry entry, AccountRole role, Optional<String> partner) {
        Money sum = Money.zero(fund.baseCurrency());
        for (Posting posting : entry.postings()) {
            Account account = account(posting.account());
            boolean isMeant =
                    account.role() == role
                            && (partner.isEmpty() || account.partner().equals(partner));
            if (isMeant) {
                sum = sum.minus(posting.amount());
            }
        }
        return sum;
    }

    /// The business event behind an entry.
    public EntryKind causeOf(PostedEntry posted) {
        EntryKind cause = causes.get(posted.entry().id());
        return cause == null ? posted.entry().kind() : cause;
    }

    /// Day in UTC on which an entry was posted.
    public static LocalDate recordedOn(PostedEntry posted) {
        return LocalDate.ofInstant(posted.recordedAt(), ZoneOffset.UTC);
    }

    /// A partner's capital account at the end of a day.
    public CapitalAccount capitalAccount(String partner, LocalDate day) {
        return new CapitalAccount(
                partner,
                sum(AccountRole.COMMITTED, partner, day),
                sum(AccountRole.CALLED, partner, day),
                sum(AccountRole.PAID_IN, partner, day),
                sum(AccountRole.DEEMED, partner, day),
                sum(AccountRole.EARNED, partner, day),
                sum(AccountRole.DISTRIBUTED, partner, day).negated(),
                sum(AccountRole.TRANSFERRED, partner, day));
    }

    private Money sum(AccountRole role, String partner, LocalDate day) {
        return entries.stream()
                .filter(p -> !p.entry().effective().isAfter(day))
                .map(p -> partnerAmount(p.entry(), role, Optional.of(partner)))
                .reduce(Money.zero(fund.baseCurrency()), Money::plus);
    }

    /// Balance of all accounts of one role and currency at the end of a day, debit above zero.
    public Money balance(AccountRole role, CurrencyUnit currency, LocalDate day) {
        Money sum = Money.zero(currency);
        for (PostedEntry posted : entries) {
            if (posted.entry().effective().isAfter(day)) {
                continue;
            }
            for (Posting posting : posted.entry().postings()) {
                Account account = account(posting.account());
                if (account.role() == role && account.currency().equals(currency)) {
                    sum = sum.plus(posting.amount());
                }
            }
        }
        return sum;
    }

    /// The journal as it stood before the entry at a place.
    PostedJournal first(int count) {
        return new PostedJournal(fund, accounts, entries.subList(0, count), causes, records);
    }

    /// One pass over the log.
    private static final class Reading {
        private Optional<LedgerEvent.FundOpened> fund = Optional.empty();
        private final List<Account> accounts = new ArrayList<>();
        private final Map<String, JournalEntry> proposed = new HashMap<>();
        private final Map<String, JournalEntry> posted = new HashMap<>();
        private final List<PostedEntry> entries = new ArrayList<>();
        private final Map<String, EntryKind> causes = new HashMap<>();
        private long records;

        void take(LogRecord record) {
            records++;
            switch (record.event()) {
                case LedgerEvent.FundOpened opened -> fund = Optional.of(opened);
                case LedgerEvent.AccountOpened opened -> accounts.add(opened.account());
                case LedgerEvent.EntryProposed p -> proposed.put(p.proposal(), p.entry());
                case LedgerEvent.Posted p -> post(p.proposal(), record);
                case LedgerEvent.ManagerAppointed _,
                        LedgerEvent.ManagerRemoved _,
                        LedgerEvent.VotesSuspended _,
                        LedgerEvent.VotesRestored _,
                        LedgerEvent.RateRecorded _,
                        LedgerEvent.Recommended _,
                        LedgerEvent.Approved _,
                        LedgerEvent.Recused _,
                        LedgerEvent.Deadlocked _,
                        LedgerEvent.Voided _,
                        LedgerEvent.Expired _,
                        LedgerEvent.HeadSigned _,
                        LedgerEvent.PeriodClosed _,
                        LedgerEvent.ReadLogged _,
                        LedgerEvent.Exported _ -> {}
            }
        }

        private void post(String proposal, LogRecord record) {
            JournalEntry entry = proposed.get(proposal);
            if (entry == null) {
                throw new IllegalArgumentException(
                        "record %d posts '%s', which nobody proposed. Maybe verify the ledger."
                                .formatted(record.sequence(), proposal));
            }
            posted.put(entry.id(), entry);
            causes.put(entry.id(), cause(entry));
            entries.add(new PostedEntry(record.sequence(), record.recordedAt(), proposal, entry));
        }

        private EntryKind cause(JournalEntry entry) {
            JournalEntry root = entry;
            while (root.kind() == EntryKind.CORRECTION) {
                JournalEntry next = root.corrects().map(posted::get).orElse(null);
                if (next == null) {
                    throw new IllegalArgumentException(
                            "entry '%s' corrects nothing that is posted. Maybe verify the ledger."
                                    .formatted(root.id()));
                }
                root = next;
            }
            return root.kind();
        }

        PostedJournal journal(Instant moment) {
            entries.sort(BY_DAY);
            return new PostedJournal(
                    fund.orElseThrow(
                            () ->
                                    new IllegalArgumentException(
                                            "nothing was recorded by %s. Maybe a later day."
                                                    .formatted(moment))),
                    accounts,
                    entries,
                    causes,
                    records);
        }
    }
}
