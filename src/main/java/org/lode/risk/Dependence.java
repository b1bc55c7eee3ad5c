package org.lode.risk;

/// The copula that ties correlated inputs together, given their rank correlations.
///
/// With the Gaussian copula extremes of two inputs meet no more often than chance as one goes
/// into the tail; with Student's t they do, the more the fewer the degrees of freedom. Inputs that
/// are correlated with nothing stay independent under both. The rank correlation s is turned into
/// the correlation r = 2 sin(pi s / 6) of the elliptical distribution behind the copula, which is
/// exact for the Gaussian; for Student's t the rank correlation of the draws is then a little
/// nearer to 0 (McNeil, Frey and Embrechts 2015, Quantitative Risk Management, section 7.3).
public sealed interface Dependence {
    /// The Gaussian copula.
    Dependence GAUSSIAN = new Gaussian();

    /// Name as it is printed.
    String label();

    /// Gaussian copula.
    record Gaussian() implements Dependence {
        @Override
        public String label() {
            return "Gaussian";
        }
    }

    /// Copula of the multivariate Student t distribution.
    ///
    /// @param degreesOfFreedom 1 to 1,000
    record StudentT(double degreesOfFreedom) implements Dependence {
        public StudentT {
            if (!(degreesOfFreedom >= 1 && degreesOfFreedom <= 1000)) {
                throw new IllegalArgumentException(
                        "degrees of freedom of a t copula must lie between 1 and 1,000, was %s."
                                .formatted(degreesOfFreedom));
            }
        }

        @Override
        public String label() {
            return "Student t, %s degrees of freedom".formatted(degreesOfFreedom);
        }
    }
}
