package org.lode.eligibility;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.lode.quantity.Source;

/// Evidence that a party financed or supplied the war, as a dated row with a source.
///
/// The agreement excludes states and persons that "acted adversely to Ukraine in the conflict"
/// (preamble); no public text gives a list, a test or a threshold. So what counts is a policy
/// choice of the case and is labelled so in every verdict. Nothing is ever inferred from
/// nationality or from a name: without a row there is no finding.
///
/// @param party name as in `owners.csv`, `permits.csv` or `parties.csv`
/// @param kind whether the party financed or supplied
/// @param type how, in the words of the case: `war_bonds`, `military_industry`, `dual_use` ...
/// @param confidence how sure the case is that the row is true of the party
/// @param from first day on which the evidence counts
/// @param to first day on which it no longer counts; empty if open
/// @param bars true if the policy of the case bars the party; false: a person reviews it
/// @param source citation
/// @param note remark, may be empty
public record Conduct(
        String party,
        Kind kind,
        String type,
        Confidence confidence,
        LocalDate from,
        Optional<LocalDate> to,
        boolean bars,
        Source source,
        String note) {
    public Conduct {
        if (bars && confidence != Confidence.HIGH) {
            throw new IllegalArgumentException(
                    ("only evidence of high confidence may bar %s; it was %s."
                                    + " Maybe leave it to review.")
                            .formatted(party, confidence));
        }
    }

    /// True on the days of `[from, to)`.
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && to.map(day::isBefore).orElse(true);
    }

    /// The two words of the source's rule, and the wider one of the agreement's text.
    public enum Kind {
        FINANCED,
        SUPPLIED,
        /// Any other conduct that the agreement's preamble may mean.
        ACTED_ADVERSELY;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// How sure the case is.
    public enum Confidence {
        LOW,
        MEDIUM,
        HIGH;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
