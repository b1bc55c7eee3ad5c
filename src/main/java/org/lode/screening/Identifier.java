package org.lode.screening;

import java.util.Locale;

/// A registration number of a party.
///
/// @param type the register
/// @param value the number with spaces and hyphens taken out, upper case, never blank
public record Identifier(Type type, String value) {
    public Identifier {
        value = value.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        if (value.isEmpty()) {
            throw new IllegalArgumentException("an identifier must not be blank.");
        }
    }

    /// Registers that Lode knows by name.
    public enum Type {
        /// Russian taxpayer number, 10 digits (organisation) or 12 (person), check digits.
        INN,
        /// Russian main state registration number, 13 or 15 digits, check digit.
        OGRN,
        /// Ukrainian company register number, 8 digits, check digit.
        EDRPOU,
        /// Legal entity identifier, ISO 17442, 20 characters, ISO 7064 mod 97-10.
        LEI,
        /// Ship number of the International Maritime Organization, 7 digits, check digit.
        IMO,
        /// Bank identifier code, ISO 9362.
        BIC,
        /// A passport number.
        PASSPORT,
        /// A national identity or tax number not named above.
        NATIONAL_ID,
        /// Any other register.
        OTHER
    }
}
