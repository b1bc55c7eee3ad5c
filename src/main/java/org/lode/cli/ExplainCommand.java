package org.lode.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.lode.quantity.Explained;
import org.lode.report.ExplainTree;
import org.lode.study.DepositResult;
import org.lode.study.StudyResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Prints the derivation of a figure: formula, inputs, units, sources, statuses.
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = {
            "Prints where a figure comes from: formula, inputs, units, sources, " + "statuses.",
            "Without FIGURE it lists the figures of the deposit."
        })
final class ExplainCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private CaseOptions options;

    @Parameters(index = "0", paramLabel = "DEPOSIT", description = "id of the deposit")
    @SuppressWarnings("NullAway.Init")
    private String depositId;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "FIGURE",
            description = "npv, irr, payback, capex, opex, resource ...")
    private Optional<String> figure = Optional.empty();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Optional<StudyResult> run = options.run(List.of(depositId), out, err);
        if (run.isEmpty()) {
            return ExitCode.BAD_DATA;
        }
        Optional<DepositResult> found =
                run.get().deposits().stream()
                        .filter(d -> d.deposit().id().equals(depositId))
                        .findFirst();
        if (found.isEmpty()) {
            err.printf(
                    "deposit '%s' is not in the case. Maybe one of the ids in deposits.csv.%n",
                    depositId);
            return ExitCode.USAGE;
        }
        return print(found.get(), out, err);
    }

    private int print(DepositResult result, PrintWriter out, PrintWriter err) {
        if (result.figures().isEmpty()) {
            out.printf(
                    "%s has no computed figure: level %d, %s.%n",
                    result.deposit().name(), result.level().number(), result.levelReason());
            return ExitCode.DONE;
        }
        if (figure.isEmpty()) {
            out.printf("Figures of %s:%n", result.deposit().name());
            new TreeSet<>(result.figures().keySet()).forEach(name -> out.printf("  %s%n", name));
            return ExitCode.DONE;
        }
        Explained tree = result.figures().get(figure.get());
        if (tree == null) {
            err.printf(
                    "figure '%s' is not known for %s. Known: %s.%n",
                    figure.get(),
                    depositId,
                    String.join(", ", new TreeSet<>(result.figures().keySet())));
            return ExitCode.USAGE;
        }
        out.print(ExplainTree.render(tree, 80));
        return ExitCode.DONE;
    }
}
