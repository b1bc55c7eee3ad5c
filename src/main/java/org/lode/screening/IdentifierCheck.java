package org.lode.screening;

/// Is a registration number well formed, and does its check digit hold?
///
/// A number that fails was mistyped or made up, so that equal failing numbers prove little; a
/// number that holds still has to be found in its register. Rules: INN, order of the Russian tax
/// service MMV-7-6/435 of 29 June 2012; OGRN, rules of the Russian state register (Ministry of
/// Finance order 165n of 2017); EDRPOU, method of the State Statistics Service of Ukraine; LEI,
/// ISO 17442 with ISO 7064 mod 97-10; IMO, resolution A.1117(30); BIC, ISO 9362.
public enum IdentifierCheck {
    /// Form and check digit hold; for a BIC, which has no check digit, the form.
    VALID,
    /// Wrong length, wrong characters or a wrong check digit.
    INVALID,
    /// No published rule for this register.
    UNCHECKED;

    private static final int[] INN_10 = {2, 4, 10, 3, 5, 9, 4, 6, 8};
    private static final int[] INN_11 = {7, 2, 4, 10, 3, 5, 9, 4, 6, 8};
    private static final int[] INN_12 = {3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8};
    private static final int[] EDRPOU = {1, 2, 3, 4, 5, 6, 7};
    private static final int[] EDRPOU_MIDDLE = {7, 1, 2, 3, 4, 5, 6};
    private static final int[] IMO = {7, 6, 5, 4, 3, 2};

    /// Checks a number by the rule of its register.
    public static IdentifierCheck of(Identifier identifier) {
        String value = identifier.value();
        return switch (identifier.type()) {
            case INN -> verdict(isInn(value));
            case OGRN -> verdict(isOgrn(value));
            case EDRPOU -> verdict(isEdrpou(value));
            case LEI -> verdict(isLei(value));
            case IMO -> verdict(isImo(value.startsWith("IMO") ? value.substring(3) : value));
            case BIC -> verdict(isBic(value));
            case PASSPORT, NATIONAL_ID, OTHER -> UNCHECKED;
        };
    }

    private static IdentifierCheck verdict(boolean isValid) {
        return isValid ? VALID : INVALID;
    }

    private static boolean isInn(String value) {
        if (!isDigits(value)) {
            return false;
        }
        return switch (value.length()) {
            case 10 -> weighted(value, INN_10) % 11 % 10 == digit(value, 9);
            case 12 ->
                    weighted(value, INN_11) % 11 % 10 == digit(value, 10)
                            && weighted(value, INN_12) % 11 % 10 == digit(value, 11);
            default -> false;
        };
    }

    /// 13 digits of an organisation: mod 11; 15 digits of an entrepreneur: mod 13; last digit.
    private static boolean isOgrn(String value) {
        if (!isDigits(value) || (value.length() != 13 && value.length() != 15)) {
            return false;
        }
        int last = value.length() - 1;
        long body = Long.parseLong(value.substring(0, last));
        long modulus = value.length() == 13 ? 11 : 13;
        return body % modulus % 10 == digit(value, last);
    }

    /// Weights 1 to 7, or 7, 1 to 6 between 30,000,000 and 60,000,000; on a remainder of 10 each
    /// weight grows by two, and a second remainder of 10 is written 0.
    private static boolean isEdrpou(String value) {
        if (!isDigits(value) || value.length() != 8) {
            return false;
        }
        int number = Integer.parseInt(value);
        int[] weights = number > 30_000_000 && number < 60_000_000 ? EDRPOU_MIDDLE : EDRPOU;
        int remainder = weighted(value, weights) % 11;
        if (remainder == 10) {
            int digits = 0;
            for (int i = 0; i < weights.length; i++) {
                digits += digit(value, i);
            }
            remainder = (weighted(value, weights) + 2 * digits) % 11 % 10;
        }
        return remainder == digit(value, 7);
    }

    /// Letters count as 10 to 35; the whole number leaves 1 when divided by 97.
    private static boolean isLei(String value) {
        if (value.length() != 20) {
            return false;
        }
        int remainder = 0;
        for (int i = 0; i < 20; i++) {
            int place = baseThirtySix(value.charAt(i));
            if (place < 0 || (i >= 18 && place > 9)) {
                return false;
            }
            remainder = (remainder * (place > 9 ? 100 : 10) + place) % 97;
        }
        return remainder == 1;
    }

    private static boolean isImo(String value) {
        return isDigits(value)
                && value.length() == 7
                && weighted(value, IMO) % 10 == digit(value, 6);
    }

    private static boolean isBic(String value) {
        if (value.length() != 8 && value.length() != 11) {
            return false;
        }
        for (int i = 0; i < value.length(); i++) {
            int place = baseThirtySix(value.charAt(i));
            boolean isLetterPlace = i >= 4 && i < 6;
            if (place < 0 || (isLetterPlace && place < 10)) {
                return false;
            }
        }
        return true;
    }

    private static int baseThirtySix(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        return c >= 'A' && c <= 'Z' ? c - 'A' + 10 : -1;
    }

    private static boolean isDigits(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) < '0' || value.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static int weighted(String value, int[] weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * digit(value, i);
        }
        return sum;
    }

    private static int digit(String value, int i) {
        return value.charAt(i) - '0';
    }
}
