package org.lode.ledger.statement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.lode.agreement.AidRule;
import org.lode.agreement.DivisionBasis;
import org.lode.agreement.FundRules;
import org.lode.agreement.FundWaterfall;
import org.lode.ledger.AccountRole;
import org.lode.ledger.EntryKind;
import org.lode.ledger.JournalEntry;
import org.lode.ledger.LedgerEvent;
import org.lode.ledger.LogRecord;
import org.lode.ledger.PostedEntry;
import org.lode.quantity.Money;
import org.lode.waterfall.DistributionDay;
import org.lode.waterfall.FundEvent;
import org.lode.waterfall.Partner;
import org.lode.waterfall.Payment;

/// The fund's history as the waterfall reads it: contributions in cash and deemed, and past
/// distributions, each divided by the terms that were signed with it.
///
/// What a past distribution paid is taken from its postings. Which step paid it (return, capital,
/// split) follows from the terms and the reading in its description, on the books as they were
/// known when it was posted; another reading chosen later does not change that. Of amounts that
/// differ from these terms a partner's payment fills its steps in order, and what is above them, or
/// paid without terms, belongs to no step.
///
/// A correction counts on the day of the entry that it takes back, so that a contribution that was
/// booked wrongly never counted. Events of one day may stand in any order.
public final class DistributionHistory {
    /// Name of the step of what was paid beside the terms.
    public static final String BESIDE_THE_TERMS = "beside the terms";

    private final PostedJournal journal;

    /// Payments that the signed terms gave, by entry of a distribution, in order of posting.
    private final SequencedMap<String, List<Payment>> divisions;

    private DistributionHistory(
            PostedJournal journal, SequencedMap<String, List<Payment>> divisions) {
        this.journal = journal;
        this.divisions = divisions;
    }

    /// The history of a whole log.
    ///
    /// @param log records in order; a log that verification accepts
    /// @param terms the rules behind a basis; asked for each distribution that names one
    public static DistributionHistory of(
            List<LogRecord> log, Function<DivisionBasis, FundRules> terms) {
        SequencedMap<String, List<Payment>> divisions = new LinkedHashMap<>();
        Map<String, JournalEntry> proposed = new TreeMap<>();
        for (int i = 0; i < log.size(); i++) {
            LedgerEvent event = log.get(i).event();
            if (event instanceof LedgerEvent.EntryProposed(String id, JournalEntry entry, _, _)) {
                proposed.put(id, entry);
            }
            if (event instanceof LedgerEvent.Posted(String id, _)) {
                JournalEntry entry = proposed.get(id);
                if (entry != null && entry.kind() == EntryKind.DISTRIBUTION) {
                    PostedJournal then = PostedJournal.of(log.subList(0, i));
                    divisions.put(
                            entry.id(),
                            new DistributionHistory(then, divisions).signed(entry, terms));
                }
            }
        }
        return new DistributionHistory(PostedJournal.of(log), divisions);
    }

    /// What the terms named in a distribution give; nothing if it names none.
    private List<Payment> signed(JournalEntry entry, Function<DivisionBasis, FundRules> terms) {
        return DivisionBasis.in(entry.description())
                .map(terms)
                .map(rules -> division(rules, entry).payments())
                .orElse(List.of());
    }

    /// What the rules give for an amount of cash on a day, after everything that was paid before.
    public DistributionDay division(FundRules rules, LocalDate day, Money cash) {
        List<FundEvent> events = new ArrayList<>(events(day));
        if (rules.aid() == AidRule.NOT_COUNTED) {
            events.removeIf(DistributionHistory::isAid);
        }
        events.add(FundEvent.CashAvailable.of(day, cash));
        LocalDate first =
                events.stream().map(FundEvent::date).min(Comparator.naturalOrder()).orElse(day);
        FundWaterfall.claimed(rules, first).ifPresent(events::add);
        return FundWaterfall.of(rules).replay(events).days().getLast();
    }

    private static boolean isAid(FundEvent event) {
        return event instanceof FundEvent.Contribution c
                && c.detail().kind() == FundEvent.Kind.DEEMED;
    }

    /// What the rules give for the cash that an entry pays out.
    public DistributionDay division(FundRules rules, JournalEntry entry) {
        Money paid = distributed(entry, Optional.empty());
        return division(rules, entry.effective(), paid);
    }

