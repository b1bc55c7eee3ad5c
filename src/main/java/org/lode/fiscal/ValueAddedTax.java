package org.lode.fiscal;

/// Timing of input value-added tax on an exporter's spending.
///
/// Exports are zero-rated, so input tax comes back, but late: it is a loan of the investor to the
/// state. Receivable at the end of year t = `rate` x `refundYears` x (taxed spending of year t).
///
/// @param rate tax rate, 0 to 1
/// @param taxedShareOfCapex share of capital spending that carries the tax, 0 to 1
/// @param taxedShareOfOpex share of operating spending that carries the tax, 0 to 1
/// @param refundYears mean delay of the refund in years, 0 to 1
public record ValueAddedTax(
        double rate, double taxedShareOfCapex, double taxedShareOfOpex, double refundYears) {
    /// No value-added tax.
    public static final ValueAddedTax NONE = new ValueAddedTax(0, 0, 0, 0);

    public ValueAddedTax {
        if (!(rate >= 0 && rate <= 1)
                || !(taxedShareOfCapex >= 0 && taxedShareOfCapex <= 1)
                || !(taxedShareOfOpex >= 0 && taxedShareOfOpex <= 1)
                || !(refundYears >= 0 && refundYears <= 1)) {
            throw new IllegalArgumentException(
                    "VAT rate, taxed shares and refund delay must lie between 0 and 1, was %s, %s,"
                                    .formatted(rate, taxedShareOfCapex)
                            + " %s, %s.".formatted(taxedShareOfOpex, refundYears));
        }
    }
}
