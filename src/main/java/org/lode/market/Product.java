package org.lode.market;

import org.lode.quantity.Source;
import org.lode.quantity.Substance;

/// A product as it is sold: for example spodumene concentrate with 6 % Li2O.
///
/// @param id key, for example `spodumene-sc6`
/// @param name printed name
/// @param commodity commodity whose correlation row is used
/// @param substance the valuable substance in it
/// @param grade mass fraction of the substance in the product, 0 to 1
/// @param mineral scope of the royalty rate in `fiscal.csv`
/// @param source citation of the specification
/// @param note remark, may be empty
public record Product(
        String id,
        String name,
        String commodity,
        Substance substance,
        double grade,
        String mineral,
        Source source,
        String note) {
    public Product {
        if (!(grade > 0 && grade <= 1)) {
            throw new IllegalArgumentException(
                    "product grade must lie between 0 and 1, was %s. Maybe a per cent: write 0.06."
                            .formatted(grade));
        }
    }
}
