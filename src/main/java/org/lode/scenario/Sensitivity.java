package org.lode.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.lode.quantity.Source;
import org.lode.scenario.Scenario.Setting;

/// How far a worth moves when one variable goes to the ends of its likely range, all others held.
///
/// @param variable name
/// @param low low end
/// @param high high end
/// @param atLow worth at the low end; NaN if the setting cannot be
/// @param atHigh worth at the high end
/// @param source where the range comes from
public record Sensitivity(
        String variable, double low, double high, double atLow, double atHigh, Source source) {
    /// Distance between the two worths; 0 if one is not defined.
    public double swing() {
        double swing = Math.abs(atHigh - atLow);
        return Double.isNaN(swing) ? 0 : swing;
    }

    /// All variables with a range, widest swing first.
    ///
    /// @param settings settings in force, with their ranges
    /// @param centre assumptions around which they are varied
    /// @param worth what is measured
    public static List<Sensitivity> of(
            List<Setting> settings, Assumptions centre, ToDoubleFunction<Assumptions> worth) {
        List<Sensitivity> all = new ArrayList<>();
        for (Setting setting : settings) {
            if (setting.hasRange()) {
                double low = setting.low().orElseThrow();
                double high = setting.high().orElseThrow();
                all.add(
                        new Sensitivity(
                                setting.variable(),
                                low,
                                high,
                                at(centre, setting.variable(), low, worth),
                                at(centre, setting.variable(), high, worth),
                                setting.source()));
            }
        }
        all.sort(
                Comparator.comparingDouble((Sensitivity s) -> -s.swing())
                        .thenComparing(Sensitivity::variable));
        return List.copyOf(all);
    }

    private static double at(
            Assumptions centre,
            String variable,
            double value,
            ToDoubleFunction<Assumptions> worth) {
        try {
            return worth.applyAsDouble(centre.with(variable, value));
        } catch (InadmissibleSettingException _) {
            return Double.NaN;
        }
    }
}
