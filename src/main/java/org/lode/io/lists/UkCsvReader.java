package org.lode.io.lists;

import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lode.screening.Identifier;
import org.lode.screening.ListedName;

/// United Kingdom: OFSI `ConList.csv` (key `Group ID`) and the UK Sanctions List CSV (key
/// `Unique ID`).
///
/// One row holds one name with one address; rows of one key are one entry. The row before the
/// header prints the date of the file, day first. Columns as published by OFSI and FCDO (from
/// public descriptions; no full official file was at hand).
final class UkCsvReader {
    private static final Pattern LIST = Pattern.compile("\\s*(?:\\||;|\\(\\d\\))\\s*");

    private final boolean isOfsi;
    private final ListDraft draft;

    private UkCsvReader(boolean isOfsi, ListDraft draft) {
        this.isOfsi = isOfsi;
        this.draft = draft;
    }

    static void read(ListText text, ListDraft draft) throws IOException {
        for (String before : text.layout().preamble()) {
            String day = ListDates.iso(before.replaceAll("^[^0-9]*", ""));
            if (!day.isEmpty()) {
                draft.date(LocalDate.parse(day));
            }
        }
        UkCsvReader reader =
                new UkCsvReader(text.layout().format() == ListFormat.UK_OFSI_CSV, draft);
        Map<String, PartyDraft> parties = new LinkedHashMap<>();
        Map<String, Integer> lines = new LinkedHashMap<>();
        new CsvTable(text.file(), text.layout().separator(), text.layout().preamble().size(), 0)
                .forEach(
                        text.reader(),
                        draft.problems(),
                        row -> {
                            String key = row.get(reader.isOfsi ? "group id" : "unique id");
                            lines.putIfAbsent(key, row.line());
                            reader.row(row, parties.computeIfAbsent(key, reader.draft::party));
                        });
        parties.forEach((key, party) -> draft.add(text.file(), lines.getOrDefault(key, 0), party));
    }

    private void row(CsvRow row, PartyDraft party) {
        party.kind(UkListXmlReader.kind(row.get(isOfsi ? "group type" : "designation type")));
        party.name(
                Stream.of("name 1", "name 2", "name 3", "name 4", "name 5", "name 6")
                        .map(row::get)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" ")),
                UkListXmlReader.role(
                        row.get(isOfsi ? "alias type" : "name type"),
                        row.get(isOfsi ? "alias quality" : "alias strength")));
        party.name(row.get("name non-latin script"), ListedName.Role.ALIAS);
        for (String date : LIST.split(row.get(isOfsi ? "dob" : "d.o.b"), -1)) {
            party.births(date);
        }
        for (String word : LIST.split(row.get(isOfsi ? "nationality" : "nationality(/ies)"), -1)) {
            party.country(word);
        }
        party.country(row.get(isOfsi ? "country" : "address country"));
        party.country(row.get("current believed flag of ship"));
        numbers(row, "passport number", Identifier.Type.PASSPORT, party);
        numbers(
                row,
                isOfsi ? "national identification number" : "national identifier number",
                Identifier.Type.NATIONAL_ID,
                party);
        for (String number : LIST.split(row.get("business registration number (s)"), -1)) {
            RegisterNumbers.addBare(party, number);
        }
        for (String number : LIST.split(row.get("imo number"), -1)) {
            party.identifier(Identifier.Type.IMO, number.replaceAll("[^0-9]", ""));
        }
        party.programme(row.get(isOfsi ? "regime" : "regime name"));
        party.listedFrom(ListDates.iso(row.get(isOfsi ? "listed on" : "date designated")));
        party.remark(row.get("position"));
        party.remark("owner", row.get("current owner/operator (s)"));
        party.remark(row.get("other information"));
    }

    private static void numbers(CsvRow row, String column, Identifier.Type type, PartyDraft party) {
        for (String number : LIST.split(row.get(column), -1)) {
            party.identifier(type, number);
        }
    }
}
