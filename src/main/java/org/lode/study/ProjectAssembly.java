package org.lode.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lode.deposit.Deposit;
import org.lode.market.ProcessRoute;
import org.lode.market.Product;
import org.lode.mine.MiningMethod;
import org.lode.mine.ModifyingFactors;
import org.lode.mine.ProcessClass;
import org.lode.quantity.Parameter;
import org.lode.quantity.Uncertainty;
import org.lode.resource.PooledResource;
import org.lode.risk.Driver;

/// Turns the rows of a case into a project that can be valued.
final class ProjectAssembly {
    private static final double SHORTEST_LIFE_YEARS = 5;

    private final Case data;
    private final Deposit deposit;
    private final PooledResource resource;
    private final CostBases costBases;
    private final CaseLookup rows;
    private final ProjectVariables variables = new ProjectVariables();

    ProjectAssembly(Case data, Deposit deposit, PooledResource resource, CostBases costBases) {
        this(data, deposit, resource, costBases, new CaseLookup(data.parameters(), deposit.id()));
    }

    private ProjectAssembly(
            Case data,
            Deposit deposit,
            PooledResource resource,
            CostBases costBases,
            CaseLookup rows) {
        this.data = data;
        this.deposit = deposit;
        this.resource = resource;
        this.costBases = costBases;
        this.rows = rows;
    }

    /// The same deposit with other rows before its own.
    ProjectAssembly with(List<Parameter> instead) {
        return new ProjectAssembly(
                data,
                deposit,
                resource,
                costBases,
                new CaseLookup(data.parameters().with(instead), deposit.id()));
    }

    /// True if the case has a plan for the deposit.
    static boolean hasPlan(Case data, Deposit deposit) {
        return data.parameters().find("route", deposit.id()).isPresent();
    }

    /// The route lines of the deposit's plan whose product the plan can quantify, first line
    /// first.
    static List<ProcessRoute> routeLines(Case data, String depositId) {
        Optional<Parameter> route = data.parameters().find("route", depositId);
        if (route.isEmpty()) {
            return List.of();
        }
        List<ProcessRoute> lines =
                data.routes().stream().filter(r -> r.route().equals(route.get().text())).toList();
        List<ProcessRoute> kept = new ArrayList<>();
        for (ProcessRoute line : lines) {
            boolean isQuantified =
                    data.parameters().find("grade." + line.product(), depositId).isPresent()
                            || data.parameters()
                                    .find("by_product." + line.product(), depositId)
                                    .isPresent();
            if (kept.isEmpty() || isQuantified) {
                kept.add(line);
            }
        }
        return kept;
    }

    AssembledProject assemble() {
        String route = rows.get("route").text();
        String method = rows.get("method").text();
        List<ProcessRoute> lines = routeLines(data, deposit.id());
        if (lines.isEmpty()) {
            throw new CaseProblemException(
                    "plan.csv: deposit %s has route %s, which routes.csv does not list."
                            .formatted(deposit.id(), route));
        }
        List<Product> products = lines.stream().map(this::product).toList();
        String processClass = lines.getFirst().processClass();
        MineDesign.OreSource ore = oreSource(method);
        MineDesign.ProductStream[] streams = new MineDesign.ProductStream[lines.size()];
        for (int p = 0; p < streams.length; p++) {
            streams[p] = stream(lines.get(p), products.get(p), p == 0, ore);
        }
        CostBases.Site site =
                new CostBases.Site(
                        rows,
                        MiningMethod.parse(method),
                        ProcessClass.parse(processClass),
                        lines.getFirst(),
                        deposit.commodity());
        Stages stages = Stages.of(rows);
        MineDesign.Capacity firstStage = capacity(site, ore, streams, products.getFirst());
        MineDesign.Capacity capacity =
                stages.isNone()
                        ? firstStage
                        : new MineDesign.Capacity.Staged(firstStage, stages.finalFactor());
        SiteCosts costs =
                costBases.of(
                        site, centralReserve(ore, capacity), centralYield(products, streams, ore));
        MineDesign design = design(ore, streams, capacity, costs, processClass);
        PriceAssembly prices = PriceAssembly.of(products, rows, data);
        TermsAssembly terms = new TermsAssembly(rows, method, processClass, stages);
        var projectTerms = terms.terms(products);
        return new AssembledProject(
                deposit.id(),
                projectTerms,
                variables.all(),
                DriverCorrelations.matrix(variables.all(), data),
                design,
                products,
                lines,
                prices.meanReverting(),
                prices.brownian(),
                prices.correlation(),
                projectTerms.constructionYears() - 1,
                new AssembledProject.Description(
                        method,
                        route,
                        rows.wordOr("processing", "concentrate"),
                        firstStage instanceof MineDesign.Capacity.ByRule ? "rule" : "published",
                        costBases.strippingRatio(site, centralReserve(ore, capacity)),
                        rows.wordOr("regime", "permit"),
                        prices.bases(),
                        ResourceViews.explainOre(
                                deposit, resource, data, design, centralReserve(ore, capacity))),
                rows,
                this);
    }

