package org.lode.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.lode.ledger.Hash;
import org.lode.ledger.JournalEntry;
import org.lode.ledger.Posting;
import org.lode.ledger.RateUse;

/// A journal entry on a page: what, when, debit, credit, and the hash that managers sign.
public final class EntryText {
    private static final int WIDTH = 80;
    private static final int ACCOUNT = 34;
    private static final int AMOUNT = 21;

    private EntryText() {}

    /// The entry in lines of at most 80 columns.
    public static List<String> lines(JournalEntry entry) {
        List<String> lines = new ArrayList<>();
        lines.add(
                "%s  %s, effective %s%s"
                        .formatted(
                                entry.id(),
                                entry.kind().toString().replace('_', ' '),
                                entry.effective(),
                                entry.corrects().map(c -> ", corrects " + c).orElse("")));
        if (!entry.description().isBlank()) {
            Text.wrap(entry.description(), WIDTH - 2).forEach(l -> lines.add("  " + l));
        }
        lines.add(
                "  %s%s%s"
                        .formatted(
                                Text.left("", ACCOUNT),
                                Text.right("debit", AMOUNT),
                                Text.right("credit", AMOUNT)));
        for (Posting posting : entry.postings()) {
            boolean isDebit = posting.amount().isPositive();
            String amount = MoneyText.full(isDebit ? posting.amount() : posting.amount().negated());
            lines.add(
                    "  %s%s%s"
                            .formatted(
                                    Text.left(posting.account(), ACCOUNT),
                                    Text.right(isDebit ? amount : "", AMOUNT),
                                    Text.right(isDebit ? "" : amount, AMOUNT))
                            .stripTrailing());
        }
        details(entry, lines);
        lines.add("  content " + entry.contentHash());
        return lines;
    }

    private static void details(JournalEntry entry, List<String> lines) {
        entry.aid()
                .ifPresent(
                        a ->
                                lines.add(
                                        "  aid %s: submitted %s, assessed %s,"
                                                .formatted(
                                                        a.aid(),
                                                        MoneyText.full(a.submitted()),
                                                        MoneyText.full(a.assessed()))));
        entry.aid().ifPresent(a -> lines.add("    agreed " + MoneyText.full(a.agreed())));
        if (!entry.rates().isEmpty()) {
            lines.add(
                    "  rate "
                            + entry.rates().stream()
                                    .map(RateUse::rate)
                                    .collect(Collectors.joining(", ")));
        }
        entry.project().ifPresent(p -> lines.add("  project " + p));
        entry.activity().ifPresent(a -> lines.add("  gate of " + a + " is asked on posting"));
        for (Hash document : entry.documents()) {
            lines.add("  document " + document);
        }
    }
}
