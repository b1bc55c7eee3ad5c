/// Who and where may take part, from when?
///
/// Joins three questions into one dated verdict with reasons: the area (`territory`), the party
/// (`screening`, `ownership`) and the gates in time. Each rule is data with a source and dates.
/// A human decision comes last.
@NullMarked
package org.lode.eligibility;

import org.jspecify.annotations.NullMarked;