    private MineDesign design(
            MineDesign.OreSource ore,
            MineDesign.ProductStream[] streams,
            MineDesign.Capacity capacity,
            SiteCosts costs,
            String processClass) {
        Optional<Parameter> capex = rows.plan("capex_usd");
        Optional<Parameter> opex =
                rows.plan("opex_usd_per_tonne_ore")
                        .or(() -> rows.plan("opex_usd_per_tonne_product"));
        Uncertainty capexError =
                relative(capex).orElse(new Uncertainty.Lognormal(1, costs.capexLogSd()));
        Uncertainty opexError =
                relative(opex).orElse(new Uncertainty.Lognormal(1, costs.opexLogSd()));
        return new MineDesign(
                ore,
                streams,
                capacity,
                costs,
                input(Driver.CAPEX, "capital cost estimate", capexError),
                input(Driver.OVERRUN, "as-built overrun", costBases.overrun(rows, processClass)),
                input(Driver.OPEX, "operating cost estimate", opexError),
                input(
                        Driver.DELAY,
                        "delay of first production",
                        rows.distributionOr("delay_years", 0, processClass)),
                input(Driver.RAMP_UP, "ramp-up profile", rampChoice()));
    }

    /// The distribution of a published cost relative to its median; empty if it is one figure.
    private static Optional<Uncertainty> relative(Optional<Parameter> cost) {
        if (cost.isEmpty() || cost.get().distribution() instanceof Uncertainty.Fixed) {
            return Optional.empty();
        }
        double median = cost.get().value();
        return Optional.of(
                switch (cost.get().distribution()) {
                    case Uncertainty.Triangular t ->
                            new Uncertainty.Triangular(
                                    t.low() / median, t.mode() / median, t.high() / median);
                    case Uncertainty.Uniform u ->
                            new Uncertainty.Uniform(u.low() / median, u.high() / median);
                    case Uncertainty.Lognormal l -> new Uncertainty.Lognormal(1, l.logSd());
                    case Uncertainty.Fixed f -> new Uncertainty.Fixed(f.value() / median);
                    case Uncertainty.ShiftedLognormal s ->
                            new Uncertainty.ShiftedLognormal(
                                    s.shift() / median,
                                    new Uncertainty.Lognormal(
                                            s.lognormal().median() / median,
                                            s.lognormal().logSd()));
                    case Uncertainty.Discrete d -> {
                        double[] values = d.values().clone();
                        for (int i = 0; i < values.length; i++) {
                            values[i] /= median;
                        }
                        yield new Uncertainty.Discrete(values, d.weights());
                    }
                });
    }

    private Uncertainty rampChoice() {
        Optional<double[]> weights = rows.numbersIfAny("ramp_weights");
        if (weights.isEmpty()) {
            return new Uncertainty.Fixed(0);
        }
        double[] index = new double[weights.get().length];
        for (int k = 0; k < index.length; k++) {
            index[k] = k;
        }
        return new Uncertainty.Discrete(index, weights.get());
    }

    private MineDesign.OreSource oreSource(String method) {
        Optional<Parameter> given = rows.plan("ore_tonnes");
        if (given.isPresent()) {
            return new MineDesign.OreSource.Given(
                    input(Driver.TONNAGE, "mill ore", given.get().distribution()));
        }
        Optional<Parameter> life = rows.plan("assumed_life_years");
        if (life.isPresent()) {
            return new MineDesign.OreSource.CapacityTimesLife(
                    input(Driver.TONNAGE, "life of the mine", life.get().distribution()));
        }
        List<PooledResource.Component> known =
                resource.components().stream()
                        .filter(c -> c.oreTonnes().isPresent() && c.grade().isPresent())
                        .sorted(
                                Comparator.comparingDouble(
                                                (PooledResource.Component c) -> c.weight())
                                        .reversed())
                        .toList();
        if (known.isEmpty()) {
            throw new CaseProblemException(
                    ("plan.csv: deposit %s needs ore_tonnes, assumed_life_years "
                                    + "or an estimate with ore and grade.")
                            .formatted(deposit.id()));
        }
        return pooled(known, method);
    }

    private MineDesign.OreSource pooled(List<PooledResource.Component> known, String method) {
        ModifyingFactors factors = costBases.factors(MiningMethod.parse(method));
        int n = known.size();
        double[] index = new double[n];
        double[] weights = new double[n];
        double[] ore = new double[n];
        double[] grade = new double[n];
        double[] tonnageSd = new double[n];
        double[] gradeSd = new double[n];
        for (int k = 0; k < n; k++) {
            PooledResource.Component c = known.get(k);
            index[k] = k;
            weights[k] = c.weight();
            ore[k] = c.oreTonnes().orElseThrow();
            grade[k] = c.grade().orElseThrow();
            tonnageSd[k] = c.tonnageLogSd();
            gradeSd[k] = c.gradeLogSd();
        }
        Uncertainty choice =
                n == 1 ? new Uncertainty.Fixed(0) : new Uncertainty.Discrete(index, weights);
        Uncertainty unit = new Uncertainty.Lognormal(1, 1);
        return new MineDesign.OreSource.Pooled(
                input(Driver.ESTIMATE, "which estimate is right", choice),
                input(Driver.TONNAGE, "tonnage within the estimate", unit),
                input(Driver.GRADE, "grade within the estimate", unit),
                input(
                        Driver.CONVERSION,
                        "resource that becomes reserve (quantile)",
                        new Uncertainty.Uniform(0, 1)),
                known.stream().map(PooledResource.Component::conversion).toList(),
                ore,
                grade,
                tonnageSd,
                gradeSd,
                factors.millFeedTonnes(1),
                factors.headGrade(1));
    }

