package org.lode.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lode.cost.Calibration;
import org.lode.deposit.Deposit;
import org.lode.deposit.EvidenceLevel;
import org.lode.deposit.PublishedFact;
import org.lode.quantity.Source;
import org.lode.quantity.Substance;
import org.lode.resource.PooledResource;
import org.lode.resource.TypedEstimate;

/// The main job: appraises every deposit of a case.
public final class Appraiser {
    private final Case data;
    private final CostBases costBases;
    private final RunOptions options;

    private Appraiser(Case data, CostBases costBases, RunOptions options) {
        this.data = data;
        this.costBases = costBases;
        this.options = options;
    }

    /// An appraiser of a case.
    ///
    /// @param data the case
    /// @param calibration calibration of the cost model
    /// @param options how to run
    public static Appraiser of(Case data, Calibration calibration, RunOptions options) {
        return new Appraiser(data, new CostBases(calibration), options);
    }

    /// Runs the appraisal.
    ///
    /// @param outline GeoJSON text of the country's outline, or empty
    public StudyResult run(String outline) {
        RunManifest manifest = Manifests.of(data, options);
        List<DepositResult> results = new ArrayList<>();
        int done = 0;
        for (Deposit deposit : data.deposits()) {
            double from = (double) done / data.deposits().size();
            double width = 1.0 / data.deposits().size();
            options.progress().at(from, deposit.name());
            results.add(appraise(deposit, from, width));
            done++;
        }
        options.progress().at(1, "done");
        results.sort(RANKING);
        return new StudyResult(
                manifest,
                results,
                Headlines.of(manifest, results),
                Manifests.warnings(data),
                outline);
    }

    /// Valued deposits by median NPV, then by level, then by name.
    private static final Comparator<DepositResult> RANKING =
            Comparator.comparing((DepositResult d) -> d.valuation().isEmpty())
                    .thenComparing(
                            d -> d.valuation().map(v -> -v.meanReverting().p50()).orElse(0.0))
                    .thenComparing(d -> -d.level().number())
                    .thenComparing(d -> d.deposit().name());

    private DepositResult appraise(Deposit deposit, double from, double width) {
        Substance substance = ResourceViews.substance(data, deposit);
        List<TypedEstimate> typed =
                ResourceViews.estimates(data, deposit).stream()
                        .map(e -> TypedEstimate.of(e, substance))
                        .toList();
        List<PublishedFact> facts =
                data.facts().stream().filter(f -> f.depositId().equals(deposit.id())).toList();
        PooledResource pooled = ResourceViews.pool(data, deposit, typed);
        EvidenceGrading grading = EvidenceGrading.of(typed, facts);
        PermitState permit =
                PermitState.on(
                        data.permits().stream()
                                .filter(p -> p.depositId().equals(deposit.id()))
                                .toList(),
                        data.parameters().date());
        Optional<AssembledProject> project = Optional.empty();
        Optional<ValuedProject> valued = Optional.empty();
        boolean isValued = grading.level().number() >= EvidenceLevel.CAPACITY.number();
        if (ProjectAssembly.hasPlan(data, deposit)) {
            AssembledProject assembled =
                    new ProjectAssembly(data, deposit, pooled, costBases).assemble();
            project = Optional.of(assembled);
            valued =
                    Optional.of(
                            ValuedProject.of(
                                    assembled,
                                    data,
                                    options,
                                    share ->
                                            options.progress()
                                                    .at(from + width * share, deposit.name())));
        }
        Optional<CaseLookup> rows = project.map(AssembledProject::rows);
        String product =
                isValued && project.isPresent()
                        ? project.get().products().getFirst().name()
                        : deposit.commodity();
        return new DepositResult(
                deposit,
                grading.level(),
                isValued && project.isEmpty()
                        ? grading.reason() + "; the case has no mine plan for it"
                        : grading.reason(),
                product,
                ResourceViews.view(
                        substance,
                        typed,
                        pooled,
                        isValued ? valued.map(ValuedProject::recoverable) : Optional.empty(),
                        isValued && project.isPresent() ? product : ""),
                isValued ? valued.map(ValuedProject::view) : Optional.empty(),
                isValued ? Optional.empty() : valued.map(v -> v.view().learning()),
                permit.words(),
                permit.holder(),
                owners(permit.holder()),
                PricesPaid.of(data, deposit),
                Flags.of(deposit, grading.level(), permit, typed, pooled, rows),
                isValued ? valued.map(ValuedProject::figures).orElse(Map.of()) : Map.of(),
                sources(deposit, typed, facts, rows));
    }

    private List<String> owners(String holder) {
        return data.owners().stream()
                .filter(o -> !holder.isEmpty() && o.owned().equals(holder))
                .map(
                        o ->
                                o.shareLow() == 0 && o.shareHigh() == 1
                                        ? o.owner()
                                        : "%s %.3g%%".formatted(o.owner(), 100 * o.shareHigh()))
                .distinct()
                .toList();
    }

    private static List<Source> sources(
            Deposit deposit,
            List<TypedEstimate> typed,
            List<PublishedFact> facts,
            Optional<CaseLookup> rows) {
        Set<Source> all = new LinkedHashSet<>();
        all.add(deposit.source());
        typed.forEach(e -> all.add(e.estimate().source()));
        facts.forEach(f -> all.add(f.source()));
        rows.ifPresent(r -> all.addAll(r.sources()));
        return List.copyOf(all);
    }
}
