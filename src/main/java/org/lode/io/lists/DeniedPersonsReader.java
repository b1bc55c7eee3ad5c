package org.lode.io.lists;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lode.screening.ListedName;

/// Denied Persons List of the US Bureau of Industry and Security, tab-separated with header.
///
/// The list has no keys and no kinds; rows of one name, order date and citation are one entry with
/// several addresses. The end of a denial stays in the remark: an order may have run out.
final class DeniedPersonsReader {
    private DeniedPersonsReader() {}

    static void read(ListText text, ListDraft draft) throws IOException {
        Map<String, PartyDraft> parties = new LinkedHashMap<>();
        Map<String, Integer> lines = new LinkedHashMap<>();
        new CsvTable(text.file(), text.layout().separator(), 0, 0)
                .forEach(
                        text.reader(),
                        draft.problems(),
                        row -> {
                            String key =
                                    String.join(
                                            "|",
                                            Spelling.key(row.get("name")),
                                            row.get("effective_date"));
                            lines.putIfAbsent(key, row.line());
                            row(row, parties.computeIfAbsent(key, draft::party));
                        });
        parties.forEach((key, party) -> draft.add(text.file(), lines.getOrDefault(key, 0), party));
    }

    private static void row(CsvRow row, PartyDraft party) {
        party.name(row.get("name"), ListedName.Role.PRIMARY);
        party.country(row.get("country"));
        party.programme("BIS denial order");
        ListDates.monthFirst(row.get("effective_date"))
                .ifPresent(date -> party.listedFrom(date.toString()));
        ListDates.monthFirst(row.get("expiration_date"))
                .ifPresent(date -> party.remark("denied until " + date));
        party.remark(row.get("fr_citation"));
    }
}
