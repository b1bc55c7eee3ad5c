package org.lode.price;

/// Under which probabilities a price process moves.
///
/// The real world (P) is what history shows and what risk is measured in; discount its cash flows
/// at a rate that rewards risk. Risk-neutral (Q) is what futures and options are priced with;
/// discount its cash flows at the riskless rate. Mixing the two counts the reward for risk twice
/// or not at all, so every [PriceProcess] carries its measure in its type: a model without
/// a measure does not compile, nor does a risk-neutral one handed to the appraisal ([YearlyModel]).
public sealed interface Measure {
    /// Letter used in the literature: P or Q.
    String letter();

    /// Probabilities of the real world.
    enum RealWorld implements Measure {
        P;

        @Override
        public String letter() {
            return "P";
        }

        @Override
        public String toString() {
            return "real-world (P)";
        }
    }

    /// Probabilities under which every traded price, discounted at the riskless rate, is fair.
    enum RiskNeutral implements Measure {
        Q;

        @Override
        public String letter() {
            return "Q";
        }

        @Override
        public String toString() {
            return "risk-neutral (Q)";
        }
    }
}
