/// Who stands behind this company?
///
/// A dated graph of shares and control, read under one regime at a time: the OFAC 50 percent
/// rule, the EU and UK tests, dated rules of others. Legal ownership is the least fixpoint from
/// the listed parties (never from "all blocked"); economic look-through is exact rational
/// arithmetic. An owner who is not known stays unknown, with a reason, and is never clean.
///
/// Reading order: [Fraction] and [Share] (exact parts and bands), [OwnershipEdge] and
/// [OwnershipGraph] (the record), [RegimeRule] and [Regimes] (the law as data), [OwnershipAssessor]
/// (the verdicts, explained by [Witness]), [LookThrough] (the economic
/// share), [ShareNetwork] (the same at the size of a national register).
@NullMarked
package org.lode.ownership;

import org.jspecify.annotations.NullMarked;
