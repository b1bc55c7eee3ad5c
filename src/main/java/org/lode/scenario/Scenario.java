package org.lode.scenario;

import java.util.List;
import java.util.OptionalDouble;
import org.lode.quantity.Source;

/// A named set of settings: what differs from the base.
///
/// @param id short name, for example `guarantee`
/// @param title what it means, in a few words
/// @param settings what it sets, in file order
public record Scenario(String id, String title, List<Setting> settings) {
    /// Name of the scenario on which all others stand.
    public static final String BASE = "base";

    public Scenario {
        settings = List.copyOf(settings);
    }

    /// One value with its likely range and its source.
    ///
    /// @param variable name of the variable
    /// @param value the value; NaN: that of the case (discount rate only)
    /// @param low low end of the likely range, if stated
    /// @param high high end of the likely range, if stated
    /// @param source citation and status
    /// @param note remark, may be empty
    /// @param place file and line
    public record Setting(
            String variable,
            double value,
            OptionalDouble low,
            OptionalDouble high,
            Source source,
            String note,
            String place) {
        /// True if the likely range is known and not a point.
        public boolean hasRange() {
            return low.isPresent() && high.isPresent() && low.getAsDouble() < high.getAsDouble();
        }
    }
}
