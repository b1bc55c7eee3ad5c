package org.lode.study;

import org.lode.risk.Dependence;
import org.lode.risk.SamplingScheme;

/// How the trials of a run are drawn.
///
/// @param scheme how they are spread over what is uncertain
/// @param dependence copula that ties correlated inputs together
public record Sampling(SamplingScheme scheme, Dependence dependence) {
    /// Independent trials, Gaussian copula.
    public static final Sampling PLAIN = new Sampling(SamplingScheme.PLAIN, Dependence.GAUSSIAN);

    /// The scheme in words, with its number of replicates.
    public String schemeInWords() {
        return scheme.replicates() == 1
                ? scheme.label()
                : "%s, %d replicates".formatted(scheme.label(), scheme.replicates());
    }
}
