package org.lode.screening;

import java.util.List;
import org.lode.names.Gender;

/// A name taken apart for comparison.
///
/// @param text the name as written
/// @param isOrganisation true if it is read as the name of an organisation, a ship or an
/// aircraft
/// @param tokens its words; titles and legal forms are left out, unless nothing else is there
/// @param legalForm class of the legal form, empty if none was found
/// @param gender gender that the words of a person show
/// @param sons bit i is set if word i follows `bin`, `ibn` or `ben`: it names a father
record NameForm(
        String text,
        boolean isOrganisation,
        List<NameWord> tokens,
        String legalForm,
        Gender gender,
        int sons) {
    NameForm {
        tokens = List.copyOf(tokens);
    }

    boolean isAfterSon(int word) {
        return (sons & (1 << word)) != 0;
    }

    /// Sum of the weights of all words, in hundredths.
    int weight() {
        int sum = 0;
        for (NameWord token : tokens) {
            sum += token.weight();
        }
        return sum;
    }
}
