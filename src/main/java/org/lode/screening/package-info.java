/// Is this party on a list?
///
/// A [ListSnapshot] is one list as published on one day, with its hash, licence and
/// [LegalWeight]; it holds [ListedParty] entries. A [Subject] is the party asked about. The
/// answer is scored evidence with a tier, never a bare yes: a strong match, a match for a
/// person
/// to review, or none as of the dates of the lists that were read.
///
/// [Screener] compares a subject with all names of a set of lists: candidates by sound, words
/// aligned, then date of birth, country and registration numbers. Every [Match] cites its list
/// and carries its [Evidence]; the numbers stand in `MatchRules`, their source in
/// `docs/screening.md`. [ListDelta] brings answers up to date after a list change.
///
/// Convention: scores run from 0 to 1; nothing is inferred from nationality or name alone.
@NullMarked
package org.lode.screening;

import org.jspecify.annotations.NullMarked;
