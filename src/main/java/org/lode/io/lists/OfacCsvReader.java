package org.lode.io.lists;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.lode.io.Reason;
import org.lode.io.RowProblem;
import org.lode.screening.ListedName;
import org.lode.screening.PartyKind;

/// OFAC's delimited files, joined on the entry number: `sdn.csv`, `alt.csv`, `add.csv`,
/// `sdn_comments.csv`.
///
/// The aliases alone make a list too: entries known by their aliases only. Reference: OFAC, "SDN
/// data specification", delimited formats.
final class OfacCsvReader {
    /// What the files write for "nothing", without the blank after it.
    static final String NOTHING = "-0-";

    private final ListDraft draft;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private boolean hasMain;
    private int strays;
    private String strayFile = "";

    OfacCsvReader(ListDraft draft) {
        this.draft = draft;
    }

    /// An entry and its raw remark, which may go on in another file.
    private static final class Entry {
        final PartyDraft party;
        final String file;
        final int line;
        String remark = "";

        Entry(PartyDraft party, String file, int line) {
            this.party = party;
            this.file = file;
            this.line = line;
        }
    }

    static boolean isAliasType(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "aka", "fka", "nka", "a.k.a.", "f.k.a.", "n.k.a." -> true;
            default -> false;
        };
    }

    /// Reads one file of the set; `sdn.csv` must come first.
    void read(ListText text) throws IOException {
        ListFormat format = text.layout().format();
        int width =
                switch (format) {
                    case OFAC_SDN_CSV -> 12;
                    case OFAC_ADD_CSV -> 6;
                    case OFAC_ALT_CSV -> 5;
                    default -> 2;
                };
        hasMain |= format == ListFormat.OFAC_SDN_CSV;
        int header = text.layout().hasHeader() ? 1 : 0;
        new CsvTable(text.file(), ',', header, width)
                .forEach(
                        text.reader(),
                        draft.problems(),
                        row -> {
                            if (!FormatDetection.isNumber(row.at(0))) {
                                draft.problems().refuse(noNumber(text.file(), row));
                            } else if (format == ListFormat.OFAC_SDN_CSV) {
                                main(text.file(), row);
                            } else {
                                more(format, text.file(), row);
                            }
                        });
    }

    private static RowProblem noNumber(String file, CsvRow row) {
        return new RowProblem(
                file,
                row.line(),
                "ent_num",
                1,
                Reason.SYNTAX,
                "%s is not an entry number.".formatted(ListProblems.tidy(row.at(0), 40)),
                ListProblems.excerpt(row.fields()),
                "Maybe the file is damaged: fetch it again.");
    }

    private static String field(CsvRow row, int index) {
        String text = row.at(index);
        return text.equals(NOTHING) ? "" : text;
    }

    private void main(String file, CsvRow row) {
        PartyDraft party = draft.party(row.at(0));
        party.kind(kind(field(row, 2)));
        party.name(field(row, 1), ListedName.Role.PRIMARY);
        for (String programme : field(row, 3).split("\\]\\s*\\[", -1)) {
            party.programme(programme);
        }
        party.remark("title", field(row, 4));
        party.remark("call sign", field(row, 5));
        party.remark("vessel type", field(row, 6));
        party.country(field(row, 9));
        party.remark("vessel owner", field(row, 10));
        Entry entry = new Entry(party, file, row.line());
        entry.remark = field(row, 11);
        Entry other = entries.putIfAbsent(row.at(0), entry);
        if (other != null) {
            draft.problems()
                    .refuse(
                            ListProblems.at(
                                    file,
                                    row.line(),
                                    Reason.DUPLICATE,
                                    "entry %s stands here and in line %d."
                                            .formatted(row.at(0), other.line),
                                    "Maybe two editions of the list were joined: fetch it"
                                            + " again."));
        }
    }

    private static PartyKind kind(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "individual" -> PartyKind.PERSON;
            case "vessel" -> PartyKind.VESSEL;
            case "aircraft" -> PartyKind.AIRCRAFT;
            default -> PartyKind.ORGANISATION;
        };
    }

    private void more(ListFormat format, String file, CsvRow row) {
        Entry entry = entries.get(row.at(0));
        if (entry == null) {
            if (hasMain || format != ListFormat.OFAC_ALT_CSV) {
                strays++;
                strayFile = file;
                return;
            }
            entry = new Entry(draft.party(row.at(0)), file, row.line());
            entry.party.remark("known by its aliases only: the main name is not in this copy");
            entries.put(row.at(0), entry);
        }
        switch (format) {
            case OFAC_ALT_CSV -> {
                boolean isFormer = field(row, 2).toLowerCase(Locale.ROOT).startsWith("f");
                entry.party.name(
                        field(row, 3), isFormer ? ListedName.Role.FORMER : ListedName.Role.ALIAS);
                entry.party.remark(field(row, 4));
            }
            case OFAC_ADD_CSV -> entry.party.country(field(row, 4));
            default -> entry.remark = entry.remark + field(row, 1);
        }
    }

    /// Hands all entries over.
    void finish() {
        for (Entry entry : entries.values()) {
            OfacRemarks.read(entry.remark, entry.party);
            draft.add(entry.file, entry.line, entry.party);
        }
        if (strays > 0) {
            draft.problems()
                    .warn(
                            ListProblems.ofFile(
                                    strayFile,
                                    Reason.UNKNOWN_REFERENCE,
                                    "%d rows name an entry that the main file does not have; they"
                                                    .formatted(strays)
                                            + " were passed over.",
                                    "Maybe the files are of different days: fetch the set"
                                            + " together."));
        }
    }
}
