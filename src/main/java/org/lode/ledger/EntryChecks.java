package org.lode.ledger;

import static org.lode.eligibility.Activity.DISTRIBUTION;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lode.ledger.Refusal.Reason;
import org.lode.quantity.CurrencyUnit;
import org.lode.quantity.Money;

/// The rules of double entry for one journal entry, on proposal and again on posting.
final class EntryChecks {
    /// Largest amount of one posting in minor units: ten trillion dollars.
    static final long LARGEST_MINOR_UNITS = 1_000_000_000_000_000L;

    /// Most postings of one entry; with the largest amount the sums stay within a `long`.
    static final int MOST_POSTINGS = 1_000;

    private final Register register;
    private final Journal journal;

    EntryChecks(Register register, Journal journal) {
        this.register = register;
        this.journal = journal;
    }

    void check(JournalEntry entry, Refusals refusals) {
        if (journal.find(entry.id()).isPresent()) {
            refusals.add(
                    Reason.ALREADY_USED,
                    "entry '%s' is posted already. Maybe use a new number.".formatted(entry.id()));
        }
        if (!checkPostings(entry, refusals)) {
            return;
        }
        checkBalance(entry, refusals);
        checkResult(entry, refusals);
        new ExchangeChecks(register, journal).check(entry, refusals);
        checkAid(entry, refusals);
        checkCorrection(entry, refusals);
        checkPeriod(entry, refusals);
        checkActivity(entry, refusals);
    }

    /// Each posting by itself; false if the rules on sums make no sense after this.
    private boolean checkPostings(JournalEntry entry, Refusals refusals) {
        int count = entry.postings().size();
        if (count < 2 || count > MOST_POSTINGS) {
            refusals.add(
                    count < 2 ? Reason.TOO_FEW_POSTINGS : Reason.TOO_LARGE,
                    "an entry has 2 to %d postings, had %d.".formatted(MOST_POSTINGS, count));
            return false;
        }
        boolean isSound = true;
        for (Posting posting : entry.postings()) {
            isSound &= checkPosting(entry, posting, refusals);
        }
        return isSound;
    }

    private boolean checkPosting(JournalEntry entry, Posting posting, Refusals refusals) {
        Account account = register.accounts().get(posting.account());
        if (account == null) {
            refusals.add(
                    Reason.UNKNOWN_ACCOUNT,
                    "no account '%s'. Known: %s."
                            .formatted(
                                    posting.account(),
                                    String.join(", ", register.accounts().keySet())));
            return false;
        }
        if (!account.currency().equals(posting.amount().currency())) {
            refusals.add(
                    Reason.WRONG_CURRENCY,
                    "account '%s' is in %s, the posting is %s."
                            .formatted(account.code(), account.currency(), posting.amount()));
            return false;
        }
        if (!entry.kind().allows(account.role())) {
            refusals.add(
                    Reason.WRONG_ROLE,
                    "an entry of kind %s does not move '%s' (%s)."
                            .formatted(entry.kind(), account.code(), account.role()));
        }
        long minor = posting.amount().minorUnits();
        if (minor == 0) {
            refusals.add(
                    Reason.ZERO_AMOUNT,
                    "the posting to '%s' is zero. Maybe leave it out.".formatted(account.code()));
        }
        if (minor > LARGEST_MINOR_UNITS || minor < -LARGEST_MINOR_UNITS) {
            refusals.add(
                    Reason.TOO_LARGE,
                    "%s on '%s' is above %s."
                            .formatted(
                                    posting.amount(),
                                    account.code(),
                                    Money.ofMinor(account.currency(), LARGEST_MINOR_UNITS)));
            return false;
        }
        return true;
    }

    /// Books and memorandum accounts each add up to zero in every currency.
    private void checkBalance(JournalEntry entry, Refusals refusals) {
        Map<String, Money> books = new TreeMap<>();
        Map<String, Money> memorandum = new TreeMap<>();
        for (Posting posting : entry.postings()) {
            Money amount = posting.amount();
            boolean isMemo = account(posting).type() == AccountType.MEMORANDUM;
            (isMemo ? memorandum : books).merge(amount.currency().code(), amount, Money::plus);
        }
        unbalanced("", books, refusals);
        unbalanced("memorandum ", memorandum, refusals);
    }

    private static void unbalanced(String part, Map<String, Money> sums, Refusals refusals) {
        for (Money sum : sums.values()) {
            if (!sum.isZero()) {
                refusals.add(
                        Reason.UNBALANCED,
                        "debits exceed credits of the %spostings in %s by %s."
                                .formatted(part, sum.currency(), sum));
            }
        }
    }

    /// Income and cost go to the partners in the entry that books them; so the partners' accounts
    /// add up to net asset value after every entry, not only at the end of a year.
    private void checkResult(JournalEntry entry, Refusals refusals) {
        Money open = Money.zero(base());
        for (Posting posting : entry.postings()) {
            Account account = account(posting);
            boolean isResult =
                    account.type() == AccountType.INCOME
                            || account.type() == AccountType.EXPENSE
                            || account.role() == AccountRole.ALLOCATED;
            if (isResult) {
                open = open.plus(posting.amount());
            }
        }
        if (!open.isZero()) {
            refusals.add(
                    Reason.RESULT_NOT_ALLOCATED,
                    "%s of the result is not allocated to the partners. Maybe add postings to the account of role ALLOCATED and to the partners' EARNED accounts."
                            .formatted(open.negated()));
        }
    }

