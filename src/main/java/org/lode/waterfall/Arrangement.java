package org.lode.waterfall;

import java.math.BigDecimal;

/// On what the steps are tested: the whole fund, or each deal by itself.
public sealed interface Arrangement {
    /// European: all contributions and all cash of the fund together; carry comes last.
    record WholeFund() implements Arrangement {}

    /// American: each deal by itself, so carry may be paid before the fund as a whole has earned
    /// it. The clawback puts that right at the end, [Clawback].
    ///
    /// @param carried the partner that has the carry
    /// @param losses whether losses of closed deals come first in later ones
    /// @param escrowShare part of each carry payment kept in escrow, 0 to 1
    /// @param taxRate part of the carry that need not be given back since it was paid as tax, 0
    ///     to 1
    record DealByDeal(Partner carried, Losses losses, BigDecimal escrowShare, BigDecimal taxRate)
            implements Arrangement {
        public DealByDeal {
            ReturnTerms.requireShare("the escrow share", escrowShare);
            ReturnTerms.requireShare("the tax rate", taxRate);
        }
    }

    /// What becomes of capital and return that a closed deal did not pay.
    enum Losses {
        /// Later deals pay them first.
        CARRIED_FORWARD,
        /// They stay with the deal.
        LEFT_WITH_THE_DEAL
    }
}
