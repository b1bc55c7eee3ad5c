package org.lode.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lode.eligibility.Activity;
import org.lode.ledger.Account;
import org.lode.ledger.Chart;
import org.lode.ledger.EntryKind;
import org.lode.ledger.EntryTemplates;
import org.lode.ledger.JournalEntry;
import org.lode.ledger.LedgerEvent;
import org.lode.ledger.PostedEntry;
import org.lode.ledger.Posting;
import org.lode.ledger.statement.CapitalShares;
import org.lode.quantity.Allocation;
import org.lode.quantity.Money;
import org.lode.quantity.RemainderRule;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `lode fund propose FUND`: an entry of any kind.
@Command(
        name = "propose",
        mixinStandardHelpOptions = true,
        description = {
            "Proposes a journal entry.",
            "Of a usual kind by its amount, of any kind by its postings, or many from a file."
        },
        footer = {
            "",
            "Example: ./lode fund propose urif --kind expense --amount \"USD 12000.00\""
                    + " --description \"audit 2025\" --as ua-1",
            "Example: ./lode fund propose urif --file entries.csv --as us-1",
            "A file has the columns entry,kind,effective,description,account,amount and may have"
                    + " corrects,project,activity; lines with one entry make one proposal. JSON:"
                    + " a list of {kind, effective, description, postings: [{account, amount}]}.",
            "Results are allocated to the partners by --shares: no public text states the ratio."
        })
