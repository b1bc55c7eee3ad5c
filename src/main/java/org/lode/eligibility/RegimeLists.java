package org.lode.eligibility;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Whose lists an ownership rule looks at: a company half owned by a person whom only the United
/// Kingdom lists is not blocked by the rule of the United States.
///
/// Lists of the United Nations count under every rule. The rule `fund` is the policy choice of
/// this system for the exclusion in the agreement's preamble: it looks at every list of legal
/// weight and at recorded conduct.
///
/// @param jurisdictionOf jurisdiction by list id: `us`, `eu`, `gb`, `un`, `ua` ...
public record RegimeLists(Map<String, String> jurisdictionOf) {
    /// Id of the rule that looks at every list.
    public static final String FUND = "fund";

    private static final Map<String, List<String>> LOOKS_AT =
            Map.of(
                    "ofac", List.of("us", "un"),
                    "bis", List.of("us", "un"),
                    "eu", List.of("eu", "un"),
                    "uk", List.of("gb", "un"),
                    "ua", List.of("ua", "un"),
                    "ca", List.of("ca", "un"),
                    "ch", List.of("ch", "un"));

    public RegimeLists {
        jurisdictionOf = Map.copyOf(jurisdictionOf);
    }

    /// Of some jurisdictions those without any list.
    public List<String> missing(List<String> wanted) {
        return wanted.stream().filter(j -> !jurisdictionOf.containsValue(j)).toList();
    }

    /// The finding that makes a party a listed one under a rule; empty if there is none.
    Optional<Finding> seed(String ruleId, List<Finding> findings) {
        return findings.stream()
                .filter(
                        f ->
                                switch (f) {
                                    case Finding.Listed l ->
                                            l.outcome().isBarred()
                                                    && counts(ruleId, l.match().list().id());
                                    case Finding.Acted a ->
                                            a.outcome().isBarred() && ruleId.equals(FUND);
                                    case Finding.Dismissed _,
                                            Finding.Owned _,
                                            Finding.OwnershipOpen _,
                                            Finding.OwnerMatch _,
                                            Finding.Area _,
                                            Finding.Gated _,
                                            Finding.NoParty _,
                                            Finding.NotListed _ ->
                                            false;
                                })
                .findFirst();
    }

    private boolean counts(String ruleId, String listId) {
        return ruleId.equals(FUND)
                || LOOKS_AT.getOrDefault(ruleId, List.of())
                        .contains(jurisdictionOf.getOrDefault(listId, ""));
    }
}
