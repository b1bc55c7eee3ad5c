package org.lode.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// One goal of quality or speed that a run of the benchmark measures.
///
/// A bar measures itself and its peers on the same rows in the same process, so that both figures
/// come from the same machine, data and moment.
public interface Bar {
    /// Key of the bar, for example `B1`; used to choose bars on the command line.
    String id();

    /// Measures the bar.
    ///
    /// @param data folder with the test data that are not part of the product; a bar that needs a
    ///     file which is not there answers [BarResult.Verdict#SKIPPED] with a note
    /// @return one result, or several if the bar has parts
    List<BarResult> measure(Path data) throws IOException;
}
