/// In what units? Figures with unit, spread and source.
///
/// Read in this order: [Evidence] and [Source] (how well a figure is known), [Substance] (what a
/// tonnage is a tonnage of) with [MassUnit], [GradeUnit] and [Stoichiometry], [Uncertainty] (a
/// figure with its spread), [Parameter] and [Parameters] (the sourced numbers of a case),
/// [Explained] (a figure with its derivation). For the partnership: [CurrencyUnit], [Money] (exact
/// minor units), [Allocation] with [RemainderRule] (division that loses no cent).
///
/// Conventions: tonnes are metric, money in an appraisal is real US dollars of the price base year
/// of the case,
/// shares and rates are fractions (0.05 is five per cent), years are calendar years. A name
/// carries its unit last: `capexUsd`, `oreTonnesPerYear`.
@NullMarked
package org.lode.quantity;

import org.jspecify.annotations.NullMarked;
