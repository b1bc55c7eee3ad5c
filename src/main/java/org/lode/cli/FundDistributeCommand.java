package org.lode.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lode.agreement.DivisionBasis;
import org.lode.agreement.Interpretation;
import org.lode.eligibility.Activity;
import org.lode.ledger.AccountRole;
import org.lode.ledger.Chart;
import org.lode.ledger.EntryKind;
import org.lode.ledger.EntryTemplates;
import org.lode.ledger.GateEvidence;
import org.lode.ledger.JournalEntry;
import org.lode.ledger.Posting;
import org.lode.ledger.statement.PostedJournal;
import org.lode.quantity.Money;
import org.lode.report.GateText;
import org.lode.report.MoneyText;
import org.lode.waterfall.DistributionDay;
import org.lode.waterfall.Partner;
import org.lode.waterfall.Payment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/// `lode fund distribute FUND`: divides cash by the waterfall of the terms and proposes it.
@Command(
        name = "distribute",
        mixinStandardHelpOptions = true,
        description = {
            "Proposes a distribution by the waterfall of the terms.",
            "Looks at lock-up and gate first. Both partners must approve it like any entry."
        },
        footer = {
            "",
            "Example: ./lode fund distribute urif --amount \"USD 1000000.00\" --effective 2036-04-15"
                    + " --reading split=equal --as ua-1",
            "Exit code 1 if the lock-up, the gate or the terms do not allow it; nothing is written."
        })
