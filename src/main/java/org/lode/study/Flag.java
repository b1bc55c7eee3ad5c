package org.lode.study;

/// A warning that travels with a result.
///
/// @param kind what kind of warning
/// @param text one sentence that a reader without the manual understands
public record Flag(Kind kind, String text) {
    /// Kinds of warning, with the short code printed in tables.
    public enum Kind {
        /// The area is occupied or its control is contested or unknown.
        AREA("A"),
        /// The holder is barred, or a person must look at it or its owners.
        HOLDER("H"),
        /// The permit is missing, disputed, terminated or its holder is unknown.
        PERMIT("P"),
        /// Published estimates contradict each other or are impossible.
        CONFLICT("C"),
        /// A figure is ambiguous: its unit or substance was not stated.
        AMBIGUOUS("U"),
        /// A tax rate or term that nobody read at its source reaches the result.
        TAX("T"),
        /// A price or its process is a prior, not a calibration.
        PRICE("M"),
        /// A row from memory or by assumption reaches the result.
        EVIDENCE("E"),
        /// Resource without reserve status, or a target only.
        CLASS("R");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /// One letter for tables.
        public String code() {
            return code;
        }
    }
}
