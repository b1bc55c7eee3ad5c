package org.lode.io.lists;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lode.screening.ListedName;

/// What stands in the remarks column of OFAC's delimited files: dates of birth, nationality,
/// numbers, weak aliases in quotes, relations.
///
/// The parts are parted by `;`. Whatever is read into a field stays in the remark too, because the
/// remark is the list's own wording. Reference: OFAC, "SDN data specification", remarks field.
final class OfacRemarks {
    /// Longer parts are prose, not a field.
    private static final int LONGEST = 300;

    private static final Pattern PART = Pattern.compile(";\\s*");
    private static final Pattern QUOTED_NAME =
            Pattern.compile("(?:a\\.k\\.a\\.|alt\\. a\\.k\\.a\\.)\\s*'(.+?)'\\.?$");
    private static final Pattern FORMER_NAME = Pattern.compile("f\\.k\\.a\\.\\s*'(.+?)'\\.?$");
    private static final Pattern WITH_COUNTRY =
            Pattern.compile(
                    "^(.*?)\\s*([A-Z0-9][A-Z0-9./ -]*\\d[A-Z0-9./-]*)\\s*(?:\\(([^()]*)\\))?");
    private static final Pattern LABELLED =
            Pattern.compile(
                    "^(Tax ID No\\.|Registration Number|Registration ID|Passport|National ID No\\.|"
                            + "Cedula No\\.|D\\.N\\.I\\.|Government Gazette Number|"
                            + "Identification Number|Business Registration Number|"
                            + "Business Registration Document #|Commercial Registry Number|"
                            + "Company Number|Legal Entity Number|SWIFT/BIC|BIK \\(RU\\)|"
                            + "V\\.A\\.T\\. Number|Trade License No\\.|C\\.R\\. No\\.|"
                            + "Personal ID Card|National Foreign ID Number|"
                            + "Public Registration Number|Unified Social Credit Code \\(USCC\\)|"
                            + "Vessel Registration Identification|MMSI|Driver's License No\\.|"
                            + "Folio Mercantil No\\.|Matricula Mercantil No|NIT #|C\\.U\\.I\\.|"
                            + "C\\.U\\.R\\.P\\.|R\\.F\\.C\\.|US FEIN|SSN|Birth Certificate Number|"
                            + "Economic Register Number \\(CBLS\\)|Central Registration System"
                            + " Number|Chamber of Commerce Number|Stateless Person ID Card|"
                            + "Turkish Identification Number|Diplomatic Passport|Stateless Person"
                            + " Passport)\\s*(.+)$");

    private OfacRemarks() {}

    /// Reads the parts of a remark into an entry and keeps the remark.
    static void read(String remarks, PartyDraft party) {
        for (String part : PART.split(remarks, -1)) {
            String text = part.startsWith("alt. ") ? part.substring(5) : part;
            if (!text.isBlank() && text.length() <= LONGEST) {
                part(text.strip(), party);
            }
        }
        party.remark(remarks);
    }

    private static void part(String text, PartyDraft party) {
        if (text.startsWith("DOB ")) {
            party.births(text.substring(4));
        } else if (text.startsWith("nationality ") || text.startsWith("citizen ")) {
            party.country(bare(text.substring(text.indexOf(' ') + 1)));
        } else if (text.startsWith("Nationality of Registration ")) {
            party.country(bare(text.substring(28)));
        } else if (text.startsWith("a.k.a. ")) {
            Matcher name = QUOTED_NAME.matcher(text);
            if (name.find()) {
                party.name(name.group(1), ListedName.Role.WEAK_ALIAS);
            }
        } else if (text.startsWith("f.k.a. ")) {
            Matcher name = FORMER_NAME.matcher(text);
            if (name.find()) {
                party.name(name.group(1), ListedName.Role.FORMER);
            }
        } else {
            number(text, party);
        }
    }

    private static String bare(String text) {
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }

    private static void number(String text, PartyDraft party) {
        Matcher labelled = LABELLED.matcher(text);
        if (!labelled.matches()) {
            return;
        }
        String label = labelled.group(1);
        Matcher number = WITH_COUNTRY.matcher(bare(labelled.group(2)));
        if (label.equals("SWIFT/BIC")) {
            String code = bare(labelled.group(2)).split("[\\s(]", 2)[0];
            RegisterNumbers.add(party, label, code, "");
        } else if (number.find() && number.group(1).length() < 12) {
            String country = number.group(3) == null ? "" : number.group(3);
            String prefix = number.group(1);
            String value = number.group(2);
            String full = label.toLowerCase(Locale.ROOT) + (prefix.isEmpty() ? "" : " " + prefix);
            RegisterNumbers.add(party, full, value, country);
        }
    }
}
