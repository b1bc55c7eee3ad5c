/// Reads the versions of an agreement, its list of resources and a licence register.
///
/// A folder holds `versions.csv` (which versions there are), one file for each version (statements
/// and readings of its terms) and `annex-a.csv`. All problems of all files are reported at once,
/// [AgreementFolder]; a register is one file, [LicenceRegisterCsv]. The columns are described in
/// `docs/agreement.md`.
@NullMarked
package org.lode.io.agreement;

import org.jspecify.annotations.NullMarked;