final class FundProposeCommand implements Callable<Integer> {
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

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description =
                    "commitment, call, income, expense, investment, valuation, transfer, block,"
                            + " release, correction, ... (see docs/fund.md)")
    private @Nullable EntryKind kind;

    @Option(names = "--amount", paramLabel = "MONEY", description = "amount of a usual kind")
    private @Nullable String amount;

    @Option(
            names = "--posting",
            paramLabel = "ACCOUNT=MONEY",
            description =
                    "one line: \"cash:USD=USD -5.00\", debit above zero; repeated, instead of"
                            + " --amount")
    private List<String> postings = new ArrayList<>();

    @Option(
            names = "--file",
            paramLabel = "FILE",
            description = "entries from a .csv or .json file")
    private @Nullable Path file;

    @Option(
            names = "--activity",
            paramLabel = "ACTIVITY",
            description = "exploration, construction or extraction; an investment names it")
    private @Nullable Activity activity;

    @Option(names = "--corrects", paramLabel = "ENTRY", description = "entry that is taken back")
    private @Nullable String corrects;

    @Option(names = "--from", paramLabel = "PARTNER", description = "giver of a transfer")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "PARTNER", description = "taker of a transfer")
    private @Nullable String to;

    @Option(
            names = "--shares",
            paramLabel = "READING",
            defaultValue = "equal",
            description =
                    "division of a result: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private CapitalShares.Reading shares = CapitalShares.Reading.EQUAL;

    @Override
    public Integer call() {
        return fund.run(spec, this::propose);
    }

    private FundAnswer propose(FundDesk desk) {
        if (file != null) {
            return proposing.propose(fund, desk, EntryFile.read(file));
        }
        EntryKind wanted = kind;
        if (wanted == null) {
            throw FundProblem.usage("--kind is missing. Maybe --kind expense, or --file FILE.");
        }
        return proposing.propose(fund, desk, List.of(entry.draft(made(desk, wanted))));
    }

    private JournalEntry made(FundDesk desk, EntryKind wanted) {
        EntryTemplates.Numbered day = EntryDraft.on(entry.effective(desk));
        EntryTemplates templates = new EntryTemplates(Chart.of(desk.fund()));
        if (wanted == EntryKind.CORRECTION) {
            JournalEntry original = original(desk).entry();
            return postings.isEmpty()
                    ? templates.reversal(day, original)
                    : templates.correction(day, original, lines());
        }
        if (!postings.isEmpty()) {
            JournalEntry made = JournalEntry.of(day.id(), wanted, day.effective(), lines());
            return activity == null ? made : made.forActivity(activity);
        }
        return switch (wanted) {
            case INCOME -> templates.income(day, shares(desk));
            case EXPENSE -> templates.expense(day, shares(desk));
            case VALUATION -> templates.valuation(day, stake(desk), shares(desk));
            case INVESTMENT -> templates.investment(day, stake(desk), activity(), money());
            case TRANSFER ->
                    templates.transfer(
                            day, party(desk, "--from", from), party(desk, "--to", to), money());
            case BLOCK -> templates.block(day, money());
            case RELEASE -> templates.release(day, money());
            case COMMITMENT,
                    CALL,
                    CASH_CONTRIBUTION,
                    DEEMED_CONTRIBUTION,
                    CONVERSION,
                    REVALUATION,
                    DISTRIBUTION,
                    SETTLEMENT,
                    CORRECTION ->
                    throw FundProblem.usage(
                            ("--kind: the lines of a %s do not follow from an amount. Maybe give"
                                            + " them with --posting, or use lode fund contribute or"
                                            + " distribute.")
                                    .formatted(wanted));
        };
    }

    private List<Posting> lines() {
        return postings.stream().map(FundProposeCommand::posting).toList();
    }

    private Activity activity() {
        if (activity == null) {
            throw FundProblem.usage(
                    "an investment names what it pays for. Maybe --activity exploration.");
        }
        return activity;
    }

    /// The project of a stake; its account is opened if it is not yet.
    private String stake(FundDesk desk) {
        String project =
                entry.project()
                        .orElseThrow(
                                () ->
                                        FundProblem.usage(
                                                "--project is missing. Maybe --project dobra."));
        Account account = Chart.of(desk.fund()).investment(project);
        if (!desk.state().accounts().containsKey(account.code())) {
            desk.record("the account " + account.code(), new LedgerEvent.AccountOpened(account));
        }
        return project;
    }

    private PostedEntry original(FundDesk desk) {
        if (corrects == null) {
            throw FundProblem.usage("a correction names its entry. Maybe --corrects 2025-001.");
        }
        return desk.state()
                .entry(corrects)
                .orElseThrow(
                        () ->
                                FundProblem.usage(
                                        "--corrects: no posted entry '%s'. Maybe void the proposal instead."
                                                .formatted(corrects)));
    }

    private Money money() {
        String text = amount;
        if (text == null) {
            throw FundProblem.usage(
                    "--amount is missing. Maybe --amount \"USD 1000000.00\", or --posting lines.");
        }
        return FundProblem.read("--amount", () -> Money.parse(text));
    }

    private static String party(FundDesk desk, String option, @Nullable String id) {
        if (id == null) {
            throw FundProblem.usage(option + " is missing. A transfer is from one to another.");
        }
        desk.requirePartner(option, id);
        return id;
    }

    /// The amount divided among the partners by the chosen reading.
    private List<Money> shares(FundDesk desk) {
        List<CapitalShares> all = CapitalShares.all(desk.journal(), entry.effective(desk));
        CapitalShares chosen =
                all.stream().filter(s -> s.reading() == shares).findFirst().orElseThrow();
        if (!chosen.isDefined()) {
            throw FundProblem.usage(
                    "--shares: nobody has paid in anything by %s. Maybe --shares equal."
                            .formatted(entry.effective(desk)));
        }
        return Allocation.divide(money(), chosen.weights(), RemainderRule.LARGEST_REMAINDER, 0);
    }

    private static Posting posting(String text) {
        int equals = text.lastIndexOf('=');
        if (equals < 0) {
            throw FundProblem.usage(
                    "--posting: '%s' is no line. Maybe write \"cash:USD=USD -5.00\"."
                            .formatted(text));
        }
        return FundProblem.read(
                "--posting",
                () ->
                        new Posting(
                                text.substring(0, equals).strip(),
                                Money.parse(text.substring(equals + 1).strip())));
    }
}
