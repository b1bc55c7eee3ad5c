package org.lode.ledger.statement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lode.ledger.AccountRole;
import org.lode.ledger.JournalEntry;
import org.lode.ledger.PostedEntry;
import org.lode.quantity.Money;
import org.lode.waterfall.FundEvent;
import org.lode.waterfall.Partner;

/// The fund's history as the waterfall reads it: contributions in cash and deemed, distributions.
///
/// A correction counts on the day of the entry that it takes back, so that a contribution that was
/// booked wrongly never counted. Events of one day may stand in any order.
public final class DistributionHistory {
    private DistributionHistory() {}

    /// Events up to the end of a day.
    public static List<FundEvent> events(PostedJournal journal, LocalDate day) {
        List<FundEvent> events = new ArrayList<>();
        for (org.lode.ledger.Partner partner : journal.fund().partners()) {
            Partner payer = new Partner(partner.id());
            amounts(journal, AccountRole.PAID_IN, Optional.of(partner.id()), day)
                    .forEach(
                            (when, amount) ->
                                    events.add(FundEvent.Contribution.cash(when, payer, amount)));
            amounts(journal, AccountRole.DEEMED, Optional.of(partner.id()), day)
                    .forEach(
                            (when, amount) ->
                                    events.add(FundEvent.Contribution.deemed(when, payer, amount)));
        }
        amounts(journal, AccountRole.DISTRIBUTED, Optional.empty(), day)
                .forEach((when, amount) -> events.add(FundEvent.CashAvailable.of(when, amount)));
        return events;
    }

    /// Amounts above zero by day; distributions as what partners got.
    private static Map<LocalDate, Money> amounts(
            PostedJournal journal, AccountRole role, Optional<String> partner, LocalDate day) {
        Map<LocalDate, Money> byDay = new TreeMap<>();
        for (PostedEntry posted : journal.entries()) {
            LocalDate when = root(journal, posted.entry()).effective();
            Money amount = journal.partnerAmount(posted.entry(), role, partner);
            Money gained = role == AccountRole.DISTRIBUTED ? amount.negated() : amount;
            if (!when.isAfter(day) && !gained.isZero()) {
                byDay.merge(when, gained, Money::plus);
            }
        }
        byDay.values().removeIf(amount -> !amount.isPositive());
        return byDay;
    }

    private static JournalEntry root(PostedJournal journal, JournalEntry entry) {
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
