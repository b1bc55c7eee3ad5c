package org.lode.io.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
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
    private static final Pattern ABBREVIATION = Pattern.compile("\\b[A-Z]\\.[A-Z]\\.$");

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

    /// Without the bracket that the XML form puts around it, and without the full stop that ends
    /// the whole remark of the CSV form; the last stop of an abbreviation such as S.A. stays.
    private static String cut(String name) {
        String text = name;
        boolean isBracketOpen = text.indexOf('(') < 0;
        if (text.endsWith(")") && isBracketOpen) {
            text = text.substring(0, text.length() - 1).strip();
        }
        boolean isAbbreviation = text.endsWith(".") && ABBREVIATION.matcher(text).find();
        return text.endsWith(".") && !isAbbreviation ? text.substring(0, text.length() - 1) : text;
    }
}
