package org.lode.screening;

/// Check digits of registration numbers.
///
/// References: INN and OGRN by the rules of the Russian tax service (order MM-V-7-6/435@ and
/// decree 438 of 2002); EDRPOU by the rules of the Ukrainian state statistics service; LEI by
/// ISO
/// 17442 and ISO 7064 MOD 97-10; IMO by resolution A.1117(30).
public final class RegisterNumber {
    private static final int[] INN = {3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8};

    private RegisterNumber() {}

    /// True if the form and the check digits of a number are right; numbers of registers
    /// without
    /// check digits are right if they have at least five characters.
    public static boolean isValid(Identifier identifier) {
        String v = identifier.value();
        return switch (identifier.type()) {
            case INN -> isDigits(v) && isInn(v);
            case OGRN -> isDigits(v) && isOgrn(v);
            case EDRPOU -> v.length() == 8 && isDigits(v) && isEdrpou(v);
            case LEI -> v.length() == 20 && isLei(v);
            case IMO -> isImo(v.startsWith("IMO") ? v.substring(3) : v);
            case BIC -> v.matches("[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?");
            case PASSPORT, NATIONAL_ID, OTHER -> v.length() >= 5;
        };
    }

    private static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private static int digit(String text, int at) {
        return text.charAt(at) - '0';
    }

    private static boolean isInn(String v) {
        return switch (v.length()) {
            case 10 -> innDigit(v, 9) == digit(v, 9);
            case 12 -> innDigit(v, 10) == digit(v, 10) && innDigit(v, 11) == digit(v, 11);
            default -> false;
        };
    }

    private static int innDigit(String v, int length) {
        int sum = 0;
        for (int i = 0; i < length; i++) {
            sum += digit(v, i) * INN[INN.length - length + i];
        }
        return sum % 11 % 10;
    }

    private static boolean isOgrn(String v) {
        if (v.length() != 13 && v.length() != 15) {
            return false;
        }
        long body = Long.parseLong(v.substring(0, v.length() - 1));
        return body % (v.length() - 2) % 10 == digit(v, v.length() - 1);
    }

    private static boolean isEdrpou(String v) {
        int number = Integer.parseInt(v);
        boolean isTurned = number >= 30_000_000 && number <= 60_000_000;
        int sum = edrpouSum(v, isTurned, 0);
        if (sum % 11 == 10) {
            sum = edrpouSum(v, isTurned, 2);
        }
        return sum % 11 % 10 == digit(v, 7);
    }

    private static int edrpouSum(String v, boolean isTurned, int more) {
        int sum = 0;
        for (int i = 0; i < 7; i++) {
            int weight = isTurned ? (i == 0 ? 7 : i) : i + 1;
            sum += digit(v, i) * (weight + more);
        }
        return sum;
    }

    private static boolean isLei(String v) {
        int rest = 0;
        for (int i = 0; i < v.length(); i++) {
            char c = v.charAt(i);
            if (c >= '0' && c <= '9') {
                rest = (rest * 10 + (c - '0')) % 97;
            } else if (c >= 'A' && c <= 'Z') {
                rest = (rest * 100 + (c - 'A' + 10)) % 97;
            } else {
                return false;
            }
        }
        return rest == 1;
    }

    private static boolean isImo(String v) {
        if (v.length() != 7 || !isDigits(v)) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 6; i++) {
            sum += digit(v, i) * (7 - i);
        }
        return sum % 10 == digit(v, 6);
    }
}
