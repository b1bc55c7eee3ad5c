package org.lode.market;

import org.lode.quantity.SymmetricEigen;

/// The yearly innovations of a price turned so that few numbers decide most of the path.
///
/// The weighted log prices of the operating years are w_t x_t = w_t sum_s k^(t-s) sd z_s. The
/// directions are the eigenvectors of that linear map's Gram matrix, largest first: principal
/// components of the discounted log price path. An orthogonal turn of independent standard
/// normals gives independent standard normals, so that the distribution of the paths is not
/// touched; but the first direction now moves the level of the whole path, and a point set whose
/// first coordinates are the most even has less left to get wrong.
///
/// Reference: Acworth, Broadie and Glasserman 1998, A comparison of some Monte Carlo and quasi
/// Monte Carlo techniques for option pricing, doi:10.1007/978-1-4612-1690-2_1.
public final class PathDirections {
    private PathDirections() {}

    /// Directions for one product.
    ///
    /// @param step its yearly step
    /// @param leadYears steps before the one that leads to the first operating year
    /// @param yearWeights weight of each operating year, 0 or more
    /// @return orthogonal matrix: row per innovation in order of time, column per direction
    public static double[][] of(PriceStep step, int leadYears, double[] yearWeights) {
        int steps = leadYears + yearWeights.length;
        double[][] gram = new double[steps][steps];
        double[] response = new double[steps];
        for (int year = 0; year < yearWeights.length; year++) {
            int last = leadYears + year;
            double reach = yearWeights[year];
            for (int s = last; s >= 0; s--) {
                response[s] = reach;
                reach *= step.persistence();
            }
            for (int a = 0; a <= last; a++) {
                for (int b = 0; b <= last; b++) {
                    gram[a][b] += response[a] * response[b];
                }
            }
        }
        return SymmetricEigen.of(gram).columnsDescending();
    }
}
