package org.lode.study;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lode.market.PricePoint;
import org.lode.price.Deflation;
import org.lode.price.PriceSeries;
import org.lode.price.PriceSeries.Observation;
import org.lode.quantity.Parameter;
import org.lode.quantity.Source;

/// The annual price series of a case in money of its price base year.
///
/// A nominal price is multiplied by index(base year) / index(its year); a price that the source
/// calls real is taken as money of the base year already.
public final class CasePriceSeries {
    private CasePriceSeries() {}

    /// Series by product id.
    public static SortedMap<String, PriceSeries> of(Case data) {
        int baseYear = baseYear(data);
        Deflation deflation = new Deflation("deflators.csv, annual means", baseYear);
        Map<String, SortedMap<Integer, Observation>> found = new TreeMap<>();
        Map<String, Set<Source>> sources = new TreeMap<>();
        Double base = data.deflators().get(baseYear);
        for (PricePoint point : data.prices()) {
            Double level = data.deflators().get(point.year());
            double factor = 1;
            if (!point.isReal() && point.year() != baseYear) {
                if (base == null || level == null) {
                    throw new IllegalArgumentException(
                            "deflators.csv: the nominal price of %s in %d needs the index of %d and"
                                            .formatted(point.product(), point.year(), point.year())
                                    + " of %d. Maybe add the years.".formatted(baseYear));
                }
                factor = base / level;
            }
            found.computeIfAbsent(point.product(), _ -> new TreeMap<>())
                    .put(
                            point.year(),
                            new Observation(
                                    point.year(),
                                    point.usdPerTonne(),
                                    point.usdPerTonne() * factor,
                                    !point.isReal()));
            sources.computeIfAbsent(point.product(), _ -> new LinkedHashSet<>())
                    .add(point.source());
        }
        SortedMap<String, PriceSeries> series = new TreeMap<>();
        found.forEach(
                (name, points) ->
                        series.put(
                                name,
                                new PriceSeries(
                                        name,
                                        "USD/t",
                                        1,
                                        new ArrayList<>(points.values()),
                                        deflation,
                                        List.copyOf(sources.getOrDefault(name, Set.of())))));
        return series;
    }

    /// Year in whose money the case counts.
    public static int baseYear(Case data) {
        return (int)
                Math.round(
                        data.parameters()
                                .find("price_base_year", "all")
                                .map(Parameter::value)
                                .orElseThrow());
    }
}
