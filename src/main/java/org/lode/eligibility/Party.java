package org.lode.eligibility;

import java.util.List;
import org.lode.quantity.Source;
import org.lode.screening.Subject;

/// A holder, owner or investor of a case, with what is known to tell it from a namesake.
///
/// @param name name as in `owners.csv` and `permits.csv`
/// @param subjects what is looked up in the lists: one for each name under which the party is
///     known, all with the same kind, dates, countries and identifiers
/// @param isState true for a state or public authority: nobody owns it
/// @param source citation
/// @param note remark, may be empty
public record Party(
        String name, List<Subject> subjects, boolean isState, Source source, String note) {
    public Party {
        subjects = List.copyOf(subjects);
        if (subjects.isEmpty()) {
            throw new IllegalArgumentException("party " + name + " has no name to look up.");
        }
    }

    /// A party of which only the name is known.
    public static Party named(String name, Source source) {
        return new Party(name, List.of(Subject.named(name)), false, source, "");
    }
}
