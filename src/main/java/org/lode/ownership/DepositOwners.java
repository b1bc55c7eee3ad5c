package org.lode.ownership;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.lode.deposit.OwnerShare;

/// The owners named in a case as an ownership graph. Names are the ids.
public final class DepositOwners {
    private DepositOwners() {}

    /// One edge for each row of `owners.csv`. A share from 0 to 1 was not stated. Rows whose dates
    /// exclude each other hold on no day and are left out.
    public static OwnershipGraph graph(List<OwnerShare> shares) {
        List<OwnershipEdge> edges = new ArrayList<>();
        for (OwnerShare share : shares) {
            LocalDate from = StatedDate.firstDay(share.from()).orElse(LocalDate.MIN);
            LocalDate to = StatedDate.lastDay(share.to()).orElse(LocalDate.MAX);
            if (!from.isAfter(to)) {
                edges.add(
                        new OwnershipEdge(
                                share.owner(),
                                share.owned(),
                                Interest.shares(share(share)),
                                new Period(from, to),
                                share.source().citation()));
            }
        }
        return OwnershipGraph.of(edges);
    }

    private static Share share(OwnerShare share) {
        return share.shareLow() <= 0 && share.shareHigh() >= 1
                ? Share.NOT_STATED
                : Share.between(exact(share.shareLow()), exact(share.shareHigh()));
    }

    /// The decimal number that was written, not its binary neighbour.
    private static Fraction exact(double part) {
        return Fraction.of(BigDecimal.valueOf(part));
    }
}
