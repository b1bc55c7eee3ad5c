package org.lode.io.lists;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lode.io.RowProblem;
import org.lode.screening.ListedParty;

/// What came of reading the files of one list: all entries, or problems.
public sealed interface ListReadResult {
    /// What a person should look at.
    List<RowProblem> warnings();

    /// A list read whole.
    ///
    /// @param files the files in the order given
    /// @param printedDate date of the list where the files print one
    /// @param parties entries in file order
    /// @param warnings what a person should look at
    record Valid(
            List<FileFacts> files,
            Optional<LocalDate> printedDate,
            List<ListedParty> parties,
            List<RowProblem> warnings)
            implements ListReadResult {
        public Valid {
            files = List.copyOf(files);
            parties = List.copyOf(parties);
            warnings = List.copyOf(warnings);
        }

        /// Format of the list: that of its main file.
        public ListFormat format() {
            return files.getFirst().format();
        }
    }

    /// A list that was not read.
    record Refused(List<RowProblem> problems, List<RowProblem> warnings) implements ListReadResult {
        public Refused {
            problems = List.copyOf(problems);
            warnings = List.copyOf(warnings);
        }
    }

    /// One file of a list.
    ///
    /// @param name file name
    /// @param format what it is
    /// @param sha256 hash of its bytes after unpacking, lower-case hexadecimal
    /// @param bytes its size after unpacking
    record FileFacts(String name, ListFormat format, String sha256, long bytes) {}
}
