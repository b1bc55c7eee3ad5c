package org.lode.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.lode.agreement.Agreements;
import org.lode.agreement.DivisionBasis;
import org.lode.agreement.FundRules;
import org.lode.agreement.Interpretation;
import org.lode.ledger.EntryKind;
import org.lode.ledger.JournalEntry;
import org.lode.ledger.Partner;
import org.lode.ledger.Proposal;
import org.lode.ledger.statement.DistributionHistory;
import org.lode.quantity.Money;
import org.lode.waterfall.DistributionDay;

/// Distributions seen from the log: what was paid under which terms, and whether a proposal pays
/// what its terms give.
final class FundDivision {
    private final FundDesk desk;
    private final Agreements agreements;
    private final DistributionHistory history;

    private FundDivision(FundDesk desk, Agreements agreements, DistributionHistory history) {
        this.desk = desk;
        this.agreements = agreements;
        this.history = history;
    }

    /// From the log as it stands.
    static FundDivision of(FundDesk desk) {
        Agreements agreements = FundTerms.shipped();
        Function<DivisionBasis, FundRules> terms =
                basis -> terms(agreements, basis).interpretations().getFirst().rules();
        return new FundDivision(desk, agreements, DistributionHistory.of(desk.log(), terms));
    }

    private static FundTerms terms(Agreements agreements, DivisionBasis basis) {
        return FundTerms.of(agreements, basis.version(), basis.readings());
    }

    /// Everything that was contributed and paid.
    DistributionHistory history() {
        return history;
    }

    /// Looks at a proposal before it is approved or posted.
    ///
    /// @return lines for the reader; empty if the entry pays no partner
    /// @throws FundProblem if a partner would get something else than the terms give, and no reason
    ///     is signed with the entry
    List<String> reviewed(Proposal proposal) {
        JournalEntry entry = proposal.entry();
        if (entry.kind() == EntryKind.CORRECTION && history.paysMore(entry)) {
            throw refusal(
                    proposal,
                    "a correction would pay partners more than was distributed",
                    List.of("Maybe void it, then lode fund distribute."));
        }
        return entry.kind() == EntryKind.DISTRIBUTION ? distribution(proposal) : List.of();
    }

    private List<String> distribution(Proposal proposal) {
        JournalEntry entry = proposal.entry();
        DivisionBasis basis =
                DivisionBasis.in(entry.description())
                        .orElseThrow(
                                () ->
                                        refusal(
                                                proposal,
                                                "it names no terms that it was divided by",
                                                List.of(
                                                        "Maybe void it, then lode fund"
                                                                + " distribute.")));
        history.lastDay()
                .filter(entry.effective()::isBefore)
                .ifPresent(
                        last -> {
                            throw refusal(
                                    proposal,
                                    "a distribution of %s is posted, this one is of %s"
                                            .formatted(last, entry.effective()),
                                    List.of("Maybe void it and take a later day."));
                        });
        FundTerms terms = terms(agreements, basis);
        List<String> differences = differences(entry, terms);
        if (!basis.version().equalsIgnoreCase(desk.fund().termsVersion())) {
            differences.addFirst(
                    "version %s; the fund was opened under version %s"
                            .formatted(basis.version(), desk.fund().termsVersion()));
        }
        Optional<String> reason = basis.deviation();
        if (!differences.isEmpty() && reason.isEmpty()) {
            List<String> lines = new ArrayList<>(differences);
            lines.add(
                    "Maybe void it and divide anew; what the partners agree otherwise needs"
                            + " lode fund distribute --part ... --because REASON.");
            throw refusal(proposal, "it does not pay what its terms give", lines);
        }
        List<String> lines = new ArrayList<>();
        if (differences.isEmpty()) {
            lines.add(
                    "Recomputed from the log: the amounts are what version %s gives."
                            .formatted(basis.version()));
        } else {
            lines.add("Not as the terms give; the reason is part of what is signed:");
            differences.forEach(d -> lines.add("  " + d));
            lines.add("  Reason: " + reason.orElseThrow());
        }
        return lines;
    }

    /// Partners whose amount is not what the terms give, under any of the interpretations.
    private List<String> differences(JournalEntry entry, FundTerms terms) {
        List<String> differences = new ArrayList<>();
        for (Interpretation interpretation : terms.interpretations()) {
            DistributionDay division = history.division(interpretation.rules(), entry);
            for (Partner partner : desk.fund().partners()) {
                Money paid = history.distributed(entry, Optional.of(partner.id()));
                Money given = division.to(new org.lode.waterfall.Partner(partner.id()));
                String line =
                        "%s: %s proposed, the terms give %s".formatted(partner.id(), paid, given);
                if (!paid.equals(given) && !differences.contains(line)) {
                    differences.add(line);
                }
            }
        }
        return differences;
    }

    private static FundProblem refusal(Proposal proposal, String what, List<String> lines) {
        return FundProblem.finding(
                "%s is not approved: %s.\n%s"
                        .formatted(proposal.id(), what, "  " + String.join("\n  ", lines)));
    }
}
