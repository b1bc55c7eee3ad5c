package org.lode.cli;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.lode.io.ReceiptFile;
import org.lode.ledger.Receipt;
import org.lode.ledger.verify.Fault;
import org.lode.ledger.verify.Verification;
import org.lode.quantity.CurrencyUnit;
import org.lode.store.LedgerStore;
import org.lode.store.StoreCheck;
import org.lode.store.StoreFinding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/// `lode fund verify FUND` and `lode ledger verify FUND`: recomputes everything by other code.
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Recomputes everything by other code.",
            "Reads every stored record anew: hashes, chain, signatures, approvals, balances, capital",
            "accounts and net asset value; then compares every stored table with what the log",
            "gives. Writes nothing."
        },
        footer = {"", "Exit codes: 0 sound, 1 faults, 65 no ledger, 69 no database."})
final class FundVerifyCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private FundOptions fund;

    @Option(
            names = "--receipt",
            paramLabel = "FILE",
            description = "a receipt that somebody kept; may be repeated")
    private List<Path> receipts = new ArrayList<>();

    @Override
    public Integer call() {
        return fund.runReading(spec, this::verify);
    }

    private FundAnswer verify(LedgerStore store) {
        List<Receipt> kept = receipts.stream().map(ReceiptFile::read).toList();
        StoreCheck stored = store.check();
        Verification verified = store.verify(kept);
        List<String> lines = new ArrayList<>();
        lines.add(
                "%s: %d records, %d posted entries"
                        .formatted(store.address(), stored.records(), stored.entries()));
        stored.findings().forEach((StoreFinding f) -> lines.add("  " + f));
        verified.faults().forEach((Fault f) -> lines.add("  " + f));
        lines.add("last hash   " + verified.last());
        lines.add("Merkle root " + verified.root());
        lines.add("net asset value " + amount(verified, verified.netAssetValue()));
        verified.capital()
                .forEach(
                        (p, c) ->
                                lines.add(
                                        "capital of %s, deemed included, %s"
                                                .formatted(p, amount(verified, c))));
        verified.keys().forEach((p, k) -> lines.add("first key of %s %s".formatted(p, k)));
        boolean isSound = stored.isSound() && verified.isSound();
        lines.add(isSound ? "Sound." : "NOT SOUND.");
        return new FundAnswer(
                isSound ? ExitCode.DONE : ExitCode.FINDINGS,
                String.join("\n", lines) + "\n",
                json(stored, verified, isSound));
    }

    /// An amount of the base currency. The verifier sums whole minor units; where its currency is
    /// none that is known they are shown as such.
    private static String amount(Verification verified, BigInteger minorUnits) {
        Optional<CurrencyUnit> currency = currency(verified.currency());
        if (currency.isEmpty()) {
            return String.format(Locale.ROOT, "%,d minor units", minorUnits);
        }
        int decimals = currency.get().decimals();
        return String.format(
                Locale.ROOT,
                "%s %,." + decimals + "f",
                currency.get(),
                new BigDecimal(minorUnits, decimals));
    }

    private static Optional<CurrencyUnit> currency(String code) {
        try {
            return Optional.of(CurrencyUnit.parse(code));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static ObjectNode json(StoreCheck stored, Verification verified, boolean isSound) {
        ObjectNode node = FundAnswer.object().put("isSound", isSound);
        node.put("records", stored.records()).put("entries", stored.entries());
        node.put("last", verified.last()).put("root", verified.root());
        node.put("baseCurrency", verified.currency());
        node.put("netAssetValueMinorUnits", verified.netAssetValue());
        ObjectNode capital = node.putObject("capitalMinorUnits");
        verified.capital().forEach(capital::put);
        ObjectNode keys = node.putObject("firstKeys");
        verified.keys().forEach(keys::put);
        var findings = node.putArray("findings");
        stored.findings().forEach(f -> findings.add(f.toString()));
        verified.faults().forEach(f -> findings.add(f.toString()));
        return node;
    }
}
