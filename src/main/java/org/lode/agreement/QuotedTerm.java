package org.lode.agreement;

/// One statement about one version of the agreement, as one source gives it.
///
/// Sources that contradict each other are both kept and joined by `conflict`; they are never
/// averaged.
///
/// @param id unique in the folder, for example `a-22`
/// @param topic subject in one word, for example `contribution_ua`
/// @param term what the statement is about, in words
/// @param value value as stated, for example `50`
/// @param unit unit of the value, may be empty
/// @param article article of the instrument as far as seen, may be empty
/// @param grade how well it is known
/// @param source citation
/// @param conflict name shared by statements that contradict each other, or empty
/// @param note remark, may be empty
public record QuotedTerm(
        String id,
        String topic,
        String term,
        String value,
        String unit,
        String article,
        EvidenceGrade grade,
        String source,
        String conflict,
        String note) {
    public QuotedTerm {
        if (id.isBlank() || term.isBlank() || value.isBlank() || source.isBlank()) {
            throw new IllegalArgumentException(
                    "a quoted term needs an id, a term, a value and a source, was '%s'."
                            .formatted(id));
        }
        if (!grade.isStated()) {
            throw new IllegalArgumentException(
                    "%s: a quotation is stated by somebody. Maybe it is a reading.".formatted(id));
        }
    }
}
