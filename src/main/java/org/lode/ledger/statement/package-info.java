/// What does a partner see? Statements that are drawn from the books and from nothing else.
///
/// A statement is a pure function of the log: a [PostedJournal] has the posted entries as they were
/// known at a moment, a [StatementPeriod] picks days, [NavStatement] rolls net asset value,
/// commitment and deemed capital from the opening to the closing figure. Every figure is a
/// [Figure]: an amount and the ids of the entries that make it up. Entries count by their effective
/// day; an entry recorded after the end of the period is listed as late, so that a partner who
/// holds an older statement
/// sees why the figure moved.
///
/// A [DistributionHistory] is what a new distribution starts from: contributions, and what each
/// past
/// distribution paid by step, under the terms that were signed with it.
///
/// [CapitalShares] states what each partner would have under every reading of "equal", because no
/// public text settles the ratio. [MayReport] is the yearly report on receipts and contribution,
/// with its three dates; a [Notice] tells partners of one call, contribution or distribution.
///
/// Signs: what a partner has or gets is positive, so the sign of an equity or memorandum posting
/// (credit below zero) is turned round in one place, [PostedJournal#partnerAmount].
///
/// Reading order: [PostedJournal], [StatementPeriod], [Figure], [NavLine], [NavStatement],
/// [CommitmentRoll], [CapitalShares], [MayReport], [Notice].
///
/// Reference: ILPA Reporting Template 2025 (roll-forward of net asset value and commitment for
/// quarter, year and inception to date); Resolution 1616 of the Cabinet of Ministers of Ukraine,
/// 2025 (15 March, 1 April, 1 May).
@NullMarked
package org.lode.ledger.statement;

import org.jspecify.annotations.NullMarked;
