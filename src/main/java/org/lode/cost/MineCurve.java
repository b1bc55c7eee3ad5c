package org.lode.cost;

import org.lode.mine.MiningMethod;

/// The eight mine curves of Camm 1991 (IC 9298) as coded in USGS T&M 7-C23, with depth add-ons.
///
/// X is short tons of ore and waste a day in a pit, of ore underground. The two open-pit curves
/// do not meet at 20,000 st/d, where the USGS code changes from one to the other: capital would
/// fall by 10.6 %. Here the dearer of the two holds, which makes both costs continuous and
/// capital non-decreasing; the change comes at 26,400 st/d for capital and 19,300 st/d for
/// operating cost. Shaft or ramp depth is charged to every underground method (the USGS code:
/// to three of six).
///
/// Limits: the capital exponent of cut and fill (0.644) equals that of room and pillar and
/// gives nine times its neighbours at 1,000 st/d: doubtful, check against IC 9298 before use.
/// Loose sand has no curve of its own; the open-pit curve without waste stands in.
public enum MineCurve {
    OPEN_PIT_SMALL(160_000, 0.515, 71.0, -0.414),
    OPEN_PIT_LARGE(2_670, 0.917, 5.14, -0.148),
    BLOCK_CAVING(64_800, 0.759, 48.4, -0.217),
    CUT_AND_FILL(1_250_000, 0.644, 279.9, -0.294),
    ROOM_AND_PILLAR(97_600, 0.644, 35.5, -0.171),
    SHRINKAGE(179_000, 0.620, 74.9, -0.160),
    SUBLEVEL_LONGHOLE(115_000, 0.552, 41.9, -0.181),
    VERTICAL_CRATER_RETREAT(45_200, 0.747, 51.0, -0.206);

    private final double capitalFactor;
    private final double capitalExponent;
    private final double operatingFactor;
    private final double operatingExponent;

    MineCurve(
            double capitalFactor,
            double capitalExponent,
            double operatingFactor,
            double operatingExponent) {
        this.capitalFactor = capitalFactor;
        this.capitalExponent = capitalExponent;
        this.operatingFactor = operatingFactor;
        this.operatingExponent = operatingExponent;
    }

    /// The power laws.
    public CostCurve curve() {
        return new CostCurve(capitalFactor, capitalExponent, operatingFactor, operatingExponent);
    }

    /// Capital of the mine, USD of 1989.
    ///
    /// @param method mining method; not in-situ leach, which has no published curve
    /// @param oreShortTonsPerDay ore, short tons a day
    /// @param stripRatio waste per ore in a pit; not used underground
    /// @param depthFeet depth of shaft or ramp, ft; not used in a pit
    static double capital(
            MiningMethod method, double oreShortTonsPerDay, double stripRatio, double depthFeet) {
        double x = oreShortTonsPerDay;
        return switch (method) {
            case OPEN_PIT, DREDGE -> {
                double material = x * (1 + stripRatio);
                yield Math.max(
                        OPEN_PIT_SMALL.curve().capital(material),
                        OPEN_PIT_LARGE.curve().capital(material));
            }
            case BLOCK_CAVING -> BLOCK_CAVING.curve().capital(x) + depthCapital(x, depthFeet);
            case CUT_AND_FILL -> CUT_AND_FILL.curve().capital(x) + depthCapital(x, depthFeet);
            case ROOM_AND_PILLAR -> ROOM_AND_PILLAR.curve().capital(x) + depthCapital(x, depthFeet);
            case SHRINKAGE -> SHRINKAGE.curve().capital(x) + depthCapital(x, depthFeet);
            case SUBLEVEL_LONGHOLE ->
                    SUBLEVEL_LONGHOLE.curve().capital(x) + depthCapital(x, depthFeet);
            case VERTICAL_CRATER_RETREAT ->
                    VERTICAL_CRATER_RETREAT.curve().capital(x) + depthCapital(x, depthFeet);
            case IN_SITU_LEACH -> throw noCurve();
        };
    }

    /// Operating cost of the mine, USD of 1989 per short ton of ore; parameters as [#capital].
    static double operating(
            MiningMethod method, double oreShortTonsPerDay, double stripRatio, double depthFeet) {
        double x = oreShortTonsPerDay;
        return switch (method) {
            case OPEN_PIT, DREDGE -> {
                double material = x * (1 + stripRatio);
                yield (1 + stripRatio)
                        * Math.max(
                                OPEN_PIT_SMALL.curve().operating(material),
                                OPEN_PIT_LARGE.curve().operating(material));
            }
            case BLOCK_CAVING -> BLOCK_CAVING.curve().operating(x) + depthOperating(x, depthFeet);
            case CUT_AND_FILL -> CUT_AND_FILL.curve().operating(x) + depthOperating(x, depthFeet);
            case ROOM_AND_PILLAR ->
                    ROOM_AND_PILLAR.curve().operating(x) + depthOperating(x, depthFeet);
            case SHRINKAGE -> SHRINKAGE.curve().operating(x) + depthOperating(x, depthFeet);
            case SUBLEVEL_LONGHOLE ->
                    SUBLEVEL_LONGHOLE.curve().operating(x) + depthOperating(x, depthFeet);
            case VERTICAL_CRATER_RETREAT ->
                    VERTICAL_CRATER_RETREAT.curve().operating(x) + depthOperating(x, depthFeet);
            case IN_SITU_LEACH -> throw noCurve();
        };
    }

    /// Depth of shaft or ramp, ft: to the middle of the body, from its tonnage and depth to top.
    static double depthFeet(MiningMethod method, double oreShortTons, double depthMetres) {
        double side = Math.cbrt(oreShortTons);
        double top = depthMetres / 0.9144;
        return 3
                * switch (method) {
                    case BLOCK_CAVING -> 0.3772 * side + top;
                    case ROOM_AND_PILLAR -> Math.max(6, 0.0243 * side + top);
                    case VERTICAL_CRATER_RETREAT -> 0.6853 * side + top;
                    case CUT_AND_FILL, SHRINKAGE, SUBLEVEL_LONGHOLE -> 0.48 * side + top;
                    case OPEN_PIT, DREDGE, IN_SITU_LEACH -> 0;
                };
    }

    /// Capital of shaft or ramp, USD of 1989: 371 X + 180 F X^0.404.
    static double depthCapital(double shortTonsPerDay, double depthFeet) {
        return 371 * shortTonsPerDay + 180 * depthFeet * Math.pow(shortTonsPerDay, 0.404);
    }

    /// Hoisting and pumping, USD of 1989 per short ton: 2343/X + 0.44 F/X + 0.00163 F.
    static double depthOperating(double shortTonsPerDay, double depthFeet) {
        return 2343 / shortTonsPerDay + 0.44 * depthFeet / shortTonsPerDay + 0.00163 * depthFeet;
    }

    private static IllegalArgumentException noCurve() {
        return new IllegalArgumentException(
                "in-situ leach has no published cost curve. Maybe state capital and operating cost"
                        + " as parameters of the case.");
    }
}
