/// How does a case come into memory, and what is wrong with it?
///
/// Read in this order: [CaseReader] (folder in, [CaseReadResult] out), [RowProblem] and [Reason]
/// (one thing that is wrong, with place, value, bound and remedy), [ProblemPrinter] (as text),
/// [CaseLocation] (from a name to a folder). Behind them: `CaseFile` names files and columns,
/// `Table` and `Row` are a cursor whose typed getters record a problem and go on, and one `...Rows`
/// class per file makes records of `deposit`, `resource`, `market` and `study`.
///
/// Conventions: every problem of every file is reported at once; bad data is a result, not an
/// exception; a reference into a file that could not be read is not reported again. Format:
/// `docs/case-format.md`; all messages: `docs/errors.md`. CSV dialect: RFC 4180.
@NullMarked
package org.lode.io;

import org.jspecify.annotations.NullMarked;