final class FundDistributeCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private FundOptions fund;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private ProposalOptions proposing;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private EntryOptions entry;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private GateOptions gates;

    @Option(
            names = "--amount",
            required = true,
            paramLabel = "MONEY",
            description = "cash to be divided, in the base currency")
    @SuppressWarnings("NullAway.Init")
    private String amount;

    @Option(
            names = "--reading",
            paramLabel = "TERM=READING",
            description = "reading of a term that the version leaves open; may be repeated")
    private List<String> readings = new ArrayList<>();

    @Option(names = "--terms", paramLabel = "VERSION", description = "default: those of the fund")
    private @Nullable String version;

    @Option(
            names = "--part",
            paramLabel = "PARTNER=MONEY",
            description = "what a partner gets if it is not what the terms give; one per partner")
    private SequencedMap<String, String> agreed = new LinkedHashMap<>();

    @Option(
            names = "--because",
            paramLabel = "REASON",
            description = "why it is not what the terms of the fund give; signed with the entry")
    private @Nullable String reason;

    @Override
    public Integer call() {
        return fund.run(spec, this::distribute);
    }

    private FundAnswer distribute(FundDesk desk) {
        Money cash = FundProblem.read("--amount", () -> Money.parse(amount));
        if (!cash.isPositive() || !cash.currency().equals(desk.fund().baseCurrency())) {
            throw FundProblem.usage(
                    "--amount must be above 0 and in %s, was %s."
                            .formatted(desk.fund().baseCurrency(), cash));
        }
        LocalDate day = entry.effective(desk);
        requireUnlocked(desk, day);
        FundTerms terms =
                FundTerms.of(version == null ? desk.fund().termsVersion() : version, readings);
        FundDivision divisions = FundDivision.of(desk);
        requireLast(divisions, day);
        DistributionDay division = division(divisions, terms, cash, day);
        List<Money> given = parts(desk, division);
        List<Money> paid = agreed.isEmpty() ? given : agreedParts(desk, cash);
        DivisionBasis basis = basis(desk, terms, !paid.equals(given));
        GateEvidence gate = gates.evidence(desk, Activity.DISTRIBUTION, day, Optional.empty());
        if (!gate.isOpen()) {
            throw refusal("the gate is closed", GateText.lines(gate, 2));
        }
        JournalEntry made =
                new EntryTemplates(Chart.of(desk.fund())).distribution(EntryDraft.on(day), paid);
        EntryDraft draft = entry.draft(made, basis.sentence());
        if (DivisionBasis.isTold(entry.description())) {
            throw FundProblem.usage(
                    "--description: the sentence on the division is added by the command. Maybe leave it out.");
        }
        requireNoOtherOpen(desk, draft);
        requireCash(desk, day, cash, draft);
        return explained(terms, division, gate, proposing.propose(fund, desk, List.of(draft)));
    }

    private static void requireUnlocked(FundDesk desk, LocalDate day) {
        // An effective day to come does not open the lock-up: what counts is also today.
        LocalDate earlier = day.isBefore(desk.today()) ? day : desk.today();
        desk.fund()
                .policy()
                .noDistributionBefore()
                .filter(earlier::isBefore)
                .ifPresent(
                        end -> {
                            throw refusal(
                                    "locked up: no distribution before %s, %s %s"
                                            .formatted(
                                                    end,
                                                    day.isBefore(end) ? "asked for" : "today is",
                                                    earlier),
                                    List.of(
                                            "Cash stays in the fund; it may be invested in projects"
                                                    + " (lode fund propose --kind investment)."));
                        });
    }

    private static FundProblem refusal(String what, List<String> reasons) {
        return FundProblem.finding(
                "Not distributed: %s.\n%s"
                        .formatted(
                                what,
                                reasons.stream()
                                        .map(r -> r.startsWith("  ") ? r : "  " + r)
                                        .collect(Collectors.joining("\n"))));
    }

    /// A division starts from what was paid before it, so it cannot be put before that.
    private static void requireLast(FundDivision divisions, LocalDate day) {
        divisions
                .history()
                .lastDay()
                .filter(day::isBefore)
                .ifPresent(
                        last -> {
                            throw refusal(
                                    "a distribution of %s is posted, asked for %s"
                                            .formatted(last, day),
                                    List.of("Maybe a day on or after it."));
                        });
    }

    /// The division under the readings chosen; refused if the readings left open differ in it.
    private DistributionDay division(
            FundDivision past, FundTerms terms, Money cash, LocalDate day) {
        SequencedMap<String, DistributionDay> divisions = new LinkedHashMap<>();
        for (Interpretation interpretation : terms.interpretations()) {
            divisions.put(
                    interpretation.name(),
                    past.history().division(interpretation.rules(), day, cash));
        }
        if (divisions.values().stream().map(DistributionDay::payments).distinct().count() > 1) {
            throw FundProblem.usage(
                    "--reading: version %s leaves open who gets what: %s. Maybe --reading split=equal --reading distribution=new_cash_after_lockup."
                            .formatted(
                                    terms.version().id(), FundTerms.open(terms.interpretations())));
        }
        DistributionDay division = divisions.firstEntry().getValue();
        if (division.payments().isEmpty()) {
            throw refusal(
                    "the terms let nothing out on %s".formatted(day),
                    List.of("Reading: " + divisions.firstEntry().getKey()));
        }
        return division;
    }

    /// What the partners agreed on instead of the terms, in the order of the fund.
    private List<Money> agreedParts(FundDesk desk, Money cash) {
        agreed.keySet().forEach(id -> desk.requirePartner("--part", id));
        List<Money> parts =
                desk.fund().partners().stream()
                        .map(
                                p ->
                                        agreed.getOrDefault(
                                                p.id(), Money.zero(cash.currency()).toString()))
                        .map(text -> FundProblem.read("--part", () -> Money.parse(text)))
                        .toList();
        boolean isMoney =
                parts.stream()
                        .allMatch(p -> p.currency().equals(cash.currency()) && !p.isNegative());
        if (!isMoney || !parts.stream().reduce(Money::plus).orElse(cash).equals(cash)) {
            throw FundProblem.usage(
                    "--part: the parts are 0 or more and make up %s, were %s."
                            .formatted(
                                    cash,
                                    parts.stream()
                                            .map(Money::toString)
                                            .collect(Collectors.joining(", "))));
        }
        return parts;
    }

    /// What the division rests on; it is part of the content that the managers sign.
    private DivisionBasis basis(FundDesk desk, FundTerms terms, boolean differs) {
        boolean isOther = !terms.version().id().equalsIgnoreCase(desk.fund().termsVersion());
        if ((differs || isOther) != (reason != null)) {
            throw FundProblem.usage(
                    reason != null
                            ? "--because: the amounts are what the terms of the fund give. Maybe leave it out."
                            : isOther
                                    ? "--terms: the fund was opened under version %s. Maybe add --because REASON; it is signed with the entry."
                                            .formatted(desk.fund().termsVersion())
                                    : "--part: the amounts are not what the terms give. Maybe add --because REASON; it is signed with the entry.");
        }
        return FundProblem.read(
                "--because",
                () ->
                        new DivisionBasis(
                                terms.version().id(), readings, Optional.ofNullable(reason)));
    }

    /// A division is made from what was paid before it; two at once would not know of each other.
    private static void requireNoOtherOpen(FundDesk desk, EntryDraft draft) {
        desk.openProposals().stream()
                .filter(p -> p.entry().kind() == EntryKind.DISTRIBUTION)
                .filter(p -> !draft.isSame(p.entry()))
                .findFirst()
                .ifPresent(
                        p -> {
                            throw refusal(
                                    "%s is a distribution that is still open".formatted(p.id()),
                                    List.of(
                                            "Maybe approve or void it first: the next one is divided"
                                                    + " by what it paid."));
                        });
    }

    /// Refuses what the fund does not hold, or has promised in open proposals.
    private static void requireCash(FundDesk desk, LocalDate day, Money cash, EntryDraft draft) {
        PostedJournal journal = desk.journal();
        Money held = journal.balance(AccountRole.CASH, cash.currency(), day);
        Money promised =
                desk.openProposals().stream()
                        .filter(p -> !draft.isSame(p.entry()))
                        .flatMap(p -> p.entry().postings().stream())
                        .filter(p -> journal.account(p.account()).role() == AccountRole.CASH)
                        .map(Posting::amount)
                        .filter(a -> a.isNegative() && a.currency().equals(cash.currency()))
                        .reduce(Money.zero(cash.currency()), Money::minus);
        if (held.minus(promised).compareTo(cash) < 0) {
            throw refusal(
                    "the fund holds %s on %s, of which %s is promised in open proposals, asked for %s"
                            .formatted(held, day, promised, cash),
                    List.of("Maybe a smaller amount, or convert other currencies first."));
        }
    }

    /// What each partner gets, in the order of the fund.
    private static List<Money> parts(FundDesk desk, DistributionDay division) {
        return desk.fund().partners().stream().map(p -> division.to(new Partner(p.id()))).toList();
    }

    private FundAnswer explained(
            FundTerms terms, DistributionDay division, GateEvidence gate, FundAnswer proposed) {
        List<String> lines = new ArrayList<>();
        lines.add(
                "Terms: version %s; weakest evidence: %s"
                        .formatted(
                                terms.version().id(),
                                terms.interpretations().getFirst().weakest().words()));
        lines.add(
                "Readings: " + (readings.isEmpty() ? "none chosen" : String.join(", ", readings)));
        for (Payment payment : division.payments()) {
            lines.add(
                    "  %s: %s to %s"
                            .formatted(
                                    payment.step(),
                                    MoneyText.full(payment.amount()),
                                    payment.partner()));
        }
        if (!division.undistributed().isZero() || !division.retained().isZero()) {
            lines.add(
                    "  kept: %s"
                            .formatted(
                                    MoneyText.full(
                                            division.retained().plus(division.undistributed()))));
        }
        lines.addAll(GateText.lines(gate, 0));
        ObjectNode json = proposed.json();
        json.put("terms", terms.version().id());
        var used = json.putArray("readings");
        readings.forEach(used::add);
        return new FundAnswer(
                proposed.code(), String.join("\n", lines) + "\n" + proposed.text(), json);
    }
}
