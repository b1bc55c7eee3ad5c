package org.lode.io.agreement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lode.agreement.EvidenceGrade;
import org.lode.agreement.QuotedTerm;
import org.lode.agreement.TermReading;
import org.lode.agreement.TermTopic;
import org.lode.agreement.TermValue;
import org.lode.io.Reason;

/// Reads the file of one version: statements (`quoted`) and readings of operative terms
/// (`reading`).
final class TermRows {
    static final List<String> COLUMNS =
            List.of(
                    "id",
                    "kind",
                    "topic",
                    "term",
                    "value",
                    "unit",
                    "article",
                    "grade",
                    "source",
                    "rests_on",
                    "conflict",
                    "note");

    private final Map<String, String> placeOfId;
    private final List<QuotedTerm> quoted = new ArrayList<>();
    private final List<TermReading> readings = new ArrayList<>();
    private final Map<String, Cells> rowOfReading = new HashMap<>();
    private final Sheet sheet;

    private TermRows(Sheet sheet, Map<String, String> placeOfId) {
        this.sheet = sheet;
        this.placeOfId = placeOfId;
    }

    /// Reads a file.
    ///
    /// @param placeOfId ids of all files so far with their places; new ones are added
    static TermRows read(Sheet sheet, Map<String, String> placeOfId) {
        TermRows rows = new TermRows(sheet, placeOfId);
        sheet.rows().forEach(rows::row);
        return rows;
    }

    List<QuotedTerm> quoted() {
        return quoted;
    }

    List<TermReading> readings() {
        return readings;
    }

    private void row(Cells row) {
        String id = row.id("id");
        String place = "%s:%d".formatted(sheet.file(), row.line());
        String other = placeOfId.putIfAbsent(id, place);
        if (other != null && !id.isEmpty()) {
            row.refuse(
                    "id",
                    Reason.DUPLICATE,
                    "%s is the id of %s too.".formatted(Sheet.shown(id), other),
                    "Maybe count on.");
        }
        Optional<EvidenceGrade> grade = row.constant("grade", EvidenceGrade.class);
        if (row.word("kind", List.of("quoted", "reading")).equals("reading")) {
            reading(row, id, grade);
        } else {
            quotation(row, id, grade);
        }
    }

    private void quotation(Cells row, String id, Optional<EvidenceGrade> grade) {
        String topic = row.required("topic");
        String term = row.required("term");
        String value = row.required("value");
        String source = row.required("source");
        if (grade.isPresent() && !grade.get().isStated()) {
            row.refuse(
                    "grade",
                    Reason.CONFLICTING_SOURCES,
                    "a quoted row is stated by its source; grade is 'unknown'.",
                    "Maybe it is a reading of a term that nobody states.");
        }
        if (row.isSound() && grade.isPresent()) {
            quoted.add(
                    new QuotedTerm(
                            id,
                            topic,
                            term,
                            value,
                            row.text("unit"),
                            row.text("article"),
                            grade.get(),
                            source,
                            row.text("conflict"),
                            row.text("note")));
        }
    }

    private void reading(Cells row, String id, Optional<EvidenceGrade> grade) {
        Optional<TermTopic> topic = row.constant("topic", TermTopic.class);
        String name = row.id("term");
        Optional<TermValue> value =
                topic.flatMap(
                        t ->
                                row.parsed(
                                        "value",
                                        text -> TermValues.parse(t, text),
                                        "Maybe the topic is another one."));
        if (grade.isPresent()
                && grade.get().isStated()
                && row.text("rests_on").isEmpty()
                && row.text("note").isEmpty()) {
            row.refuse(
                    "rests_on",
                    Reason.MISSING_DATA,
                    "the row names neither a quoted row that it rests on nor a note.",
                    "Maybe name the quoted row that states the term, or say why it holds.");
        }
        if (row.isSound() && value.isPresent() && topic.isPresent() && grade.isPresent()) {
            rowOfReading.put(id, row);
            readings.add(
                    new TermReading(
                            id,
                            topic.get(),
                            name,
                            value.get(),
                            grade.get(),
                            row.list("rests_on"),
                            row.text("conflict"),
                            row.text("note")));
        }
    }

    /// Checks that need all files: references, and one or several readings where they belong.
    ///
    /// @param quotedIds ids of the quoted rows of all files
    /// @param isComparable true if the version must settle every topic
    /// @return topics that no row settles
    List<TermTopic> check(Set<String> quotedIds, boolean isComparable) {
        for (TermReading reading : readings) {
            for (String id : reading.restsOn()) {
                if (!quotedIds.contains(id)) {
                    refuse(
                            reading,
                            "rests_on",
                            new Sheet.Complaint(
                                    Reason.UNKNOWN_REFERENCE,
                                    "no quoted row %s in any file of the folder."
                                            .formatted(Sheet.shown(id)),
                                    "Maybe the row has another id."));
                }
            }
        }
        List<TermTopic> missing = new ArrayList<>();
        for (TermTopic topic : TermTopic.values()) {
            List<TermReading> all = readings.stream().filter(r -> r.topic() == topic).toList();
            if (all.isEmpty() && isComparable) {
                missing.add(topic);
            }
            several(all);
        }
        return missing;
    }

    private void several(List<TermReading> all) {
        Set<String> names = new HashSet<>();
        for (TermReading reading : all) {
            if (!names.add(reading.name())) {
                refuse(
                        reading,
                        "term",
                        new Sheet.Complaint(
                                Reason.DUPLICATE,
                                "%s has a reading %s already."
                                        .formatted(reading.topic(), Sheet.shown(reading.name())),
                                "Maybe give it a name of its own."));
            }
            if (all.size() == 1 && !reading.grade().isStated()) {
                refuse(
                        reading,
                        "grade",
                        new Sheet.Complaint(
                                Reason.MISSING_DATA,
                                ("%s is not public and has one reading only, which would pass for"
                                                + " known.")
                                        .formatted(reading.topic()),
                                "Maybe add the reading that would favour the other partner."));
            }
            if (all.size() > 1 && reading.grade().isStated() && reading.conflict().isEmpty()) {
                refuse(
                        reading,
                        "conflict",
                        new Sheet.Complaint(
                                Reason.CONFLICTING_SOURCES,
                                "%s has %d readings, and this one is stated by a source."
                                        .formatted(reading.topic(), all.size()),
                                "Maybe the sources contradict each other: give the conflict a"
                                        + " name; or the term is not public: grade it unknown."));
            }
        }
    }

    private void refuse(TermReading reading, String column, Sheet.Complaint complaint) {
        Cells row = rowOfReading.get(reading.id());
        if (row != null) {
            row.refuse(column, complaint.reason(), complaint.message(), complaint.remedy());
        }
    }
}
