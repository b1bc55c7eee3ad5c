package org.lode.agreement;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// One version of the agreement: what its sources say, and its operative terms with their readings.
///
/// @param id short name, for example `D4`
/// @param title name for tables
/// @param date day of the version
/// @param status what kind of text it is
/// @param joins ids of the texts that belong to it, such as a partnership agreement
/// @param quoted statements about it
/// @param readings operative terms; empty for a text that settles nothing by itself
/// @param note remark, may be empty
public record AgreementVersion(
        String id,
        String title,
        LocalDate date,
        Status status,
        List<String> joins,
        List<QuotedTerm> quoted,
        List<TermReading> readings,
        String note) {
    /// What kind of text a version is.
    public enum Status {
        /// A draft that was never signed.
        DRAFT,
        /// Signed and in force.
        IN_FORCE,
        /// Somebody's reading of a version.
        READING,
        /// A text that belongs to a version.
        PART,
        /// Events and figures, no terms.
        FACTS;

        /// True for a version that can be compared with others.
        public boolean isComparable() {
            return switch (this) {
                case DRAFT, IN_FORCE, READING -> true;
                case PART, FACTS -> false;
            };
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public AgreementVersion {
        joins = List.copyOf(joins);
        quoted = List.copyOf(quoted);
        readings = List.copyOf(readings);
    }

    /// The readings of one term, in the order of the file.
    public List<TermReading> readingsOf(TermTopic topic) {
        return readings.stream().filter(r -> r.topic() == topic).toList();
    }

    /// Terms that have more than one reading.
    public List<TermTopic> openTopics() {
        return List.of(TermTopic.values()).stream().filter(t -> readingsOf(t).size() > 1).toList();
    }

    /// Every combination of readings; empty if the version settles nothing by itself.
    public List<Interpretation> interpretations() {
        if (readings.isEmpty()) {
            return List.of();
        }
        Map<TermTopic, List<TermReading>> byTopic = new EnumMap<>(TermTopic.class);
        for (TermTopic topic : TermTopic.values()) {
            byTopic.put(topic, readingsOf(topic));
        }
        return Interpretation.all(id, byTopic);
    }
}
