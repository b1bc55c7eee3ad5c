package org.lode.io.ownership;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lode.io.RowProblem;
import org.lode.ownership.OwnershipGraph;

/// What came of reading a file of ownership records: a graph, or all that is wrong with it.
public sealed interface OwnershipReadResult {
    /// What a person should look at, in reading order.
    List<RowProblem> warnings();

    /// The file holds a graph.
    ///
    /// @param graph parties and dated edges
    /// @param listed citation by id of each party that the file itself calls listed
    /// @param warnings doubtful records
    record Valid(OwnershipGraph graph, SortedMap<String, String> listed, List<RowProblem> warnings)
            implements OwnershipReadResult {
        public Valid {
            listed = new TreeMap<>(listed);
            warnings = List.copyOf(warnings);
        }
    }

    /// The file does not hold a graph.
    ///
    /// @param problems everything that is wrong, in reading order; not empty
    /// @param warnings doubtful records
    record Refused(List<RowProblem> problems, List<RowProblem> warnings)
            implements OwnershipReadResult {
        public Refused {
            problems = List.copyOf(problems);
            warnings = List.copyOf(warnings);
        }
    }
}
