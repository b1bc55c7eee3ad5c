package org.lode.agreement;

import java.util.List;

/// One way to read one operative term of a version.
///
/// A term that somebody states has one reading, or several that contradict each other and share a
/// `conflict`. A term that no public text states has several readings of grade
/// [EvidenceGrade#UNKNOWN]: a result that depends on it is a range over them.
///
/// @param id unique in the folder
/// @param topic which term
/// @param name name of the reading, `stated` if there is no other
/// @param value value
/// @param grade how well it is known
/// @param restsOn ids of the quoted terms it rests on
/// @param conflict name shared by readings that contradict each other, or empty
/// @param note why it is a possible reading, may be empty
public record TermReading(
        String id,
        TermTopic topic,
        String name,
        TermValue value,
        EvidenceGrade grade,
        List<String> restsOn,
        String conflict,
        String note) {
    public TermReading {
        restsOn = List.copyOf(restsOn);
    }
}
