package org.lode.risk;

/// How the trials of a simulation are spread over what is uncertain.
///
/// Plain trials are independent. Latin hypercube trials and scrambled Sobol points are spread
/// evenly, so that the mean settles faster; they are drawn in several independent replicates,
/// whose scatter gives the standard errors (the trials of one replicate depend on each other, so
/// that the usual formula does not hold). Block b of the trials belongs to replicate b modulo the
/// number of replicates.
///
/// Reference: McKay, Beckman and Conover 1979, doi:10.1080/00401706.1979.10489755; Owen 1997,
/// Scrambled net variance for integrals of smooth functions, doi:10.1214/aos/1031594731.
public sealed interface SamplingScheme {
    /// Replicates when nobody says otherwise.
    int USUAL_REPLICATES = 16;

    /// Independent trials.
    SamplingScheme PLAIN = new Plain();

    /// Number of independent replicates; 1 for plain trials.
    int replicates();

    /// The smallest number of trials, not below `trials`, that the scheme can spread evenly.
    long roundUp(long trials);

    /// Name as it is printed.
    String label();

    /// Independent pseudo-random trials.
    record Plain() implements SamplingScheme {
        @Override
        public int replicates() {
            return 1;
        }

        @Override
        public long roundUp(long trials) {
            return trials;
        }

        @Override
        public String label() {
            return "plain";
        }
    }

    /// Latin hypercube: in each replicate every variable falls once into each of as many layers of
    /// equal probability as there are trials.
    ///
    /// @param replicates number of independent replicates, 2 to 1,000
    record LatinHypercube(int replicates) implements SamplingScheme {
        public LatinHypercube {
            requireReplicates(replicates);
        }

        /// A multiple of the block size in each replicate.
        @Override
        public long roundUp(long trials) {
            long unit = (long) replicates * Simulation.BLOCK_TRIALS;
            return (trials + unit - 1) / unit * unit;
        }

        @Override
        public String label() {
            return "latin hypercube";
        }
    }

    /// Scrambled Sobol points, another scramble for each replicate.
    ///
    /// @param replicates number of independent replicates, 2 to 1,000
    record ScrambledSobol(int replicates) implements SamplingScheme {
        public ScrambledSobol {
            requireReplicates(replicates);
        }

        /// A power of two in each replicate, at least one block.
        @Override
        public long roundUp(long trials) {
            long each = Simulation.BLOCK_TRIALS;
            while (each * replicates < trials) {
                each *= 2;
            }
            return each * replicates;
        }

        @Override
        public String label() {
            return "scrambled Sobol";
        }
    }

    private static void requireReplicates(int replicates) {
        if (!(replicates >= 2 && replicates <= 1000)) {
            throw new IllegalArgumentException(
                    "replicates must lie between 2 and 1,000, was %d. Maybe 16: one replicate gives"
                                    .formatted(replicates)
                            + " no standard error.");
        }
    }
}
