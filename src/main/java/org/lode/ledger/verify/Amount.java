package org.lode.ledger.verify;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;

/// An amount as written in a record.
///
/// @param currency three letters
/// @param value major units, with the decimals of the currency
record Amount(String currency, BigDecimal value) {
    /// Decimals of the minor unit, ISO 4217, of every currency that a ledger may hold.
    static final Map<String, Integer> DECIMALS =
            Map.of(
                    "USD", 2, "UAH", 2, "EUR", 2, "GBP", 2, "CHF", 2, "PLN", 2, "CAD", 2, "INR", 2,
                    "JPY", 0, "KWD", 3);

    static Amount parse(String text) {
        int space = text.indexOf(' ');
        try {
            String currency = text.substring(0, space);
            BigDecimal value = new BigDecimal(text.substring(space + 1));
            return new Amount(currency, value.setScale(decimals(currency)));
        } catch (RuntimeException e) {
            throw new Node.Misshapen("amount", "'%s' is no amount".formatted(text));
        }
    }

    static int decimals(String currency) {
        Integer decimals = DECIMALS.get(currency);
        if (decimals == null) {
            throw new Node.Misshapen("currency", "no currency '%s'".formatted(currency));
        }
        return decimals;
    }

    BigInteger minor() {
        return value.unscaledValue();
    }

    @Override
    public String toString() {
        return currency + " " + value.toPlainString();
    }
}
