package org.lode.agreement;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/// A version of the agreement under one reading of each of its terms.
///
/// @param versionId which version
/// @param open the readings chosen where there is more than one, by topic
/// @param rules what follows
/// @param weakest grade of the weakest term
public record Interpretation(
        String versionId,
        SequencedMap<TermTopic, TermReading> open,
        FundRules rules,
        EvidenceGrade weakest) {
    /// Every combination of readings of a version, in the order of its file.
    ///
    /// @param readings readings by topic, one or more for every topic
    static List<Interpretation> all(String versionId, Map<TermTopic, List<TermReading>> readings) {
        List<Map<TermTopic, TermReading>> chosen = List.of(Map.of());
        for (TermTopic topic : TermTopic.values()) {
            List<Map<TermTopic, TermReading>> longer = new ArrayList<>();
            for (Map<TermTopic, TermReading> begun : chosen) {
                for (TermReading reading : readings.getOrDefault(topic, List.of())) {
                    Map<TermTopic, TermReading> next = new EnumMap<>(TermTopic.class);
                    next.putAll(begun);
                    next.put(topic, reading);
                    longer.add(next);
                }
            }
            chosen = longer;
        }
        return chosen.stream().map(c -> of(versionId, c, readings)).toList();
    }

    private static Interpretation of(
            String versionId,
            Map<TermTopic, TermReading> chosen,
            Map<TermTopic, List<TermReading>> readings) {
        Map<TermTopic, TermValue> values = new EnumMap<>(TermTopic.class);
        SequencedMap<TermTopic, TermReading> open = new java.util.LinkedHashMap<>();
        EvidenceGrade weakest = EvidenceGrade.TEXT;
        for (Map.Entry<TermTopic, TermReading> entry : chosen.entrySet()) {
            TermReading reading = entry.getValue();
            values.put(entry.getKey(), reading.value());
            weakest = weakest.weaker(reading.grade());
            if (readings.getOrDefault(entry.getKey(), List.of()).size() > 1) {
                open.put(entry.getKey(), reading);
            }
        }
        return new Interpretation(versionId, open, FundRules.of(values), weakest);
    }

    public Interpretation {
        open = java.util.Collections.unmodifiableSequencedMap(new java.util.LinkedHashMap<>(open));
    }

    /// The open readings, for example `split=equal, lockup_from=signature`; empty if the version
    /// leaves nothing open.
    public String name() {
        return open.entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue().name())
                .collect(Collectors.joining(", "));
    }
}
