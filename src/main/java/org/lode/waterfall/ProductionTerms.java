package org.lode.waterfall;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.lode.quantity.Allocation;
import org.lode.quantity.Money;
import org.lode.quantity.RemainderRule;

/// Division of the production of one period between the state and an investor, exact to the cent.
///
/// Royalty first; then costs, class by class in the order of the agreement, up to the cap, the rest
/// carried forward; then the profit by shares; then tax on the investor's profit. The appraisal
/// has the same terms in real dollars (`org.lode.fiscal.ProductionSharing`), without classes and
/// cents. Odd cents go to the larger remainder, in a tie to the state.
///
/// @param royalty share of gross production, 0 to 1
/// @param recovery how costs come back
/// @param stateShare state's share of profit production by price
/// @param taxRate tax on the investor's profit share, 0 to 1
public record ProductionTerms(
        BigDecimal royalty, CostRecovery recovery, PriceScale stateShare, BigDecimal taxRate) {
    /// Cost recovery.
    ///
    /// @param cap most that may be recovered in a period, as a share of `base`, 0 to 1
    /// @param base what the cap is a share of
    /// @param classes in order of recovery
    public record CostRecovery(BigDecimal cap, CapBase base, List<CostClass> classes) {
        public CostRecovery {
            ReturnTerms.requireShare("a cost-recovery cap", cap);
            classes = List.copyOf(classes);
        }
    }

    /// What a cap on cost recovery is a share of.
    public enum CapBase {
        /// Gross production.
        GROSS,
        /// Gross production less royalty.
        NET_OF_ROYALTY
    }

    /// A kind of cost and who bore it.
    ///
    /// @param name for example `operating cost`, `exploration`, `development`
    /// @param stateShare part borne, and got back, by the state's company, 0 to 1
    public record CostClass(String name, BigDecimal stateShare) {
        public CostClass {
            ReturnTerms.requireShare("the state's share of " + name, stateShare);
        }
    }

    /// A period of production.
    ///
    /// @param gross value of production
    /// @param price price that the state's share looks at
    /// @param costs new costs by class, in order of the classes
    /// @param broughtForward costs not recovered before, in order of the classes
    public record Period(
            Money gross, BigDecimal price, List<Money> costs, List<Money> broughtForward) {
        public Period {
            costs = List.copyOf(costs);
            broughtForward = List.copyOf(broughtForward);
        }
    }

    /// Where the production went: gross = royalty + recovered + state profit + investor profit.
    ///
    /// @param royalty to the state
    /// @param recovered costs recovered by class
    /// @param stateRecovered part of all costs recovered that goes to the state's company
    /// @param carriedForward costs left by class
    /// @param stateProfit state's share of profit production
    /// @param investorProfit investor's share of profit production, before tax
    /// @param tax on the investor's profit
    public record Division(
            Money royalty,
            List<Money> recovered,
            Money stateRecovered,
            List<Money> carriedForward,
            Money stateProfit,
            Money investorProfit,
            Money tax) {
        public Division {
            recovered = List.copyOf(recovered);
            carriedForward = List.copyOf(carriedForward);
        }

        /// Costs recovered, all classes.
        public Money costProduction() {
            return recovered.stream().reduce(Money.zero(royalty.currency()), Money::plus);
        }

        /// Costs recovered and profit share of the investor, less tax.
        public Money investorRevenue() {
            return costProduction().minus(stateRecovered).plus(investorProfit).minus(tax);
        }

        /// Royalty, profit share and tax of the state; costs of its company come on top.
        public Money stateTake() {
            return royalty.plus(stateProfit).plus(tax);
        }
    }

    public ProductionTerms {
        ReturnTerms.requireShare("a royalty", royalty);
        ReturnTerms.requireShare("a tax rate", taxRate);
    }

    /// Divides the production of a period.
    ///
    /// @throws IllegalArgumentException if costs are not one per class
    public Division divide(Period period) {
        int n = recovery.classes.size();
        if (period.costs.size() != n || period.broughtForward.size() != n) {
            throw new IllegalArgumentException(
                    "%d cost classes need as many costs, were %d and %d brought forward."
                            .formatted(n, period.costs.size(), period.broughtForward.size()));
        }
        Money royalties = part(period.gross, royalty);
        Money net = period.gross.minus(royalties);
        Money capBase =
                switch (recovery.base) {
                    case GROSS -> period.gross;
                    case NET_OF_ROYALTY -> net;
                };
        Money room = part(capBase, recovery.cap).min(net);
        Money profit = net;
        Money stateRecovered = Money.zero(period.gross.currency());
        List<Money> recovered = new ArrayList<>();
        List<Money> carried = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            Money claimed = period.costs.get(i).plus(period.broughtForward.get(i));
            Money now = room.min(claimed);
            room = room.minus(now);
            profit = profit.minus(now);
            recovered.add(now);
            carried.add(claimed.minus(now));
            stateRecovered = stateRecovered.plus(part(now, recovery.classes.get(i).stateShare()));
        }
        Money toState = part(profit, stateShare.at(period.price));
        Money toInvestor = profit.minus(toState);
        return new Division(
                royalties,
                recovered,
                stateRecovered,
                carried,
                toState,
                toInvestor,
                part(toInvestor, taxRate));
    }

    private static Money part(Money amount, BigDecimal share) {
        BigInteger unit = BigInteger.TEN.pow(Math.max(0, share.scale()));
        BigInteger weight = ShareWeights.scaled(share, unit);
        return Allocation.divide(
                        amount,
                        List.of(weight, unit.subtract(weight)),
                        RemainderRule.LARGEST_REMAINDER,
                        0)
                .getFirst();
    }

    /// Terms with a fixed share of the state.
    public static PriceScale fixedShare(String share) {
        return new PriceScale(
                List.of(new PriceScale.Point(BigDecimal.ZERO, new BigDecimal(share))),
                PriceScale.Between.STEPS);
    }
}
