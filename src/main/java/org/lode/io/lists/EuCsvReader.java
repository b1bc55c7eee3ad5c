package org.lode.io.lists;

import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.lode.screening.ListedName;
import org.lode.screening.PartyKind;

/// EU consolidated financial sanctions file, CSV form 1.0 (`Naal_wholename`) and 1.1
/// (`NameAlias_WholeName`), semicolons between columns.
///
/// One row holds one name, address, birth, document or citizenship; rows of one logical id are
/// one entry. Columns from public descriptions of the file; no full official file was at hand.
final class EuCsvReader {
    private EuCsvReader() {}

    static void read(ListText text, ListDraft draft) throws IOException {
        Map<String, PartyDraft> parties = new LinkedHashMap<>();
        Map<String, Integer> lines = new LinkedHashMap<>();
        new CsvTable(text.file(), text.layout().separator(), text.layout().preamble().size(), 0)
                .forEach(
                        text.reader(),
                        draft.problems(),
                        row -> {
                            String id = either(row, "entity_logical_id", "entity_logicalid");
                            lines.putIfAbsent(id, row.line());
                            boolean isNew = !parties.containsKey(id);
                            PartyDraft party = parties.computeIfAbsent(id, draft::party);
                            row(row, party, draft, isNew);
                        });
        parties.forEach((id, party) -> draft.add(text.file(), lines.getOrDefault(id, 0), party));
    }

    private static String either(CsvRow row, String old, String present) {
        String value = row.get(old);
        return value.isEmpty() ? row.get(present) : value;
    }

    private static void row(CsvRow row, PartyDraft party, ListDraft draft, boolean isNew) {
        String day = ListDates.iso(either(row, "date_file", "filegenerationdate"));
        if (!day.isEmpty()) {
            draft.date(LocalDate.parse(day));
        }
        switch (either(row, "subject_type", "entity_subjecttype").toUpperCase(Locale.ROOT)) {
            case "P", "PERSON" -> party.kind(PartyKind.PERSON);
            case "E", "ENTERPRISE" -> party.kind(PartyKind.ORGANISATION);
            default -> {
                // Left as the first row said.
            }
        }
        String name = either(row, "naal_wholename", "namealias_wholename");
        boolean isPrimary = isNew || !party.hasName();
        boolean isWeak = row.get("namealias_strong").equalsIgnoreCase("false");
        ListedName.Role other = isWeak ? ListedName.Role.WEAK_ALIAS : ListedName.Role.ALIAS;
        party.name(name, isPrimary ? ListedName.Role.PRIMARY : other);
        party.births(either(row, "birt_date", "birthdate_birthdate"));
        if (either(row, "birt_date", "birthdate_birthdate").isEmpty()) {
            party.births(row.get("birthdate_year"));
        }
        country(row, "citi_country", "citizenship_countryiso2code", party);
        country(row, "addr_country", "address_countryiso2code", party);
        String type = either(row, "iden_type", "identification_typedescription");
        RegisterNumbers.add(
                party,
                type.toLowerCase(Locale.ROOT).replace("id ", "national "),
                either(row, "iden_number", "identification_number"),
                either(row, "iden_country", "identification_countryiso2code"));
        party.programme(either(row, "programme", "entity_regulation_programme"));
        party.listedFrom(
                ListDates.iso(
                        either(
                                row,
                                "leba_publication_date",
                                "entity_regulation_entryintoforcedate")));
        party.remark("EU reference", either(row, "eu_ref_num", "entity_eureferencenumber"));
        party.remark(either(row, "entity_remark", "entity_remark"));
    }

    /// The old form writes three letters, which the table of countries also knows.
    private static void country(CsvRow row, String old, String present, PartyDraft party) {
        String value = either(row, old, present);
        if (!value.equals("00")) {
            party.country(value);
        }
    }
}
