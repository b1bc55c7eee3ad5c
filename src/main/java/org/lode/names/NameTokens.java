package org.lode.names;

import java.util.ArrayList;
import java.util.List;
import org.lode.names.NameToken.Role;

/// A name read word by word.
///
/// No name is read to nothing: a name that is not blank has at least one token, and at least one
/// of them is neither a title, a particle nor a legal form.
///
/// @param text the cleaned name, see [NameText]
/// @param kind how it was read; [NameKind#UNKNOWN] is settled to one of the others
/// @param tokens its words in the order written
/// @param joined folds of all words but titles and legal forms run together: `JSC ARGUMENT` and
///     `JSCARGUMENT`, `Gazprom Neft` and `Gazpromneft` have one joined form
/// @param isRepaired true if a word mixed letters of several scripts, a sign of disguise
public record NameTokens(
        String text, NameKind kind, List<NameToken> tokens, String joined, boolean isRepaired) {
    public NameTokens {
        tokens = List.copyOf(tokens);
    }

    /// Reads a name. Never throws; time is proportional to its length.
    public static NameTokens of(String name, NameKind kind) {
        String text = NameText.clean(name);
        Words words = Words.of(text, kind);
        List<Draft> drafts = words.drafts();
        if (drafts.isEmpty()) {
            return onlySigns(text, kind);
        }
        boolean isSlavicLatin = Fold.hasScientificSigns(text);
        for (Draft draft : drafts) {
            draft.fold(isSlavicLatin);
        }
        NameKind read = settled(kind, drafts);
        if (read == NameKind.ORGANISATION) {
            return finished(text, read, OrganisationName.settle(drafts), words.isRepaired());
        }
        PersonName.settle(drafts);
        return finished(text, read, drafts, words.isRepaired());
    }

    /// The tokens of one role, in order.
    public List<NameToken> withRole(Role role) {
        return tokens.stream().filter(t -> t.role() == role).toList();
    }

    private static NameKind settled(NameKind kind, List<Draft> drafts) {
        if (kind != NameKind.UNKNOWN) {
            return kind;
        }
        return OrganisationName.shows(drafts) ? NameKind.ORGANISATION : NameKind.PERSON;
    }

    private static NameTokens onlySigns(String text, NameKind kind) {
        NameKind read = kind == NameKind.UNKNOWN ? NameKind.ORGANISATION : kind;
        if (text.isEmpty()) {
            return new NameTokens(text, read, List.of(), "", false);
        }
        Draft signs = new Draft(text);
        signs.fold = text;
        return new NameTokens(text, read, List.of(signs.token()), text, false);
    }

    private static NameTokens finished(
            String text, NameKind kind, List<Draft> drafts, boolean isRepaired) {
        List<NameToken> tokens = new ArrayList<>(drafts.size());
        StringBuilder joined = new StringBuilder(text.length());
        for (Draft draft : drafts) {
            tokens.add(draft.token());
            if (draft.role != Role.TITLE && draft.role != Role.LEGAL_FORM) {
                joined.append(
                        draft.fold.indexOf(' ') < 0 ? draft.fold : draft.fold.replace(" ", ""));
            }
        }
        return new NameTokens(text, kind, tokens, joined.toString(), isRepaired);
    }
}