    private MineDesign.ProductStream stream(
            ProcessRoute line, Product product, boolean isFirst, MineDesign.OreSource ore) {
        Optional<Parameter> perTonneOre = rows.plan("by_product." + line.product());
        if (perTonneOre.isPresent()) {
            return new MineDesign.ProductStream(
                    input(
                            Driver.GRADE,
                            "yield of " + product.name(),
                            perTonneOre.get().distribution()),
                    false,
                    UncertainInput.known(1),
                    line.payable(),
                    1);
        }
        Optional<Parameter> grade = rows.plan("grade." + line.product());
        Uncertainty recovery =
                rows.plan("recovery." + line.product())
                        .map(Parameter::distribution)
                        .orElse(line.recovery());
        boolean isFromEstimates =
                grade.isEmpty() && isFirst && ore instanceof MineDesign.OreSource.Pooled;
        if (grade.isEmpty() && !isFromEstimates) {
            throw new CaseProblemException(
                    "plan.csv: deposit %s needs grade.%s or by_product.%s."
                            .formatted(deposit.id(), line.product(), line.product()));
        }
        UncertainInput gradeInput =
                grade.isPresent()
                        ? input(
                                Driver.GRADE,
                                "grade for " + product.name(),
                                grade.get().distribution())
                        : UncertainInput.known(Double.NaN);
        return new MineDesign.ProductStream(
                gradeInput,
                isFromEstimates,
                input(Driver.RECOVERY, "recovery of " + product.name(), recovery),
                line.payable(),
                product.grade());
    }

    private MineDesign.Capacity capacity(
            CostBases.Site site,
            MineDesign.OreSource ore,
            MineDesign.ProductStream[] streams,
            Product first) {
        Optional<Parameter> oreRate = rows.plan("capacity_tonnes_per_year");
        if (oreRate.isPresent()) {
            return new MineDesign.Capacity.Published(
                    input(Driver.CAPACITY, "plant capacity", oreRate.get().distribution()));
        }
        Optional<Parameter> productRate = rows.plan("product_capacity_tonnes_per_year");
        if (productRate.isPresent()) {
            double[] centre = AssembledProject.centralDraw(variables.all());
            double perTonne = streams[0].saleTonnesPerTonneOre(centre, ore) / streams[0].payable();
            Uncertainty products = productRate.get().distribution();
            if (products instanceof Uncertainty.Fixed) {
                return new MineDesign.Capacity.Published(
                        UncertainInput.known(products.median() / perTonne));
            }
            UncertainInput rate = input(Driver.CAPACITY, "capacity in " + first.name(), products);
            return new MineDesign.Capacity.PublishedProduct(rate, perTonne);
        }
        double spread = rows.valueOr("capacity_spread", 0);
        return new MineDesign.Capacity.ByRule(
                costBases.capacityRule(site),
                input(
                        Driver.CAPACITY,
                        "plant capacity by rule",
                        spread == 0
                                ? new Uncertainty.Fixed(1)
                                : new Uncertainty.Lognormal(1, spread)),
                rows.valueOr("shortest_life_years", SHORTEST_LIFE_YEARS),
                rows.value("permit_years"));
    }

    private double centralReserve(MineDesign.OreSource ore, MineDesign.Capacity capacity) {
        double[] centre = AssembledProject.centralDraw(variables.all());
        return ore.oreTonnes(centre, capacity);
    }

    private CostBases.Yield centralYield(
            List<Product> products, MineDesign.ProductStream[] streams, MineDesign.OreSource ore) {
        double[] centre = AssembledProject.centralDraw(variables.all());
        double[] tonnes = new double[streams.length];
        for (int p = 0; p < tonnes.length; p++) {
            tonnes[p] = streams[p].saleTonnesPerTonneOre(centre, ore);
        }
        return new CostBases.Yield(products, tonnes);
    }

    private UncertainInput input(Driver driver, String name, Uncertainty distribution) {
        return UncertainInput.of(variables, driver, name, distribution);
    }

    private Product product(ProcessRoute line) {
        return data.products().stream()
                .filter(p -> p.id().equals(line.product()))
                .findFirst()
                .orElseThrow(
                        () ->
                                new CaseProblemException(
                                        "routes.csv: product %s is not in products.csv."
                                                .formatted(line.product())));
    }
}
