package org.lode.sampling;

/// How uncertain inputs move together, apart from how each of them is distributed.
///
/// Independent uniform coordinates become dependent standard normals z; the quantile of any
/// distribution at Phi(z) then has that distribution, and all of them together the dependence of
/// the copula. [GaussianCopula] has no joint extremes, [StudentCopula] has.
///
/// Both take the correlations of the driving normals. From Kendall's tau of data:
/// sin(pi tau / 2), exact for both (Lindskog, McNeil and Schmock 2003,
/// doi:10.1007/978-3-642-57365-1_8); from Spearman's rank correlation
/// `CorrelationMatrix.ofRanks`, exact for the Gaussian one.
///
/// Reference: McNeil, Frey and Embrechts 2015, Quantitative Risk Management, chapter 7.
public sealed interface Copula permits GaussianCopula, StudentCopula {
    /// Number of dependent variables.
    int size();

    /// Number of independent uniforms that a point takes: [#size], and one more for the mixing
    /// variable of a t copula.
    int inputs();

    /// Sets `z[j][i]` to dependent standard normal j of point i.
    ///
    /// @param u at least [#inputs] rows of independent uniforms, above 0 and below 1; the last of
    ///     them may be overwritten
    /// @param z at least [#size] rows; none of them is a row of `u`
    /// @param n number of points
    void normals(double[][] u, int n, double[][] z);

    /// Sets `v[j][i]` to dependent uniform j of point i. Above 0.5 a uniform keeps less of the
    /// tail than the normal it comes from: use [#normals] where distributions can take them.
    ///
    /// @param u as in [#normals]
    /// @param v at least [#size] rows; none of them is a row of `u`
    /// @param n number of points
    default void uniforms(double[][] u, int n, double[][] v) {
        normals(u, n, v);
        for (int j = 0; j < size(); j++) {
            NormalProbability.of(v[j], n);
        }
    }
}
