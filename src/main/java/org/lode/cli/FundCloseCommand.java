package org.lode.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.lode.ledger.LedgerEvent;
import org.lode.ledger.SignedBy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `lode fund close FUND`: a manager closes the books through a day.
@Command(
        name = "close",
        mixinStandardHelpOptions = true,
        description = {
            "Closes the books through a day.",
            "Closed once a manager of each partner has said so: no entry can be effective on or",
            "before it any more."
        })
final class FundCloseCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private FundOptions fund;

    @Option(names = "--through", required = true, paramLabel = "DAY", description = "last day")
    @SuppressWarnings("NullAway.Init")
    private LocalDate through;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private SigningOptions signing;

    @Override
    public Integer call() {
        return fund.run(spec, this::close);
    }

    private FundAnswer close(FundDesk desk) {
        SignedBy by =
                signing.sign(fund, desk.state().acts().closePeriod(through, signing.signer()));
        desk.record("the closing through " + through, new LedgerEvent.PeriodClosed(through, by));
        String closed =
                desk.state()
                        .closedThrough()
                        .map(d -> "The books are closed through %s.".formatted(d))
                        .orElse("The books stay open until the other partner closes them too.");
        return FundAnswer.done(
                List.of("%s closes through %s. %s".formatted(signing.signer(), through, closed)),
                FundAnswer.object()
                        .put("through", through.toString())
                        .put(
                                "closedThrough",
                                desk.state().closedThrough().map(LocalDate::toString).orElse("")));
    }
}
