package org.lode.risk;

/// Random numbers of a block of trials, by source: variables by number (behind those of the plan
/// the mixing variables of a Student copula), prices by product.
///
/// One implementation draws independent numbers, one takes the coordinates of a point set, one
/// mixes two others. Within a block, sources are asked for in any order and any number of times,
/// and always give the same numbers. An instance serves one thread.
sealed interface Draws permits StreamDraws, PointDraws, ConditionalDraws {
    /// Goes to block `block`.
    void start(long block);

    /// Uniform deviates of variable `variable`, strictly between 0 and 1, one per trial.
    void uniforms(int variable, double[] u);

    /// Standard normal deviates of variable `variable`, one per trial.
    void normals(int variable, double[] z);

    /// Standard normal innovations of `product`: a row per year, one entry per trial.
    void innovations(int product, double[][] z);
}
