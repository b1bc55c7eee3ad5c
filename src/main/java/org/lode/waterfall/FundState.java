package org.lode.waterfall;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lode.quantity.Money;

/// Where every partner stands after a day: capital, return due, and what has been paid.
///
/// A value: [Waterfall#day] makes the next one, and the events from the start make it again.
public final class FundState {
    /// A partner in a deal.
    record Key(String deal, Partner partner) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byDeal = deal.compareTo(other.deal);
            return byDeal != 0 ? byDeal : partner.compareTo(other.partner);
        }
    }

    /// What belongs to the fund and not to a partner.
    ///
    /// @param retained cash kept by each step, in order of the steps
    /// @param escrow carry held back
    /// @param undistributed cash that no step took
    /// @param price last fixing
    /// @param sequence number of distributions so far, for rotating odd cents
    /// @param asOf last day dealt with
    record Treasury(
            List<Money> retained,
            Money escrow,
            Money undistributed,
            Optional<BigDecimal> price,
            long sequence,
            LocalDate asOf) {
        Treasury {
            retained = List.copyOf(retained);
        }
    }

    private final SortedMap<Key, Holding> holdings;
    private final Treasury treasury;

    FundState(SortedMap<Key, Holding> holdings, Treasury treasury) {
        this.holdings = Collections.unmodifiableSortedMap(new TreeMap<>(holdings));
        this.treasury = treasury;
    }

    SortedMap<Key, Holding> holdings() {
        return holdings;
    }

    Treasury treasury() {
        return treasury;
    }

    /// The last day dealt with.
    public LocalDate asOf() {
        return treasury.asOf();
    }

    /// Contributions of a partner so far, all deals.
    public CapitalBalance paidIn(Partner partner) {
        return of(partner).map(Holding::paidIn).reduce(none(), CapitalBalance::plus);
    }

    /// Contributions of a partner that have not come back, all deals.
    public CapitalBalance unreturned(Partner partner) {
        return of(partner).map(Holding::unreturned).reduce(none(), CapitalBalance::plus);
    }

    /// Everything paid to a partner, all steps and deals, carry in escrow included.
    public Money received(Partner partner) {
        return of(partner).map(Holding::total).reduce(zero(), Money::plus);
    }

    /// Carry held in escrow.
    public Money escrow() {
        return treasury.escrow();
    }

    /// Cash that no step took, for example beyond the last cap.
    public Money undistributed() {
        return treasury.undistributed();
    }

    /// Cash kept by all retentions and lock-ups.
    public Money retained() {
        return treasury.retained().stream().reduce(zero(), Money::plus);
    }

    private java.util.stream.Stream<Holding> of(Partner partner) {
        return holdings.entrySet().stream()
                .filter(e -> e.getKey().partner().equals(partner))
                .map(java.util.Map.Entry::getValue);
    }

    private Money zero() {
        return Money.zero(treasury.escrow().currency());
    }

    private CapitalBalance none() {
        return CapitalBalance.none(treasury.escrow().currency());
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof FundState that
                && holdings.equals(that.holdings)
                && treasury.equals(that.treasury);
    }

    @Override
    public int hashCode() {
        return java.util.Objects.hash(holdings, treasury);
    }

    @Override
    public String toString() {
        return treasury + " " + holdings;
    }
}
