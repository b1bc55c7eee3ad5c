package org.lode.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lode.ledger.Books;
import org.lode.ledger.LedgerState;
import org.lode.ledger.Posting;
import org.lode.ledger.Proposal;
import org.lode.quantity.Money;

/// The books on one page: balances with what open proposals would make of them, and what is
/// waiting for whom.
///
/// A balance without its reservations invites a second promise of the same money, so the two are
/// always read together.
public final class StatusText {
    private static final int WIDTH = 80;
    private static final int ACCOUNT = 24;
    private static final int AMOUNT = 18;

    private StatusText() {}

    /// What open proposals would move, by account, debit above zero; lapsed ones move nothing.
    public static Map<String, Money> reserved(LedgerState state, Instant now) {
        Map<String, Money> reserved = new TreeMap<>();
        state.proposals().stream()
                .filter(p -> p.isOpen() && !now.isAfter(p.expires()))
                .flatMap(p -> p.entry().postings().stream())
                .forEach((Posting p) -> reserved.merge(p.account(), p.amount(), Money::plus));
        return reserved;
    }

    /// The page.
    ///
    /// @param now the moment, to tell lapsed proposals
    public static String render(LedgerState state, Instant now) {
        List<String> lines = new ArrayList<>();
        state.fund().ifPresent(f -> lines.add(Text.cut(f.name() + " (" + f.fund() + ")", WIDTH)));
        lines.add(
                "%d records, head %s; books closed through %s"
                        .formatted(
                                state.count(),
                                state.head().last().shortText(),
                                state.closedThrough().map(Object::toString).orElse("no day yet")));
        lines.add("");
        balances(lines, state, now);
        lines.add("");
        Books books = state.books();
        lines.add("Net asset value " + MoneyText.full(books.netAssetValue()));
        lines.add("");
        proposals(lines, state, now);
        lines.add("");
        heads(lines, state);
        return lines.stream().map(String::stripTrailing).collect(Collectors.joining("\n")) + "\n";
    }

    private static void balances(List<String> lines, LedgerState state, Instant now) {
        Map<String, Money> reserved = reserved(state, now);
        lines.add(
                Text.left("account (debit +)", ACCOUNT)
                        + Text.right("balance", AMOUNT)
                        + Text.right("open", AMOUNT)
                        + Text.right("if posted", AMOUNT));
        boolean[] isAny = {false};
        state.books()
                .trialBalance()
                .forEach(
                        (account, balance) -> {
                            Money open =
                                    reserved.getOrDefault(account, Money.zero(balance.currency()));
                            if (!balance.isZero() || !open.isZero()) {
                                isAny[0] = true;
                                lines.add(
                                        Text.left(account, ACCOUNT)
                                                + Text.right(MoneyText.amount(balance), AMOUNT)
                                                + Text.right(MoneyText.amount(open), AMOUNT)
                                                + Text.right(
                                                        MoneyText.amount(balance.plus(open)),
                                                        AMOUNT));
                            }
                        });
        if (!isAny[0]) {
            lines.add("every account is at zero");
        }
    }

    private static void proposals(List<String> lines, LedgerState state, Instant now) {
        List<Proposal> open = state.proposals().stream().filter(Proposal::isOpen).toList();
        lines.add(open.isEmpty() ? "No open proposal." : "Open proposals");
        for (Proposal proposal : open) {
            List<String> missing = state.missingApprovals(proposal);
            String waits =
                    now.isAfter(proposal.expires())
                            ? "lapsed " + minute(proposal.expires())
                            : (missing.isEmpty()
                                            ? "approved, not yet posted"
                                            : "waits for " + String.join(", ", missing))
                                    + "; until "
                                    + day(proposal.expires());
            lines.add(
                    Text.cut(
                            "%s  %s  %s; %s"
                                    .formatted(
                                            proposal.id(),
                                            proposal.entry()
                                                    .kind()
                                                    .toString()
                                                    .toLowerCase(Locale.ROOT)
                                                    .replace('_', ' '),
                                            proposal.entry().effective(),
                                            waits),
                            WIDTH));
        }
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }

    /// `2026-05-15 12:00Z`
    private static String minute(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MINUTES)
                .toString()
                .replace('T', ' ')
                .replace(":00Z", "Z");
    }

    private static void heads(List<String> lines, LedgerState state) {
        if (state.signedHeads().isEmpty()) {
            lines.add("No head is signed: the end of the log could be cut unseen.");
            return;
        }
        state.signedHeads()
                .forEach(
                        (partner, head) ->
                                lines.add(
                                        "Head signed by %s: %d records, %s"
                                                .formatted(
                                                        partner,
                                                        head.count(),
                                                        head.last().shortText())));
    }
}
