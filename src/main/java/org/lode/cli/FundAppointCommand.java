package org.lode.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lode.io.KeyFile;
import org.lode.ledger.Appointment;
import org.lode.ledger.LedgerEvent;
import org.lode.ledger.SignedBy;
import org.lode.ledger.VerifyingKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `lode fund appoint FUND MANAGER`: a partner appoints a further manager.
@Command(
        name = "appoint",
        mixinStandardHelpOptions = true,
        description = "A manager in office appoints a further manager of the same partner.")
final class FundAppointCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private FundOptions fund;

    @Parameters(index = "1", paramLabel = "MANAGER", description = "id of the new manager")
    @SuppressWarnings("NullAway.Init")
    private String id;

    @Option(
            names = "--public-key",
            required = true,
            paramLabel = "FILE",
            description = "public key of the new manager")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(
            names = "--from",
            paramLabel = "DAY",
            description = "first day in office (default: the day of the command)")
    private @Nullable LocalDate from;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private SigningOptions signing;

    @Override
    public Integer call() {
        return fund.run(spec, this::appoint);
    }

    private FundAnswer appoint(FundDesk desk) {
        Appointment founder =
                Optional.ofNullable(desk.state().managers().get(signing.signer()))
                        .orElseThrow(
                                () ->
                                        FundProblem.usage(
                                                "--as: no manager '%s'. Known: %s."
                                                        .formatted(
                                                                signing.signer(),
                                                                String.join(
                                                                        ", ",
                                                                        desk.state()
                                                                                .managers()
                                                                                .keySet()))));
        VerifyingKey key = VerifyingKey.of(KeyFile.readPublic(file));
        LocalDate day = from == null ? desk.today() : from;
        SignedBy by =
                signing.sign(fund, desk.state().acts().appoint(id, key, day, signing.signer()));
        desk.record(
                "the appointment of " + id,
                new LedgerEvent.ManagerAppointed(founder.partner(), id, key, day, Optional.of(by)));
        return FundAnswer.done(
                List.of(
                        "Manager %s of %s from %s, key %s"
                                .formatted(id, founder.partner(), day, key.fingerprint())),
                FundAnswer.object()
                        .put("manager", id)
                        .put("partner", founder.partner())
                        .put("fingerprint", key.fingerprint().hex()));
    }
}
