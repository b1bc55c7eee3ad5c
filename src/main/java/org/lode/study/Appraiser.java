package org.lode.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lode.cost.Calibration;
import org.lode.deposit.Deposit;
import org.lode.deposit.EvidenceLevel;
import org.lode.deposit.PublishedFact;
import org.lode.quantity.Source;
import org.lode.quantity.Substance;
import org.lode.resource.PooledResource;
import org.lode.resource.TypedEstimate;
import org.lode.risk.WorkerThreads;

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
        List<DepositResult> results = appraiseAll();
        options.progress().at(1, "done");
        results.sort(RANKING);
        return new StudyResult(
                manifest,
                results,
                Headlines.of(manifest, results),
                Manifests.warnings(data),
                outline);
    }

    /// Deposits are appraised side by side, each simulation on one thread, so that no thread waits
    /// while another sorts and summarises; few of them share the threads within the simulation.
    private List<DepositResult> appraiseAll() {
        List<Deposit> deposits = data.deposits();
        long simulated = deposits.stream().filter(d -> ProjectAssembly.hasPlan(data, d)).count();
        int threads = simulated < options.threads() ? options.threads() : 1;
        DoubleAdder done = new DoubleAdder();
        AtomicInteger next = new AtomicInteger();
        AtomicReferenceArray<DepositResult> results = new AtomicReferenceArray<>(deposits.size());
        Runnable worker =
                () -> {
                    int k = next.getAndIncrement();
                    while (k < deposits.size() && !Thread.currentThread().isInterrupted()) {
                        DepositProgress progress =
                                new DepositProgress(options.progress(), deposits.size(), done);
                        Deposit deposit = deposits.get(k);
                        progress.at(0, deposit.name());
                        results.set(k, appraise(deposit, options.with(threads, progress)));
                        progress.at(1, deposit.name());
                        k = next.getAndIncrement();
                    }
                };
        WorkerThreads.run(Math.clamp(deposits.size(), 1, options.threads()), worker);
        return IntStream.range(0, deposits.size())
                .mapToObj(results::get)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /// Valued deposits by median NPV, then by level, then by name.
    private static final Comparator<DepositResult> RANKING =
            Comparator.comparing((DepositResult d) -> d.valuation().isEmpty())
                    .thenComparing(
                            d -> d.valuation().map(v -> -v.meanReverting().p50()).orElse(0.0))
                    .thenComparing(d -> -d.level().number())
                    .thenComparing(d -> d.deposit().name());

    private DepositResult appraise(Deposit deposit, RunOptions run) {
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
                                    run,
                                    share -> run.progress().at(share, deposit.name())));
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
