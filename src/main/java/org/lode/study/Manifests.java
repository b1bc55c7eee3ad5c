package org.lode.study;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lode.quantity.Evidence;
import org.lode.quantity.Parameter;
import org.lode.quantity.Parameters;

/// What identifies a run, and what a reader must know about the whole case.
final class Manifests {
    private Manifests() {}

    static RunManifest of(Case data, RunOptions options) {
        Parameters p = data.parameters();
        double rate = p.get("discount_rate", "all").value();
        String timing = p.find("discount_timing", "all").map(Parameter::text).orElse("end_year");
        int base = (int) Math.round(p.get("price_base_year", "all").value());
        String split = p.find("fund_split", "all").map(Parameter::text).orElse("equal");
        return new RunManifest(
                options.version(),
                options.javaVersion(),
                data.name(),
                p.find("title", "all").map(Parameter::text).orElse(data.name()),
                data.dataHash(),
                p.date(),
                base,
                rate,
                timing,
                options.trials(),
                options.seed(),
                options.sampling().schemeInWords(),
                options.sampling().dependence().label(),
                options.runDate(),
                p.find("fund_first_partner", "all").map(Parameter::text).orElse("host state"),
                p.find("fund_second_partner", "all").map(Parameter::text).orElse("partner"),
                split,
                conventions(rate, timing, base, split));
    }

    private static List<String> conventions(double rate, String timing, int base, String split) {
        List<String> lines = new ArrayList<>();
        lines.add(
                String.format(
                        Locale.ROOT,
                        "Real %d US dollars; discount rate %.1f %% real; %s.",
                        base,
                        100 * rate,
                        timing.equals("mid_year")
                                ? "mid-year discounting, year 0 undiscounted"
                                : "end-of-year discounting, year 0 undiscounted"));
        lines.add("Year 0 is the year of the investment decision, after the war has ended.");
        lines.add("NPV and IRR are the investor's, after all taxes, before financing.");
        lines.add(
                "Central case: medians of all inputs, the heaviest of the "
                        + "published estimates, prices on the median path of mean "
                        + "reversion.");
        lines.add("P10 is exceeded in 90 % of the trials, P90 in 10 %.");
        lines.add(
                ("The fund's contribution is divided by the split '%s'; the "
                                + "public texts of the agreement do not state the ratio.")
                        .formatted(split));
        return lines;
    }

    /// How much of the case nobody read.
    static List<String> warnings(Case data) {
        Map<Evidence, Integer> counts = new EnumMap<>(Evidence.class);
        data.parameters()
                .rows()
                .forEach(row -> counts.merge(row.source().status(), 1, Integer::sum));
        int read = counts.getOrDefault(Evidence.READ, 0);
        int memory = counts.getOrDefault(Evidence.MEMORY, 0);
        int assumed = counts.getOrDefault(Evidence.ASSUMPTION, 0);
        List<String> warnings = new ArrayList<>();
        warnings.add(
                ("Of %d parameter rows %d were read at their source, %d are from "
                                + "memory and %d are assumptions; each is marked where it reaches "
                                + "a result.")
                        .formatted(read + memory + assumed, read, memory, assumed));
        return warnings;
    }
}
