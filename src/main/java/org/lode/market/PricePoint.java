package org.lode.market;

import org.lode.quantity.Source;

/// One dated price of a product.
///
/// @param product product id
/// @param year calendar year
/// @param usdPerTonne price, USD per tonne of product
/// @param isReal true if already in money of the case's price base year, false if nominal
/// @param source citation
/// @param note remark (original unit and conversion), may be empty
public record PricePoint(
        String product, int year, double usdPerTonne, boolean isReal, Source source, String note) {
    public PricePoint {
        if (!(usdPerTonne > 0)) {
            throw new IllegalArgumentException("a price must be above 0, was " + usdPerTonne + ".");
        }
    }
}
