package org.lode.ownership;

import java.util.List;

/// Rules for tests, written out.
final class RegimeRules {
    static final RegimeRule OFAC = rule("ofac", false, true, RegimeRule.Basis.SHARES);
    static final RegimeRule EU = rule("eu", false, true, RegimeRule.Basis.SHARES);
    static final RegimeRule UK = rule("uk", true, false, RegimeRule.Basis.SHARES_OR_VOTES);
    static final List<RegimeRule> ALL = List.of(OFAC, EU, UK);

    private RegimeRules() {}

    private static RegimeRule rule(
            String id, boolean isStrict, boolean isAggregated, RegimeRule.Basis basis) {
        return new RegimeRule(
                id,
                id,
                Period.ALWAYS,
                Fraction.HALF,
                isStrict,
                isAggregated,
                basis,
                "",
                RegimeRule.Status.IN_FORCE,
                "test",
                "");
    }
}
