package org.lode.agreement;

import java.util.List;

/// Is a licence in the base of Ukraine's contribution, and why?
public sealed interface BaseVerdict {
    /// Every step of the test, in words, with the article.
    List<String> reasons();

    /// In the base.
    ///
    /// @param limb by which limb of Annex A
    record InBase(Limb limb, List<String> reasons) implements BaseVerdict {
        public InBase {
            reasons = List.copyOf(reasons);
        }
    }

    /// Not in the base.
    record OutOfBase(List<String> reasons) implements BaseVerdict {
        public OutOfBase {
            reasons = List.copyOf(reasons);
        }
    }

    /// It depends on facts that are not known.
    ///
    /// @param missing what has to be found out
    record Undecided(List<String> missing, List<String> reasons) implements BaseVerdict {
        public Undecided {
            missing = List.copyOf(missing);
            reasons = List.copyOf(reasons);
            if (missing.isEmpty()) {
                throw new IllegalArgumentException(
                        "an undecided verdict says what is missing. Maybe it is decided.");
            }
        }
    }

    /// The two ways into the base.
    enum Limb {
        /// New licences, special permits and agreements issued after the effective date.
        NEW_LICENCE("limb (i)"),
        /// Assets licensed before, not developed at the effective date.
        UNDEVELOPED_ASSET("limb (ii)");

        private final String words;

        Limb(String words) {
            this.words = words;
        }

        /// In words, for tables.
        public String words() {
            return words;
        }
    }

    /// One word: `in`, `out`, `undecided`.
    default String word() {
        return switch (this) {
            case InBase in -> "in";
            case OutOfBase out -> "out";
            case Undecided undecided -> "undecided";
        };
    }
}
