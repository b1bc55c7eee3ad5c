package org.lode.study;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.lode.cost.Calibration;
import org.lode.cost.CapitalOverrun;
import org.lode.cost.CostInputs;
import org.lode.cost.CostModel;
import org.lode.cost.MillCurve;
import org.lode.cost.ReferencePrice;
import org.lode.market.ProcessRoute;
import org.lode.market.Product;
import org.lode.mine.CapacityRule;
import org.lode.mine.MiningMethod;
import org.lode.mine.ModifyingFactors;
import org.lode.mine.ProcessClass;
import org.lode.mine.StrippingRatio;
import org.lode.quantity.Parameter;
import org.lode.quantity.Uncertainty;

/// Where the costs, capacity and dilution of a project come from.
final class CostBases {
    private static final double OUNCES_PER_TONNE = 32_150.7466;

    private final CostModel model;

    CostBases(Calibration calibration) {
        this.model = new CostModel(calibration);
    }

    /// One mine site.
    ///
    /// @param rows parameters of the deposit
    /// @param method mining method
    /// @param processClass process class
    /// @param route first route line
    /// @param commodity main commodity of the deposit
    record Site(
            CaseLookup rows,
            MiningMethod method,
            ProcessClass processClass,
            ProcessRoute route,
            String commodity) {}

    /// What a tonne of ore yields in the central case.
    ///
    /// @param products products sold
    /// @param tonnesPerTonneOre payable tonnes of each per tonne of ore
    record Yield(List<Product> products, double[] tonnesPerTonneOre) {}

    /// Costs of a site.
    ///
    /// @param reserveTonnes central reserve, t ore
    /// @param yield central yield
    SiteCosts of(Site site, double reserveTonnes, Yield yield) {
        Optional<Parameter> capex = site.rows().plan("capex_usd");
        Optional<Parameter> perOre = site.rows().plan("opex_usd_per_tonne_ore");
        Optional<Parameter> perProduct = site.rows().plan("opex_usd_per_tonne_product");
        Optional<Parameter> opex = perOre.isPresent() ? perOre : perProduct;
        double opexFactor =
                perOre.isPresent() || perProduct.isEmpty() ? 1 : yield.tonnesPerTonneOre()[0];
        if (capex.isPresent() && opex.isPresent()) {
            return SiteCosts.of(model, null, capex, opex, opexFactor, 0, 0);
        }
        CostInputs inputs = inputs(site, reserveTonnes, yield);
        return SiteCosts.of(
                model,
                inputs,
                capex,
                opex,
                opexFactor,
                capex.isPresent()
                        ? 0
                        : site.rows()
                                .find("capex_spread", site.processClass().toString())
                                .map(Parameter::value)
                                .orElse(model.capitalMultiplier(inputs).logSd()),
                opex.isPresent()
                        ? 0
                        : site.rows()
                                .find("opex_spread", site.processClass().toString())
                                .map(Parameter::value)
                                .orElse(model.operatingMultiplier(inputs).logSd()));
    }

    private CostInputs inputs(Site site, double reserveTonnes, Yield yield) {
        CaseLookup rows = site.rows();
        return new CostInputs(
                site.method(),
                site.processClass(),
                MillCurve.of(site.processClass()),
                CapacityRule.of(site.method()).tonnesPerYear(reserveTonnes),
                rows.plan("stripping_ratio")
                        .map(p -> OptionalDouble.of(p.value()))
                        .orElse(OptionalDouble.empty()),
                rows.plan("depth_m").map(Parameter::value).orElse(0.0),
                reserveTonnes,
                (int) Math.round(rows.value("cost_base_year")),
                family(site.commodity()),
                productValue(yield),
                rows.valueOr("infrastructure_usd", 0));
    }

    /// Product at reference prices per tonne of ore; empty if a product has no reference price.
    private static OptionalDouble productValue(Yield yield) {
        double value = 0;
        for (int p = 0; p < yield.products().size(); p++) {
            String name = yield.products().get(p).name();
            OptionalDouble price = ReferencePrice.find(name);
            if (price.isEmpty()) {
                return OptionalDouble.empty();
            }
            double tonnes = yield.tonnesPerTonneOre()[p];
            boolean isPerOunce = yield.products().get(p).commodity().equals("gold");
            value += price.getAsDouble() * tonnes * (isPerOunce ? OUNCES_PER_TONNE : 1);
        }
        return value > 0 ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    /// Family of the calibration that a commodity belongs to; the commodity itself if none.
    private static String family(String commodity) {
        String main = commodity.toLowerCase(Locale.ROOT).split(",", -1)[0].strip();
        return switch (main) {
            case "titanium", "zirconium" -> "titanium-zircon";
            case "manganese", "iron ore", "iron", "vanadium" -> "Fe-Mn-V";
            case "copper", "zinc", "lead" -> "base metals";
            case "fluorite", "fluorspar", "tungsten", "tin" -> "W-Sn-F";
            default -> main;
        };
    }

    /// t ore per year from t ore.
    DoubleUnaryOperator capacityRule(Site site) {
        CapacityRule rule = CapacityRule.of(site.method());
        return rule::tonnesPerYear;
    }

    /// t waste per t ore, 0 where no pit is dug.
    double strippingRatio(Site site, double reserveTonnes) {
        if (site.method() != MiningMethod.OPEN_PIT) {
            return 0;
        }
        return site.rows()
                .plan("stripping_ratio")
                .map(Parameter::value)
                .orElseGet(
                        () ->
                                StrippingRatio.ofPit(
                                        reserveTonnes,
                                        site.rows()
                                                .plan("depth_m")
                                                .map(Parameter::value)
                                                .orElse(0.0)));
    }

    /// As-built over study capital: the distribution in the case, else the one fitted to the
    /// figures of Bertisen and Davis if the case cites them, else none.
    Uncertainty overrun(CaseLookup rows, String processClass) {
        Optional<Parameter> given = rows.find("overrun", processClass);
        if (given.isPresent()) {
            return given.get().distribution();
        }
        Optional<Parameter> mean = rows.find("overrun_mean", processClass);
        if (mean.isEmpty()) {
            return new Uncertainty.Fixed(1);
        }
        rows.find("overrun_share_doubled", processClass);
        rows.find("overrun_share_outside_15_percent", processClass);
        return CapitalOverrun.bertisenDavis();
    }

    /// Dilution and mining recovery of a method.
    ModifyingFactors factors(MiningMethod method) {
        return method.factors();
    }
}
