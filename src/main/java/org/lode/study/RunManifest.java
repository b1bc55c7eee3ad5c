package org.lode.study;

import java.util.List;

/// What identifies a run: with the same manifest another person gets the same figures.
///
/// @param version version of Lode
/// @param javaVersion version of the Java runtime
/// @param caseName name of the case
/// @param title title of the case
/// @param dataHash SHA-256 of the case files
/// @param valuationDate ISO date to which values refer
/// @param priceBaseYear year of the money
/// @param discountRate real rate per year
/// @param discountTiming `end_year` or `mid_year`
/// @param trials trials per deposit and price process
/// @param seed seed of the random streams
/// @param sampling how the trials are spread
/// @param copula how correlated inputs are tied together
/// @param runDate ISO date of the run
/// @param firstPartner name of the fund's first partner (host state)
/// @param secondPartner name of the fund's second partner
/// @param split name of the fund's split
/// @param conventions one sentence per convention
public record RunManifest(
        String version,
        String javaVersion,
        String caseName,
        String title,
        String dataHash,
        String valuationDate,
        int priceBaseYear,
        double discountRate,
        String discountTiming,
        long trials,
        long seed,
        String sampling,
        String copula,
        String runDate,
        String firstPartner,
        String secondPartner,
        String split,
        List<String> conventions) {
    public RunManifest {
        conventions = List.copyOf(conventions);
    }
}
