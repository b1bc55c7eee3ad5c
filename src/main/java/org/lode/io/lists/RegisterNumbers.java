package org.lode.io.lists;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lode.screening.Identifier;
import org.lode.screening.PartyKind;

/// Which register a number comes from, by the label that a list prints, the country beside it and
/// the form of the number.
///
/// A tax number of Russia with 10 or 12 digits is an INN, a registration number of Russia with 13
/// or 15 digits an OGRN, a number of Ukraine with 8 digits an EDRPOU. Without a label the check
/// digits must be right too.
final class RegisterNumbers {
    private static final Pattern IMO =
            Pattern.compile("(?i)IMO\\s*(?:No\\.?)?\\s*[:#]?\\s*(\\d{7})\\b");
    private static final Pattern LEI = Pattern.compile("[A-Z0-9]{18}\\d{2}");
    private static final Pattern BIC = Pattern.compile("[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?");
    private static final int[] INN_10 = {2, 4, 10, 3, 5, 9, 4, 6, 8};
    private static final int[] INN_11 = {7, 2, 4, 10, 3, 5, 9, 4, 6, 8};
    private static final int[] INN_12 = {3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8};

    private RegisterNumbers() {}

    /// Adds a number with the label and country that the list prints beside it.
    static void add(PartyDraft party, String label, String number, String country) {
        String value = Spelling.line(number);
        if (value.isEmpty()) {
            return;
        }
        String words = label.toLowerCase(Locale.ROOT);
        List<String> codes = Countries.in(country).codes();
        String code = codes.isEmpty() ? "" : codes.getFirst();
        Matcher ship = IMO.matcher(words.contains("imo") ? "IMO " + value : value);
        if (party.kind() == PartyKind.VESSEL && ship.find()) {
            party.identifier(Identifier.Type.IMO, ship.group(1));
            return;
        }
        party.identifier(typeOf(words, value.replaceAll("[\\s-]", ""), code), value);
    }

    private static Identifier.Type typeOf(String label, String value, String country) {
        if (label.contains("swift") || label.equals("bic")) {
            return Identifier.Type.BIC;
        }
        if (label.contains("legal entity number")
                || label.contains("legal entity identifier")
                || label.equals("lei")
                || label.equals("leicode")) {
            return Identifier.Type.LEI;
        }
        if (label.contains("passport")
                || label.contains("passeport")
                || label.contains("pasaporte")
                || label.contains("\u043f\u0430\u0441\u043f\u043e\u0440\u0442")) {
            return Identifier.Type.PASSPORT;
        }
        int digits = digits(value);
        boolean isRussian = country.equals("ru") || country.isEmpty();
        boolean isUkrainian = country.equals("ua") || country.isEmpty();
        boolean isTax = has(label, "tax", "inn", "\u0438\u043d\u043d", "\u0456\u043f\u043d", "tin");
        if (isTax && isRussian && (digits == 10 || digits == 12) && isInn(value)) {
            return Identifier.Type.INN;
        }
        boolean isRegister =
                has(label, "regist", "ogrn", "\u043e\u0433\u0440\u043d", "company", "psrn");
        if ((isRegister || isTax) && isRussian && (digits == 13 || digits == 15) && isOgrn(value)) {
            return Identifier.Type.OGRN;
        }
        boolean isNamed = has(label, "edrpou", "\u0454\u0434\u0440\u043f\u043e\u0443", "usreou");
        boolean isUkrainianNumber =
                country.equals("ua") && (isTax || isRegister || label.contains("gazette"));
        if (digits == 8 && (isUkrainianNumber || (isNamed && isUkrainian))) {
            return Identifier.Type.EDRPOU;
        }
        if (isTax
                || has(
                        label,
                        "national",
                        "cedula",
                        "d.n.i",
                        "personal",
                        "identity",
                        "c.u.r.p",
                        "citizen",
                        "ssn",
                        "social security",
                        "birth certificate",
                        "idcard",
                        "fiscal")) {
            return Identifier.Type.NATIONAL_ID;
        }
        return Identifier.Type.OTHER;
    }

    private static boolean has(String label, String... words) {
        for (String word : words) {
            if (label.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /// Adds a number that stands without a label: its form and check digits decide.
    static void addBare(PartyDraft party, String number) {
        String value = Spelling.line(number).replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        if (!value.isEmpty()) {
            party.identifier(bareType(party, value), bareValue(party, value));
        }
    }

    private static String bareValue(PartyDraft party, String value) {
        boolean isShip = party.kind() == PartyKind.VESSEL && value.matches("IMO\\d{7}");
        return isShip ? value.substring(3) : value;
    }

    private static Identifier.Type bareType(PartyDraft party, String value) {
        if (party.kind() == PartyKind.VESSEL && value.matches("(?:IMO)?\\d{7}")) {
            return isImo(value.replace("IMO", "")) ? Identifier.Type.IMO : Identifier.Type.OTHER;
        }
        List<String> countries = party.countries();
        int digits = digits(value);
        if ((digits == 13 || digits == 15) && isOgrn(value)) {
            return Identifier.Type.OGRN;
        }
        if ((digits == 10 || digits == 12) && countries.contains("ru") && isInn(value)) {
            return Identifier.Type.INN;
        }
        if (digits == 8 && countries.contains("ua") && party.kind() != PartyKind.PERSON) {
            return Identifier.Type.EDRPOU;
        }
        if (value.length() == 20 && LEI.matcher(value).matches() && isLei(value)) {
            return Identifier.Type.LEI;
        }
        if (party.kind() == PartyKind.ORGANISATION && BIC.matcher(value).matches()) {
            return Identifier.Type.BIC;
        }
        return Identifier.Type.OTHER;
    }

    /// Number of digits if the text is digits only, else 0.
    private static int digits(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) < '0' || value.charAt(i) > '9') {
                return 0;
            }
        }
        return value.length();
    }

    /// Check digits of a Russian taxpayer number (order of the Federal Tax Service of 29.06.2012,
    /// MMV-7-6/435).
    static boolean isInn(String value) {
        return switch (digits(value)) {
            case 10 -> weighted(value, INN_10) == value.charAt(9) - '0';
            case 12 ->
                    weighted(value, INN_11) == value.charAt(10) - '0'
                            && weighted(value, INN_12) == value.charAt(11) - '0';
            default -> false;
        };
    }

    private static int weighted(String value, int[] weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * (value.charAt(i) - '0');
        }
        return sum % 11 % 10;
    }

    /// Check digit of a Russian registration number: the number before it modulo 11 (13 digits)
    /// or 13 (15 digits), last digit.
    static boolean isOgrn(String value) {
        int digits = digits(value);
        if (digits != 13 && digits != 15) {
            return false;
        }
        long body = Long.parseLong(value.substring(0, digits - 1));
        return body % (digits - 2) % 10 == value.charAt(digits - 1) - '0';
    }

    /// Check digit of a ship number: weights 7 to 2, last digit of the sum (IMO Resolution
    /// A.1117(30)).
    static boolean isImo(String value) {
        if (digits(value) != 7) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 6; i++) {
            sum += (7 - i) * (value.charAt(i) - '0');
        }
        return sum % 10 == value.charAt(6) - '0';
    }

    /// ISO 17442: ISO 7064 mod 97-10 over the letters as numbers gives 1.
    static boolean isLei(String value) {
        StringBuilder digits = new StringBuilder(40);
        for (int i = 0; i < value.length(); i++) {
            digits.append(Character.digit(value.charAt(i), 36));
        }
        return value.length() == 20
                && digits.indexOf("-") < 0
                && new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)).intValue() == 1;
    }
}
