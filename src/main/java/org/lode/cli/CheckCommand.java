package org.lode.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.lode.io.CaseLocation;
import org.lode.io.CaseReadResult;
import org.lode.io.CaseReader;
import org.lode.io.ProblemPrinter;
import org.lode.io.RowProblem;
import org.lode.study.Case;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// `lode check CASE`: every problem of a case folder at once.
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Reads a case and reports every problem in every file.",
        footer = {"", "Exit codes: 0 no finding, 1 warnings only, 65 bad data."})
public final class CheckCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            paramLabel = "CASE",
            description = "Case folder, or the name of a case that comes with Lode.")
    @SuppressWarnings("NullAway.Init")
    private String caseName;

    @Option(names = "--json", description = "Print the result as JSON, with all problems.")
    private boolean isJson;

    @Override
    public Integer call() {
        Path folder = CaseLocation.find(caseName);
        CaseReadResult result = CaseReader.read(folder);
        PrintWriter out = spec.commandLine().getOut();
        if (isJson) {
            out.println(json(result));
        } else {
            out.print(ProblemPrinter.text(result));
            out.println(summary(result));
        }
        out.flush();
        return switch (result) {
            case CaseReadResult.Refused _ -> ExitCode.BAD_DATA;
            case CaseReadResult.Valid valid ->
                    valid.warnings().isEmpty() ? ExitCode.DONE : ExitCode.FINDINGS;
        };
    }

    private static String summary(CaseReadResult result) {
        return switch (result) {
            case CaseReadResult.Refused refused ->
                    "%s, %s: this is not a case yet."
                            .formatted(
                                    count(refused.problems().size(), "problem"),
                                    count(refused.warnings().size(), "warning"));
            case CaseReadResult.Valid valid -> {
                StringBuilder text = new StringBuilder("Case ");
                text.append(valid.value().name()).append(": ");
                counts(valid.value())
                        .forEach((noun, n) -> text.append(count(n, noun)).append(", "));
                yield text.append(count(valid.warnings().size(), "warning")).append('.').toString();
            }
        };
    }

    private static String count(int number, String noun) {
        return "%d %s%s".formatted(number, noun, number == 1 ? "" : "s");
    }

    private static Map<String, Integer> counts(Case value) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("deposit", value.deposits().size());
        counts.put("estimate", value.estimates().size());
        counts.put("fact", value.facts().size());
        counts.put("permit event", value.permits().size());
        counts.put("owner share", value.owners().size());
        counts.put("product", value.products().size());
        counts.put("route", value.routes().size());
        counts.put("price", value.prices().size());
        counts.put("parameter", value.parameters().rows().size());
        return counts;
    }

    private static String json(CaseReadResult result) {
        Map<String, Object> root = new LinkedHashMap<>();
        switch (result) {
            case CaseReadResult.Valid valid -> {
                root.put("ok", true);
                root.put("case", valid.value().name());
                root.put("data_hash", valid.value().dataHash());
                root.put("counts", counts(valid.value()));
                root.put("problems", List.of());
            }
            case CaseReadResult.Refused refused -> {
                root.put("ok", false);
                root.put("problems", rows(refused.problems()));
            }
        }
        root.put("warnings", rows(result.warnings()));
        return JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(root);
    }

    private static List<Map<String, Object>> rows(List<RowProblem> problems) {
        return problems.stream().map(CheckCommand::row).toList();
    }

    private static Map<String, Object> row(RowProblem problem) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("file", problem.file());
        row.put("line", problem.line());
        row.put("column", problem.column());
        row.put("column_number", problem.columnNumber());
        row.put("reason", problem.reason().name());
        row.put("message", problem.message());
        row.put("excerpt", problem.excerpt());
        row.put("remedy", problem.remedy());
        return row;
    }
}