    private void checkAid(JournalEntry entry, Refusals refusals) {
        boolean isDeemed = journal.rootKind(entry) == EntryKind.DEEMED_CONTRIBUTION;
        if (entry.aid().isPresent() != (entry.kind() == EntryKind.DEEMED_CONTRIBUTION)) {
            refusals.add(
                    Reason.AID_NOT_VALUED,
                    isDeemed
                            ? "a deemed contribution needs the amounts submitted, assessed and agreed."
                            : "only a deemed contribution names a delivery of aid.");
            return;
        }
        if (entry.aid().isEmpty()) {
            return;
        }
        AidValuation aid = entry.aid().orElseThrow();
        if (journal.isCredited(aid.aid())) {
            refusals.add(
                    Reason.ALREADY_USED,
                    "delivery '%s' is credited already. Maybe correct that entry."
                            .formatted(aid.aid()));
        }
        Money credited = Money.zero(base());
        for (Posting posting : entry.postings()) {
            if (account(posting).role() == AccountRole.DEEMED) {
                credited = credited.minus(posting.amount());
            }
        }
        if (!credited.equals(aid.agreed()) || !credited.isPositive()) {
            refusals.add(
                    Reason.AID_NOT_VALUED,
                    "the entry credits %s, agreed were %s.".formatted(credited, aid.agreed()));
        }
    }

    /// A correction moves what its original moved, the other way, and no more than is left of it.
    private void checkCorrection(JournalEntry entry, Refusals refusals) {
        if (entry.corrects().isPresent() != (entry.kind() == EntryKind.CORRECTION)) {
            refusals.add(
                    Reason.UNKNOWN_ENTRY,
                    entry.kind() == EntryKind.CORRECTION
                            ? "a correction names the entry that it corrects."
                            : "an entry of kind %s corrects none.".formatted(entry.kind()));
            return;
        }
        if (entry.corrects().isEmpty()) {
            return;
        }
        String id = entry.corrects().orElseThrow();
        Optional<PostedEntry> original = journal.find(id);
        if (original.isEmpty()) {
            refusals.add(Reason.UNKNOWN_ENTRY, "no posted entry '%s' to correct.".formatted(id));
            return;
        }
        Map<String, Long> moved = Journal.sums(original.orElseThrow().entry());
        Map<String, Long> left = journal.effect(id);
        Journal.sums(entry)
                .forEach(
                        (account, minor) -> {
                            long whole = moved.getOrDefault(account, 0L);
                            long after = left.getOrDefault(account, 0L) + minor;
                            boolean isWithin =
                                    whole >= 0
                                            ? after >= 0 && after <= whole
                                            : after <= 0 && after >= whole;
                            if (!isWithin) {
                                outOfBounds(id, account, left.getOrDefault(account, 0L), refusals);
                            }
                        });
    }

    private void outOfBounds(String id, String account, long left, Refusals refusals) {
        CurrencyUnit currency = known(account).currency();
        refusals.add(
                Reason.CORRECTION_OUT_OF_BOUNDS,
                "%s of entry '%s' is left on '%s' to take back."
                        .formatted(Money.ofMinor(currency, left), id, account));
    }

    private void checkPeriod(JournalEntry entry, Refusals refusals) {
        register.closedThrough()
                .filter(through -> !entry.effective().isAfter(through))
                .ifPresent(
                        through ->
                                refusals.add(
                                        Reason.PERIOD_CLOSED,
                                        "the books are closed through %s, the entry is effective on %s. Maybe make it effective later and say why."
                                                .formatted(through, entry.effective())));
    }

    /// Money that leaves for a project or a partner passes a gate in time, so it names its
    /// activity.
    private void checkActivity(JournalEntry entry, Refusals refusals) {
        boolean distributes = distributes(entry);
        boolean invests =
                entry.kind() == EntryKind.INVESTMENT
                        && total(entry, AccountRole.INVESTMENT).isPositive();
        boolean isDistribution = entry.activity().filter(a -> a == DISTRIBUTION).isPresent();
        if (distributes && !isDistribution) {
            refusals.add(
                    Reason.GATE_MISSING,
                    "a distribution names the activity %s.".formatted(DISTRIBUTION));
        }
        if (invests && (entry.activity().isEmpty() || isDistribution)) {
            refusals.add(
                    Reason.GATE_MISSING,
                    "an investment names its activity: exploration, construction or extraction.");
        }
        Optional<LocalDate> lockUp = register.opened().policy().noDistributionBefore();
        if (distributes && lockUp.filter(entry.effective()::isBefore).isPresent()) {
            refusals.add(
                    Reason.LOCKED_UP,
                    "no distribution before %s, the entry is effective on %s."
                            .formatted(lockUp.orElseThrow(), entry.effective()));
        }
    }

    /// True if the entry gives a partner more than it takes back.
    boolean distributes(JournalEntry entry) {
        for (Posting posting : entry.postings()) {
            Account account = register.accounts().get(posting.account());
            if (account != null
                    && account.role() == AccountRole.DISTRIBUTED
                    && posting.amount().isPositive()) {
                return true;
            }
        }
        return false;
    }

    private Money total(JournalEntry entry, AccountRole role) {
        Money sum = Money.zero(base());
        for (Posting posting : entry.postings()) {
            if (account(posting).role() == role) {
                sum = sum.plus(posting.amount());
            }
        }
        return sum;
    }

    private CurrencyUnit base() {
        return register.opened().baseCurrency();
    }

    private Account account(Posting posting) {
        return known(posting.account());
    }

    private Account known(String code) {
        Account account = register.accounts().get(code);
        if (account == null) {
            throw new IllegalStateException("accounts are checked first: " + code);
        }
        return account;
    }
}
