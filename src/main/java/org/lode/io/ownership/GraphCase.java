package org.lode.io.ownership;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lode.ownership.OwnershipGraph;

/// One graph of a file of graphs, with what another program found in it.
///
/// @param id key of the graph
/// @param graph its edges
/// @param listed ids of the listed parties
/// @param usEuOwned parties owned at 50 percent or more with listed holders added up, as expected
/// by
///     the file
/// @param ukOwned parties of which one listed holder owns more than 50 percent, as expected
/// @param integrated integrated ownership `owner>company` as exact fractions, as expected
public record GraphCase(
        String id,
        OwnershipGraph graph,
        List<String> listed,
        Optional<Set<String>> usEuOwned,
        Optional<Set<String>> ukOwned,
        Optional<Map<String, String>> integrated) {
    public GraphCase {
        listed = List.copyOf(listed);
    }
}
