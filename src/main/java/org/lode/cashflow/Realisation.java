package org.lode.cashflow;

/// One realisation of a project's uncertain physical and cost figures (prices come apart).
///
/// @param oreTonnes ore that can be mined and milled, after dilution and mining recovery, t
/// @param capacityTonnesPerYear plant capacity, t ore per year
/// @param capexUsd initial capital, USD
/// @param opexUsdPerTonne site operating cost at full capacity, USD per t ore
/// @param delayYears delay of first production after construction, whole years
/// @param rampProfile index of the ramp-up profile
/// @param saleTonnesPerTonneOre payable tonnes of each product per tonne of ore: grade x
///     recovery x payable share / product grade
public record Realisation(
        double oreTonnes,
        double capacityTonnesPerYear,
        double capexUsd,
        double opexUsdPerTonne,
        int delayYears,
        int rampProfile,
        double[] saleTonnesPerTonneOre) {}