    /// What an entry pays to a partner, or to all.
    public Money distributed(JournalEntry entry, Optional<String> partner) {
        return journal.partnerAmount(entry, AccountRole.DISTRIBUTED, partner).negated();
    }

    /// The last day of a distribution that counts, if there is one.
    public Optional<LocalDate> lastDay() {
        return divisions.keySet().stream()
                .flatMap(id -> journal.entry(id).stream())
                .map(PostedEntry::entry)
                .filter(entry -> !payouts(entry).isEmpty())
                .map(JournalEntry::effective)
                .max(Comparator.naturalOrder());
    }

    /// True if a correction would leave a partner more of a distribution than was posted first:
    /// only a distribution pays partners.
    public boolean paysMore(JournalEntry correction) {
        JournalEntry first = root(correction);
        return journal.fund().partners().stream()
                .map(org.lode.ledger.Partner::id)
                .anyMatch(
                        id ->
                                kept(first, id)
                                                .plus(distributed(correction, Optional.of(id)))
                                                .compareTo(distributed(first, Optional.of(id)))
                                        > 0);
    }

    /// Events up to the end of a day.
    public List<FundEvent> events(LocalDate day) {
        List<FundEvent> events = new ArrayList<>();
        for (org.lode.ledger.Partner partner : journal.fund().partners()) {
            Partner payer = new Partner(partner.id());
            contributed(AccountRole.PAID_IN, partner.id(), day)
                    .forEach(
                            (when, amount) ->
                                    events.add(FundEvent.Contribution.cash(when, payer, amount)));
            contributed(AccountRole.DEEMED, partner.id(), day)
                    .forEach(
                            (when, amount) ->
                                    events.add(FundEvent.Contribution.deemed(when, payer, amount)));
        }
        for (String id : divisions.keySet()) {
            journal.entry(id)
                    .map(PostedEntry::entry)
                    .filter(entry -> !entry.effective().isAfter(day))
                    .map(entry -> FundEvent.Distributed.of(entry.effective(), payouts(entry)))
                    .filter(made -> !made.payouts().isEmpty())
                    .ifPresent(events::add);
        }
        return events;
    }

    /// What a distribution paid and nothing took back, by step.
    private List<FundEvent.Payout> payouts(JournalEntry distribution) {
        List<Payment> terms = divisions.getOrDefault(distribution.id(), List.of());
        List<FundEvent.Payout> payouts = new ArrayList<>();
        for (org.lode.ledger.Partner partner : journal.fund().partners()) {
            Partner payee = new Partner(partner.id());
            Money left = kept(distribution, partner.id());
            for (Payment payment : terms) {
                Money part = payment.amount().min(left);
                if (payment.partner().equals(payee) && part.isPositive()) {
                    payouts.add(new FundEvent.Payout(payee, part, payment.step()));
                    left = left.minus(part);
                }
            }
            if (left.isPositive()) {
                payouts.add(new FundEvent.Payout(payee, left, BESIDE_THE_TERMS));
            }
        }
        return payouts;
    }

    /// What a partner keeps of a distribution after all corrections of it.
    private Money kept(JournalEntry distribution, String partner) {
        Money sum = Money.zero(journal.fund().baseCurrency());
        for (PostedEntry posted : journal.entries()) {
            if (root(posted.entry()).id().equals(distribution.id())) {
                sum = sum.plus(distributed(posted.entry(), Optional.of(partner)));
            }
        }
        return sum;
    }

    /// Amounts above zero by day.
    private Map<LocalDate, Money> contributed(AccountRole role, String partner, LocalDate day) {
        Map<LocalDate, Money> byDay = new TreeMap<>();
        for (PostedEntry posted : journal.entries()) {
            LocalDate when = root(posted.entry()).effective();
            Money amount = journal.partnerAmount(posted.entry(), role, Optional.of(partner));
            if (!when.isAfter(day) && !amount.isZero()) {
                byDay.merge(when, amount, Money::plus);
            }
        }
        byDay.values().removeIf(amount -> !amount.isPositive());
        return byDay;
    }

    private JournalEntry root(JournalEntry entry) {
        JournalEntry at = entry;
        while (at.corrects().isPresent()) {
            Optional<PostedEntry> earlier = journal.entry(at.corrects().orElseThrow());
            if (earlier.isEmpty()) {
                break;
            }
            at = earlier.orElseThrow().entry();
        }
        return at;
    }
}
