package org.lode.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lode.agreement.FundWaterfall;
import org.lode.agreement.Interpretation;
import org.lode.eligibility.Activity;
import org.lode.ledger.AccountRole;
import org.lode.ledger.Chart;
import org.lode.ledger.EntryTemplates;
import org.lode.ledger.GateEvidence;
import org.lode.ledger.JournalEntry;
import org.lode.ledger.statement.DistributionHistory;
import org.lode.ledger.statement.PostedJournal;
import org.lode.quantity.Money;
import org.lode.report.MoneyText;
import org.lode.waterfall.DistributionDay;
import org.lode.waterfall.FundEvent;
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
        DistributionDay division = division(desk, terms, cash, day);
        GateEvidence gate =
                GateEvidence.of(gates.gate(desk, Activity.DISTRIBUTION, day, Optional.empty()));
        if (!gate.isOpen()) {
            throw refusal("the gate is closed", FundApproveCommand.words(gate));
        }
        requireCash(desk, day, cash);
        List<Money> parts = parts(desk, division);
        JournalEntry made =
                new EntryTemplates(Chart.of(desk.fund())).distribution(EntryDraft.on(day), parts);
        FundAnswer proposed = proposing.propose(fund, desk, List.of(entry.draft(made)));
        return explained(terms, division, gate, proposed);
    }

    private static void requireUnlocked(FundDesk desk, LocalDate day) {
        desk.fund()
                .policy()
                .noDistributionBefore()
                .filter(day::isBefore)
                .ifPresent(
                        end -> {
                            throw refusal(
                                    "locked up: no distribution before %s, asked for %s"
                                            .formatted(end, day),
                                    List.of(
                                            "Cash stays in the fund; it may be invested in projects"
                                                    + " (lode fund propose --kind investment)."));
                        });
    }

    private static FundProblem refusal(String what, List<String> reasons) {
        return FundProblem.finding(
                "Not distributed: %s.\n  %s".formatted(what, String.join("\n  ", reasons)));
    }

    /// The division under the readings chosen; refused if the readings left open differ in it.
    private DistributionDay division(FundDesk desk, FundTerms terms, Money cash, LocalDate day) {
        List<FundEvent> events = new ArrayList<>(DistributionHistory.events(desk.journal(), day));
        events.add(FundEvent.CashAvailable.of(day, cash));
        SequencedMap<String, DistributionDay> divisions = new LinkedHashMap<>();
        for (Interpretation interpretation : terms.interpretations()) {
            List<FundEvent> all = new ArrayList<>();
            FundWaterfall.claimed(interpretation.rules(), firstDay(events)).ifPresent(all::add);
            all.addAll(events);
            divisions.put(
                    interpretation.name(),
                    FundWaterfall.of(interpretation.rules()).replay(all).days().getLast());
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

    private static LocalDate firstDay(List<FundEvent> events) {
        return events.stream().map(FundEvent::date).min(LocalDate::compareTo).orElseThrow();
    }

    private static void requireCash(FundDesk desk, LocalDate day, Money cash) {
        PostedJournal journal = desk.journal();
        Money held = journal.balance(AccountRole.CASH, cash.currency(), day);
        if (held.compareTo(cash) < 0) {
            throw refusal(
                    "the fund holds %s in %s on %s, asked for %s"
                            .formatted(held, cash.currency(), day, cash),
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
                "Terms: version %s; readings: %s; weakest evidence: %s"
                        .formatted(
                                terms.version().id(),
                                readings.isEmpty() ? "none chosen" : String.join(", ", readings),
                                terms.interpretations().getFirst().weakest().words()));
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
        lines.addAll(FundApproveCommand.words(gate));
        ObjectNode json = proposed.json();
        json.put("terms", terms.version().id());
        var used = json.putArray("readings");
        readings.forEach(used::add);
        return new FundAnswer(
                proposed.code(), String.join("\n", lines) + "\n" + proposed.text(), json);
    }
}
