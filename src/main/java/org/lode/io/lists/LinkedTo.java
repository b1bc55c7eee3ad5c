package org.lode.io.lists;

import java.util.ArrayList;
import java.util.List;
import org.lode.screening.ListedParty;

/// A relation that OFAC prints in its remarks as "Linked To: NAME".
///
/// OFAC gives no kind and no share of the relation: it may be ownership, control, employment or
/// support. It is a reason to look, never a percentage.
///
/// @param entryId entry whose remark names the other
/// @param name the other party as printed
public record LinkedTo(String entryId, String name) {
    private static final String MARK = "Linked To: ";

    /// The relations that the remark of an entry names, in its order.
    public static List<LinkedTo> of(ListedParty party) {
        List<LinkedTo> relations = new ArrayList<>(1);
        String remark = party.remark();
        int at = remark.indexOf(MARK);
        while (at >= 0) {
            int from = at + MARK.length();
            int end = remark.indexOf(';', from);
            String name = remark.substring(from, end < 0 ? remark.length() : end).strip();
            String cut = cut(name);
            if (!cut.isEmpty()) {
                relations.add(new LinkedTo(party.entryId(), cut));
            }
            at = remark.indexOf(MARK, from);
        }
        return List.copyOf(relations);
    }

    /// Without the bracket that the XML form puts around it and the full stop of the CSV form,
    /// which ends the whole remark and is kept where it belongs to an abbreviation.
    private static String cut(String name) {
        String text = name;
        if (text.endsWith(")")
                && text.chars().filter(c -> c == '(').count()
                        < text.chars().filter(c -> c == ')').count()) {
            text = text.substring(0, text.length() - 1).strip();
        }
        boolean isAbbreviation = text.matches(".*(?:\\b[A-Z]|CO|LTD|INC|CORP|S\\.A)\\.");
        return text.endsWith(".") && !isAbbreviation ? text.substring(0, text.length() - 1) : text;
    }
}
