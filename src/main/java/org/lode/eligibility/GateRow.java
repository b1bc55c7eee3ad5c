package org.lode.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lode.quantity.Source;

/// A dated row of the policy on gates, with its source: data, not code.
public sealed interface GateRow {
    /// First day of the row.
    LocalDate from();

    /// First day on which it no longer holds; empty if no end is known.
    Optional<LocalDate> to();

    /// Citation.
    Source source();

    /// Remark, may be empty.
    String note();

    /// True on the days of `[from, to)`.
    default boolean covers(LocalDate day) {
        return !day.isBefore(from()) && to().map(day::isBefore).orElse(true);
    }

    /// A condition is open or closed from a day on, whatever the policy.
    ///
    /// @param gate the condition; never [Gate#AREA_CONTROLLED], which the area verdict decides
    /// @param isOpen true if what it waits for has come
    record Condition(
            Gate gate,
            boolean isOpen,
            LocalDate from,
            Optional<LocalDate> to,
            Source source,
            String note)
            implements GateRow {
        public Condition {
            if (gate == Gate.AREA_CONTROLLED) {
                throw new IllegalArgumentException(
                        "area_controlled follows from the area verdict."
                                + " Maybe add a control layer.");
            }
        }
    }

    /// Under one policy, an activity waits for a set of conditions.
    ///
    /// @param policy name of the policy, for example `source_rule`
    /// @param activity the activity
    /// @param requires conditions that must all be open; empty means free
    record Requirement(
            String policy,
            Activity activity,
            List<Gate> requires,
            LocalDate from,
            Optional<LocalDate> to,
            Source source,
            String note)
            implements GateRow {
        public Requirement {
            requires = List.copyOf(requires);
        }
    }
}
