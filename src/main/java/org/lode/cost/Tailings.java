package org.lode.cost;

import org.lode.mine.ProcessClass;

/// Pond and dam for the tailings of the mill, USD of 1989.
///
/// Area A = k X / 1000 acres; pond 146,000 + 1,783 A; dam of 161 USD/ft around a square; liner
/// 5 USD/ft of dam + 35,790 A. Camm's k is 17, 32 or 62 for a life below 7.5, to 15 and above
/// 15 years; here k runs linearly between the middles of these bands (5, 11.25 and 20 years),
/// so that capital does not jump with life. Reference: Camm 1991, IC 9298; coded in USGS T&M
/// 7-C23.
final class Tailings {
    /// Yearly operating cost of the pond as a share of its capital (judgement).
    static final double OPERATING_SHARE_PER_YEAR = 0.02;

    private static final double SQUARE_FEET_PER_ACRE = 43_560;

    private Tailings() {}

    /// Acres.
    static double area(double oreShortTonsPerDay, double lifeYears) {
        double k;
        if (lifeYears <= 5) {
            k = 17;
        } else if (lifeYears <= 11.25) {
            k = 17 + (32 - 17) * (lifeYears - 5) / 6.25;
        } else if (lifeYears <= 20) {
            k = 32 + (62 - 32) * (lifeYears - 11.25) / 8.75;
        } else {
            k = 62;
        }
        return k * oreShortTonsPerDay / 1000;
    }

    /// Capital, USD of 1989. Sands go back into the void and a heap stays where it is: no pond.
    static double capital(ProcessClass processClass, double oreShortTonsPerDay, double lifeYears) {
        double acres = area(oreShortTonsPerDay, lifeYears);
        return switch (processClass) {
            case SANDS, HEAP_LEACH, IN_SITU_LEACH -> 0;
            case SIMPLE_PHYSICAL, CONCENTRATOR -> pond(acres) + dam(acres);
            case GOLD_MILL, HYDROMET -> pond(acres) + dam(acres) + liner(acres);
        };
    }

    static double pond(double acres) {
        return 146_000 + 1_783 * acres;
    }

    static double dam(double acres) {
        return 161 * 4 * Math.sqrt(SQUARE_FEET_PER_ACRE * acres);
    }

    static double liner(double acres) {
        return 5 * 4 * Math.sqrt(SQUARE_FEET_PER_ACRE * acres) + 35_790 * acres;
    }
}
