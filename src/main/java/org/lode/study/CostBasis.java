package org.lode.study;

import org.lode.quantity.Explained;

/// Capital and unit cost of a mine as functions of its plant capacity, before errors and overrun.
///
/// Either the cost model of `org.lode.cost` with its calibration, or figures published for this
/// deposit (constant in capacity).
interface CostBasis {
    /// Initial capital, USD.
    double capexUsd(double oreTonnesPerYear);

    /// Site operating cost at capacity, USD per t ore.
    double opexUsdPerTonne(double oreTonnesPerYear);

    /// Log standard deviation of the capital figure; 0 if its distribution is given elsewhere.
    double capexLogSd();

    /// Log standard deviation of the operating figure.
    double opexLogSd();

    /// `published` or `cost model`.
    String capexBasis();

    /// `published` or `cost model`.
    String opexBasis();

    /// Derivation of the capital.
    Explained explainCapex(double oreTonnesPerYear);

    /// Derivation of the operating cost.
    Explained explainOpex(double oreTonnesPerYear);
}
