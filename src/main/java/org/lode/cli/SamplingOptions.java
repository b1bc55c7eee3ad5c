package org.lode.cli;

import java.util.Optional;
import org.lode.risk.Dependence;
import org.lode.risk.SamplingScheme;
import org.lode.study.Sampling;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// How trials are spread and correlated inputs tied together.
final class SamplingOptions {
    private static final String STUDENT = "t:";

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Option(
            names = "--sampling",
            paramLabel = "SCHEME",
            defaultValue = "plain",
            description =
                    "plain, lhs (Latin hypercube) or sobol (scrambled Sobol points); trials are"
                            + " rounded up to fit (default: ${DEFAULT-VALUE}; sensitivity: sobol)")
    @SuppressWarnings("NullAway.Init")
    private String scheme;

    @Option(
            names = "--replicates",
            paramLabel = "N",
            description = "independent replicates of lhs and sobol (default: 16)")
    private Optional<Integer> replicates = Optional.empty();

    @Option(
            names = "--copula",
            paramLabel = "COPULA",
            defaultValue = "gauss",
            description =
                    "how correlated inputs are tied: gauss, or t:N, Student with N degrees of"
                            + " freedom (default: ${DEFAULT-VALUE})")
    @SuppressWarnings("NullAway.Init")
    private String copula;

    /// The sampling asked for.
    Sampling sampling() {
        return new Sampling(scheme(), dependence());
    }

    private SamplingScheme scheme() {
        int n = replicates.orElse(SamplingScheme.USUAL_REPLICATES);
        if (!scheme.equals("plain") && (n < 2 || n > 1000)) {
            throw refused("--replicates must lie between 2 and 1000, was %d.".formatted(n));
        }
        return switch (scheme) {
            case "plain" -> {
                if (replicates.isPresent()) {
                    throw refused("--replicates belongs to lhs and sobol. Maybe --sampling sobol.");
                }
                yield SamplingScheme.PLAIN;
            }
            case "lhs" -> new SamplingScheme.LatinHypercube(n);
            case "sobol" -> new SamplingScheme.ScrambledSobol(n);
            default ->
                    throw refused(
                            "--sampling '%s' is not known. Known: plain, lhs, sobol."
                                    .formatted(scheme));
        };
    }

    private Dependence dependence() {
        if (copula.equals("gauss")) {
            return Dependence.GAUSSIAN;
        }
        try {
            if (copula.startsWith(STUDENT)) {
                double degrees = Double.parseDouble(copula.substring(STUDENT.length()));
                if (degrees >= 1 && degrees <= 1000) {
                    return new Dependence.StudentT(degrees);
                }
            }
        } catch (NumberFormatException _) {
            // the message below says what is wanted
        }
        throw refused(
                ("--copula '%s' is not known. Known: gauss, or t:N with 1 to 1000 degrees of"
                                + " freedom, for example t:4.")
                        .formatted(copula));
    }

    private ParameterException refused(String message) {
        return new ParameterException(command.commandLine(), message);
    }
}
