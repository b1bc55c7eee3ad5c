package org.lode.ownership;

import java.util.List;

/// What one rule says of one party. It is a statement about the recorded edges and the lists given,
/// on the day of the graph; a person decides.
public sealed interface OwnershipVerdict {
    /// Key as printed: `BARRED_LISTED`, `BARRED_OWNED`, `REVIEW`, `UNKNOWN`, `CLEAR`.
    String key();

    /// The finding in one or several sentences.
    String text();

    /// The party is on a list itself.
    ///
    /// @param citation list, list date and entry as given by the caller
    record BarredListed(String citation) implements OwnershipVerdict {
        @Override
        public String key() {
            return "BARRED_LISTED";
        }

        @Override
        public String text() {
            return citation.isEmpty() ? "listed" : "listed: " + citation;
        }
    }

    /// Listed parties own the party under the rule.
    ///
    /// @param witness the edges that carry the sum to the threshold
    record BarredOwned(Witness witness) implements OwnershipVerdict {
        @Override
        public String key() {
            return "BARRED_OWNED";
        }

        @Override
        public String text() {
            return String.join("; ", witness.lines());
        }
    }

    /// A signal that a person must look at.
    ///
    /// @param reasons why, at least one
    record Review(List<Reason> reasons) implements OwnershipVerdict {
        public Review {
            reasons = List.copyOf(reasons);
        }

        @Override
        public String key() {
            return "REVIEW";
        }

        @Override
        public String text() {
            return String.join("; ", reasons.stream().map(Reason::text).toList());
        }
    }

    /// The records do not say who stands behind the party, or the rule may not be applied.
    ///
    /// @param reasons why, at least one
    record Unknown(List<Reason> reasons) implements OwnershipVerdict {
        public Unknown {
            reasons = List.copyOf(reasons);
        }

        @Override
        public String key() {
            return "UNKNOWN";
        }

        @Override
        public String text() {
            return String.join("; ", reasons.stream().map(Reason::text).toList());
        }
    }

    /// The rule does not reach the party: its holders are known, and those who are listed stay
    /// below the threshold whatever the bands hide.
    ///
    /// @param text remark, for example what listed parties hold
    record Clear(String text) implements OwnershipVerdict {
        @Override
        public String key() {
            return "CLEAR";
        }
    }

    /// Why a party needs review or is unknown.
    ///
    /// @param cause kind of reason
    /// @param text one sentence without a full stop
    /// @param edges the edges that it rests on, may be empty
    record Reason(Cause cause, String text, List<OwnershipEdge> edges) {
        public Reason {
            edges = List.copyOf(edges);
        }
    }

    /// Kinds of reasons.
    enum Cause {
        /// The band of the holdings reaches over the threshold.
        BAND,
        /// A barred party holds a share that is not stated.
        SHARE_NOT_STATED,
        /// Control, nominee, trust, family, power of attorney, directorship or an unknown tie.
        TIE,
        /// The source states an indirect interest.
        INDIRECT,
        /// Votes reach the threshold where the rule counts shares.
        VOTES,
        /// Barred parties hold a significant minority.
        MINORITY,
        /// Barred parties are the dominant holder.
        DOMINANT,
        /// The party itself is not identified.
        UNIDENTIFIED,
        /// No owner is recorded.
        NO_OWNER_RECORDED,
        /// Holders who are not known could reach the threshold.
        UNKNOWN_HOLDERS,
        /// More than the whole company is held.
        OVERFULL,
        /// The rule is suspended or not verified on the day.
        RULE_NOT_APPLIED
    }
}
