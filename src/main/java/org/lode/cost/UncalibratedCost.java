package org.lode.cost;

import org.lode.mine.MiningMethod;
import org.lode.mine.ProcessClass;

/// The curves put together, in US dollars of 1989, before calibration. One arithmetic for the
/// explained path, the kernel and the fit.
final class UncalibratedCost {
    static final double TONNES_PER_SHORT_TON = 0.90718474;
    static final double DAYS_PER_YEAR = 350;
    static final double INDIRECT_SHARE = 0.30;
    static final double OWNER_SHARE = 0.12;
    static final double CONTINGENCY_SHARE = 0.15;
    static final double ON_COST = 1 + INDIRECT_SHARE + OWNER_SHARE + CONTINGENCY_SHARE;

    /// General and administrative cost as a share of the whole site cost (Bluecap: 14 %).
    static final double ADMINISTRATION_SHARE = 0.14;

    private static final double TYPICAL_LIFE_YEARS = 15;
    private static final double TYPICAL_DEPTH_METRES = 100;

    private UncalibratedCost() {}

    static double shortTonsPerDay(double oreTonnesPerYear) {
        return oreTonnesPerYear / TONNES_PER_SHORT_TON / DAYS_PER_YEAR;
    }

    /// Mine, mill and tailings capital with on-costs, USD of 1989.
    static double capital(Plant plant, double oreTonnesPerYear, double resourceTonnes) {
        double x = shortTonsPerDay(oreTonnesPerYear);
        double direct =
                MineCurve.capital(plant.method, x, plant.strip, plant.depthFeet(resourceTonnes))
                        + plant.mill.curve().capital(x)
                        + Tailings.capital(
                                plant.processClass, x, resourceTonnes / oreTonnesPerYear);
        return direct * ON_COST;
    }

    /// Mine, mill, tailings and administration, USD of 1989 per metric tonne of ore.
    static double operating(Plant plant, double oreTonnesPerYear, double resourceTonnes) {
        double x = shortTonsPerDay(oreTonnesPerYear);
        double perShortTon =
                MineCurve.operating(plant.method, x, plant.strip, plant.depthFeet(resourceTonnes))
                        + plant.mill.curve().operating(x);
        double tailings =
                Tailings.OPERATING_SHARE_PER_YEAR
                        * Tailings.capital(plant.processClass, x, resourceTonnes / oreTonnesPerYear)
                        / oreTonnesPerYear;
        double site = perShortTon / TONNES_PER_SHORT_TON + tailings;
        return site / (1 - ADMINISTRATION_SHARE);
    }

    static double figure(Figure figure, Plant plant, double rate, double resourceTonnes) {
        return switch (figure) {
            case CAPITAL -> capital(plant, rate, resourceTonnes);
            case OPERATING -> operating(plant, rate, resourceTonnes);
        };
    }

    /// ln of the uncalibrated figure of a published study, USD of 2024. Where a page prints no
    /// strip ratio, life or depth, typical values stand in: 2 t/t (gold 4), 15 years, 100 m
    /// underground.
    static double logOfStudy(Figure figure, StudyRow row, double oreTonnesPerYear) {
        double resource = oreTonnesPerYear * row.lifeYears().orElse(TYPICAL_LIFE_YEARS);
        double underground = row.method().undergroundShare();
        double log = 0;
        if (underground < 1) {
            boolean isSand = row.processClass() == ProcessClass.SANDS;
            MiningMethod method = isSand ? MiningMethod.DREDGE : MiningMethod.OPEN_PIT;
            double strip = isSand ? 0 : row.strippingRatio().orElse(typicalStrip(row));
            Plant plant = plant(method, row, strip, 0);
            log += (1 - underground) * Math.log(figure(figure, plant, oreTonnesPerYear, resource));
        }
        if (underground > 0) {
            Plant plant = plant(MiningMethod.SUBLEVEL_LONGHOLE, row, 0, TYPICAL_DEPTH_METRES);
            log += underground * Math.log(figure(figure, plant, oreTonnesPerYear, resource));
        }
        return log
                + Math.log(Escalation.factor(Escalation.CURVE_YEAR, Escalation.CALIBRATION_YEAR));
    }

    private static double typicalStrip(StudyRow row) {
        return row.processClass() == ProcessClass.GOLD_MILL ? 4 : 2;
    }

    private static Plant plant(MiningMethod method, StudyRow row, double strip, double depth) {
        return new Plant(
                method, row.processClass(), MillCurve.of(row.processClass()), strip, depth);
    }

    /// What the curves need besides rate and resource.
    record Plant(
            MiningMethod method,
            ProcessClass processClass,
            MillCurve mill,
            double strip,
            double depthMetres) {
        double depthFeet(double resourceTonnes) {
            return MineCurve.depthFeet(method, resourceTonnes / TONNES_PER_SHORT_TON, depthMetres);
        }
    }
}
