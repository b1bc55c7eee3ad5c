package org.lode.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lode.ledger.AidValuation;
import org.lode.ledger.Chart;
import org.lode.ledger.EntryTemplates;
import org.lode.ledger.JournalEntry;
import org.lode.ledger.LedgerEvent;
import org.lode.quantity.CurrencyUnit;
import org.lode.quantity.Money;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `lode fund contribute FUND`: commitments, calls, cash and aid of a partner.
@Command(
        name = "contribute",
        mixinStandardHelpOptions = true,
        description = {
            "Proposes a commitment, a call or a contribution.",
            "Cash, or aid as deemed capital with its three amounts."
        },
        footer = {
            "",
            "Example: ./lode fund contribute urif --partner UA --kind cash --amount"
                    + " \"USD 1000000.00\" --effective 2026-03-31 --as ua-1"
        })
final class FundContributeCommand implements Callable<Integer> {
    /// What a partner gives.
    enum Kind {
        COMMITMENT,
        CALL,
        CASH,
        AID
    }

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

    @Option(names = "--partner", required = true, paramLabel = "ID", description = "who gives")
    @SuppressWarnings("NullAway.Init")
    private String partner;

    @Option(
            names = "--kind",
            defaultValue = "cash",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private Kind kind = Kind.CASH;

    @Option(
            names = "--amount",
            paramLabel = "MONEY",
            description = "currency and amount: \"USD 1000000.00\"; not for aid")
    private @Nullable String amount;

    @ArgGroup(exclusive = false)
    private @Nullable Aid aid;

    @ArgGroup(exclusive = false)
    private @Nullable Rate rate;

    /// The three amounts of a delivery of aid.
    static final class Aid {
        @Option(names = "--aid", required = true, paramLabel = "ID", description = "the delivery")
        @SuppressWarnings("NullAway.Init")
        String id;

        @Option(
                names = "--submitted",
                required = true,
                paramLabel = "MONEY",
                description = "value stated by the giver")
        @SuppressWarnings("NullAway.Init")
        String submitted;

        @Option(
                names = "--assessed",
                required = true,
                paramLabel = "MONEY",
                description = "value found on assessment")
        @SuppressWarnings("NullAway.Init")
        String assessed;

        @Option(
                names = "--agreed",
                required = true,
                paramLabel = "MONEY",
                description = "value agreed by both, which is credited")
        @SuppressWarnings("NullAway.Init")
        String agreed;
    }

    /// The rate for cash in another currency.
    static final class Rate {
        @Option(
                names = "--rate",
                required = true,
                paramLabel = "NUMBER",
                description = "units of the other currency for one of the base: 41.50")
        @SuppressWarnings("NullAway.Init")
        BigDecimal value;

        @Option(
                names = "--rate-source",
                required = true,
                paramLabel = "NAME",
                description = "who published it")
        @SuppressWarnings("NullAway.Init")
        String source;

        @Option(
                names = "--rate-date",
                paramLabel = "DAY",
                description = "day of the rate (default: the effective day)")
        @Nullable LocalDate date;
    }

    @Override
    public Integer call() {
        return fund.run(spec, this::propose);
    }

    private FundAnswer propose(FundDesk desk) {
        LedgerEvent.FundOpened opened = desk.fund();
        desk.requirePartner("--partner", partner);
        EntryTemplates templates = new EntryTemplates(Chart.of(opened));
        EntryTemplates.Numbered day = EntryDraft.on(entry.effective(desk));
        JournalEntry made =
                switch (kind) {
                    case COMMITMENT -> templates.commitment(day, partner, base(opened));
                    case CALL -> templates.call(day, partner, base(opened));
                    case CASH -> cash(desk, templates, day);
                    case AID -> templates.deemedContribution(day, partner, valuation());
                };
        return proposing.propose(fund, desk, List.of(entry.draft(made)));
    }

    private Money amount() {
        if (amount == null) {
            throw FundProblem.usage("--amount is missing. Maybe --amount \"USD 1000000.00\".");
        }
        String text = amount;
        Money money = FundProblem.read("--amount", () -> Money.parse(text));
        return positive("--amount", money);
    }

    private static Money positive(String option, Money money) {
        if (!money.isPositive()) {
            throw FundProblem.usage("%s must be above 0, was %s.".formatted(option, money));
        }
        return money;
    }

    private Money base(LedgerEvent.FundOpened opened) {
        Money money = amount();
        if (!money.currency().equals(opened.baseCurrency())) {
            throw FundProblem.usage(
                    "--amount: a %s is in %s, was %s."
                            .formatted(
                                    kind.name().toLowerCase(java.util.Locale.ROOT),
                                    opened.baseCurrency(),
                                    money));
        }
        return money;
    }

    private JournalEntry cash(
            FundDesk desk, EntryTemplates templates, EntryTemplates.Numbered day) {
        Money money = amount();
        CurrencyUnit base = desk.fund().baseCurrency();
        if (money.currency().equals(base)) {
            return templates.cashContribution(day, partner, money);
        }
        Rate given = rate;
        if (given == null) {
            throw FundProblem.usage(
                    "--amount is in %s, the books are in %s. Maybe add --rate 41.50 --rate-source NBU."
                            .formatted(money.currency(), base));
        }
        return templates.foreignContribution(
                day,
                partner,
                money,
                new EntryTemplates.RateAndRounding(
                        recorded(desk, given, money.currency()), RoundingMode.HALF_EVEN));
    }

    /// The rate, recorded now if it is not yet.
    private LedgerEvent.RateRecorded recorded(FundDesk desk, Rate given, CurrencyUnit currency) {
        if (given.value.signum() <= 0) {
            throw FundProblem.usage(
                    "--rate must be above 0, was %s.".formatted(given.value.toPlainString()));
        }
        LocalDate day = given.date == null ? entry.effective(desk) : given.date;
        CurrencyUnit base = desk.fund().baseCurrency();
        String published = given.value.stripTrailingZeros().toPlainString();
        LedgerEvent.RateRecorded event =
                new LedgerEvent.RateRecorded(
                        "%s-%s-%s-%s"
                                .formatted(
                                        currency,
                                        day,
                                        given.source.replaceAll("\\s+", "_"),
                                        published),
                        currency,
                        base,
                        BigDecimal.ONE.divide(given.value, MathContext.DECIMAL64),
                        day,
                        "%s: %s %s per %s".formatted(given.source, published, currency, base));
        if (!desk.state().rates().containsKey(event.rate())) {
            desk.record("the rate " + event.rate(), event);
        }
        return event;
    }

    private AidValuation valuation() {
        Aid given = aid;
        if (given == null || amount != null) {
            throw FundProblem.usage(
                    "aid has three amounts and no --amount. Maybe --aid ID --submitted MONEY"
                            + " --assessed MONEY --agreed MONEY.");
        }
        return new AidValuation(
                given.id,
                FundProblem.read("--submitted", () -> Money.parse(given.submitted)),
                FundProblem.read("--assessed", () -> Money.parse(given.assessed)),
                positive(
                        "--agreed", FundProblem.read("--agreed", () -> Money.parse(given.agreed))));
    }
}
