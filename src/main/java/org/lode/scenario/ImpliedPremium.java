package org.lode.scenario;

import java.util.OptionalDouble;

/// The flat country premium that explicit states of war and peace amount to: what would have to be
/// added to the discount rate of a mine in lasting peace, to give the value that a standing mine
/// has in a state.
///
/// For comparison with published country premia; never used in a valuation, since a premium on top
/// of states would count the war twice. Limits: a standing mine only (a new one may be worth
/// nothing at any rate).
public final class ImpliedPremium {
    private static final double LOWEST_RATE = -0.5;
    private static final double HIGHEST_RATE = 20;
    private static final int HALVINGS = 200;

    private ImpliedPremium() {}

    /// Premium in a state, as a rate (0.16 is 16 points); empty if no rate gives the value.
    public static OptionalDouble of(SiteValuation site, int state) {
        double target = site.standingMine()[state];
        double low = LOWEST_RATE;
        double high = HIGHEST_RATE;
        if (!(value(site, low) > target && value(site, high) < target) || target <= 0) {
            return OptionalDouble.empty();
        }
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (value(site, middle) > target) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return OptionalDouble.of((low + high) / 2 - site.profile().ratePerYear());
    }

    /// Value of the standing mine at another rate, if peace lasts and nothing is lost.
    private static double value(SiteValuation site, double rate) {
        SiteProfile profile = site.profile();
        int peace = site.country().chain().size() - 1;
        int last = profile.ages() - 1;
        double value = 0;
        if (profile.tailDecline().isPresent()) {
            double ratio = (1 - profile.tailDecline().getAsDouble()) / (1 + rate);
            if (ratio >= 1) {
                return Double.POSITIVE_INFINITY;
            }
            value = site.flowUsd(SiteAction.RUN, last, peace) / (1 - ratio);
            last--;
        }
        for (int age = last; age >= profile.phases().buildYears(); age--) {
            value = site.flowUsd(SiteAction.RUN, age, peace) + value / (1 + rate);
        }
        return value;
    }
}
