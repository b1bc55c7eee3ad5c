package org.lode.ledger.verify;

import java.math.BigDecimal;
import java.math.BigInteger;

/// An amount as written in a record.
///
/// @param currency three letters
/// @param value major units, with the decimals of the text
record Amount(String currency, BigDecimal value) {
    static Amount parse(String text) {
        int space = text.indexOf(' ');
        try {
            return new Amount(text.substring(0, space), new BigDecimal(text.substring(space + 1)));
        } catch (RuntimeException e) {
            throw new Node.Misshapen("amount", "'%s' is no amount".formatted(text));
        }
    }

    BigInteger minor() {
        return value.unscaledValue();
    }
}
