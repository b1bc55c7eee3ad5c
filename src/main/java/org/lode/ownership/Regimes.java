package org.lode.ownership;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The table of ownership rules, each with the days on which it holds.
///
/// @param rules all versions of all rules, in the order of the table
public record Regimes(List<RegimeRule> rules) {
    public Regimes {
        rules = List.copyOf(rules);
        for (int i = 0; i < rules.size(); i++) {
            for (int j = 0; j < i; j++) {
                RegimeRule a = rules.get(i);
                RegimeRule b = rules.get(j);
                if (a.id().equals(b.id())
                        && !a.period().from().isAfter(b.period().to())
                        && !b.period().from().isAfter(a.period().to())) {
                    throw new IllegalArgumentException(
                            "two versions of the rule %s hold on the same day.".formatted(a.id()));
                }
            }
        }
    }

    /// Keys of the regimes in the order of the table.
    public List<String> ids() {
        return rules.stream().map(RegimeRule::id).distinct().toList();
    }

    /// The version of a rule on one day; empty if the table has none.
    public Optional<RegimeRule> on(String id, LocalDate day) {
        return rules.stream()
                .filter(rule -> rule.id().equals(id) && rule.isValidOn(day))
                .findFirst();
    }

    /// Every rule that may be applied on one day, in the order of the table.
    public List<RegimeRule> applicableOn(LocalDate day) {
        return rules.stream().filter(r -> r.isValidOn(day) && r.isApplicable()).toList();
    }

    /// Every rule of the day that must not be applied: suspended or unverified.
    public List<RegimeRule> flaggedOn(LocalDate day) {
        return rules.stream().filter(r -> r.isValidOn(day) && !r.isApplicable()).toList();
    }
}
