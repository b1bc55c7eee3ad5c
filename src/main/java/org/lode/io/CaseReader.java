package org.lode.io;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.lode.eligibility.PolicyRows;
import org.lode.io.ParameterRows.Entry;
import org.lode.market.ProcessRoute;
import org.lode.quantity.Parameters;
import org.lode.study.Case;

/// Reads a case folder; see `docs/case-format.md`.
///
/// Convention: all files are read to the end and all problems reported at once. A row with a
/// problem makes no record, and a reference into a file that could not be read is not doubted, so
/// that one slip gives one message.
///
/// Limits: 20 MB per file, 200,000 rows, 10,000 characters per field.
public final class CaseReader {
    private static final List<CaseFile> PARAMETER_TABLES =
            List.of(
                    CaseFile.CASE,
                    CaseFile.PLAN,
                    CaseFile.COSTS,
                    CaseFile.FISCAL,
                    CaseFile.RISK,
                    CaseFile.PRICE_MODELS);

    private final Path folder;
    private final Problems problems = new Problems();

    private CaseReader(Path folder) {
        this.folder = folder;
    }

    /// Reads the case in `folder`.
    public static CaseReadResult read(Path folder) {
        return new CaseReader(folder).read();
    }

    /// Reads a case whose bytes are at hand.
    static CaseReadResult read(CaseFolder files) {
        return new CaseReader(files.folder()).readAll(files);
    }

    private CaseReadResult read() {
        return Files.isDirectory(folder)
                ? readAll(CaseFolder.read(folder, problems))
                : new CaseReadResult.Refused(List.of(noFolder()), List.of());
    }

    private CaseReadResult readAll(CaseFolder files) {
        Tables tables = files.tables(problems);
        CaseIds ids = CaseIds.of(tables);
        Case value = records(tables, ids, files.hash());
        if (problems.isEmpty() && !tables.areSound()) {
            throw new IllegalStateException("a row was dropped without a problem");
        }
        return problems.isEmpty()
                ? new CaseReadResult.Valid(value, problems.warnings())
                : new CaseReadResult.Refused(problems.errors(), problems.warnings());
    }

    private RowProblem noFolder() {
        List<String> builtIn = CaseLocation.builtIn();
        return RowProblem.ofFile(
                CsvText.tidy(folder.toString(), 200),
                Reason.MISSING_DATA,
                Files.exists(folder) ? "this is a file, not a folder." : "no such case folder.",
                builtIn.isEmpty()
                        ? "Maybe write a template with ./lode new CASE."
                        : "Maybe one of the cases that come with Lode: %s."
                                .formatted(String.join(", ", builtIn)));
    }

    private Case records(Tables all, CaseIds ids, String hash) {
        List<Entry> entries = new ArrayList<>();
        for (CaseFile file : PARAMETER_TABLES) {
            entries.addAll(new ParameterRows(all.get(file), ids, folder).read());
        }
        new ParameterChecks(entries, PARAMETER_TABLES.stream().map(all::get).toList()).run();
        ParameterChecks.refuseMissing(all.get(CaseFile.CASE));
        SortedMap<Integer, Double> deflators = DeflatorRows.read(all.get(CaseFile.DEFLATORS));
        List<ProcessRoute> routes = new RouteRows(ids.products()).read(all.get(CaseFile.ROUTES));
        PlanChecks.run(all, entries, routes);
        return new Case(
                String.valueOf(folder.toAbsolutePath().normalize().getFileName()),
                new Parameters(
                        entries.stream().map(Entry::parameter).toList(),
                        word(all.get(CaseFile.CASE), "valuation_date")),
                new DepositRows(ids.deposits(), word(all.get(CaseFile.CASE), "country"))
                        .read(all.get(CaseFile.DEPOSITS)),
                new PermitRows(ids.deposits()).read(all.get(CaseFile.PERMITS)),
                OwnerRows.read(all.get(CaseFile.OWNERS)),
                new EstimateRows(ids).read(all.get(CaseFile.ESTIMATES)),
                new FactRows(ids).read(all.get(CaseFile.FACTS)),
                ClassRows.read(all.get(CaseFile.CLASSES)),
                ProductRows.read(all.get(CaseFile.PRODUCTS)),
                routes,
                new PriceRows(ids.products(), deflators, all.get(CaseFile.DEFLATORS).isSound())
                        .read(all.get(CaseFile.PRICES)),
                new CorrelationRows(ids.products()).read(all.get(CaseFile.CORRELATIONS)),
                deflators,
                new PolicyRows(
                        GateRows.read(all.get(CaseFile.GATES)),
                        PartyRows.read(all.get(CaseFile.PARTIES)),
                        ConductRows.read(all.get(CaseFile.CONDUCT)),
                        DecisionRows.read(all.get(CaseFile.DECISIONS))),
                new ControlLayerRows(folder).read(all.get(CaseFile.CONTROL_LAYERS)),
                new ScenarioRows(all.get(CaseFile.SCENARIOS))
                        .read(ForecastRows.read(all.get(CaseFile.FORECASTS))),
                hash);
    }

    /// A word of `case.csv`; empty if it is not there.
    private static String word(Table table, String parameter) {
        return table.rows().stream()
                .filter(row -> row.text("parameter").equals(parameter))
                .map(row -> row.text("value"))
                .findFirst()
                .orElse("");
    }
}
