package org.lode.quantity;

import java.util.List;

/// A currency and the size of its smallest coin.
///
/// The number of decimals is that of ISO 4217. The table is kept here, not taken from the Java
/// platform, so that an old ledger reads the same under every release.
///
/// @param code three capital letters, ISO 4217
/// @param decimals decimals of the minor unit: 2 for a cent, 0 for the yen
public record CurrencyUnit(String code, int decimals) {
    /// United States dollar, in cents.
    public static final CurrencyUnit USD = new CurrencyUnit("USD", 2);

    /// Ukrainian hryvnia, in kopiykas.
    public static final CurrencyUnit UAH = new CurrencyUnit("UAH", 2);

    /// Euro, in cents.
    public static final CurrencyUnit EUR = new CurrencyUnit("EUR", 2);

    private static final List<CurrencyUnit> KNOWN =
            List.of(
                    USD,
                    UAH,
                    EUR,
                    new CurrencyUnit("GBP", 2),
                    new CurrencyUnit("CHF", 2),
                    new CurrencyUnit("PLN", 2),
                    new CurrencyUnit("CAD", 2),
                    new CurrencyUnit("INR", 2),
                    new CurrencyUnit("JPY", 0),
                    new CurrencyUnit("KWD", 3));

    public CurrencyUnit {
        if (!code.matches("[A-Z]{3}")) {
            throw new IllegalArgumentException(
                    "a currency is three capital letters, was '%s'. Maybe USD or UAH."
                            .formatted(code));
        }
        if (decimals < 0 || decimals > 4) {
            throw new IllegalArgumentException(
                    "decimals of a currency lie between 0 and 4, was %d.".formatted(decimals));
        }
    }

    /// The currency with an ISO 4217 code.
    ///
    /// @throws IllegalArgumentException if the code is not in the table; the message names the
    ///     known ones
    public static CurrencyUnit parse(String code) {
        return KNOWN.stream()
                .filter(c -> c.code.equals(code))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "no currency '%s'. Known: %s."
                                                .formatted(
                                                        code,
                                                        String.join(
                                                                ", ",
                                                                KNOWN.stream()
                                                                        .map(CurrencyUnit::code)
                                                                        .toList()))));
    }

    @Override
    public String toString() {
        return code;
    }
}
