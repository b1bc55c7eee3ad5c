package org.lode.eligibility;

import java.util.List;

/// The rows of a case that say who may take part, and when.
///
/// @param gates rows of `gates.csv`
/// @param parties rows of `parties.csv`
/// @param conduct rows of `conduct.csv`
/// @param decisions rows of `decisions.csv`
public record PolicyRows(
        List<GateRow> gates, List<Party> parties, List<Conduct> conduct, List<Decision> decisions) {
    public PolicyRows {
        gates = List.copyOf(gates);
        parties = List.copyOf(parties);
        conduct = List.copyOf(conduct);
        decisions = List.copyOf(decisions);
    }

    /// A case that says nothing.
    public static PolicyRows none() {
        return new PolicyRows(List.of(), List.of(), List.of(), List.of());
    }
}
